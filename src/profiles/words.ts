import type { Wording } from '../i18n/types.ts';

/** Sheets in words. */
export const words = {
  profiles: {
    yes: { en: 'Yes', ru: 'Да', lv: 'Jā' },
    off: { en: '{label:string}: NO', ru: '{label}: НЕТ', lv: '{label}: NAV' },
    why: {
      always: { en: 'Every order passes it', ru: 'Нужен каждому заказу', lv: 'Vajadzīgs katram pasūtījumam' },
      section: {
        en: 'The sheet says something under “{section:string}”',
        ru: 'В листе заполнен раздел «{section}»',
        lv: 'Lapā ir aizpildīta sadaļa „{section}”',
      },
      words: { en: 'Ticked at the item', ru: 'Отмечено у позиции', lv: 'Atzīmēts pozīcijai' },
      painted: { en: 'A part is painted', ru: 'Есть детали под покраску', lv: 'Ir krāsojamas detaļas' },
      welded_frame: {
        en: 'A frame of aluminium profile is chosen',
        ru: 'Выбрана рамка из алюминиевого профиля',
        lv: 'Izvēlēts rāmis no alumīnija profila',
      },
    },
    lost: {
      field_gone: {
        en: 'The field is gone in version {version:string}',
        ru: 'В версии {version} такого поля нет',
        lv: 'Versijā {version} šāda lauka nav',
      },
      hidden: {
        en: 'The field is not shown here any more',
        ru: 'Это поле здесь больше не показывается',
        lv: 'Šis lauks šeit vairs netiek rādīts',
      },
      refused: {
        en: 'The field does not accept this any more',
        ru: 'Поле больше не принимает такое значение',
        lv: 'Lauks šādu vērtību vairs nepieņem',
      },
    },
  },
} as const satisfies Wording;
