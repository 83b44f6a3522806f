import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CHANNEL } from '../../src/commands/announce.ts';
import { orders } from '../../src/orders/tables.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import { type Crew, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);

/** The row of stations with what each has to do: it hangs on all of them. */
const ROW = /<nav class="station-row"[\s\S]*?<\/nav>/;

/** What a reader sees, without the keys of forms: the page, the row of stations on it, and the topics that it follows. */
async function seen(path: string) {
  const { status, body } = await crew.boss.get(path);
  const main = /<main[\s\S]*<\/main>/.exec(body)![0].replace(/name="idempotencyKey" value="[^"]*"/g, '');
  const topics = [...main.matchAll(/data-live="([^"]*)"/g)].flatMap(([, list]) => list!.split(' '));
  return { page: `${status} ${main.replace(ROW, '')}`, row: ROW.exec(main)?.[0], topics };
}

const LAST = 'nothing:1';
const ROUTE = ['CAD', 'CNC', 'PAINT', 'LOGISTICS'];

type Step = [by: keyof Crew, noun: string, body?: object];

const stage = (by: keyof Crew, station: string, ...nouns: string[]): Step[] =>
  nouns.map((noun) => [by, `stages/${station}/${noun}`, noun === 'blockage' ? { reason: 'No tube' } : {}]);

/** Every act that there is, on one order. */
const story: Step[] = [
  ['clerk', 'submission'],
  ['lead', 'rejection', { reason: 'Too thin' }],
  ['clerk', 'reopening'],
  ['clerk', 'submission'],
  ['lead', 'approval', { stations: ROUTE }],
  ...stage('lead', 'CAD', 'start', 'reversal', 'start', 'completion', 'reversal', 'completion'),
  ['office', '', { priority: 'URGENT' }],
  ...stage('lead', 'CNC', 'start', 'blockage', 'resumption'),
  ['lead', 'hold', { reason: 'The client thinks' }],
  ['lead', 'resumption'],
  ...stage('lead', 'CNC', 'completion'),
  ...stage('lead', 'PAINT', 'start'),
  ['lead', 'stages/CNC/rework', { reason: 'RECUT', reopenFollowing: true }],
  ...stage('lead', 'CNC', 'start', 'completion'),
  ...stage('lead', 'PAINT', 'start', 'completion'),
  ['truck', 'shipment'],
  ['boss', 'stages/PAINT/rework', { reason: 'REPAINT' }],
  ['boss', 'cancellation', { reason: 'No more' }],
];

test('whichever page shows something else after an act, its topic was announced', async () => {
  const { poNumber } = await crew.clerk.draft();
  const [order] = await workshop.database.db
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.poNumber, poNumber));
  const announced = new Set<string>();
  await workshop.database.sql.listen(CHANNEL, (message) => {
    for (const topic of message.split(' ')) announced.add(topic);
  });
  /** PostgreSQL tells in the order in which was committed: what comes last has everything before it. */
  const everythingTold = async () => {
    await workshop.database.sql.notify(CHANNEL, LAST);
    await expect.poll(() => announced.has(LAST), { interval: 2 }).toBe(true);
  };
  const pages: [topic: string, path: string][] = [
    [`order:${order!.id}`, `/orders/${poNumber}`],
    ['orders', '/orders?status=all'],
    ...stationCodes.map((code, i): [string, string] => [`station:${i}`, `/stations/${code}`]),
    ...stationCodes.map((code, i): [string, string] => [`lane:${i}`, `/board?station=${code}`]),
  ];
  const look = async () => {
    const found = new Map<string, Awaited<ReturnType<typeof seen>>>();
    for (const [topic, path] of pages) found.set(topic, await seen(path));
    return found;
  };
  const forgotten: string[] = [];
  let before = await look();
  for (const [by, noun, body = {}] of story) {
    announced.clear();
    const { version } = (await crew[by].get(`/api/orders/${poNumber}`)).body;
    const answer = noun
      ? await crew[by].post(`/api/orders/${poNumber}/${noun}`, body)
      : await crew[by].put(`/api/orders/${poNumber}`, { version, ...body });
    expect([noun, answer.status, answer.body.error]).toEqual([noun, 200, undefined]);
    await everythingTold();
    const after = await look();
    for (const [topic, { page, row, topics }] of after) {
      const was = before.get(topic)!;
      if (page !== was.page && !announced.has(topic)) forgotten.push(`${noun}: ${topic}`);
      if (row !== was.row && !topics.some((one) => announced.has(one))) forgotten.push(`${noun}: row of ${topic}`);
      expect(topics).toContain(topic);
    }
    before = after;
  }
  expect(forgotten).toEqual([]);
});
