/** The eleven stations, in the order in which work passes them. The codes are stored; the names are data. */

import type { Locale } from '../i18n/index.ts';

interface Station {
  code: string;
  name: Record<Locale, string>;
  /** At most five letters, for the route strip of a list. */
  short: Record<Locale, string>;
  /** What is done there, for the printed sheet. */
  work: Record<Locale, string>;
}

export const stations = [
  {
    code: 'CAD',
    name: { en: 'CAD', ru: 'CAD', lv: 'CAD' },
    short: { en: 'CAD', ru: 'CAD', lv: 'CAD' },
    work: {
      en: 'Draw, check the sizes, make the files for cutting.',
      ru: 'Подготовить чертёж, проверить размеры, сделать файлы для резки.',
      lv: 'Sagatavot rasējumu, pārbaudīt izmērus, izveidot griešanas failus.',
    },
  },
  {
    code: 'CNC',
    name: { en: 'CNC', ru: 'ЧПУ (CNC)', lv: 'CNC' },
    short: { en: 'CNC', ru: 'ЧПУ', lv: 'CNC' },
    work: {
      en: 'Cut the parts, count them, mark them with the PO.',
      ru: 'Вырезать детали, пересчитать, подписать номером PO.',
      lv: 'Izgriezt detaļas, saskaitīt, apzīmēt ar PO numuru.',
    },
  },
  {
    code: 'SANDING',
    name: { en: 'Sanding', ru: 'Шлифовка', lv: 'Slīpēšana' },
    short: { en: 'Sand', ru: 'Шлиф', lv: 'Slīp' },
    work: {
      en: 'Sand edges and faces smooth for the coat.',
      ru: 'Отшлифовать кромки и поверхности под покрытие.',
      lv: 'Noslīpēt malas un virsmas pirms pārklājuma.',
    },
  },
  {
    code: 'BENDING',
    name: { en: 'Bending', ru: 'Гибка', lv: 'Locīšana' },
    short: { en: 'Bend', ru: 'Гиб', lv: 'Loc' },
    work: {
      en: 'Bend the sides to the drawing.',
      ru: 'Согнуть борта по чертежу.',
      lv: 'Izlocīt sānus pēc rasējuma.',
    },
  },
  {
    code: 'WELDING',
    name: { en: 'Welding', ru: 'Сварка', lv: 'Metināšana' },
    short: { en: 'Weld', ru: 'Свар', lv: 'Metin' },
    work: {
      en: 'Weld the frame, grind the seams, check the angles.',
      ru: 'Сварить рамку, зачистить швы, проверить углы.',
      lv: 'Sametināt rāmi, noslīpēt šuves, pārbaudīt leņķus.',
    },
  },
  {
    code: 'PAINT',
    name: { en: 'Paint', ru: 'Покраска', lv: 'Krāsošana' },
    short: { en: 'Paint', ru: 'Покр', lv: 'Krās' },
    work: {
      en: 'Degrease, prime, paint in the colour given, let it dry.',
      ru: 'Обезжирить, загрунтовать, покрасить в заданный цвет, высушить.',
      lv: 'Attaukot, gruntēt, nokrāsot norādītajā krāsā, izžāvēt.',
    },
  },
  {
    code: 'FILM_COATING',
    name: { en: 'Film coating', ru: 'Оклейка плёнкой', lv: 'Plēves uzklāšana' },
    short: { en: 'Film', ru: 'Плён', lv: 'Plēve' },
    work: {
      en: 'Lay the film without bubbles, trim the edges.',
      ru: 'Наклеить плёнку без пузырей, обрезать края.',
      lv: 'Uzklāt plēvi bez burbuļiem, apgriezt malas.',
    },
  },
  {
    code: 'GLUEING',
    name: { en: 'Glueing', ru: 'Склейка', lv: 'Līmēšana' },
    short: { en: 'Glue', ru: 'Клей', lv: 'Līm' },
    work: {
      en: 'Glue the parts, let them set, clean off the rest.',
      ru: 'Склеить детали, выдержать, убрать остатки клея.',
      lv: 'Salīmēt detaļas, ļaut sacietēt, notīrīt līmes paliekas.',
    },
  },
  {
    code: 'ASSEMBLY',
    name: { en: 'Assembly', ru: 'Сборка', lv: 'Montāža' },
    short: { en: 'Asm', ru: 'Сбор', lv: 'Mont' },
    work: {
      en: 'Put together, wire up, light it for a test.',
      ru: 'Собрать, подключить, проверить свечение.',
      lv: 'Samontēt, pieslēgt, pārbaudīt izgaismojumu.',
    },
  },
  {
    code: 'QC',
    name: { en: 'QC', ru: 'Контроль качества', lv: 'Kvalitātes kontrole' },
    short: { en: 'QC', ru: 'ОТК', lv: 'KK' },
    work: {
      en: 'Check sizes, colours, light and number against the order.',
      ru: 'Сверить с заказом размеры, цвета, свечение и количество.',
      lv: 'Salīdzināt ar pasūtījumu izmērus, krāsas, gaismu un skaitu.',
    },
  },
  {
    code: 'LOGISTICS',
    name: { en: 'Logistics', ru: 'Логистика', lv: 'Loģistika' },
    short: { en: 'Log', ru: 'Лог', lv: 'Loģ' },
    work: {
      en: 'Pack, label, load for the address.',
      ru: 'Упаковать, подписать, погрузить по адресу.',
      lv: 'Iepakot, marķēt, iekraut pēc adreses.',
    },
  },
] as const satisfies readonly Station[];

export type StationCode = (typeof stations)[number]['code'];
export const stationCodes = stations.map((s) => s.code) as [StationCode, ...StationCode[]];

const byCode = new Map<string, (typeof stations)[number]>(stations.map((s) => [s.code, s]));
const order = new Map<string, number>(stations.map((s, i) => [s.code, i]));

export const isStation = (code: string): code is StationCode => byCode.has(code);
export const stationName = (code: StationCode, locale: Locale) => byCode.get(code)!.name[locale];
export const stationShort = (code: StationCode, locale: Locale) => byCode.get(code)!.short[locale];
export const workAt = (code: StationCode, locale: Locale) => byCode.get(code)!.work[locale];
/** 0 for CAD … 10 for LOGISTICS. */
export const stationOrder = (code: StationCode) => order.get(code)!;

/** As the work passes them. */
export const inRoute = <S extends { station: StationCode }>(stages: readonly S[]): S[] =>
  [...stages].sort((a, b) => stationOrder(a.station) - stationOrder(b.station));
