import { ACRYLIC, BOX, type DemoOrder, type Item, LETTERS, type Made, PLATE } from './orders.ts';

/** Days before today. */
interface When {
  created: number;
  loaded: number;
  /** Of the due date before the loading: below nought, it went late. */
  spare?: number;
}

const letters = (n: number, name = 'Channel letter'): Item => [n, name, 380, 520];
const opal = (n: number) => letters(n, 'Letter with opal face');
const trim = (n: number) => letters(n, 'Letter with SignTrim');
const halo = (n: number) => letters(n, 'Halo letter');
const box: Item = [1, 'Light box', 1800, 600];
const pylon: Item = [2, 'Pylon face', 1200, 2400];
const block: Item = [1, 'Logo in acrylic block', 500, 500];

const made = (
  { created, loaded, spare = 1 }: When,
  client: string,
  title: string,
  item: Item,
  route: DemoOrder['route'],
  way: Omit<Made, 'is'> = {},
): DemoOrder => ({
  client,
  title,
  created: -created,
  loading: -loaded,
  due: spare - loaded,
  items: [item],
  ...(route && { route }),
  fate: { is: 'shipped', ...way },
});

/** What was made in the three months before: so that the figures have something to tell of. */
export const pastOrders: readonly DemoOrder[] = [
  made({ created: 88, loaded: 82 }, 'Noordlicht Reclame BV', 'Letters “KAASHUIS”', opal(8), LETTERS),
  made({ created: 86, loaded: 81 }, 'Viesnīca Kāpa', 'Floor numbers', [6, 'Number plate', 200, 200], PLATE),
  made({ created: 90, loaded: 75, spare: 0 }, 'Tulpmarkt Signs BV', 'Pylon at the gate', pylon, BOX, {
    rework: { station: 'PAINT', reason: 'REPAINT', note: 'Runs along the lower edge', foundAt: 'QC' },
  }),
  made({ created: 79, loaded: 74 }, 'Kafejnīca Pērle', 'Logo behind the counter', block, ACRYLIC),
  made({ created: 83, loaded: 68 }, 'Salons Mirdza', 'Halo letters “FRIZIERIS”', halo(9), LETTERS),
  made({ created: 80, loaded: 66, spare: -2 }, 'Skyltverket Norr AB', 'Bokstäver “KÖKET”', letters(5), LETTERS, {
    blocked: { at: 'PAINT', why: 'RAL 6019 is not in stock' },
  }),
  made({ created: 70, loaded: 62 }, 'Аптека Ромашка', 'Таблички кабинетов', [14, 'Plate', 300, 100], PLATE),
  made({ created: 69, loaded: 59 }, 'Fietsen Daalder BV', 'Letters “WERKPLAATS”', trim(10), LETTERS, {
    rework: { station: 'GLUEING', reason: 'REGLUE', note: 'The trim came off at the corner', foundAt: 'ASSEMBLY' },
  }),
  made({ created: 61, loaded: 53 }, 'Ziemeļu Gaisma SIA', 'Light box “MAIZE”', box, BOX),
  made({ created: 62, loaded: 52 }, 'Bageri Solsidan AB', 'Letters “BAGERI”', opal(6), LETTERS, {
    rework: { station: 'CNC', reason: 'RECUT', note: 'A letter cut mirrored', foundAt: 'BENDING' },
  }),
  made({ created: 60, loaded: 52 }, 'Viesnīca Kāpa', 'Direction plates', [9, 'Plate', 600, 200], PLATE),
  made({ created: 61, loaded: 46, spare: -1 }, 'Noordlicht Reclame BV', 'Light box “FIETSEN”', box, BOX, {
    blocked: { at: 'ASSEMBLY', why: 'Transformers have not come' },
  }),
  made({ created: 51, loaded: 45 }, 'Salons Mirdza', 'Logo in a block', block, ACRYLIC, {
    rework: { station: 'CNC', reason: 'RECUT', note: 'A scratch across the face', foundAt: 'ASSEMBLY' },
  }),
  made({ created: 46, loaded: 39 }, 'Tulpmarkt Signs BV', 'Letters “BLOEMEN”', letters(7), LETTERS, {
    rework: { station: 'CNC', reason: 'RECUT', note: 'Wrong thickness of the back', foundAt: 'CNC' },
  }),
  made({ created: 44, loaded: 38, spare: 0 }, 'Kafejnīca Pērle', 'Terrace plates', [4, 'Plate', 400, 300], PLATE),
  made({ created: 46, loaded: 32 }, 'Skyltverket Norr AB', 'Bokstäver “OPTIK”', opal(5), LETTERS, {
    rework: { station: 'PAINT', reason: 'REPAINT', note: 'Tone differs from the sample', foundAt: 'QC' },
  }),
  made({ created: 41, loaded: 31 }, 'Fietsen Daalder BV', 'Letters “VERHUUR”', trim(7), LETTERS),
  made({ created: 41, loaded: 25 }, 'Ziemeļu Gaisma SIA', 'Pylon, one face', pylon, BOX, {
    blocked: { at: 'BENDING', why: 'Sheet of 1.5 mm has not come' },
  }),
  made({ created: 30, loaded: 24 }, 'Аптека Ромашка', 'Буквы «АПТЕКА»', opal(6), LETTERS, {
    rework: { station: 'FILM_COATING', reason: 'RECOAT', note: 'A crease in the film', foundAt: 'QC' },
  }),
  made({ created: 33, loaded: 20, spare: -1 }, 'Salons Mirdza', 'Halo letters “SPA”', halo(3), LETTERS, {
    rework: { station: 'CNC', reason: 'RECUT', note: 'The S broke at the neck', foundAt: 'BENDING' },
  }),
];
