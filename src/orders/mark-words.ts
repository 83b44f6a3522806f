import type { Wording } from '../i18n/types.ts';

/** Marks on an order, and setting two of them by hand. */
export const words = {
  marks: {
    title: { en: 'Marks', ru: 'Метки', lv: 'Atzīmes' },
    name: {
      DRAFT: { en: 'Draft', ru: 'Черновик', lv: 'Melnraksts' },
      URGENT: { en: 'Urgent', ru: 'Срочно', lv: 'Steidzami' },
      BLOCKED: { en: 'Blocked', ru: 'Заблокирован', lv: 'Bloķēts' },
      LOW_STOCK: { en: 'Low stock', ru: 'Мало материала', lv: 'Maz materiāla' },
      READY_TO_SHIP: { en: 'Ready to ship', ru: 'Готов к отгрузке', lv: 'Gatavs nosūtīšanai' },
      IN_PROGRESS: { en: 'In progress', ru: 'В работе', lv: 'Darbā' },
      OPEN: { en: 'Open', ru: 'Открыт', lv: 'Atvērts' },
      DONE: { en: 'Completed', ru: 'Завершён', lv: 'Pabeigts' },
    },
    help: {
      en: 'Beside what follows from the order itself.',
      ru: 'В дополнение к тем, что следуют из самого заказа.',
      lv: 'Papildus tām, kas izriet no paša pasūtījuma.',
    },
    save: { en: 'Save marks', ru: 'Сохранить метки', lv: 'Saglabāt atzīmes' },
    any: { en: 'Any', ru: 'Любая', lv: 'Jebkura' },
  },
} as const satisfies Wording;
