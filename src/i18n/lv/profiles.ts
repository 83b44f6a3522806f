import type { Translation } from '../i18n-types.ts';

export const profiles: Translation['profiles'] = {
  yes: 'Jā',
  off: '{label}: NAV',
  why: {
    always: 'Vajadzīga katram pasūtījumam',
    section: 'Lapā ir aizpildīta sadaļa „{section}”',
    painted: 'Ir krāsojamas detaļas',
    welded_frame: 'Izvēlēts rāmis no alumīnija profila',
  },
  lost: {
    field_gone: 'Versijā {version} šāda lauka nav',
    hidden: 'Šis lauks šeit vairs netiek rādīts',
    refused: 'Lauks šādu vērtību vairs nepieņem',
  },
};
