import type { Wording } from '../../i18n/types.ts';

export const words = {
  rework: {
    send: { en: 'Send to rework', ru: 'Отправить на переделку', lv: 'Nosūtīt uz pārstrādi' },
    found: { en: 'Found a fault', ru: 'Найден брак', lv: 'Atklāts brāķis' },
    title: {
      en: 'Send {station:string} of {po:string} to rework',
      ru: '{po}: отправить «{station}» на переделку',
      lv: '{po}: nosūtīt uz pārstrādi posmu „{station}”',
    },
    faultTitle: { en: 'Fault found: {station:string}', ru: 'Найден брак: {station}', lv: 'Atklāts brāķis: {station}' },
    made: { en: 'Where was it made?', ru: 'Где сделано?', lv: 'Kur tas radies?' },
    madeHelp: {
      en: 'The last stage that can have made it is proposed.',
      ru: 'Предложен последний этап, который мог это сделать.',
      lv: 'Piedāvāts pēdējais posms, kas to varēja izdarīt.',
    },
    madeHere: { en: '{station:string}, our own fault', ru: '{station}, своя ошибка', lv: '{station}, paša kļūda' },
    further: { en: 'And also', ru: 'И ещё', lv: 'Un vēl' },
    reopenAll: {
      en: 'Pass all stages after it again',
      ru: 'Все этапы после него пройти заново',
      lv: 'Visus posmus pēc tā iziet vēlreiz',
    },
    takeAgain: { en: 'take again {what:string}', ru: 'взять ещё раз {what}', lv: 'paņemt vēlreiz {what}' },
    none: {
      en: 'No stage of this order can be sent to rework now.',
      ru: 'Сейчас у этого заказа нет этапов, которые можно отправить на переделку.',
      lv: 'Pašlaik šim pasūtījumam nav posmu, ko varētu nosūtīt uz pārstrādi.',
    },
    reason: { en: 'Reason', ru: 'Причина', lv: 'Iemesls' },
    note: { en: 'Note for production', ru: 'Заметка для производства', lv: 'Piezīme ražošanai' },
    foundAt: { en: 'Found at', ru: 'Где обнаружено', lv: 'Kur atklāts' },
    notSaid: { en: 'Not said', ru: 'Не указано', lv: 'Nav norādīts' },
    reopenHelp: {
      en: 'Left unticked, they stay as they are.',
      ru: 'Без отметки они остаются как есть.',
      lv: 'Bez atzīmes tie paliek, kā ir.',
    },
    backToWork: {
      en: 'The order goes back into production.',
      ru: 'Заказ вернётся в производство.',
      lv: 'Pasūtījums atgriezīsies ražošanā.',
    },
    rd: {
      en: 'R&D order: rework is an experiment here, and does not count as a fault.',
      ru: 'Заказ R&D: переделка здесь — эксперимент и браком не считается.',
      lv: 'R&D pasūtījums: pārstrāde šeit ir izmēģinājums un par brāķi neskaitās.',
    },
    cycles: { en: 'Reworks', ru: 'Переделки', lv: 'Pārstrādes' },
    cycle: { en: 'Rework', ru: 'Переделка', lv: 'Pārstrāde' },
    by: { en: 'Sent by', ru: 'Кто отправил', lv: 'Kas nosūtīja' },
    at: { en: 'When', ru: 'Когда', lv: 'Kad' },
    noFault: { en: 'R&D, no fault', ru: 'R&D, не брак', lv: 'R&D, nav brāķis' },
    told: {
      en: 'sent {station:string} to rework: {what:string}',
      ru: '{station}: отправлено на переделку: {what}',
      lv: 'nosūtīja uz pārstrādi: {station}: {what}',
    },
    toldFound: {
      en: 'found at {station:string}',
      ru: 'обнаружено на участке «{station}»',
      lv: 'atklāts iecirknī „{station}”',
    },
    againWhat: {
      en: 'Another material to take again',
      ru: 'Взять ещё раз другой материал',
      lv: 'Paņemt vēlreiz citu materiālu',
    },
    toldAgain: { en: 'to be taken again: {what:string}', ru: 'взять ещё раз: {what}', lv: 'jāņem vēlreiz: {what}' },
  },
} as const satisfies Wording;
