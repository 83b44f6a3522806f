import type { Priority } from '../vocabulary/order-status.ts';
import type { ReworkReason } from '../vocabulary/rework-reasons.ts';
import type { StationCode } from '../vocabulary/stations.ts';

/** What was sent back on the way. */
export interface Sent {
  station: StationCode;
  reason: ReworkReason;
  note: string;
  foundAt: StationCode;
  /** It is still to be done again. */
  waiting?: boolean;
}

/** Made, with what went wrong on the way. */
export interface Made {
  is: 'completed' | 'shipped';
  rework?: Sent;
  blocked?: { at: StationCode; why: string };
}

/** How far an order of the sample workshop has come. */
export type Fate =
  | { is: 'draft' | 'pending' | 'approved' }
  | { is: 'rejected' | 'cancelled'; why: string }
  | Made
  /** `at`: the station that works on it now. */
  | {
      is: 'in_production';
      at: StationCode;
      queued?: boolean;
      blocked?: string;
      held?: string;
      rework?: Sent;
    };

/** A row of material: the part, what it is of, how thick, and its RAL colour. */
type Material = readonly [label: string, material: string, thicknessMm: number, ral?: string];

export type Item = readonly [quantity: number, name: string, width?: number, height?: number, indoor?: 'indoor'];

export interface DemoOrder {
  client: string;
  title: string;
  reference?: string;
  by?: 'office' | 'clerk';
  /** Days from today; created is in the past. */
  created: number;
  due: number;
  loading?: number;
  priority?: Priority;
  rd?: string;
  notes?: string;
  items: readonly Item[];
  materials?: readonly Material[];
  /** Stations that the order passes, where its items are told in words; from sheets they follow. */
  route?: readonly StationCode[];
  fate: Fate;
  /** What the floor has asked the office to change. */
  change?: { title: string; message: string; changes: Record<string, unknown> };
}

