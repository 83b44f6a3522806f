import type { Translation } from '../i18n-types.ts';

export const finding: Translation['finding'] = {
  figures: 'Atvērtie pasūtījumi skaitļos',
  active: 'aktīvie',
  waiting: 'gaida apstiprinājumu',
  overdue: 'nokavētie',
  dueSoon: 'termiņš 3 dienu laikā',
  blocked: 'bloķētie',
  rework: 'pārstrādē',
  readyToShip: 'gatavi nosūtīšanai',
  more: 'Vēl filtri',
  rd: 'R&D pasūtījumi',
  rdAny: 'Kopā ar pārējiem',
  rdOnly: 'Tikai R&D',
  rdNone: 'Bez R&D',
  blockedOnly: 'Tikai bloķētie',
  reworkOnly: 'Tikai pārstrādē',
  dueWithin: 'Dienas līdz termiņam',
  loadingFrom: 'Iekraušana no',
  loadingTo: 'Iekraušana līdz',
  week: '{n}. ned.',
  export: 'Eksportēt CSV',
};
