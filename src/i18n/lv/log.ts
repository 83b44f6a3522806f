import type { Translation } from '../i18n-types.ts';

export const log: Translation['log'] = {
  note: 'Piezīme',
  progress: 'Cik tālu ir?',
  progressAct: 'Gatavība',
  title: '{po}: piezīme, {station}',
  text: 'Piezīme',
  noteAlone: 'Tikai piezīme',
  help: 'Kas jāzina nākamajam. @CNC paziņos brigādei, @anna – cilvēkam.',
  save: 'Pierakstīt',
  before: 'Kas pierakstīts iepriekš',
  handover: 'Maiņai',
  handoverTitle: 'Piezīme maiņai: {station}',
  handoverHelp: 'Kas jāzina nākamajai maiņai. @CNC paziņos brigādei, @anna – cilvēkam. Tukšs teksts piezīmi noņem.',
  handoverChange: 'Mainīt piezīmi',
  handoverNew: 'Piezīme maiņai',
  toldNote: 'piezīme, {station}: {text}',
  toldProgress: '{station}: gatavs {progress} % – {text}',
  toldOrder: 'piezīme: {text}',
};
