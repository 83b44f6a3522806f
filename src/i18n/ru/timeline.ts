import type { Translation } from '../i18n-types.ts';

export const timeline: Translation['timeline'] = {
  kind: 'Что показать',
  kinds: {
    order: 'Заказ',
    stages: 'Этапы',
    rework: 'Переделки',
    log: 'Записи',
    photos: 'С фотографиями',
    time: 'Рабочее время',
    changes: 'Запросы изменений',
  },
  anyStation: 'Все участки',
  show: 'Показать',
  all: 'Показать всё',
  newest: 'Последние',
  empty: 'Ничего подобного пока не было.',
};
