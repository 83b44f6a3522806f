import type { Db } from '../db/client.ts';
import { blockedWork, firstJobs, reworkWatch } from '../metrics/floor.ts';
import { nextLoading } from '../metrics/loading.ts';
import { countOrders } from '../metrics/order-counts.ts';
import { orderFigures } from '../metrics/order-figures.ts';
import { lastDays, type Moment } from '../metrics/period.ts';
import { pareto } from '../metrics/rework.ts';
import type { Viewer } from '../orders/rules.ts';
import { stationLoads } from '../production/loads.ts';
import { firstOf } from './lists.ts';

const REWORK_DAYS = 30;

/** Operations digest (§8): what a lead wants to know before the day begins. */
export async function digest(db: Db, viewer: Viewer, moment: Moment, due = 8) {
  const { today, zone, now } = moment;
  const period = lastDays(today, REWORK_DAYS);
  const [loading, counts, dueSoon, blocked, stations, bars] = await Promise.all([
    nextLoading(db, today),
    countOrders(db, viewer, today),
    firstOf(db, viewer, orderFigures.dueIn7Days, moment, due),
    blockedWork(db, now),
    stationLoads(db),
    pareto(db, { rd: 'without' }, period, zone),
  ]);
  return { loading, counts, dueSoon, blocked, stations, watch: reworkWatch(bars), period };
}
export type Digest = Awaited<ReturnType<typeof digest>>;

/** The same on paper, with what is first at each station and what is loaded. */
export async function morningSheet(db: Db, viewer: Viewer, moment: Moment) {
  const [told, jobs] = await Promise.all([digest(db, viewer, moment, 12), firstJobs(db)]);
  const filters = told.loading && { status: 'underway', loadingDate: told.loading.day };
  const load = filters ? await firstOf(db, viewer, filters, moment, 12) : [];
  return { ...told, jobs, load };
}
export type MorningSheet = Awaited<ReturnType<typeof morningSheet>>;
