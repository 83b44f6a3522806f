import type { Translation } from '../i18n-types.ts';

export const traveller: Translation['traveller'] = {
  name: 'Pavadlapa',
  title: 'Pavadlapa {po}',
  open: 'Drukāt pavadlapu',
  print: 'Drukāt',
  printHint: 'Lai drukātu, nospiediet Ctrl+P, Mac datorā – ⌘P.',
  language: 'Lapas valoda',
  wholeOrder: 'Viss pasūtījums',
  scanHint: 'Noskenējiet posmu, lai to sāktu vai pabeigtu.',
  stages: 'Posmi',
  stage: 'Kas jādara',
  tick: 'Gatavs',
  initials: 'Paraksts',
  date: 'Datums',
  code: 'Svītrkods',
  phone: 'Tālrunis',
  barLabel: 'Svītrkods {digits}',
  qrLabel: 'QR kods: {address}',
};
