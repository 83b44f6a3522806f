/** How the workshop stands, how it went, and what these figures count, as JSON. */

import { z } from 'zod';
import { invalid } from '../commands/refusal.ts';
import type { Db } from '../db/client.ts';
import { refuse } from '../http/refuse.tsx';
import { type Asked, api, ask } from '../openapi/endpoint.ts';
import type { Row } from '../openapi/shaped.ts';
import type { Load } from '../production/loads.ts';
import { reworkReasonCodes } from '../vocabulary/rework-reasons.ts';
import { stageStates } from '../vocabulary/stage-states.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { listBlockages } from './blockages.ts';
import { eventsInput } from './events-input.ts';
import { currentFigures, type PastFigures, pastFigures } from './figures.ts';
import { metricsInput } from './input.ts';
import type { LeadTime } from './lead-times.ts';
import { type OrderFigure, orderFigures } from './order-figures.ts';
import { type Period, periodOf, whyNoPeriod } from './period.ts';
import { listReworks, type Yield } from './rework.ts';
import { type ReworkInput, reworkInput, reworksInput } from './rework-input.ts';
import { monthsAsked, reworkFigures } from './rework-page.ts';
import { share } from './share.ts';
import { listStageChanges } from './traceability.ts';

const count = z.int().min(0);
const ratio = z.number().min(0).max(1).nullable();
const hours = z.number().min(0);
const station = z.enum(stationCodes);
const counts = <K extends string>(names: readonly K[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, count])) as Record<K, typeof count>);

const stationJson = z.strictObject({
  station,
  states: counts(stageStates).describe('Stages of orders that are under way, by state'),
  pipeline: count.describe('Neither not started nor completed'),
  inWork: count.describe('In progress or in rework'),
  limit: z.int().nullable(),
  isOverLimit: z.boolean(),
});

const leadTimeJson = z.strictObject({
  template: z.string(),
  orders: count,
  medianDays: z.number(),
  shortestDays: z.int(),
  longestDays: z.int(),
  withinTable: count.nullable().describe('How many took no longer than the table says'),
  table: z.strictObject({ min: z.int(), max: z.int(), rush: z.int().nullable() }).nullable(),
});

const paretoJson = z.strictObject({ station, reason: z.enum(reworkReasonCodes), cycles: count });

const metricsJson = z.strictObject({
  asOf: z.iso.datetime(),
  from: z.iso.date().describe('First day of the period that the figures of the past are about'),
  to: z.iso.date(),
  orders: counts(Object.keys(orderFigures) as OrderFigure[]),
  stations: z.array(stationJson),
  nextLoading: z
    .strictObject({ day: z.iso.date(), orders: count, ready: count, pieces: count })
    .nullable()
    .describe('The nearest day from today on for which something is planned'),
  loadingMissed: count.describe('Should have been loaded before today, and has not'),
  throughput: z
    .array(z.strictObject({ monday: z.iso.date(), completed: count }))
    .describe('Orders completed in each of the twelve ISO weeks that end with the period'),
  onTime: z.strictObject({ shipped: count, onTime: count, late: count, withoutDue: count, share: ratio }),
  blocked: z.array(z.strictObject({ station, blockages: count, hours })),
  traceability: z.strictObject({ changes: count, withAuthor: count, withNote: count, share: ratio }),
  leadTimes: z.array(leadTimeJson).describe('Approved to completed, in working days'),
  reworks: z.strictObject({ faults: count, rd: count }),
  pareto: z.array(paretoJson),
  firstPass: z.strictObject({ completed: count, first: count, yield: ratio, reworkShare: ratio }),
});

const blockageJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  station,
  reason: z.string(),
  missingMaterial: z.string().nullable(),
  by: z.string(),
  began: z.iso.datetime(),
  ended: z.iso.datetime().nullable().describe('Null: it stands still'),
  hours: hours.describe('As many as lie within the period, by the clock on the wall'),
});

const stageChangeJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  station,
  fromState: z.enum(stageStates),
  toState: z.enum(stageStates),
  by: z.string(),
  at: z.iso.datetime(),
  note: z.string().nullable().describe('Why: a reason, or a word in the station log before the stage changed again'),
});

const yields = {
  completed: count,
  first: count,
  cycles: count.describe('How often the other stages were repeated'),
  yield: ratio,
};

const reworkJson = z.strictObject({
  asOf: z.iso.datetime(),
  from: z.iso.date(),
  to: z.iso.date(),
  pareto: z.array(paretoJson),
  foundAt: z.array(z.strictObject({ station, foundAt: station.nullable(), cycles: count })),
  months: z.array(z.strictObject({ month: z.string(), ...yields })),
  stations: z.array(z.strictObject({ station: z.string(), ...yields })),
  templates: z
    .array(z.strictObject({ template: z.string().nullable(), ...yields }))
    .describe('An order with two templates counts for both; null: told in words alone'),
});

const oneReworkJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  station,
  cycle: z.int().describe('1, 2, 3 … for an order and station'),
  reason: z.enum(reworkReasonCodes),
  note: z.string(),
  foundAt: station.nullable(),
  countsAsFault: z.boolean(),
  by: z.string(),
  at: z.iso.datetime(),
});

const next = z.string().nullable();
const blockageList = z.strictObject({ blockages: z.array(blockageJson), next });
const stageChangeList = z.strictObject({ changes: z.array(stageChangeJson), next });
const reworkList = z.strictObject({ cycles: z.array(oneReworkJson), next });

const inHours = <R extends { seconds: number }>(row: R) => ({ ...row, hours: Math.round(row.seconds / 360) / 10 });
const yielding = <R extends Pick<Yield, 'completed' | 'first'>>(row: R) => ({
  ...row,
  yield: share(row.first, row.completed),
});
const limited = (row: Load) => ({ ...row, states: row.counts, pipeline: row.here, isOverLimit: row.isOver });
const inDays = ({ median, shortest, longest, ...row }: LeadTime) => ({
  ...{ ...row, medianDays: median, shortestDays: shortest, longestDays: longest },
});

const shared = ({ onTime, traceability, firstPass }: PastFigures) => ({
  onTime: { ...onTime, share: share(onTime.onTime, onTime.onTime + onTime.late) },
  traceability: { ...traceability, share: share(traceability.withNote, traceability.changes) },
  firstPass: { ...yielding(firstPass), reworkShare: share(firstPass.completed - firstPass.first, firstPass.completed) },
});

async function metrics(db: Db, period: Period, { ui, viewer }: Asked) {
  const [current, past] = await Promise.all([currentFigures(db, viewer, ui), pastFigures(db, period, ui)]);
  return {
    ...{ asOf: ui.now, ...period, ...current, ...past, ...shared(past) },
    stations: current.stations.map(limited),
    blocked: past.blocked.map(inHours),
    leadTimes: past.leadTimes.map(inDays),
  };
}

async function rework(db: Db, said: ReworkInput, { c, ui }: Asked) {
  const asked = monthsAsked(said, ui.today);
  const why = whyNoPeriod(asked);
  if (why) return refuse(c, invalid({ to: why }));
  const found = await reworkFigures(db, asked, ui.zone);
  return {
    ...{ asOf: ui.now, ...found.period, pareto: found.pareto, foundAt: found.found },
    months: found.byMonth.map((row) => ({ ...yielding(row), month: row.name })),
    stations: found.byStation.map((row) => ({ ...yielding(row), station: row.name })),
    templates: found.byTemplate.map(yielding),
  };
}

const see = ['orders.view'] as const;

/** Asked of some days: the last thirty, where nothing is said. */
const askOfDays = <Q extends typeof metricsInput, A extends z.ZodType>(
  path: string,
  summary: string,
  query: Q,
  answer: A,
  read: (db: Db, period: Period, asked: Asked, query: z.output<Q>) => Promise<Row<z.output<A>>>,
) =>
  ask(path, summary, see, query, answer, async (db, said, asked) => {
    const period = periodOf(said, asked.ui.today);
    const why = whyNoPeriod(period);
    return why ? refuse(asked.c, invalid({ to: why })) : read(db, period, asked, said);
  });

export const metricsApi = api(
  {
    ...{ StationMetrics: stationJson, LeadTime: leadTimeJson, ParetoBar: paretoJson, Metrics: metricsJson },
    ...{ Blockage: blockageJson, StageChange: stageChangeJson, ReworkCycle: oneReworkJson },
  },
  [
    askOfDays(
      '/metrics',
      'Tell all figures of the workshop: how it stands now, and how it went over a period',
      metricsInput,
      metricsJson,
      metrics,
    ),
    askOfDays(
      '/metrics/blockages',
      'List the blockages of a period, latest first: what the blocker hours are made of',
      eventsInput,
      blockageList,
      async (db, period, { ui }, query) => {
        const { blockages, next } = await listBlockages(db, period, query, ui);
        return { blockages: blockages.map(inHours), next };
      },
    ),
    askOfDays(
      '/metrics/stage-changes',
      'List the changes of stages that were made by hand in a period, latest first',
      eventsInput,
      stageChangeList,
      (db, period, { ui }, query) => listStageChanges(db, period, query, ui.zone),
    ),
    ask(
      '/rework',
      'Tell what had to be repeated, over whole months (YYYY-MM): Pareto and first-pass yield',
      see,
      reworkInput,
      reworkJson,
      rework,
    ),
    ask(
      '/rework/cycles',
      'List the repetitions that a figure counts, latest first',
      see,
      reworksInput,
      reworkList,
      async (db, query, { ui }) => {
        const { cycles, next } = await listReworks(db, query, ui.zone);
        return { cycles: cycles.map((row) => ({ ...row, cycle: row.index })), next };
      },
    ),
  ],
);
