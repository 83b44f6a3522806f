import type { Wording } from '../i18n/types.ts';

/** Pages that follow what happens. */
export const words = {
  live: {
    lost: {
      en: 'Connection lost: this may be out of date.',
      ru: 'Связь потеряна: данные могли устареть.',
      lv: 'Savienojums zudis: dati var būt novecojuši.',
    },
    held: {
      en: 'Something has changed. It is shown when you have finished typing.',
      ru: 'Есть изменения. Они появятся, когда вы закончите ввод.',
      lv: 'Ir izmaiņas. Tās parādīsies, kad beigsiet rakstīt.',
    },
  },
} as const satisfies Wording;
