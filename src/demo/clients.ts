/** The invented clients of the sample workshop, and where they have their goods brought. */

interface Place {
  presetName: string;
  addressLine1: string;
  addressLine2?: string;
  postalCode: string;
  city: string;
  country: string;
  contactPerson?: string;
  contactPhone?: string;
  contactEmail?: string;
  deliveryNotes?: string;
}

export interface DemoClient {
  name: string;
  notes?: string;
  /** The first is the default, and the one that orders copy. */
  places: readonly Place[];
}

const LATVIA = 'Latvia';
const NEDERLAND = 'Nederland';
const SVERIGE = 'Sverige';

export const demoClients: readonly DemoClient[] = [
  {
    name: 'Ziemeļu Gaisma SIA',
    notes: 'Drawings to be signed before cutting.',
    places: [
      {
        presetName: 'Birojs',
        addressLine1: 'Dzirnu iela 418',
        postalCode: 'LV-1099',
        city: 'Rīga',
        country: LATVIA,
        contactPerson: 'Gunta Dārziņa',
        contactPhone: '+371 20000118',
      },
      {
        presetName: 'Noliktava',
        addressLine1: 'Granīta iela 977',
        postalCode: 'LV-1099',
        city: 'Rīga',
        country: LATVIA,
        deliveryNotes: 'Ramp at the back; call half an hour before.',
      },
    ],
  },
  {
    name: 'Kafejnīca Pērle',
    places: [
      {
        presetName: 'Kafejnīca',
        addressLine1: 'Jūras prospekts 301',
        postalCode: 'LV-2099',
        city: 'Jūrmala',
        country: LATVIA,
      },
    ],
  },
  {
    name: 'Noordlicht Reclame BV',
    notes: 'Their reference NL-… belongs on every paper.',
    places: [
      {
        presetName: 'Werkplaats',
        addressLine1: 'Tulpenkade 214',
        postalCode: '9799 ZZ',
        city: 'Groningen',
        country: NEDERLAND,
        contactPerson: 'Anouk de Wit',
        contactEmail: 'expeditie@noordlicht.example',
      },
      {
        presetName: 'Filiaal Zwolle',
        addressLine1: 'Hanzelaan 880',
        addressLine2: 'Hal 3',
        postalCode: '8099 XA',
        city: 'Zwolle',
        country: NEDERLAND,
      },
    ],
  },
  { name: 'Noordlicht Reklame', places: [] },
  {
    name: 'Tulpmarkt Signs BV',
    places: [
      {
        presetName: 'Loods',
        addressLine1: 'Havenstraat 902',
        postalCode: '3099 XX',
        city: 'Rotterdam',
        country: NEDERLAND,
      },
    ],
  },
  {
    name: 'Skyltverket Norr AB',
    places: [
      {
        presetName: 'Verkstad',
        addressLine1: 'Björkvägen 77',
        postalCode: '999 41',
        city: 'Luleå',
        country: SVERIGE,
        contactPerson: 'Örjan Åkerlund',
        contactPhone: '+46 70 000 00 77',
      },
    ],
  },
  {
    name: 'Bageri Solsidan AB',
    places: [
      { presetName: 'Bageri', addressLine1: 'Ängsgatan 118', postalCode: '999 12', city: 'Uppsala', country: SVERIGE },
    ],
  },
  {
    name: 'Аптека Ромашка',
    places: [
      {
        presetName: 'Главная аптека',
        addressLine1: 'Saules iela 208',
        postalCode: 'LV-5499',
        city: 'Daugavpils',
        country: LATVIA,
        contactPerson: 'Наталья Ершова',
        contactPhone: '+371 20000208',
      },
    ],
  },
  {
    name: 'Viesnīca Kāpa',
    places: [
      {
        presetName: 'Viesnīca',
        addressLine1: 'Kāpu iela 155',
        postalCode: 'LV-3499',
        city: 'Liepāja',
        country: LATVIA,
        deliveryNotes: 'Goods through the yard, not through the lobby.',
      },
    ],
  },
  {
    name: 'Fietsen Daalder BV',
    places: [
      { presetName: 'Winkel', addressLine1: 'Molenweg 61', postalCode: '1999 AB', city: 'Haarlem', country: NEDERLAND },
    ],
  },
  {
    name: 'Salons Mirdza',
    places: [
      { presetName: 'Salons', addressLine1: 'Ozolu iela 90', postalCode: 'LV-3099', city: 'Jelgava', country: LATVIA },
    ],
  },
];
