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
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { orders } from '../orders/tables.ts';
import { users } from '../users/tables.ts';
import type { ReworkReason } from '../vocabulary/rework-reasons.ts';
import {
  type LogKind,
  logKinds,
  type PhraseKind,
  phraseKinds,
  type StageEventKind,
  type StageState,
  stageStates,
} from '../vocabulary/stage-states.ts';
import { type StationCode, stationCodes } from '../vocabulary/stations.ts';

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
    /** What it waits for, where it is blocked because material is missing. */
    missingMaterial: text(),
    /** Whose it is, where somebody has been named. */
    assigneeId: integer().references(() => users.id),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.station] }),
    check('stage_station', sql`${t.station} IN (${oneOf(stationCodes)})`),
    check('stage_state', sql`${t.state} IN (${oneOf(stageStates)})`),
    check('stage_blocked_has_reason', sql`(${t.state} = 'BLOCKED') = (${t.blockedReason} IS NOT NULL)`),
    check('stage_missing_is_blocked', sql`${t.missingMaterial} IS NULL OR ${t.state} = 'BLOCKED'`),
    index('stages_of_assignee').on(t.assigneeId).where(sql`assignee_id IS NOT NULL AND state <> 'COMPLETED'`),
    index('stages_stuck').on(t.state, t.orderId).where(sql`applies AND state IN ('BLOCKED', 'REWORK')`),
    index('stages_waiting').on(t.station, t.orderId).where(sql`applies AND state <> 'COMPLETED'`),
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
    /** What was missing, where a blockage waits for material. */
    missingMaterial: text(),
    /** The event that a reversal takes back. */
    reverses: bigint({ mode: 'number' }),
    /** The event of which this is a consequence: a completion queues the next station. */
    causedBy: bigint({ mode: 'number' }),
    /** Completed only when a later stage was begun or done: how long it took nobody knows. */
    forgotten: boolean().notNull().default(false),
    userId: integer()
      .notNull()
      .references(() => users.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    index('events_of_stage').on(t.orderId, t.station, t.id),
    index('events_at_station').on(t.station, t.at),
    index('events_blocked').on(t.at).where(sql`to_state = 'BLOCKED'`),
  ],
);

/** How often, why, and where it was found that a stage had to be repeated. */
export const reworks = pgTable(
  'rework_cycles',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    station: text().$type<StationCode>().notNull(),
    /** 1, 2, 3 … for an order and station. */
    index: smallint().notNull(),
    reason: text().$type<ReworkReason>().notNull(),
    note: text().notNull().default(''),
    foundAt: text().$type<StationCode>(),
    /** What has to be taken from stock again; null where nothing has. */
    materialAgain: text(),
    /** An R&D order's repetition is an experiment, no fault. */
    countsAsFault: boolean().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [unique('rework_index').on(t.orderId, t.station, t.index), index('rework_by_time').on(t.at)],
);

/** Why a spell of work ended. */
export const spellEndings = ['pause', 'completion', 'blockage', 'rework', 'reversal', 'shift_end'] as const;
export type SpellEnding = (typeof spellEndings)[number];

/** From when to when somebody was at work on a stage. Its touch time is the sum of them. */
export const workSpells = pgTable(
  'work_spells',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    station: text().$type<StationCode>().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    /** Null: at work on it now. */
    endedAt: timestamp({ withTimezone: true }),
    ending: text().$type<SpellEnding>(),
    /** Who has looked at a spell that the end of the shift had to close. */
    reviewedBy: integer().references(() => users.id),
    reviewedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('spell_station', sql`${t.station} IN (${oneOf(stationCodes)})`),
    check('spell_ending', sql`${t.ending} IN (${oneOf(spellEndings)})`),
    check('spell_ended', sql`(${t.endedAt} IS NULL) = (${t.ending} IS NULL) AND ${t.endedAt} >= ${t.startedAt}`),
    uniqueIndex('spell_open').on(t.orderId, t.station, t.userId).where(sql`ended_at IS NULL`),
    index('spells_running').on(t.startedAt).where(sql`ended_at IS NULL`),
    index('spells_to_review').on(t.id).where(sql`ending = 'shift_end' AND reviewed_at IS NULL`),
    index('spells_of_stage').on(t.orderId, t.station),
    index('spells_at_station').on(t.station, t.startedAt),
  ],
);

/** What was said about the work, in words. Append-only, by the same trigger as the events of stages. */
export const stationLog = pgTable(
  'station_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    /** Null: about the whole order. */
    station: text().$type<StationCode>(),
    kind: text().$type<LogKind>().notNull(),
    /** 0–100, where it reports how far the stage is. */
    progress: smallint(),
    text: text().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    check('log_station', sql`${t.station} IN (${oneOf(stationCodes)})`),
    check('log_kind', sql`${t.kind} IN (${oneOf(logKinds)})`),
    check('log_text', sql`length(${t.text}) <= 2000 AND (${t.text} <> '' OR ${t.kind} = 'progress')`),
    check('log_progress', sql`(${t.kind} = 'progress') = (${t.progress} IS NOT NULL)`),
    check('log_progress_range', sql`${t.progress} BETWEEN 0 AND 100`),
    index('log_of_order').on(t.orderId, t.id),
    index('log_at_station').on(t.station, t.id),
  ],
);

/** What is said at a station with one tap. Its lead edits them; starters come with the migration. */
export const stationPhrases = pgTable(
  'station_phrases',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    station: text().$type<StationCode>().notNull(),
    kind: text().$type<PhraseKind>().notNull(),
    position: smallint().notNull(),
    en: text().notNull(),
    ru: text().notNull(),
    lv: text().notNull(),
  },
  (t) => [
    check('phrase_station', sql`${t.station} IN (${oneOf(stationCodes)})`),
    check('phrase_kind', sql`${t.kind} IN (${oneOf(phraseKinds)})`),
    check('phrase_said', sql`length(${t.en} || ${t.ru} || ${t.lv}) BETWEEN 1 AND 360`),
    unique('phrase_place').on(t.station, t.position),
  ],
);

/** What one shift leaves to the next at a station: the latest stands. Append-only, like the log. */
export const stationHandovers = pgTable(
  'station_handovers',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    station: text().$type<StationCode>().notNull(),
    /** Empty: there is nothing to hand over any more. */
    text: text().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    check('handover_station', sql`${t.station} IN (${oneOf(stationCodes)})`),
    check('handover_text', sql`length(${t.text}) <= 1000`),
    index('handover_at_station').on(t.station, t.id),
  ],
);
