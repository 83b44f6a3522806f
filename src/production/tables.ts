import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { orders } from '../orders/tables.ts';
import { users } from '../users/tables.ts';
import { type StageEventKind, type StageState, stageStates } from './states.ts';
import { type StationCode, stationCodes } from './stations.ts';

const oneOf = (values: readonly string[]) => sql.raw(values.map((v) => `'${v}'`).join(', '));

/** The current state of an order at a station. Its history is in `stageEvents`. */
export const stages = pgTable(
  'stages',
  {
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    station: text().$type<StationCode>().notNull(),
    applies: boolean().notNull(),
    state: text().$type<StageState>().notNull().default('NOT_STARTED'),
    /** 0–100. */
    progress: smallint().notNull().default(0),
    /** How often it was sent back to be repeated. */
    cycles: smallint().notNull().default(0),
    startedAt: timestamp({ withTimezone: true }),
    finishedAt: timestamp({ withTimezone: true }),
    blockedReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.station] }),
    check('stage_station', sql`${t.station} IN (${oneOf(stationCodes)})`),
    check('stage_state', sql`${t.state} IN (${oneOf(stageStates)})`),
    check('stage_blocked_has_reason', sql`(${t.state} = 'BLOCKED') = (${t.blockedReason} IS NOT NULL)`),
    index('stages_waiting')
      .on(t.station, t.orderId)
      .where(sql`applies AND state <> 'COMPLETED'`),
  ],
);

/** Append-only, by the same trigger as the audit trail. */
export const stageEvents = pgTable(
  'stage_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    station: text().$type<StationCode>().notNull(),
    kind: text().$type<StageEventKind>().notNull(),
    fromState: text().$type<StageState>().notNull(),
    toState: text().$type<StageState>().notNull(),
    reason: text(),
    /** The event that a reversal takes back. */
    reverses: bigint({ mode: 'number' }),
    /** The event of which this is a consequence: a completion queues the next station. */
    causedBy: bigint({ mode: 'number' }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('events_of_stage').on(t.orderId, t.station, t.id)],
);
