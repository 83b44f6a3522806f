import type { Wording } from '../../i18n/types.ts';

export const words = {
  timeline: {
    kind: { en: 'What', ru: 'Показать', lv: 'Ko rādīt' },
    kinds: {
      order: { en: 'Order', ru: 'Заказ', lv: 'Pasūtījums' },
      stages: { en: 'Stages', ru: 'Этапы', lv: 'Posmi' },
      rework: { en: 'Rework', ru: 'Переделки', lv: 'Pārstrādes' },
      log: { en: 'Log', ru: 'Записи', lv: 'Piezīmes' },
      photos: { en: 'With photos', ru: 'С фотографиями', lv: 'Ar fotoattēliem' },
      time: { en: 'Working time', ru: 'Рабочее время', lv: 'Darba laiks' },
      changes: { en: 'Change requests', ru: 'Запросы на изменение', lv: 'Izmaiņu pieprasījumi' },
    },
    anyStation: { en: 'All stations', ru: 'Все участки', lv: 'Visi iecirkņi' },
    show: { en: 'Show', ru: 'Показать', lv: 'Rādīt' },
    all: { en: 'Show everything', ru: 'Показать всё', lv: 'Rādīt visu' },
    newest: { en: 'Latest', ru: 'Последние', lv: 'Jaunākie' },
    empty: {
      en: 'Nothing like this has happened so far.',
      ru: 'Такого в этом заказе пока не было.',
      lv: 'Nekā tāda šajā pasūtījumā vēl nav bijis.',
    },
  },
} as const satisfies Wording;
