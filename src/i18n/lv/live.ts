import type { Translation } from '../i18n-types.ts';

export const live: Translation['live'] = {
  lost: 'Savienojums zudis: dati var būt novecojuši.',
  held: 'Ir izmaiņas. Tās parādīsies, kad beigsiet rakstīt.',
};
