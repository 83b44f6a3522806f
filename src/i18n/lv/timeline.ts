import type { Translation } from '../i18n-types.ts';

export const timeline: Translation['timeline'] = {
  kind: 'Ko rādīt',
  kinds: {
    order: 'Pasūtījums',
    stages: 'Posmi',
    rework: 'Pārstrādes',
    log: 'Piezīmes',
    photos: 'Ar fotoattēliem',
    time: 'Darba laiks',
    changes: 'Izmaiņu pieprasījumi',
  },
  anyStation: 'Visas stacijas',
  show: 'Rādīt',
  all: 'Rādīt visu',
  newest: 'Jaunākie',
  empty: 'Nekas tāds līdz šim nav noticis.',
};
