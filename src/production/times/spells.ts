/** Who is at work on what, and who was. */

import { and, asc, eq, isNull, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { prepared } from '../../db/prepared.ts';
import { closedAt } from '../../orders/closed-at.ts';
import { orders } from '../../orders/tables.ts';
import { users } from '../../users/tables.ts';
import type { StageState } from '../../vocabulary/stage-states.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import type { Job, StationWork } from '../queries.ts';
import { stageEvents, workSpells } from '../tables.ts';
import { stageSpans } from './spans.ts';

/** Where there is one. */
const moment = (text: string): Date | null => new Date(text);

const worker = {
  orderId: workSpells.orderId,
  userId: workSpells.userId,
  username: users.username,
  displayName: users.displayName,
  since: workSpells.startedAt,
};

const openAt = prepared((db: Db) =>
  db
    .select(worker)
    .from(workSpells)
    .innerJoin(users, eq(users.id, workSpells.userId))
    .where(and(isNull(workSpells.endedAt), eq(workSpells.station, sql.placeholder('station'))))
    .orderBy(asc(workSpells.startedAt), asc(workSpells.id))
    .prepare('people_at_station'),
);

interface Worker {
  displayName: string;
  since: Date;
}

const readWorkers = (rows: { displayName: string; since: string }[] | null): Worker[] =>
  (rows ?? []).map(({ displayName, since }) => ({ displayName, since: new Date(since) }));

/** Who is at work on a stage, as a column of a query about it; null where nobody is. */
export const workersOf = (orderId: SQLWrapper, station: SQLWrapper) =>
  sql`(SELECT json_agg(json_build_object('displayName', u.display_name, 'since', w.started_at) ORDER BY w.started_at, w.id)
    FROM ${workSpells} w JOIN ${users} u ON u.id = w.user_id
    WHERE w.ended_at IS NULL AND w.order_id = ${orderId} AND w.station = ${station})`.mapWith(readWorkers);

/** Since when nobody has been at work on it, where somebody had been. */
export const pausedSince = (orderId: SQLWrapper, station: SQLWrapper) =>
  sql`(SELECT max(w.ended_at) FROM ${workSpells} w WHERE w.order_id = ${orderId} AND w.station = ${station})`.mapWith(
    moment,
  );

export type AtWork = Awaited<ReturnType<ReturnType<typeof openAt>['execute']>>[number];

/** Everybody who is at work at a station now, by the order that he is at work on. */
export async function peopleAt(db: Db, station: StationCode): Promise<Map<number, AtWork[]>> {
  const people = new Map<number, AtWork[]>();
  for (const row of await openAt(db).execute({ station })) {
    const others = people.get(row.orderId);
    if (others) others.push(row);
    else people.set(row.orderId, [row]);
  }
  return people;
}

/** The jobs of a station with those in front that are somebody's: assigned to him, or he is at work on them. */
export function mineFirst(work: StationWork, people: ReadonlyMap<number, AtWork[]>, userId: number): StationWork {
  const isMine = (job: Job) =>
    job.assigneeId === userId || (people.get(job.orderId) ?? []).some((one) => one.userId === userId);
  const sorted = (jobs: Job[]) => [...jobs.filter(isMine), ...jobs.filter((job) => !isMine(job))];
  const { running, ready, stuck, coming } = work;
  return { ...work, running: sorted(running), ready: sorted(ready), stuck: sorted(stuck), coming: sorted(coming) };
}

const ofOrder = prepared((db: Db) =>
  db
    .select({
      station: workSpells.station,
      userId: workSpells.userId,
      username: users.username,
      displayName: users.displayName,
      startedAt: workSpells.startedAt,
      endedAt: sql`least(${workSpells.endedAt}, ${closedAt})`.mapWith(moment).as('ended'),
      ending: workSpells.ending,
    })
    .from(workSpells)
    .innerJoin(users, eq(users.id, workSpells.userId))
    .innerJoin(orders, eq(orders.id, workSpells.orderId))
    .where(eq(workSpells.orderId, sql.placeholder('orderId')))
    .orderBy(asc(workSpells.startedAt), asc(workSpells.id))
    .prepare('spells_of_order'),
);

const spansOfOrder = prepared((db: Db) =>
  db
    .select({
      station: sql<StationCode>`s.station`.as('station'),
      state: sql<StageState>`s.to_state`.as('state'),
      began: sql`s.began`.mapWith(stageEvents.at).as('began'),
      ended: sql`s.ended`.mapWith(moment).as('ended'),
    })
    .from(sql`${stageSpans} AS s`)
    .where(sql`s.order_id = ${sql.placeholder('orderId')}`)
    .orderBy(sql`s.id`)
    .prepare('spans_of_order'),
);

/** All from which the times of an order's stages are made up. What the order has left behind ended with it. */
export async function historyOfWork(db: Db, orderId: number) {
  const [spells, spans] = await Promise.all([ofOrder(db).execute({ orderId }), spansOfOrder(db).execute({ orderId })]);
  return { spells, spans };
}
export type WorkHistory = Awaited<ReturnType<typeof historyOfWork>>;
