import type { Translation } from '../i18n-types.ts';

export const badges: Translation['badges'] = {
  title: 'Метки',
  name: {
    DRAFT: 'Черновик',
    URGENT: 'Срочно',
    BLOCKED: 'Заблокирован',
    LOW_STOCK: 'Мало материалов',
    READY_TO_SHIP: 'Готов к отправке',
    IN_PROGRESS: 'В работе',
    OPEN: 'Открыт',
    DONE: 'Завершён',
  },
  byHand: 'Поставлены вручную',
  help: 'В дополнение к тем, что следуют из самого заказа.',
  save: 'Сохранить метки',
  any: 'Любая',
};
