import { z } from 'zod';
import { reworkReasonCodes } from '../vocabulary/rework-reasons.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { share } from './figures.ts';
import { paretoJson } from './json.ts';
import type { ListedCycle, Yield } from './rework.ts';
import type { ReworkFigures } from './rework-page.ts';

const count = z.int().min(0);
const station = z.enum(stationCodes);
const yields = {
  completed: count,
  first: count,
  cycles: count.describe('How often the other stages were repeated'),
  yield: z.number().min(0).max(1).nullable(),
};

export const reworkJson = z.strictObject({
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

export const cycleJson = z.strictObject({
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

export const cycleListJson = z.strictObject({ cycles: z.array(cycleJson), next: z.string().nullable() });

const told = ({ completed, first, cycles }: Yield) => ({ completed, first, cycles, yield: share(first, completed) });

export const publicRework = (now: Date, found: ReworkFigures): z.infer<typeof reworkJson> => ({
  asOf: now.toISOString(),
  ...found.period,
  pareto: found.pareto,
  foundAt: found.found,
  months: found.byMonth.map((row) => ({ month: row.name, ...told(row) })),
  stations: found.byStation.map((row) => ({ station: row.name, ...told(row) })),
  templates: found.byTemplate.map((row) => ({ template: row.template, ...told(row) })),
});

export const publicCycle = ({ title: _, index, at, ...row }: ListedCycle): z.infer<typeof cycleJson> => ({
  ...row,
  cycle: index,
  at: at.toISOString(),
});
