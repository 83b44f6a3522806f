import type { Wording } from '../../i18n/types.ts';

export const words = {
  timeline: {
    kind: { en: 'What', ru: 'Что показать', lv: 'Ko rādīt' },
    kinds: {
      order: { en: 'Order', ru: 'Заказ', lv: 'Pasūtījums' },
      stages: { en: 'Stages', ru: 'Этапы', lv: 'Posmi' },
      rework: { en: 'Rework', ru: 'Переделки', lv: 'Pārstrādes' },
      log: { en: 'Log', ru: 'Записи', lv: 'Piezīmes' },
      photos: { en: 'With photos', ru: 'С фотографиями', lv: 'Ar fotoattēliem' },
      time: { en: 'Working time', ru: 'Рабочее время', lv: 'Darba laiks' },
      changes: { en: 'Change requests', ru: 'Запросы изменений', lv: 'Izmaiņu pieprasījumi' },
    },
    anyStation: { en: 'All stations', ru: 'Все участки', lv: 'Visas stacijas' },
    show: { en: 'Show', ru: 'Показать', lv: 'Rādīt' },
    all: { en: 'Show everything', ru: 'Показать всё', lv: 'Rādīt visu' },
    newest: { en: 'Latest', ru: 'Последние', lv: 'Jaunākie' },
    empty: {
      en: 'Nothing like this has happened so far.',
      ru: 'Ничего подобного пока не было.',
      lv: 'Nekas tāds līdz šim nav noticis.',
    },
  },
} as const satisfies Wording;
