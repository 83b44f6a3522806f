import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { perform } from '../../src/commands/command.ts';
import { isRefusal } from '../../src/commands/refusal.ts';
import { consequences } from '../../src/consequences.ts';
import type { Username } from '../../src/demo/people.ts';
import { reworkStage } from '../../src/production/commands/rework-stage.ts';
import { reworks } from '../../src/production/tables.ts';
import { users } from '../../src/users/tables.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);

async function rework(who: Username, { poNumber }: Order, input: object) {
  const [actor] = await db.select().from(users).where(eq(users.username, who));
  const origin = { ip: null, userAgent: null };
  const words = { po: poNumber, station: 'CNC', reason: 'RECUT', ...input };
  return perform(reworkStage, {
    db,
    actor: actor!,
    input: words,
    origin,
    now: FRIDAY,
    today: '2026-11-20',
    consequences,
  });
}
const read = async ({ poNumber }: Order) => (await crew.boss.get(`/api/orders/${poNumber}`)).body;
const states = async (order: Order) => {
  const { status, stages } = await read(order);
  return [status, ...stages.filter((s: Order) => s.applies).map((s: Order) => s.state)];
};
const reworksOf = async () => db.select().from(reworks).orderBy(reworks.id);

describe('rework', () => {
  test('is one cycle more, with nothing done of it, and the order is in production again', async () => {
    const order = await orderIn(crew, 'completed');
    expect(await rework('lead', order, {})).toMatchObject({ replayed: false });
    expect(await states(order)).toEqual(['in_production', 'COMPLETED', 'REWORK', 'NOT_STARTED']);
    expect(stageOf(await read(order), 'CNC')).toMatchObject({ progress: 0, cycles: 1 });
    expect((await reworksOf()).at(-1)).toMatchObject({ index: 1, reason: 'RECUT', countsAsFault: true, foundAt: null });
  });

  test('is passed like the first time, and counted each time', async () => {
    const order = await orderIn(crew, 'completed');
    for (const cycle of [1, 2]) {
      await rework('lead', order, {});
      const at = `/api/orders/${order.poNumber}/stages/CNC`;
      await crew.cnc.post(`${at}/start`);
      const { body } = await crew.cnc.post(`${at}/completion`);
      expect([body.status, stageOf(body, 'CNC').cycles, stageOf(body, 'LOGISTICS').state]).toEqual([
        'completed',
        cycle,
        'QUEUED',
      ]);
    }
  });

  test('asks again for the stages after it, where that is wanted', async () => {
    const order = await orderIn(crew, 'completed', { stations: ['CAD', 'CNC', 'PAINT', 'LOGISTICS'] });
    await rework('lead', order, { reopenFollowing: true });
    expect(await states(order)).toEqual(['in_production', 'COMPLETED', 'REWORK', 'NOT_STARTED', 'NOT_STARTED']);
  });

  test('of an experiment is no fault', async () => {
    const order = await orderIn(crew, 'completed', { draft: { isRd: true } });
    await rework('lead', order, {});
    expect((await reworksOf()).at(-1)?.countsAsFault).toBe(false);
  });

  test('has one of the station’s reasons, and a note where it is another', async () => {
    const order = await orderIn(crew, 'completed');
    const why = async (input: object) => {
      const result = await rework('lead', order, input);
      return !isRefusal(result) ? null : result.fields;
    };
    expect(await why({ reason: 'REPAINT' })).toEqual({ reason: { reason: 'not_an_option' } });
    expect(await why({ reason: 'CUSTOM' })).toEqual({ note: { reason: 'required' } });
    expect(await why({ reason: 'CUSTOM', note: ' ' })).toEqual({ note: { reason: 'required' } });
    expect(await why({ reason: 'CUSTOM', note: 'Scratched' })).toBeNull();
  });

  test('of a shipped order is a complaint, which the head of the office alone brings in', async () => {
    const order = await orderIn(crew, 'shipped');
    expect(await rework('lead', order, {})).toMatchObject({ reason: 'order_not_in_work' });
    expect(await rework('office', order, {})).toSatisfy(isRefusal);
    expect(await rework('boss', order, {})).toMatchObject({ replayed: false });
    expect(await states(order)).toEqual(['in_production', 'COMPLETED', 'REWORK', 'NOT_STARTED']);
  });

  test('is sent from one’s own station by an operator, to whichever', async () => {
    const order = await orderIn(crew, 'completed', { stations: ['CAD', 'CNC', 'PAINT'] });
    expect(await rework('paint', order, { foundAt: 'CNC' })).toMatchObject({ kind: 'forbidden' });
    expect(await rework('paint', order, { foundAt: 'PAINT' })).toMatchObject({ replayed: false });
    for (const who of ['guest', 'clerk'] as const) {
      expect(await rework(who, order, { foundAt: 'CNC' })).toMatchObject({ kind: 'forbidden' });
    }
  });

  test('needs something that was begun', async () => {
    const order = await orderIn(crew, 'in_production');
    expect(await rework('lead', order, {})).toMatchObject({ reason: 'stage_not_started' });
    expect(await rework('lead', order, { station: 'PAINT', reason: 'REPAINT' })).toMatchObject({
      reason: 'stage_not_needed',
    });
    expect(await rework('lead', await orderIn(crew, 'pending'), {})).toSatisfy(isRefusal);
  });

  test('takes a block away, and is not itself taken back', async () => {
    const order = await orderIn(crew, 'in_production');
    const at = `/api/orders/${order.poNumber}/stages/CAD`;
    await crew.lead.post(`${at}/blockage`, { reason: 'x' });
    expect(await rework('lead', order, { station: 'CAD', reason: 'CUSTOM', note: 'Drawn anew' })).toMatchObject({
      replayed: false,
    });
    expect((await crew.lead.post(`${at}/resumption`)).body.error.reason).toBe('stage_not_blocked');
    expect((await crew.lead.post(`${at}/reversal`)).body.error.reason).toBe('nothing_to_reverse');
  });
});
