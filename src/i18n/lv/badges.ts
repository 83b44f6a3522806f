import type { Translation } from '../i18n-types.ts';

export const badges: Translation['badges'] = {
  title: 'Atzīmes',
  name: {
    DRAFT: 'Melnraksts',
    URGENT: 'Steidzami',
    BLOCKED: 'Bloķēts',
    LOW_STOCK: 'Maz krājumu',
    READY_TO_SHIP: 'Gatavs nosūtīšanai',
    IN_PROGRESS: 'Procesā',
    OPEN: 'Atvērts',
    DONE: 'Pabeigts',
  },
  byHand: 'Uzliktas ar roku',
  help: 'Papildus tām, kas izriet no paša pasūtījuma.',
  save: 'Saglabāt atzīmes',
  any: 'Jebkura',
};
