import type { Wording } from '../../i18n/types.ts';

export const words = {
  scan: {
    title: { en: 'Scan', ru: 'Сканирование', lv: 'Skenēšana' },
    label: { en: 'Scan or type a PO', ru: 'Код или PO', lv: 'Kods vai PO' },
    go: { en: 'Open', ru: 'Открыть', lv: 'Atvērt' },
    help: {
      en: 'Or type the 14 digits under the bar code.',
      ru: 'Или введите 14 цифр под штрихкодом.',
      lv: 'Vai ierakstiet 14 ciparus zem svītrkoda.',
    },
    read: { en: 'Read:', ru: 'Прочитано:', lv: 'Nolasīts:' },
    misreadTitle: { en: 'Code not recognised', ru: 'Код не распознан', lv: 'Kods nav atpazīts' },
    outdatedTitle: { en: 'Outdated sheet', ru: 'Устаревший лист', lv: 'Novecojusi lapa' },
    printCurrent: {
      en: 'Print the traveller R{revision:number}',
      ru: 'Распечатать сопроводительный лист R{revision}',
      lv: 'Drukāt pavadlapu R{revision}',
    },
    nothing: {
      en: 'There is nothing to do at this stage now.',
      ru: 'Сейчас на этом этапе делать нечего.',
      lv: 'Šajā posmā pašlaik nav ko darīt.',
    },
    notYours: {
      en: 'Not your station: the crew of {station:string} or a lead presses here.',
      ru: 'Не ваш участок: здесь нажимает бригада «{station}» или мастер.',
      lv: 'Nav jūsu iecirknis: šeit spiež „{station}” brigāde vai meistars.',
    },
    ownStage: { en: 'Your stage, {station:string}', ru: 'Ваш этап, {station}', lv: 'Jūsu posms, {station}' },
    you: { en: 'you', ru: 'вы', lv: 'jūs' },
    toOrder: { en: 'To the order', ru: 'К заказу', lv: 'Uz pasūtījumu' },
    toStation: { en: 'To the station', ru: 'На страницу участка', lv: 'Uz iecirkni' },
    stage: { en: 'Show this stage again', ru: 'Показать этап ещё раз', lv: 'Rādīt šo posmu vēlreiz' },
    next: { en: 'Next sheet', ru: 'Следующий лист', lv: 'Nākamā lapa' },
    beep: { en: 'Beep at each scan', ru: 'Звук при сканировании', lv: 'Skaņa pie skenēšanas' },
    beepHelp: {
      en: 'High for done, low for refused. Colour and words say the same.',
      ru: 'Высокий — выполнено, низкий — отказ. О том же говорят цвет и слова.',
      lv: 'Augsta – izdarīts, zema – atteikts. To pašu pasaka krāsa un vārdi.',
    },
    search: { en: 'Search the orders for it', ru: 'Искать в заказах', lv: 'Meklēt pasūtījumos' },
  },
} as const satisfies Wording;
