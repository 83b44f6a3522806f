/** A hundred people of all roles at their usual work. */

import { randomInt, randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { makeSessions } from '../../src/auth/sessions.ts';
import { openDatabase } from '../../src/db/client.ts';
import { findRunning } from '../../src/db/embedded/index.ts';
import type { Username } from '../../src/demo/people.ts';
import { users } from '../../src/users/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { PASSWORD } from '../seed.ts';
import { type Answer, fileForm, jsonBody, type Sent, send, type Tally } from './send.ts';

/** How many there are of each. */
const CROWD: Record<Username, number> = {
  boss: 4,
  office: 12,
  clerk: 18,
  lead: 8,
  cnc: 26,
  paint: 10,
  truck: 8,
  guest: 14,
};
/** From one act to the next. */
const PAUSE_MS = [1_500, 5_000] as const;
const STREAMS = 40;

export interface Job {
  po: string;
  orderId: number;
  revision: number;
  station: StationCode;
}

/** Sessions by who they are of. */
export type Sessions = Record<Username, string[]>;

export async function signInAll(dataDir: string): Promise<Sessions> {
  const database = openDatabase(findRunning(dataDir)!.app);
  const { create } = makeSessions(database.db, { sessionDays: 7, publicUrl: undefined });
  const known = await database.db.select({ id: users.id, username: users.username }).from(users);
  const open = async (username: string) => {
    const { id } = known.find((user) => user.username === username)!;
    return `session=${await create(id, { ip: null, userAgent: 'soak' })}`;
  };
  const all = Object.entries(CROWD).map(async ([username, count]) => {
    return [username, await Promise.all(Array.from({ length: count }, () => open(username)))] as const;
  });
  const sessions = Object.fromEntries(await Promise.all(all)) as Sessions;
  await database.close();
  return sessions;
}

const pick = <T>(list: readonly T[]): T => list[randomInt(list.length)]!;

interface Around {
  origin: string;
  jobs: readonly Job[];
  tally: Tally;
  photo: Buffer;
}

/** Twelve million pixels, as a telephone takes them. */
const takePhoto = () =>
  sharp({
    create: { width: 4000, height: 3000, channels: 3, background: '#888', noise: { type: 'gaussian', sigma: 20 } },
  })
    .jpeg({ quality: 70 })
    .toBuffer();

type Ask = (kind: string, path: string, sent?: Sent) => Promise<Answer>;
/** What somebody does; he may have jobs that nobody else touches. */
type Deed = (ask: Ask, around: Around, own: readonly Job[]) => Promise<unknown>;

const post = (said: unknown): Sent => {
  const { headers, body } = jsonBody(said);
  return { method: 'POST', headers: { ...headers, 'Idempotency-Key': randomUUID() }, body };
};
const reads =
  (...paths: ((job: Job) => string)[]): Deed =>
  (ask, { jobs }) =>
    ask('reading', pick(paths)(pick(jobs)));

const lists = reads(
  () => '/orders',
  () => `/orders?q=${pick(['burti', 'korob', 'letter', 'noord', 'аптека'])}`,
  () => '/api/orders?status=open',
);
const one = reads(
  ({ po }) => `/orders/${po}`,
  ({ po }) => `/orders/${po}/sheet`,
  ({ po }) => `/api/orders/${po}`,
);
const floor = reads(
  ({ station }) => `/stations/${station}`,
  () => '/board',
  ({ po }) => `/orders/${po}/traveller`,
);
const figures = reads(
  () => '/dashboard',
  () => '/dashboard/production',
  () => '/expected-finishes',
  () => '/orders/export.xlsx',
  () => '/orders/export.csv?status=all&q=letters',
);

const draft: Deed = async (ask) => {
  const items = Array.from({ length: 1 + randomInt(6) }, (_, i) => ({ name: `Letter ${i}`, quantity: 1 + i }));
  await ask('writing', '/api/draft-orders', post({ client: 'Kafejnīca Pērle', title: 'Burti', items }));
};
const note: Deed = (ask, _, own) => {
  const { po, station } = pick(own);
  return ask('writing', '/api/station-log', post({ po, station, text: 'Līme žūst lēnāk nekā parasti' }));
};

/** One scan takes the next step; it is taken back, for the next soul to find the job as it was. */
const scan: Deed = async (ask, _, own) => {
  const job = pick(own);
  const scanned = await ask('scanning', '/api/scan', post({ code: scanCode(job) }));
  if (scanned.status !== 200) return;
  await ask('scanning', `/api/orders/${job.po}/stages/${job.station}/reversal`, post({}));
};

const photograph: Deed = async (ask, { photo }, own) => {
  const { headers, body } = fileForm('photo', photo);
  const { status, text } = await ask('uploading', '/api/photos', { method: 'POST', headers, body });
  if (status !== 201) return;
  const { po, station } = pick(own);
  await ask(
    'writing',
    '/api/station-log',
    post({ po, station, text: 'Redzams attēlā', photos: [JSON.parse(text).photo] }),
  );
};

/** Three dozen people with cameras send one every few seconds. */
const upload: Deed = (...around) => (randomInt(8) === 0 ? photograph : note)(...around);

const TABLE = Buffer.from(
  `client,title,item name,quantity\n${Array.from({ length: 40 }, (_, i) => `Viesnīca Kāpa,Plates ${i},Plate,${1 + i}\n`).join('')}`,
);
const upTable: Deed = (ask) => ask('importing', '/orders/import', { method: 'POST', ...fileForm('file', TABLE) });

/** As often as it is named. */
const DEEDS: Record<Username, readonly Deed[]> = {
  boss: [lists, one, figures, floor],
  office: [lists, one, one, draft, draft, figures, upTable],
  clerk: [lists, one, draft, draft, upTable],
  lead: [floor, floor, one, note, figures, scan],
  cnc: [floor, scan, scan, scan, note, upload],
  paint: [floor, scan, scan, note, upload],
  truck: [lists, floor, one],
  guest: [lists, one, floor],
};

const STATION_OF: Partial<Record<Username, StationCode>> = { cnc: 'CNC', paint: 'PAINT' };

/** Somebody comes in by his password now and then: it costs a core for a moment. */
async function comeIn(around: Around): Promise<void> {
  const sent = post({ username: pick(Object.keys(CROWD)), password: PASSWORD });
  await around.tally.time('signing in', () => send(`${around.origin}/api/auth`, sent));
}

function watch(origin: string, cookie: string, until: AbortSignal): void {
  const address = `${origin}/api/events?topics=orders,station:1&since=${Date.now()}`;
  const request = get(address, { headers: { Cookie: cookie }, agent: false, signal: until }, (response) =>
    response.on('error', () => {}).resume(),
  );
  request.on('error', () => {});
}

/** Everybody works until he is told to stop. */
export async function work(
  { origin, jobs, tally }: Omit<Around, 'photo'>,
  sessions: Sessions,
  until: AbortSignal,
): Promise<void> {
  setMaxListeners(0, until);
  const around: Around = { origin, jobs, tally, photo: await takePhoto() };
  const people = Object.entries(sessions).flatMap(([username, cookies]) =>
    cookies.map((cookie, i) => ({ username: username as Username, cookie, place: i, among: cookies.length })),
  );
  for (const { cookie } of people.slice(0, STREAMS)) watch(origin, cookie, until);
  const busy = people.map(async ({ username, cookie, place, among }) => {
    const own = jobs.filter(({ station }) => station === (STATION_OF[username] ?? 'BENDING'));
    const hand = own.filter((_, i) => i % among === place);
    const ask: Ask = (kind, path, sent = {}) =>
      tally.time(kind, () => send(origin + path, { ...sent, headers: { Cookie: cookie, ...sent.headers } }));
    await sleep(randomInt(PAUSE_MS[1]));
    while (!until.aborted) {
      await pick(DEEDS[username])(ask, around, hand.length > 0 ? hand : own);
      await sleep(randomInt(...PAUSE_MS));
    }
  });
  const door = (async () => {
    while (!until.aborted) {
      await comeIn(around);
      await sleep(5_000);
    }
  })();
  await Promise.all([...busy, door]);
}
