/** What each dashboard tells. */

import { listChanges } from '../changes/queries.ts';
import type { Db } from '../db/client.ts';
import { currentFigures, pastFigures } from '../metrics/figures.ts';
import { firstJobs } from '../metrics/floor.ts';
import { countOrders } from '../metrics/order-counts.ts';
import { orderFigures } from '../metrics/order-figures.ts';
import { lastDays, type Moment } from '../metrics/period.ts';
import { countReworks } from '../metrics/rework.ts';
import type { Viewer } from '../orders/rules.ts';
import { ledStations } from '../production/station/crew.ts';
import { countReviews } from '../production/times/reviews.ts';
import { digest } from './digest.ts';
import { firstSteps } from './first-steps.ts';
import { firstOf } from './lists.ts';

export interface Asking {
  db: Db;
  viewer: Viewer;
  moment: Moment;
}

/** Screen 2: how the workshop stands. */
export async function overview({ db, viewer, moment }: Asking) {
  const period = lastDays(moment.today);
  const [current, reworks, urgent, recent] = await Promise.all([
    currentFigures(db, viewer, moment),
    countReworks(db, period, moment.zone),
    firstOf(db, viewer, orderFigures.urgent, moment),
    firstOf(db, viewer, { status: 'all', sort: '-createdAt' }, moment),
  ]);
  return { ...current, period, reworks, urgent, recent };
}
export type Overview = Awaited<ReturnType<typeof overview>>;

export const history = ({ db, moment }: Asking) => pastFigures(db, lastDays(moment.today), moment);

const CHANGES = 8;

export async function adminWork({ db, viewer, moment }: Asking) {
  const openChanges = viewer.can('changes.propose')
    ? listChanges(db, { state: 'open', limit: CHANGES })
    : { changes: [], next: null };
  const [counts, waiting, overdue, drafts, changes] = await Promise.all([
    countOrders(db, viewer, moment.today),
    firstOf(db, viewer, orderFigures.pending, moment),
    firstOf(db, viewer, orderFigures.overdue, moment),
    firstOf(db, viewer, orderFigures.drafts, moment),
    openChanges,
  ]);
  return { counts, waiting, overdue, drafts, changes, steps: await firstSteps(db, counts) };
}
export type AdminWork = Awaited<ReturnType<typeof adminWork>>;

export async function productionWork({ db, viewer, moment }: Asking) {
  const [told, jobs, reviews] = await Promise.all([
    digest(db, viewer, moment),
    firstJobs(db),
    countReviews(db, ledStations(viewer.can)),
  ]);
  return { ...told, jobs, reviews };
}
export type ProductionWork = Awaited<ReturnType<typeof productionWork>>;

export async function logisticsWork({ db, viewer, moment }: Asking) {
  const current = await currentFigures(db, viewer, moment);
  const { nextLoading } = current;
  const [load, ready, unplanned] = await Promise.all([
    nextLoading ? firstOf(db, viewer, { status: 'underway', loadingDate: nextLoading.day }, moment, 12) : [],
    firstOf(db, viewer, orderFigures.readyToShip, moment),
    firstOf(db, viewer, orderFigures.madeUnplanned, moment),
  ]);
  return { ...current, load, ready, unplanned };
}
export type LogisticsWork = Awaited<ReturnType<typeof logisticsWork>>;
