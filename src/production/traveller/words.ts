import type { Wording } from '../../i18n/types.ts';

export const words = {
  traveller: {
    name: { en: 'Traveller', ru: 'Сопроводительный лист', lv: 'Pavadlapa' },
    title: { en: 'Traveller {po:string}', ru: 'Сопроводительный лист {po}', lv: 'Pavadlapa {po}' },
    open: { en: 'Print traveller', ru: 'Печать сопроводительного листа', lv: 'Drukāt pavadlapu' },
    noneYet: {
      en: 'None is printed for {pos:string}: there is a traveller from the approval on.',
      ru: 'Без сопроводительного листа: {pos}. Он появляется после утверждения.',
      lv: 'Bez pavadlapas: {pos}. Tā ir pieejama pēc apstiprināšanas.',
    },
    outOfReach: {
      en: 'The QR codes lead to {origin:string}, which phones cannot reach. Open this page by the server’s address in the network, or set PUBLIC_URL, before printing.',
      ru: 'QR-коды ведут на {origin} — с телефона этот адрес не открыть. Перед печатью откройте страницу по сетевому адресу сервера или задайте PUBLIC_URL.',
      lv: 'QR kodi ved uz {origin}, ko no tālruņa nevar atvērt. Pirms drukas atveriet lapu pēc servera tīkla adreses vai iestatiet PUBLIC_URL.',
    },
    print: { en: 'Print', ru: 'Печать', lv: 'Drukāt' },
    printHint: {
      en: 'To print, press Ctrl+P, or ⌘P on a Mac.',
      ru: 'Чтобы распечатать, нажмите Ctrl+P, на Mac — ⌘P.',
      lv: 'Lai drukātu, nospiediet Ctrl+P, uz Mac – ⌘P.',
    },
    language: { en: 'Language of the sheet', ru: 'Язык листа', lv: 'Lapas valoda' },
    wholeOrder: { en: 'Whole order', ru: 'Весь заказ', lv: 'Viss pasūtījums' },
    scanHint: {
      en: 'Scan a stage to start or to complete it.',
      ru: 'Отсканируйте этап, чтобы начать или завершить его.',
      lv: 'Noskenējiet posmu, lai to sāktu vai pabeigtu.',
    },
    stages: { en: 'Stages', ru: 'Этапы', lv: 'Posmi' },
    stage: { en: 'What to do', ru: 'Что делать', lv: 'Kas jādara' },
    tick: { en: 'Done', ru: 'Готово', lv: 'Gatavs' },
    initials: { en: 'Initials', ru: 'Подпись', lv: 'Paraksts' },
    date: { en: 'Date', ru: 'Дата', lv: 'Datums' },
    code: { en: 'Bar code', ru: 'Штрихкод', lv: 'Svītrkods' },
    phone: { en: 'Phone', ru: 'Телефон', lv: 'Tālrunis' },
    barLabel: { en: 'Bar code {digits:string}', ru: 'Штрихкод {digits}', lv: 'Svītrkods {digits}' },
    qrLabel: { en: 'QR code: {address:string}', ru: 'QR-код: {address}', lv: 'QR kods: {address}' },
  },
} as const satisfies Wording;
