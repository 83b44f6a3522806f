import type { Wording } from '../i18n/types.ts';

/** All stations at once. */
export const words = {
  board: {
    title: { en: 'Board', ru: 'Доска', lv: 'Tāfele' },
    columns: { en: 'Columns', ru: 'Колонки', lv: 'Kolonnas' },
    by: {
      station: { en: 'By station', ru: 'По участкам', lv: 'Pēc iecirkņiem' },
      due: { en: 'By due date', ru: 'По сроку', lv: 'Pēc termiņa' },
      loading: { en: 'By loading', ru: 'По погрузке', lv: 'Pēc iekraušanas' },
    },
    inWork: { en: 'In work {n:number}', ru: 'В работе {n}', lv: 'Darbā {n}' },
    inWorkOf: { en: 'In work {n:number} of {limit:number}', ru: 'В работе {n} из {limit}', lv: 'Darbā {n} no {limit}' },
    over: { en: '{n:number} of {limit:number}, over', ru: '{n} из {limit}, сверх', lv: '{n} no {limit}, virs' },
    searchHint: { en: 'PO, client, title', ru: 'PO, клиент, название', lv: 'PO, klients, nosaukums' },
    working: { en: 'In work', ru: 'В работе', lv: 'Darbā' },
    waiting: { en: 'Waiting', ru: 'В очереди', lv: 'Rindā' },
    move: { en: 'Acts', ru: 'Действия', lv: 'Darbības' },
    completeTo: {
      en: 'Done → {station:string}',
      ru: 'Завершить → {station}',
      lv: 'Pabeigt → {station}',
    },
    filter: { en: 'Filter', ru: 'Отбор', lv: 'Atlase' },
    more: { en: 'and {n:number} more', ru: 'и ещё {n}', lv: 'un vēl {n}' },
    orders: {
      en: '{n:number} {{n:order|orders}}',
      ru: '{n} {{n:заказов|заказ|заказа|заказа|заказов|заказа}}',
      lv: '{n} {{n:pasūtījumu|pasūtījums|pasūtījumi|pasūtījumi|pasūtījumi|pasūtījumi}}',
    },
    toStation: { en: 'Station page', ru: 'Страница участка', lv: 'Iecirkņa lapa' },
    dueUntil: { en: 'Due until', ru: 'Срок до', lv: 'Termiņš līdz' },
    urgentOnly: { en: 'Urgent only', ru: 'Только срочные', lv: 'Tikai steidzamie' },
    days: {
      overdue: { en: 'Overdue', ru: 'Просрочено', lv: 'Nokavēts' },
      today: { en: 'Today', ru: 'Сегодня', lv: 'Šodien' },
      tomorrow: { en: 'Tomorrow', ru: 'Завтра', lv: 'Rīt' },
      thisWeek: { en: 'This week', ru: 'На этой неделе', lv: 'Šonedēļ' },
      nextWeek: { en: 'Next week', ru: 'На следующей неделе', lv: 'Nākamnedēļ' },
      later: { en: 'Later', ru: 'Позже', lv: 'Vēlāk' },
      none: { en: 'No date', ru: 'Без даты', lv: 'Bez datuma' },
    },
  },
} as const satisfies Wording;
