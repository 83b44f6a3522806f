import type { Translation } from '../i18n-types.ts';

export const production: Translation['production'] = {
  state: {
    NOT_STARTED: 'Не начато',
    QUEUED: 'В очереди',
    IN_PROGRESS: 'В работе',
    BLOCKED: 'Заблокировано',
    REWORK: 'Переделка',
    COMPLETED: 'Завершено',
  },
  stations: 'Участки',
  station: 'Участок',
  ready: 'К выполнению',
  coming: 'На подходе',
  none: 'Сейчас здесь работы нет.',
  noneNext: 'Работа появится, когда предыдущий участок завершит свой этап.',
  noneComing: 'На подходе ничего нет.',
  toDo: '{n} {{n:заданий|задание|задания|задания|заданий|задания}} к выполнению',
  moreComing: 'На подходе есть ещё.',
  onHold: 'Заказ приостановлен: {reason}',
  blocked: 'Заблокировано: {reason}',
  cycles: '×{n}',
  due: 'Срок {date}',
  loading: 'Погрузка {date}',
  overdue: 'Просрочено',
  switchStation: 'Другие участки',
};
