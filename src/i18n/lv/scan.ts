import type { Translation } from '../i18n-types.ts';

export const scan: Translation['scan'] = {
  title: 'Skenēšana',
  label: 'Kods vai PO',
  go: 'Atvērt',
  help: 'Vai ierakstiet 14 ciparus zem svītrām.',
  read: 'Nolasīts:',
  misreadTitle: 'Kods nav atpazīts',
  outdatedTitle: 'Novecojusi lapa',
  printCurrent: 'Drukāt pavadlapu R{revision}',
  nothing: 'Šajā posmā pašlaik nav ko darīt.',
  notYours: 'Šeit rīkojas šīs stacijas darbinieki un vadītāji.',
  toOrder: 'Uz pasūtījumu',
  toStation: 'Uz staciju',
  stage: 'Rādīt šo posmu vēlreiz',
  next: 'Nākamā lapa',
  beep: 'Skaņa pie skenēšanas',
  beepHelp: 'Augsta — izdarīts, zema — atteikts. To pašu saka krāsa un vārdi.',
  search: 'Meklēt pasūtījumos',
};
