import { brotliCompressSync, constants } from 'node:zlib';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { fillItems, usual } from '../sheets/fill.ts';
import { type Crew, orderIn } from '../support/crew.ts';
import type { Workshop } from '../support/workshop.ts';

const clients = [
  'Ziemeļu Gaisma SIA',
  'Skyltverket Norr AB',
  'Аптека Ромашка',
  'Noordlicht Reclame BV',
  'Salons Mirdza',
];
const titles = [
  'Буквы с контражуром',
  'Light box, five sides',
  'Façade letters “ŠĶĒRES”',
  'Kanalbokstäver',
  'Menu board',
];
const ROUTE = ['CAD', 'CNC', 'PAINT', 'LOGISTICS'];
const FRONT = { 'FRONT.front_finish': 'ORACAL_8500', 'FRONT.film_face': true, 'FRONT.face_film': '031, 070' };
const sheet = usual(starterTemplates.find(({ code }) => code === 'P7st')!, FRONT);

export const weigh = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }).length;

/** Thirty jobs at CNC with sheets of two items each: some run, one is stuck, one is repeated, some are coming. */
export async function busyStation(workshop: Workshop, crew: Crew, running = 2): Promise<string[]> {
  const pos: string[] = [];
  for (let i = 0; i < 30; i++) {
    const draft = {
      client: clients[i % 5],
      title: `${titles[(i * 3) % 5]} ${i * 37}`,
      dueDate: `2026-${i % 2 ? 11 : 12}-${String(1 + (i % 28)).padStart(2, '0')}`,
      loadingDate: `2026-12-${String(1 + (i % 28)).padStart(2, '0')}`,
      priority: ['LOW', 'NORMAL', 'HIGH', 'URGENT'][i % 4],
      isRd: i % 7 === 0,
      rdNotes: i % 7 === 0 ? 'New acrylic, watch the edges' : '',
      items: [
        { name: 'Letters', quantity: 1, signType: 'OUTDOOR', widthMm: 1200 + i, heightMm: 400 },
        { name: 'Logo', quantity: 2, signType: 'OUTDOOR' },
      ],
    };
    const { poNumber } = await orderIn(crew, 'in_production', { by: 'clerk', stations: ROUTE, draft });
    await fillItems(workshop, poNumber, [sheet, sheet]);
    const act = (station: string, noun: string, body = {}) =>
      crew.lead.post(`/api/orders/${poNumber}/stages/${station}/${noun}`, body);
    if (i < 26) await act('CAD', 'completion');
    if (i < 3 || (i > 9 && i < 8 + running)) await act('CNC', 'start');
    if (i === 2) await act('CNC', 'rework', { reason: 'RECUT', note: 'Scratched', foundAt: 'CNC' });
    if (i === 4) await act('CNC', 'blockage', { reason: 'No 3 mm acrylic' });
    pos.push(poNumber);
  }
  return pos;
}
