/** The eleven stations, in the order in which work passes them. The codes are stored; the names are data. */

import type { Locales } from '../i18n/i18n-types.ts';

interface Station {
  code: string;
  name: Record<Locales, string>;
  /** At most five letters, for the route strip of a list. */
  short: Record<Locales, string>;
}

export const stations = [
  { code: 'CAD', name: { en: 'CAD', ru: 'CAD', lv: 'CAD' }, short: { en: 'CAD', ru: 'CAD', lv: 'CAD' } },
  { code: 'CNC', name: { en: 'CNC', ru: 'ЧПУ (CNC)', lv: 'CNC' }, short: { en: 'CNC', ru: 'ЧПУ', lv: 'CNC' } },
  {
    code: 'SANDING',
    name: { en: 'Sanding', ru: 'Шлифовка', lv: 'Slīpēšana' },
    short: { en: 'Sand', ru: 'Шлиф', lv: 'Slīp' },
  },
  {
    code: 'BENDING',
    name: { en: 'Bending', ru: 'Гибка', lv: 'Locīšana' },
    short: { en: 'Bend', ru: 'Гиб', lv: 'Loc' },
  },
  {
    code: 'WELDING',
    name: { en: 'Welding', ru: 'Сварка', lv: 'Metināšana' },
    short: { en: 'Weld', ru: 'Свар', lv: 'Metin' },
  },
  {
    code: 'PAINT',
    name: { en: 'Paint', ru: 'Покраска', lv: 'Krāsošana' },
    short: { en: 'Paint', ru: 'Покр', lv: 'Krās' },
  },
  {
    code: 'FILM_COATING',
    name: { en: 'Film coating', ru: 'Оклейка плёнкой', lv: 'Plēves uzklāšana' },
    short: { en: 'Film', ru: 'Плён', lv: 'Plēve' },
  },
  {
    code: 'GLUEING',
    name: { en: 'Glueing', ru: 'Склейка', lv: 'Līmēšana' },
    short: { en: 'Glue', ru: 'Клей', lv: 'Līm' },
  },
  {
    code: 'ASSEMBLY',
    name: { en: 'Assembly', ru: 'Сборка', lv: 'Montāža' },
    short: { en: 'Asm', ru: 'Сбор', lv: 'Mont' },
  },
  {
    code: 'QC',
    name: { en: 'QC', ru: 'Контроль качества', lv: 'Kvalitātes kontrole' },
    short: { en: 'QC', ru: 'ОТК', lv: 'KK' },
  },
  {
    code: 'LOGISTICS',
    name: { en: 'Logistics', ru: 'Логистика', lv: 'Loģistika' },
    short: { en: 'Log', ru: 'Лог', lv: 'Loģ' },
  },
] as const satisfies readonly Station[];

export type StationCode = (typeof stations)[number]['code'];
export const stationCodes = stations.map((s) => s.code) as [StationCode, ...StationCode[]];

const byCode = new Map<string, (typeof stations)[number]>(stations.map((s) => [s.code, s]));
const order = new Map<string, number>(stations.map((s, i) => [s.code, i]));

export const isStation = (code: string): code is StationCode => byCode.has(code);
export const stationName = (code: StationCode, locale: Locales) => byCode.get(code)!.name[locale];
export const stationShort = (code: StationCode, locale: Locales) => byCode.get(code)!.short[locale];
/** 0 for CAD … 10 for LOGISTICS. */
export const stationOrder = (code: StationCode) => order.get(code)!;
