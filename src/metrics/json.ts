import { z } from 'zod';
import { reworkReasonCodes } from '../vocabulary/rework-reasons.ts';
import { stageStates } from '../vocabulary/stage-states.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import type { Blockage } from './blockages.ts';
import { type CurrentFigures, type PastFigures, share } from './figures.ts';
import { type OrderFigure, orderFigures } from './order-counts.ts';
import type { StageChange } from './traceability.ts';

const count = z.int().min(0);
const ratio = z.number().min(0).max(1).nullable();
const station = z.enum(stationCodes);
const counts = <K extends string>(names: readonly K[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, count])) as Record<K, typeof count>);

export const stationMetricsJson = z.strictObject({
  station,
  states: counts(stageStates).describe('Stages of orders that are under way, by state'),
  pipeline: count.describe('Neither not started nor completed'),
  inWork: count.describe('In progress or in rework'),
  limit: z.int().nullable(),
  isOverLimit: z.boolean(),
});

export const leadTimeJson = z.strictObject({
  template: z.string(),
  orders: count,
  medianDays: z.number(),
  shortestDays: z.int(),
  longestDays: z.int(),
  withinTable: count.nullable().describe('How many took no longer than the table says'),
  table: z.strictObject({ min: z.int(), max: z.int(), rush: z.int().nullable() }).nullable(),
});

export const paretoJson = z.strictObject({ station, reason: z.enum(reworkReasonCodes), cycles: count });

export const metricsJson = z.strictObject({
  asOf: z.iso.datetime(),
  from: z.iso.date().describe('First day of the period that the figures of the past are about'),
  to: z.iso.date(),
  orders: counts(Object.keys(orderFigures) as OrderFigure[]),
  stations: z.array(stationMetricsJson),
  nextLoading: z
    .strictObject({ day: z.iso.date(), orders: count, ready: count, pieces: count })
    .nullable()
    .describe('The nearest day from today on for which something is planned'),
  loadingMissed: count.describe('Should have been loaded before today, and has not'),
  throughput: z
    .array(z.strictObject({ monday: z.iso.date(), completed: count }))
    .describe('Orders completed in each of the twelve ISO weeks that end with the period'),
  onTime: z.strictObject({ shipped: count, onTime: count, late: count, withoutDue: count, share: ratio }),
  blocked: z.array(z.strictObject({ station, blockages: count, hours: z.number().min(0) })),
  traceability: z.strictObject({ changes: count, withAuthor: count, withNote: count, share: ratio }),
  leadTimes: z.array(leadTimeJson).describe('Approved to completed, in working days'),
  reworks: z.strictObject({ faults: count, rd: count }),
  pareto: z.array(paretoJson),
  firstPass: z.strictObject({ completed: count, first: count, yield: ratio, reworkShare: ratio }),
});

const hours = (seconds: number) => Math.round(seconds / 360) / 10;

export function publicMetrics(now: Date, current: CurrentFigures, past: PastFigures): z.infer<typeof metricsJson> {
  const { period, onTime, traceability, firstPass } = past;
  const { completed, first } = firstPass;
  return {
    asOf: now.toISOString(),
    ...period,
    orders: current.orders,
    stations: current.stations.map(({ station: code, counts: states, here, inWork, limit, isOver }) => ({
      ...{ station: code, states, pipeline: here, inWork, limit },
      isOverLimit: isOver,
    })),
    nextLoading: current.nextLoading,
    loadingMissed: current.loadingMissed,
    throughput: past.throughput,
    onTime: { ...onTime, share: share(onTime.onTime, onTime.onTime + onTime.late) },
    blocked: past.blocked.map(({ seconds, ...row }) => ({ ...row, hours: hours(seconds) })),
    traceability: { ...traceability, share: share(traceability.withNote, traceability.changes) },
    leadTimes: past.leadTimes.map(({ template, orders, median, shortest, longest, withinTable, table }) => ({
      ...{ template, orders, withinTable, table },
      ...{ medianDays: median, shortestDays: shortest, longestDays: longest },
    })),
    reworks: past.reworks,
    pareto: past.pareto,
    firstPass: { completed, first, yield: share(first, completed), reworkShare: share(completed - first, completed) },
  };
}

export const blockageJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  station,
  reason: z.string(),
  missingMaterial: z.string().nullable(),
  by: z.string(),
  began: z.iso.datetime(),
  ended: z.iso.datetime().nullable().describe('Null: it stands still'),
  hours: z.number().min(0).describe('As many as lie within the period, by the clock on the wall'),
});
export const blockageListJson = z.strictObject({ blockages: z.array(blockageJson), next: z.string().nullable() });

export const stageChangeJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  station,
  fromState: z.enum(stageStates),
  toState: z.enum(stageStates),
  by: z.string(),
  at: z.iso.datetime(),
  note: z.string().nullable().describe('Why: a reason, or a word in the station log before the stage changed again'),
});
export const stageChangeListJson = z.strictObject({ changes: z.array(stageChangeJson), next: z.string().nullable() });

export const publicBlockage = ({
  title: _,
  began,
  ended,
  seconds,
  ...row
}: Blockage): z.infer<typeof blockageJson> => ({
  ...row,
  began: began.toISOString(),
  ended: ended?.toISOString() ?? null,
  hours: hours(seconds),
});

export const publicChange = ({ title: _, at, ...row }: StageChange): z.infer<typeof stageChangeJson> => ({
  ...row,
  at: at.toISOString(),
});
