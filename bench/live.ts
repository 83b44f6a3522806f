/** Viewers of live pages: how soon a change has reached all of them, and what each of them costs in memory. */
import { Agent, get } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { openDatabase } from '../src/db/client.ts';
import { findRunning } from '../src/db/embedded/index.ts';
import { orders } from '../src/orders/tables.ts';
import { stages } from '../src/production/tables.ts';
import { cpuMsOf, launch, makeFolder, memoryOf, SERVER } from './programs.ts';
import { median } from './report.ts';
import { seed } from './seed.ts';
import { ask, signInOften } from './visitor.ts';

const VIEWERS = 500;
/** As many as a session may have open. */
const A_SESSION = 8;
const CHANGES = 25;
const ORDERS = 1_000;

/** Who looks at which page, when somebody changes something there. */
const CROWDS = [
  { page: '/orders', viewers: 150 },
  { page: '/orders', viewers: 500 },
  { page: '/stations/CNC', viewers: 200 },
] as const;
const PRESSES = 9;

/** From the press until viewers have the new part of their page. */
export interface Seen {
  page: string;
  viewers: number;
  p50Ms: number;
  lastMs: number;
  /** Of the server, for one press. */
  cpuMs: number;
}

export interface LiveResult {
  viewers: number;
  /** From the moment at which the change is asked for until the last viewer has been told. */
  toAllMs: { median: number; worst: number };
  kilobytesPerViewer: number | null;
  seen: Seen[];
}

interface Viewer {
  told: number;
  close(): void;
}

