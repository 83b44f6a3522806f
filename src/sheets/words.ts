import type { Wording } from '../i18n/types.ts';

/** Filled sheets as they are read and printed. */
export const words = {
  sheets: {
    name: { en: 'Order sheet', ru: 'Бланк заказа', lv: 'Pasūtījuma lapa' },
    title: { en: 'Order sheet {po:string}', ru: 'Бланк заказа {po}', lv: 'Pasūtījuma lapa {po}' },
    open: { en: 'Print order sheet', ru: 'Печать бланка заказа', lv: 'Drukāt pasūtījuma lapu' },
    lowestFirst: { en: 'lowest first', ru: 'снизу вверх', lv: 'no apakšas' },
    draft: { en: 'DRAFT', ru: 'ЧЕРНОВИК', lv: 'MELNRAKSTS' },
    signType: {
      OUTDOOR: { en: 'OUTDOOR SIGN', ru: 'УЛИЧНАЯ ВЫВЕСКА', lv: 'ĀRA IZKĀRTNE' },
      INDOOR: { en: 'INDOOR SIGN', ru: 'ИНТЕРЬЕРНАЯ ВЫВЕСКА', lv: 'IEKŠTELPU IZKĀRTNE' },
    },
    itemOf: { en: '{n:number} of {all:number}', ru: '{n} из {all}', lv: '{n} no {all}' },
    deliverBy: { en: 'Delivery date', ru: 'Дата доставки', lv: 'Piegādes datums' },
    template: { en: 'Template', ru: 'Шаблон', lv: 'Veidne' },
    inWords: {
      en: 'This item has no sheet: it is told in words.',
      ru: 'У этой позиции нет листа: она описана словами.',
      lv: 'Šai pozīcijai nav lapas: tā aprakstīta vārdiem.',
    },
    sketch: { en: 'Sketch / notes', ru: 'Эскиз / заметки', lv: 'Skice / piezīmes' },
    itemNotes: { en: 'About this item', ru: 'Об этой позиции', lv: 'Par šo pozīciju' },
    day: {
      title: { en: 'Order sheets for a day', ru: 'Бланки заказов на день', lv: 'Dienas pasūtījumu lapas' },
      loading: { en: 'Loading on', ru: 'Погрузка', lv: 'Iekraušana' },
      due: { en: 'Due on', ru: 'Срок сдачи', lv: 'Termiņš' },
      show: { en: 'Show', ru: 'Показать', lv: 'Rādīt' },
      coming: { en: 'Coming loading days', ru: 'Ближайшие погрузки', lv: 'Tuvākās iekraušanas' },
      noneComing: {
        en: 'No approved order has a loading day ahead. Choose a day below.',
        ru: 'У утверждённых заказов нет предстоящих погрузок. Выберите день ниже.',
        lv: 'Apstiprinātajiem pasūtījumiem nav gaidāmu iekraušanu. Izvēlieties dienu zemāk.',
      },
      other: { en: 'Another day', ru: 'Другой день', lv: 'Cita diena' },
      none: {
        en: 'No approved order for this day.',
        ru: 'На этот день нет утверждённых заказов.',
        lv: 'Šai dienai nav apstiprinātu pasūtījumu.',
      },
      noneNext: {
        en: 'Only what the shop may work from is printed here: no drafts, nothing cancelled.',
        ru: 'Здесь печатается только то, по чему цех может работать: без черновиков и отменённых заказов.',
        lv: 'Šeit drukā tikai to, pēc kā cehs drīkst strādāt: bez melnrakstiem un atceltiem pasūtījumiem.',
      },
      count: {
        en: '{n:number} {{n:order|orders}}, {sheets:number} {{sheets:sheet|sheets}}',
        ru: '{n} {{n:заказов|заказ|заказа|заказа|заказов|заказа}}, {sheets} {{sheets:бланков|бланк|бланка|бланка|бланков|бланка}}',
        lv: '{n} {{n:pasūtījumu|pasūtījums|pasūtījumi|pasūtījumi|pasūtījumi|pasūtījumi}}, {sheets} {{sheets:lapu|lapa|lapas|lapas|lapas|lapas}}',
      },
      more: { en: 'Further orders of the day', ru: 'Остальные заказы этого дня', lv: 'Pārējie šīs dienas pasūtījumi' },
      moreHint: {
        en: 'These are not all: the rest are on the next page.',
        ru: 'Это не все: остальные — на следующей странице.',
        lv: 'Šie nav visi: pārējie ir nākamajā lapā.',
      },
      order: { en: 'Sheets of {po:string}', ru: 'Бланки {po}', lv: 'Lapas {po}' },
    },
  },
} as const satisfies Wording;
