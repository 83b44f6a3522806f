import { asc } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnyCommand, perform } from '../../src/commands/command.ts';
import { consequences } from '../../src/consequences.ts';
import { orderActs } from '../../src/orders/acts/acts.ts';
import { orders } from '../../src/orders/tables.ts';
import { stageActs } from '../../src/production/acts.ts';
import { reworkStage } from '../../src/production/commands/rework-stage.ts';
import { replay, type StageAct, whyNotActed } from '../../src/production/rules.ts';
import { stageEvents, stages } from '../../src/production/tables.ts';
import { users } from '../../src/users/tables.ts';
import type { Status } from '../../src/vocabulary/order-status.ts';
import type { StageState } from '../../src/vocabulary/stage-states.ts';
import { isMade, type StageFacts } from '../../src/vocabulary/stage-states.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const ROUTE = ['CAD', 'CNC', 'PAINT', 'LOGISTICS'] as const;

test('whatever is done to a stage, its history gives its state (by the rules alone)', () => {
  const to: Record<Exclude<StageAct, 'reversal'>, StageState> = {
    start: 'IN_PROGRESS',
    completion: 'COMPLETED',
    blockage: 'BLOCKED',
    resumption: 'IN_PROGRESS',
  };
  const acts = fc.array(fc.constantFrom(...(Object.keys(to) as (keyof typeof to)[])), { maxLength: 30 });
  fc.assert(
    fc.property(acts, (sequence) => {
      const stage: StageFacts = { station: 'CNC', applies: true, state: 'NOT_STARTED' };
      const events: { fromState: StageState; toState: StageState }[] = [];
      for (const act of sequence) {
        if (whyNotActed(act, stage, 'in_production')) continue;
        const before = events.findLast((event) => event.toState === 'BLOCKED')?.fromState;
        const toState = act === 'resumption' ? before! : to[act];
        events.push({ fromState: stage.state, toState });
        stage.state = toState;
        expect(toState).not.toBe(events.at(-1)!.fromState);
      }
      expect(replay(events)).toBe(stage.state);
    }),
    { numRuns: 300 },
  );
});

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const people = await db.select().from(users).orderBy(asc(users.id));
const origin = { ip: null, userAgent: null };

interface Step {
  who: 'lead' | 'boss' | 'truck';
  act: string;
  station: (typeof ROUTE)[number];
  following: boolean;
  seconds: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom('lead', 'lead', 'boss', 'truck'),
  act: fc.constantFrom(
    ...['start', 'start', 'start', 'completion', 'completion', 'completion'],
    ...['blockage', 'resumption', 'reversal', 'reversal', 'rework', 'hold', 'resume', 'ship'],
  ),
  station: fc.constantFrom(...ROUTE),
  following: fc.boolean(),
  seconds: fc.constantFrom(1, 20, 70),
});

const commandsOf: Record<string, AnyCommand> = {
  ...stageActs,
  rework: reworkStage,
  hold: orderActs.hold,
  resume: orderActs.resumption,
  ship: orderActs.shipment,
};

function inputOf({ act, station, following }: Step, po: string) {
  if (act === 'hold') return { po, reason: 'wait' };
  if (act === 'resume' || act === 'ship') return { po };
  if (act === 'blockage') return { po, station, reason: 'stuck' };
  if (act === 'rework') return { po, station, reason: 'CUSTOM', note: 'again', reopenFollowing: following };
  return { po, station };
}

/** What must hold of an order and its stages after every act. */
async function check(orderId: number): Promise<void> {
  const [row] = (await db.select().from(orders)).filter((order) => order.id === orderId);
  const rows = (await db.select().from(stages)).filter((stage) => stage.orderId === orderId);
  const events = await db.select().from(stageEvents).orderBy(asc(stageEvents.id));
  for (const stage of rows) {
    const own = events.filter((event) => event.orderId === orderId && event.station === stage.station);
    expect(replay(own)).toBe(stage.state);
    expect(stage.cycles).toBe(own.filter((event) => event.kind === 'reworked').length);
    expect(stage.progress).toBe(stage.state === 'COMPLETED' ? 100 : 0);
    expect(stage.finishedAt !== null).toBe(stage.state === 'COMPLETED');
    if (!stage.applies) expect(own).toEqual([]);
  }
  const status = row!.status as Status;
  const isBegun = rows.some((stage) => stage.startedAt !== null);
  if (status === 'approved') expect(isBegun).toBe(false);
  if (status === 'in_production') expect(isBegun).toBe(true);
  if (status === 'completed' || status === 'shipped') expect(isMade(rows)).toBe(true);
  expect(row!.completedAt !== null).toBe(status === 'completed' || status === 'shipped');
  expect(row!.shippedAt !== null).toBe(status === 'shipped');
}

test('whatever is done in the workshop, every history gives the state that is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 35 }), async (sequence) => {
      const { poNumber } = await orderIn(crew, 'approved', { stations: [...ROUTE] });
      const order = (await db.select().from(orders)).find((row) => row.poNumber === poNumber)!;
      let now = FRIDAY;
      for (const one of sequence) {
        now = new Date(now.getTime() + one.seconds * 1000);
        const actor = people.find((person) => person.username === one.who)!;
        const input = inputOf(one, poNumber);
        await perform(commandsOf[one.act]!, { db, actor, input, origin, now, today: '2026-11-20', consequences });
      }
      await check(order.id);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 60_000);