/** Opens a stream; `onChange` is called with every message about the list. */
function look(origin: string, cookie: string, onChange: () => void): Promise<Viewer> {
  return new Promise((resolve, reject) => {
    const viewer: Viewer = { told: 0, close: () => request.destroy() };
    const address = `${origin}/api/events?topics=orders,station:1&since=${Date.now()}`;
    const request = get(address, { headers: { Cookie: cookie }, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`no stream: ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        if (!text.includes('event: changed')) return;
        viewer.told++;
        onChange();
      });
      response.on('error', () => {});
      resolve(viewer);
    });
    request.on('error', reject);
  });
}

/** Asks for a change and waits until everybody has been told of it. */
async function timeToAll(change: () => Promise<unknown>, everybodyToldOnce: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  const all = everybodyToldOnce();
  await Promise.all([change(), all]);
  return performance.now() - begin;
}

/** A viewer as the page is one: told of a change, he fetches his part anew. */
async function measureSeen(
  origin: string,
  pid: number,
  cookies: string[],
  crowd: (typeof CROWDS)[number],
  press: () => Promise<unknown>,
): Promise<Seen> {
  const { page, viewers } = crowd;
  const agent = new Agent({ keepAlive: true, maxSockets: viewers });
  let begin = 0;
  let seen: number[] = [];
  let all: () => void = () => {};
  const fetchPart = (cookie: string) => {
    const headers = {
      Cookie: cookie,
      'Accept-Encoding': 'br',
      'HX-Request': 'true',
      'HX-Request-Type': 'partial',
      'X-Unattended': 'true',
    };
    get(origin + page, { headers, agent }, (response) => {
      response.resume();
      response.on('end', () => {
        seen.push(performance.now() - begin);
        if (seen.length === viewers) all();
      });
    });
  };
  const open: Viewer[] = [];
  for (let i = 0; i < viewers; i++) {
    const cookie = cookies[i % cookies.length]!;
    open.push(await look(origin, cookie, () => fetchPart(cookie)));
  }
  await sleep(500);
  const presses: Seen[] = [];
  for (let i = 0; i < PRESSES; i++) {
    seen = [];
    const everybody = new Promise<void>((resolve) => {
      all = resolve;
    });
    const before = cpuMsOf(pid);
    begin = performance.now();
    await Promise.all([press(), everybody]);
    await sleep(150); // what it does afterwards counts too
    presses.push({ page, viewers, p50Ms: median(seen), lastMs: Math.max(...seen), cpuMs: cpuMsOf(pid) - before });
  }
  for (const viewer of open) viewer.close();
  agent.destroy();
  await sleep(300);
  const over = (value: (one: Seen) => number) => median(presses.map(value));
  return {
    page,
    viewers,
    p50Ms: over((one) => one.p50Ms),
    lastMs: over((one) => one.lastMs),
    cpuMs: over((one) => one.cpuMs),
  };
}

/** Starts a stage and takes that back, by turns. */
async function presserOf(dataDir: string, origin: string, headers: Record<string, string>) {
  const { db, close } = openDatabase(findRunning(dataDir)!.app);
  const [row] = await db
    .select({ po: orders.poNumber })
    .from(stages)
    .innerJoin(orders, eq(orders.id, stages.orderId))
    .where(
      and(eq(orders.status, 'in_production'), eq(stages.station, 'CNC'), eq(stages.state, 'QUEUED'), stages.applies),
    )
    .limit(1);
  await close();
  let isStarted = false;
  return async () => {
    await ask('POST', `${origin}/api/orders/${row!.po}/stages/CNC/${isStarted ? 'reversal' : 'start'}`, headers);
    isStarted = !isStarted;
  };
}

export async function measureLive(): Promise<LiveResult> {
  const folder = makeFolder();
  const dataDir = path.join(folder.path, 'data');
  const server = await launch(SERVER, { DATA_DIR: dataDir });
  await seed(findRunning(dataDir)!.owner, ORDERS);
  const cookies = await signInOften(dataDir, Math.ceil(VIEWERS / A_SESSION));
  const headers = { Cookie: cookies[0]! };
  const draft = async () => {
    await ask('POST', `${server.origin}/api/draft-orders`, headers, { client: 'Kafejnīca Pērle' });
  };
  for (let i = 0; i < 20; i++) await draft(); // warm
  await sleep(500);
  const before = memoryOf(server.pid);

  let left = 0;
  let done: () => void = () => {};
  const told = () => {
    if (--left === 0) done();
  };
  const viewers: Viewer[] = [];
  for (let i = 0; i < VIEWERS; i++) viewers.push(await look(server.origin, cookies[i % cookies.length]!, told));
  await sleep(500);
  const after = memoryOf(server.pid);

  const times: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    left = VIEWERS;
    const everybody = new Promise<void>((resolve) => {
      done = resolve;
    });
    times.push(await timeToAll(draft, () => everybody));
    await sleep(100);
  }
  for (const viewer of viewers) viewer.close();
  await sleep(300);
  const press = await presserOf(dataDir, server.origin, headers);
  const seen: Seen[] = [];
  for (const crowd of CROWDS) seen.push(await measureSeen(server.origin, server.pid, cookies, crowd, press));
  await server.stop();
  folder.remove();
  return {
    viewers: VIEWERS,
    toAllMs: { median: median(times), worst: Math.max(...times) },
    kilobytesPerViewer: before && after ? ((after.now - before.now) * 1024) / VIEWERS : null,
    seen,
  };
}

export const describeLive = ({ viewers, toAllMs, kilobytesPerViewer, seen }: LiveResult) =>
  `${viewers} viewers: a change reaches all of them in ${toAllMs.median.toFixed(0)} ms (at worst ${toAllMs.worst.toFixed(0)}), ` +
  `${kilobytesPerViewer?.toFixed(0) ?? '?'} KB of memory each` +
  seen
    .map(
      (one) =>
        `\none press seen by ${one.viewers} viewers of ${one.page}: p50 ${one.p50Ms.toFixed(0)} ms, the last ${one.lastMs.toFixed(0)} ms, ${one.cpuMs.toFixed(0)} ms of CPU`,
    )
    .join('');

if (process.argv[1] === import.meta.filename) console.log(describeLive(await measureLive()));
