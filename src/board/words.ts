import type { Wording } from '../i18n/types.ts';

/** All stations at once. */
export const words = {
  board: {
    title: { en: 'Board', ru: 'Доска', lv: 'Tāfele' },
    columns: { en: 'Columns', ru: 'Колонки', lv: 'Kolonnas' },
    by: {
      station: { en: 'By station', ru: 'По участкам', lv: 'Pēc iecirkņiem' },
      due: { en: 'By due date', ru: 'По сроку', lv: 'Pēc termiņa' },
      loading: { en: 'By loading date', ru: 'По дате погрузки', lv: 'Pēc iekraušanas datuma' },
    },
    inWork: { en: 'In work {n:number}', ru: 'В работе {n}', lv: 'Darbā {n}' },
    inWorkOf: { en: 'In work {n:number} of {limit:number}', ru: 'В работе {n} из {limit}', lv: 'Darbā {n} no {limit}' },
    over: { en: 'over the limit', ru: 'сверх лимита', lv: 'virs limita' },
    working: { en: 'In work', ru: 'В работе', lv: 'Darbā' },
    waiting: { en: 'Waiting', ru: 'В очереди', lv: 'Rindā' },
    move: { en: 'Move', ru: 'Действия', lv: 'Darbības' },
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
      later: { en: 'Later', ru: 'Позже', lv: 'Vēlāk' },
      none: { en: 'No date', ru: 'Без даты', lv: 'Bez datuma' },
    },
  },
} as const satisfies Wording;
