import type { Translation } from '../i18n-types.ts';

export const settings: Translation['settings'] = {
  title: 'Iestatījumi',
  appearance: 'Izskats',
  language: 'Valoda',
  theme: 'Tēma',
  themes: { system: 'Kā sistēmā', light: 'Gaiša', dark: 'Tumša', contrast: 'Augsts kontrasts' },
  scale: 'Teksta izmērs',
  density: 'Blīvums',
  densities: { compact: 'Blīvs', cozy: 'Vidējs', comfortable: 'Plašs' },
  sample: 'PO-260418 · 1200 × 400 mm · Šādi izskatās teksts.',
  password: 'Parole',
  changePassword: 'Mainīt paroli',
  mustChange: 'Pirms turpināt, izvēlieties savu paroli.',
  currentPassword: 'Pašreizējā parole',
  newPassword: 'Jaunā parole',
  otherSessionsEnd: 'Citas jūsu sesijas tiks beigtas.',
  profile: 'Jūs',
  stations: 'Stacijas',
  allStations: 'Visas',
};
