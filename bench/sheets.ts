/** What a full P7st sheet costs: to draw as a form, to judge and to save, each beside a bare query in the same seconds. */
import path from 'node:path';
import { findRunning } from '../src/db/embedded/index.ts';
import { launch, makeFolder, SERVER } from './programs.ts';
import { median } from './report.ts';
import { seed } from './seed.ts';
import { ask, signIn } from './visitor.ts';

const ORDERS = 1_000;
const ROUNDS = 200;
const WARM_UP = 50;

/** Every switch of the sheet on, so that all of its fields are shown. */
const FULL = {
  'FRONT.front_finish': 'ORACAL_8500',
  ...{ 'FRONT.film_face': true, 'FRONT.face_film': '031, 070', 'FRONT.film_back': true, 'FRONT.back_film': '010' },
  ...{ 'PAINTING.paint_face': true, 'PAINTING.face_color': 'RAL 9016', 'PAINTING.sides_color': 'RAL 7016' },
  ...{ 'ASSEMBLING.frame': true },
};

/** p50 in ms. */
export type SheetResult = Record<'bareQuery' | 'form' | 'validation' | 'save', number>;

async function openSheet(origin: string, headers: Record<string, string>) {
  const json = async (method: string, address: string, body: object) =>
    JSON.parse((await ask(method, origin + address, headers, body)).text);
  const draft = await json('POST', '/api/draft-orders', { client: 'Bench', items: [{ template: 'P7st' }] });
  const [item] = draft.items;
  const address = `/api/orders/${draft.poNumber}/items/${item.id}`;
  const values = { ...item.values, ...FULL };
  let { itemVersion } = await json('PUT', address, { itemVersion: item.itemVersion, values });
  const acts = {
    form: () => ask('GET', `${origin}/orders/${draft.poNumber}/items/${item.id}/edit`, headers),
    validation: () => json('POST', '/api/profiles/validate', { template: 'P7st', values }),
    async save() {
      const quantity = 1 + (itemVersion % 9);
      ({ itemVersion } = await json('PUT', address, { itemVersion, quantity, values }));
    },
  };
  return acts;
}

export async function measureSheets(baseline: string): Promise<SheetResult> {
  const folder = makeFolder();
  const dataDir = path.join(folder.path, 'data');
  const server = await launch(SERVER, { DATA_DIR: dataDir });
  await seed(findRunning(dataDir)!.owner, ORDERS);
  const bare = await launch(baseline, { DATA_DIR: dataDir });
  const acts = {
    bareQuery: () => ask('GET', `${bare.origin}/row`),
    ...(await openSheet(server.origin, await signIn(server.origin, 'boss'))),
  };
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(acts).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [name, act] of Object.entries(acts)) {
      const begin = performance.now();
      await act();
      if (round >= WARM_UP) times[name]!.push(performance.now() - begin);
    }
  }
  await bare.stop();
  await server.stop();
  folder.remove();
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])) as SheetResult;
}

export function describeSheets({ bareQuery, ...acts }: SheetResult): string {
  const of = (ms: number) => `${ms.toFixed(1)} ms, ${(ms / bareQuery).toFixed(1)} × a bare query`;
  return [
    `A full P7st sheet, one request after another; a bare query takes ${bareQuery.toFixed(2)} ms`,
    ...Object.entries(acts).map(([name, ms]) => `${name}: ${of(ms)}`),
    '',
  ].join('\n');
}
