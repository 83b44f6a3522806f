import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { replay } from '../../src/production/rules.ts';
import { stageEvents, stages, stationLog } from '../../src/production/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { isMade } from '../../src/vocabulary/stage-states.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import type { JsonClient } from '../support/json-client.ts';
import { newcomer } from '../support/newcomer.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);

const ROUTE = ['CAD', 'CNC', 'PAINT', 'LOGISTICS'];
const PEOPLE = 20;
const ORDERS = 30;
const ACTS = 200;

/** Numbers that look thrown and are the same each time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const nouns = ['start', 'start', 'completion', 'completion', 'blockage', 'resumption', 'reversal', 'rework'];
const bodies: Record<string, object> = {
  blockage: { reason: 'No acrylic' },
  rework: { reason: 'CUSTOM', note: 'Scratched', reopenFollowing: true },
};

/** One thing that somebody does: an act by its address, a scan, or a word for the log. */
function deed(client: JsonClient, { id, po }: { id: number; po: string }, station: string, roll: number) {
  if (roll < 2) return client.post(`/api/scan/${scanCode({ orderId: id, station: station as 'CNC', revision: 1 })}`);
  if (roll === 2) return client.post('/api/station-log', { po, station, text: 'Seen' });
  const noun = nouns[roll - 3]!;
  return client.post(`/api/orders/${po}/stages/${station}/${noun}`, bodies[noun] ?? {});
}

test('two hundred acts of twenty people on thirty orders at once leave no error, no lost event, no impossible state', async () => {
  const made = await Promise.all(Array.from({ length: ORDERS }, () => orderIn(crew, 'approved', { stations: ROUTE })));
  const pos = new Set(made.map(({ poNumber }) => poNumber));
  const rows = await db.select({ id: orders.id, po: orders.poNumber }).from(orders).orderBy(asc(orders.id));
  const work = rows.filter(({ po }) => pos.has(po));
  const people: JsonClient[] = [];
  for (let i = 0; i < PEOPLE; i++) {
    const role = i % 5 === 0 ? 'StationLead' : 'Operator';
    people.push(
      await newcomer(workshop, `hand${i}`, {
        roles: { Production: role },
        stations: role === 'Operator' ? ROUTE : ['ALL'],
      }),
    );
  }
  const before = await db.select().from(stageEvents);
  const roll = dice(20_261_122);
  const rolls = Array.from({ length: ACTS }, () => roll(3 + nouns.length));
  const answers = await Promise.all(
    rolls.map((kind, i) => deed(people[i % PEOPLE]!, work[roll(ORDERS)]!, ROUTE[roll(2)]!, kind)),
  );
  const done = (wanted: (kind: number) => boolean) =>
    answers.filter(({ status }, i) => status < 300 && wanted(rolls[i]!)).length;
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => ![200, 201, 403, 404, 409, 422].includes(status))).toEqual([]);
  expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(40);

  const events = await db.select().from(stageEvents).orderBy(asc(stageEvents.id));
  expect(events.length).toBeGreaterThan(before.length + 30);
  const reworked = events.filter(({ kind }) => kind === 'reworked');
  expect(reworked).toHaveLength(done((kind) => nouns[kind - 3] === 'rework'));
  expect(await db.select().from(stationLog)).toHaveLength(done((kind) => kind === 2));
  for (const { id } of work) {
    const own = await db.select().from(stages).where(eq(stages.orderId, id));
    for (const stage of own) {
      const history = events.filter((event) => event.orderId === id && event.station === stage.station);
      expect(replay(history)).toBe(stage.state);
      expect(stage.cycles).toBe(history.filter(({ kind }) => kind === 'reworked').length);
    }
    const [order] = await db.select().from(orders).where(eq(orders.id, id));
    const isBegun = own.some(({ startedAt }) => startedAt !== null);
    expect(order!.status).toBe(isMade(own) ? 'completed' : isBegun ? 'in_production' : 'approved');
  }
}, 60_000);
