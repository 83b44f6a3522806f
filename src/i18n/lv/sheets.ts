import type { Translation } from '../i18n-types.ts';

export const sheets: Translation['sheets'] = {
  name: 'Pasūtījuma lapa',
  title: 'Pasūtījuma lapa {po}',
  open: 'Drukāt pasūtījuma lapu',
  lowestFirst: 'no apakšas',
  draft: 'MELNRAKSTS',
  signType: { OUTDOOR: 'ĀRA IZKĀRTNE', INDOOR: 'IEKŠTELPU IZKĀRTNE' },
  itemOf: '{n} no {all}',
  deliverBy: 'Piegādes datums',
  template: 'Veidne',
  inWords: 'Šai pozīcijai nav lapas: tā aprakstīta vārdiem.',
  itemNotes: 'Par šo pozīciju',
  day: {
    title: 'Dienas pasūtījumu lapas',
    loading: 'Iekraušana',
    due: 'Termiņš',
    show: 'Rādīt',
    choose: 'Izvēlieties dienu, kuras lapas jādrukā.',
    none: 'Šai dienai nav apstiprinātu pasūtījumu.',
    noneNext: 'Šeit drukā tikai to, pēc kā cehs drīkst strādāt: bez melnrakstiem un atceltiem pasūtījumiem.',
    count:
      '{n} {{n:pasūtījumu|pasūtījums|pasūtījumi|pasūtījumi|pasūtījumi|pasūtījumi}}, {sheets} {{sheets:lapu|lapa|lapas|lapas|lapas|lapas}}',
    more: 'Pārējie šīs dienas pasūtījumi',
    moreHint: 'Šie nav visi: pārējie ir nākamajā lapā.',
    order: 'Lapas {po}',
  },
};
