import type { Db } from '../db/client.ts';
import type { Viewer } from '../orders/rules.ts';
import { workedDays } from '../plant/queries.ts';
import { stationLoads } from '../production/loads.ts';
import { blockedTime } from './blockages.ts';
import { onTimeLoads, throughput } from './history.ts';
import { leadTimes } from './lead-times.ts';
import { countMissed, nextLoading } from './loading.ts';
import { countOrders } from './order-counts.ts';
import type { Moment, Period } from './period.ts';
import { countReworks, pareto, yieldByMonth } from './rework.ts';
import { traceability } from './traceability.ts';

const FAULTS = { rd: 'without' } as const;

/** How the workshop stands now. */
export async function currentFigures(db: Db, viewer: Viewer, { today }: Moment) {
  const [orders, stations, loading, loadingMissed] = await Promise.all([
    countOrders(db, viewer, today),
    stationLoads(db),
    nextLoading(db, today),
    countMissed(db, today),
  ]);
  return { orders, stations, nextLoading: loading, loadingMissed };
}

/** How it went over a period. Throughput is told for the twelve weeks until its last day. */
export async function pastFigures(db: Db, period: Period, moment: Moment) {
  const { zone } = moment;
  const calendar = workedDays(db);
  const [weeks, loads, blocked, trace, leads, reworks, bars, yields] = await Promise.all([
    throughput(db, period.to, zone),
    onTimeLoads(db, period),
    blockedTime(db, period, moment),
    traceability(db, period, zone),
    leadTimes(db, period, zone, calendar),
    countReworks(db, period, zone),
    pareto(db, FAULTS, period, zone),
    yieldByMonth(db, FAULTS, period, zone),
  ]);
  const sum = (of: 'completed' | 'first') => yields.reduce((total, row) => total + row[of], 0);
  return {
    period,
    throughput: weeks,
    onTime: loads,
    blocked,
    traceability: trace,
    leadTimes: leads,
    reworks,
    pareto: bars,
    firstPass: { completed: sum('completed'), first: sum('first') },
  };
}
export type PastFigures = Awaited<ReturnType<typeof pastFigures>>;
