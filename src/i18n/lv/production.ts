import type { Translation } from '../i18n-types.ts';

export const production: Translation['production'] = {
  state: {
    NOT_STARTED: 'Nav sākts',
    QUEUED: 'Rindā',
    IN_PROGRESS: 'Darbā',
    BLOCKED: 'Bloķēts',
    REWORK: 'Pārstrāde',
    COMPLETED: 'Pabeigts',
  },
  stations: 'Stacijas',
  station: 'Stacija',
  ready: 'Jādara',
  coming: 'Drīz būs',
  none: 'Šeit nekas negaida.',
  noneNext: 'Darbs parādīsies, kad iepriekšējā stacija pabeigs savu posmu.',
  noneComing: 'Pagaidām nekas nav ceļā.',
  toDo: 'Jādara {n} {{n:darbu|darbs|darbi|darbi|darbi|darbi}}',
  moreComing: 'Drīz būs vēl.',
  onHold: 'Pasūtījums apturēts: {reason}',
  blocked: 'Bloķēts: {reason}',
  cycles: '×{n}',
  due: 'Termiņš {date}',
  loading: 'Iekraušana {date}',
  overdue: 'Nokavēts',
  switchStation: 'Citas stacijas',
};