export const LETTERS = ['CAD', 'CNC', 'BENDING', 'PAINT', 'FILM_COATING', 'ASSEMBLY', 'QC', 'LOGISTICS'] as const;
export const BOX = ['CAD', 'CNC', 'SANDING', 'BENDING', 'WELDING', 'PAINT', 'ASSEMBLY', 'QC', 'LOGISTICS'] as const;
export const ACRYLIC = ['CAD', 'CNC', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS'] as const;
export const PLATE = ['CAD', 'CNC', 'PAINT', 'QC', 'LOGISTICS'] as const;

/** About forty orders around today that tell how such a workshop stands on a usual day. */
export const demoOrders: readonly DemoOrder[] = [
  // shipped
  {
    client: 'Noordlicht Reclame BV',
    title: 'Façade letters “APOTHEEK”',
    reference: 'NL-8812',
    created: -26,
    due: -16,
    loading: -17,
    items: [[8, 'Letter with opal face', 420, 600]],
    route: LETTERS,
    fate: { is: 'shipped' },
  },
  {
    client: 'Ziemeļu Gaisma SIA',
    title: 'Light box over the entrance',
    created: -24,
    due: -13,
    loading: -13,
    items: [[1, 'Light box, five sides', 2400, 800]],
    route: BOX,
    fate: { is: 'shipped' },
  },
  {
    client: 'Viesnīca Kāpa',
    title: 'Room numbers 1–48',
    created: -19,
    due: -11,
    loading: -12,
    items: [[48, 'Number plate', 120, 120, 'indoor']],
    route: PLATE,
    fate: { is: 'shipped' },
  },
  {
    client: 'Skyltverket Norr AB',
    title: 'Kanalbokstäver “BILVERKSTAD”',
    reference: 'SE-2207',
    created: -20,
    due: -9,
    loading: -9,
    items: [[11, 'Channel letter', 350, 500]],
    route: LETTERS,
    fate: { is: 'shipped' },
  },
  {
    client: 'Tulpmarkt Signs BV',
    title: 'Pylon sign, two faces',
    created: -26,
    due: -7,
    loading: -6,
    priority: 'HIGH',
    items: [[2, 'Pylon face', 1500, 3000]],
    route: BOX,
    fate: { is: 'shipped' },
  },
  {
    client: 'Kafejnīca Pērle',
    title: 'Menu board, lit',
    created: -13,
    due: -4,
    loading: -5,
    items: [[1, 'Menu board', 900, 1200, 'indoor']],
    route: ACRYLIC,
    fate: { is: 'shipped' },
  },
  // made, and waiting for the truck
  {
    client: 'Fietsen Daalder BV',
    title: 'Letters “DAALDER” with trim',
    reference: 'FD/31',
    created: -19,
    due: 2,
    loading: 1,
    items: [[7, 'Letter with SignTrim', 300, 450]],
    route: LETTERS,
    fate: { is: 'completed' },
  },
  {
    client: 'Аптека Ромашка',
    title: 'Крест аптечный, двусторонний',
    created: -18,
    due: 3,
    loading: 1,
    items: [[1, 'Cross, lit, two sides', 800, 800]],
    route: BOX,
    fate: { is: 'completed' },
  },
  {
    client: 'Bageri Solsidan AB',
    title: 'Skylt med sol',
    created: -20,
    due: -1,
    loading: 1,
    priority: 'HIGH',
    items: [[1, 'Sun with halo', 1100, 1100]],
    route: ACRYLIC,
    fate: { is: 'completed' },
  },
  // on the floor
  {
    client: 'Ziemeļu Gaisma SIA',
    title: 'Burti “ŠĶĒRES UN ĶEMME”',
    created: -15,
    due: -2,
    loading: 1,
    priority: 'URGENT',
    notes: 'Call the client before loading: the shop opens that day.',
    items: [[14, 'Letter with opal face', 380, 520]],
    route: LETTERS,
    fate: { is: 'in_production', at: 'ASSEMBLY' },
  },
  {
    client: 'Noordlicht Reclame BV',
    title: 'Light box “BAKKERIJ”',
    reference: 'NL-8840',
    created: -14,
    due: 1,
    loading: 1,
    items: [[1, 'Light box', 2400, 700]],
    route: BOX,
    fate: { is: 'in_production', at: 'PAINT' },
  },
  {
    client: 'Salons Mirdza',
    title: 'Halo letters “MIRDZA”',
    created: -13,
    due: 2,
    items: [[6, 'Halo letter', 260, 400]],
    route: LETTERS,
    fate: { is: 'in_production', at: 'PAINT', queued: true },
  },
  {
    client: 'Viesnīca Kāpa',
    title: 'Roof letters “KĀPA”',
    created: -16,
    due: 4,
    loading: 4,
    priority: 'HIGH',
    items: [
      [4, 'Roof letter', 1600, 2200],
      [1, 'Frame', 7000, 300],
    ],
    route: [...BOX],
    fate: { is: 'in_production', at: 'WELDING', blocked: '40 × 40 tube has not come; the supplier sends it this week' },
  },
  {
    client: 'Tulpmarkt Signs BV',
    title: 'Wayfinding set, 12 plates',
    created: -12,
    due: 5,
    loading: 6,
    items: [[12, 'Direction plate', 600, 200, 'indoor']],
    route: PLATE,
    fate: { is: 'in_production', at: 'PAINT', queued: true },
  },
  {
    client: 'Kafejnīca Pērle',
    title: 'Acrylic logo, 20 mm',
    created: -11,
    due: 3,
    loading: 4,
    items: [[1, 'Logo in acrylic block', 640, 640]],
    route: ACRYLIC,
    fate: { is: 'in_production', at: 'ASSEMBLY' },
  },
  {
    client: 'Skyltverket Norr AB',
    title: 'Kanalbokstäver “TANDVÅRD”',
    reference: 'SE-2219',
    created: -12,
    due: 6,
    loading: 6,
    items: [[8, 'Channel letter', 400, 550]],
    route: LETTERS,
    fate: { is: 'in_production', at: 'BENDING' },
  },
  {
    client: 'Fietsen Daalder BV',
    title: 'Projecting sign, round',
    created: -12,
    due: 4,
    items: [[2, 'Projecting sign', 700, 700]],
    route: BOX,
    fate: {
      is: 'in_production',
      at: 'ASSEMBLY',
      rework: { station: 'PAINT', reason: 'REPAINT', note: 'Runs in the paint on the left edge', foundAt: 'ASSEMBLY' },
    },
  },
  {
    client: 'Ziemeļu Gaisma SIA',
    title: 'Letters “FRIZĒTAVA”',
    created: -10,
    due: 3,
    loading: 4,
    priority: 'HIGH',
    items: [[9, 'Letter with opal face', 300, 420]],
    materials: [
      ['Face', 'Acrylic, opal', 3, '9016'],
      ['Back', 'Aluminium composite', 3, '9005'],
      ['Sides', 'Aluminium coil', 0.5, '9005'],
    ],
    route: LETTERS,
    fate: {
      is: 'in_production',
      at: 'FILM_COATING',
      rework: {
        station: 'CNC',
        reason: 'RECUT',
        note: 'Face of the letter Ē is 2 mm too narrow',
        foundAt: 'FILM_COATING',
        waiting: true,
      },
    },
  },
  {
    client: 'Аптека Ромашка',
    title: 'Буквы с контражуром «АПТЕКА 24»',
    created: -9,
    due: 7,
    loading: 6,
    items: [[8, 'Halo letter', 320, 480]],
    route: LETTERS,
    fate: { is: 'in_production', at: 'CNC' },
  },
  {
    client: 'Bageri Solsidan AB',
    title: 'Opening hours plate',
    created: -8,
    due: 5,
    loading: 6,
    priority: 'LOW',
    items: [[1, 'Plate', 300, 400]],
    route: PLATE,
    fate: { is: 'in_production', at: 'CNC' },
  },
  {
    client: 'Noordlicht Reclame BV',
    title: 'Letters “KAPPER” on rail',
    reference: 'NL-8851',
    created: -9,
    due: 8,
    loading: 8,
    items: [
      [6, 'Letter', 280, 380],
      [1, 'Rail', 2200, 80],
    ],
    route: LETTERS,
    fate: { is: 'in_production', at: 'CNC', queued: true },
    change: {
      title: 'Rail 40 mm longer',
      message: 'The bolts in the façade do not meet the rail: 2240 mm instead of 2200 mm.',
      changes: { notes: 'Rail 2240 mm, measured at the façade.' },
    },
  },
  {
    client: 'Salons Mirdza',
    title: 'Window light box, slim',
    created: -8,
    due: 6,
    items: [[1, 'Slim light box', 1200, 400, 'indoor']],
    route: BOX,
    fate: { is: 'in_production', at: 'CNC', queued: true },
  },
  {
    client: 'Tulpmarkt Signs BV',
    title: 'Test: edge-lit P3 in 25 mm block',
    created: -11,
    due: 9,
    rd: 'Third try of milling depth: 17 mm, then 18 mm. Measure the light at 30 cm and write it on the sheet.',
    items: [[2, 'Edge-lit sample', 250, 250, 'indoor']],
    route: ACRYLIC,
    fate: {
      is: 'in_production',
      at: 'ASSEMBLY',
      rework: { station: 'CNC', reason: 'CUSTOM', note: 'Second depth for comparison', foundAt: 'QC' },
    },
  },
  {
    client: 'Viesnīca Kāpa',
    title: 'Spa sign with water drops',
    created: -10,
    due: 10,
    items: [[1, 'Acrylic relief', 1400, 600, 'indoor']],
    route: ACRYLIC,
    fate: { is: 'in_production', at: 'ASSEMBLY', held: 'The client changes the logo; the new drawing is on its way' },
  },
  // approved, not begun
  {
    client: 'Skyltverket Norr AB',
    title: 'Light box “APOTEK”, green',
    reference: 'SE-2225',
    created: -6,
    due: 11,
    loading: 11,
    items: [[1, 'Light box', 1800, 600]],
    route: BOX,
    fate: { is: 'approved' },
  },
  {
    client: 'Fietsen Daalder BV',
    title: 'Letters “FIETSPLAN”, 9 pcs',
    created: -5,
    due: 12,
    items: [[9, 'Letter with SignTrim', 240, 360]],
    route: LETTERS,
    fate: { is: 'approved' },
  },
  {
    client: 'Kafejnīca Pērle',
    title: 'Terrace sign, two sides',
    created: -5,
    due: 9,
    loading: 8,
    priority: 'HIGH',
    items: [[1, 'Terrace sign', 600, 900]],
    route: BOX,
    fate: { is: 'approved' },
  },
  {
    client: 'Аптека Ромашка',
    title: 'Табличка режима работы',
    created: -4,
    due: 13,
    items: [[3, 'Plate', 300, 450, 'indoor']],
    route: PLATE,
    fate: { is: 'approved' },
  },
  {
    client: 'Bageri Solsidan AB',
    title: 'Letters “SOLSIDAN” on the roof',
    created: -4,
    due: 15,
    loading: 15,
    items: [[9, 'Roof letter', 900, 1200]],
    route: BOX,
    fate: { is: 'approved' },
  },
  // submitted
  {
    client: 'Noordlicht Reclame BV',
    title: 'Neon-look wall sign',
    reference: 'NL-8862',
    created: -2,
    due: 12,
    items: [[1, 'Neon-flex sign', 1600, 500, 'indoor']],
    fate: { is: 'pending' },
  },
  {
    client: 'Ziemeļu Gaisma SIA',
    title: 'Letters “GRĀMATAS”',
    created: -2,
    due: 13,
    priority: 'URGENT',
    items: [[8, 'Letter with opal face', 340, 480]],
    fate: { is: 'pending' },
  },
  {
    client: 'Tulpmarkt Signs BV',
    title: 'Market stall signs, 24 pcs',
    created: -1,
    due: 18,
    items: [[24, 'Stall sign', 800, 250]],
    fate: { is: 'pending' },
  },
  {
    client: 'Salons Mirdza',
    title: 'Mirror lettering',
    created: -1,
    due: 10,
    by: 'office',
    items: [[1, 'Mirror film lettering', 900, 200, 'indoor']],
    fate: { is: 'pending' },
  },
  // in the office
  {
    client: 'Viesnīca Kāpa',
    title: 'Parking signs',
    created: -1,
    due: 16,
    items: [[6, 'Parking sign', 400, 600]],
    fate: { is: 'draft' },
  },
  {
    client: 'Skyltverket Norr AB',
    title: 'Letters “BIBLIOTEK”',
    reference: 'SE-2231',
    created: 0,
    due: 20,
    items: [[9, 'Channel letter', 450, 600]],
    fate: { is: 'draft' },
  },
  { client: 'Kafejnīca Pērle', title: '', created: 0, due: 14, items: [], fate: { is: 'draft' } },
  {
    client: 'Fietsen Daalder BV',
    title: 'Flag sign',
    created: 0,
    due: 17,
    by: 'office',
    items: [[2, 'Flag sign', 500, 500]],
    fate: { is: 'draft' },
  },
  {
    client: 'Bageri Solsidan AB',
    title: 'Letters 300 mm in 5 mm acrylic',
    created: -3,
    due: 8,
    items: [[12, 'Flat letter', 200, 300]],
    fate: { is: 'rejected', why: 'The letters are too thin for the chosen fixing. Ask the client for 10 mm.' },
  },
  {
    client: 'Аптека Ромашка',
    title: 'Световой короб, старый проект',
    created: -7,
    due: 5,
    items: [[1, 'Light box', 1500, 500]],
    fate: { is: 'rejected', why: 'The drawing is of last year’s façade.' },
  },
  {
    client: 'Tulpmarkt Signs BV',
    title: 'Banner frame 6 m',
    created: -15,
    due: 0,
    items: [[1, 'Banner frame', 6000, 900]],
    route: BOX,
    fate: { is: 'cancelled', why: 'The client has closed the shop.' },
  },
];
