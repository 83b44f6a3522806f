import type { Translation } from '../i18n-types.ts';

/** All stations at once. */
export const board: Translation['board'] = {
  title: 'Доска',
  columns: 'Колонки',
  by: { station: 'По участкам', due: 'По сроку', loading: 'По погрузке' },
  inWork: 'В работе {n}',
  inWorkOf: 'В работе {n} из {limit}',
  over: 'сверх предела',
  working: 'В работе',
  waiting: 'В очереди',
  move: 'Действия',
  more: 'и ещё {n}',
  orders: '{n} {{n:заказов|заказ|заказа|заказа|заказов|заказа}}',
  toStation: 'Страница участка',
  dueUntil: 'Срок до',
  urgentOnly: 'Только срочные',
  days: {
    overdue: 'Просрочено',
    today: 'Сегодня',
    tomorrow: 'Завтра',
    thisWeek: 'На этой неделе',
    later: 'Позже',
    none: 'Без даты',
  },
};

/** Televisions on the wall. */
export const walls: Translation['walls'] = {
  title: 'Настенные экраны',
  text: 'Телевизор показывает цех, и входить для этого не нужно. Адрес служит ключом: у каждого экрана он свой.',
  name: 'Где висит',
  nameHint: 'Покраска, левая стена',
  add: 'Создать адрес',
  madeTitle: 'Адрес экрана «{name}»',
  madeText:
    'Он показан только сейчас: откройте его на телевизоре. Вид меняют ?lang=lv или ?theme=light в конце адреса.',
  madeGone: 'Адрес показывается один раз. Если он потерян, отзовите его и создайте другой.',
  toList: 'Все настенные экраны',
  made: 'Создан',
  state: 'Состояние',
  active: 'Действует',
  revoked: 'Отозван {at}',
  revoke: 'Отозвать',
  revokeTitle: 'Отозвать адрес экрана «{name}»',
  revokeText:
    'Экран сразу погаснет, и открыть его по этому адресу будет нельзя. Новый адрес можно создать в любое время.',
  empty: 'Настенных экранов пока нет.',
  floor: 'Производство',
  station: 'Участок',
  inWork: 'В работе',
  waiting: 'В очереди',
  blocked: 'Заблокировано',
  next: 'Самые срочные',
  overdue: 'Просрочено',
  loading: 'Погрузка сегодня',
  nothing: 'Ничего',
};
