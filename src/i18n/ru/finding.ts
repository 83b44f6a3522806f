import type { Translation } from '../i18n-types.ts';

export const finding: Translation['finding'] = {
  figures: 'Открытые заказы в цифрах',
  active: 'активные',
  waiting: 'ждут утверждения',
  overdue: 'просроченные',
  dueSoon: 'срок до 3 дней',
  blocked: 'заблокированы',
  rework: 'на переделке',
  readyToShip: 'готовы к отгрузке',
  more: 'Ещё фильтры',
  rd: 'Заказы R&D',
  rdAny: 'Вместе с остальными',
  rdOnly: 'Только R&D',
  rdNone: 'Без R&D',
  blockedOnly: 'Только заблокированные',
  reworkOnly: 'Только на переделке',
  dueWithin: 'Дней до срока',
  loadingFrom: 'Погрузка с',
  loadingTo: 'Погрузка по',
  week: 'нед. {n}',
  export: 'Экспорт CSV',
};
