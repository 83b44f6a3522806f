import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../src/db/client.ts';
import { findRunning } from '../src/db/embedded/index.ts';
import type { Load } from './load.ts';
import { launch, makeFolder, memoryOf, type Program, SERVER } from './programs.ts';
import { STATION, seed } from './seed.ts';
import { ask, signIn, signInOften } from './visitor.ts';

type Memory = ReturnType<typeof memoryOf>;

/** The server with its orders, and hello world beside it. */
export interface World {
  server: Program;
  baseline: Program;
  loads: Load[];
  pages: Record<string, string>;
  headers: Record<string, string>;
  /** Ends both, and measures how long a later start takes. */
  close(laterStarts: number): Promise<{ laterMs: number[]; memory: Memory; restMb: number | undefined }>;
}

interface Targets {
  pos: string[];
  stages: { po: string; station: string; state: string }[];
}

/** By then what is garbage has been given back. */
const REST_MS = 20_000;
const ORDERS_ASKED_FOR = 100;
/** People who may see the same. */
const READERS = 500;

/** Orders in the workshop's hands, and stages that can be started or completed. */
async function findTargets(dataDir: string): Promise<Targets> {
  const sql = connect(findRunning(dataDir)!.owner, { max: 1 });
  const stages = await sql<Targets['stages']>`
    SELECT po_number AS po, station, state FROM stages JOIN orders ON orders.id = order_id
    WHERE applies AND status = 'in_production' AND station <> ${STATION} AND state IN ('QUEUED', 'IN_PROGRESS')
    ORDER BY order_id`;
  await sql.end();
  return { pos: stages.slice(0, ORDERS_ASKED_FOR).map((stage) => stage.po), stages };
}

/** A start or a completion, and the reversal that makes the next one possible. */
function pairOf({ po, station, state }: Targets['stages'][number]) {
  const address = `/api/orders/${po}/stages/${station}`;
  return [`${address}/${state === 'QUEUED' ? 'start' : 'completion'}`, `${address}/reversal`] as const;
}

const LIST = '/orders';
const STATION_PAGE = `/stations/${STATION}`;

export async function openWorld(orders: number, baselineScript: string): Promise<World> {
  const folder = makeFolder();
  const dataDir = path.join(folder.path, 'data');
  const server = await launch(SERVER, { DATA_DIR: dataDir });
  await seed(findRunning(dataDir)!.owner, orders);
  const baseline = await launch(baselineScript, { DATA_DIR: dataDir });
  const { origin } = server;
  const boss = await signIn(origin, 'boss');
  const operator = await signIn(origin, 'cnc');
  const { pos, stages } = await findTargets(dataDir);
  const asBoss = { origin, headers: boss };
  const readers = {
    headers: (await signInOften(dataDir, READERS)).map((cookie) => ({ ...boss, Cookie: cookie })),
    change: () => ask('POST', `${origin}/api/draft-orders`, boss, { client: 'Kafejnīca Pērle' }),
  };
  const order = pos.map((po) => `/orders/${po}`);
  return {
    server,
    baseline,
    headers: boss,
    pages: { list: LIST, order: order[0]!, station: STATION_PAGE, 'new order': '/orders/new' },
    loads: [
      { name: 'hello world', origin: baseline.origin, paths: ['/hello'] },
      { name: 'bare query', origin: baseline.origin, paths: ['/row'] },
      { name: 'healthz', origin, paths: ['/healthz'] },
      { name: 'order list', ...asBoss, paths: [LIST] },
      { name: 'order list, operator', origin, headers: operator, paths: [LIST] },
      { name: 'order', ...asBoss, paths: order },
      { name: 'station', ...asBoss, paths: [STATION_PAGE] },
      { name: 'order list, others', ...asBoss, paths: [LIST], readers },
      { name: 'order list, anew', ...asBoss, paths: [LIST], isAnew: true },
      { name: 'order, anew', ...asBoss, paths: order, isAnew: true },
      { name: 'station, anew', ...asBoss, paths: [STATION_PAGE], isAnew: true },
      { name: 'dashboard, anew', ...asBoss, paths: ['/dashboard/production'], isAnew: true },
      { name: 'stage command, JSON', ...asBoss, paths: [], pairs: stages.map(pairOf) },
      { name: 'order list, JSON', ...asBoss, paths: ['/api/orders?status=open'] },
    ],
    async close(laterStarts) {
      const memory = memoryOf(server.pid);
      await sleep(REST_MS);
      const restMb = memoryOf(server.pid)?.now;
      await baseline.stop();
      await server.stop();
      const laterMs: number[] = [];
      for (let i = 0; i < laterStarts; i++) {
        const later = await launch(SERVER, { DATA_DIR: dataDir });
        laterMs.push(later.startMs);
        await ask('GET', `${later.origin}/sign-in`);
        await later.stop();
      }
      folder.remove();
      return { laterMs, memory, restMb };
    },
  };
}

/** The pages that are measured hold what they are said to hold. */
export async function checkPages({ server, headers, loads }: World): Promise<void> {
  for (const load of loads) {
    const path = load.paths[0];
    if (path) await ask('GET', load.origin + path, load.headers);
  }
  const count = async (path: string, part: RegExp) =>
    ((await ask('GET', server.origin + path, headers)).text.match(part) ?? []).length;
  const rows = await count(LIST, /class="route mini"|class="po" href/g);
  const jobs = await count(STATION_PAGE, /<article[^>]* class="task|class="task-line"/g);
  if (rows < 50) throw new Error(`the list shows ${rows} orders instead of 50`);
  if (jobs !== 30) throw new Error(`the station shows ${jobs} jobs instead of 30`);
}
