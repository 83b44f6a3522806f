/** Who is at work on what, and who was. */

import { and, asc, eq, isNull, or, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { prepared } from '../../db/prepared.ts';
import { closedAt } from '../../orders/closed-at.ts';
import { orders } from '../../orders/tables.ts';
import { users } from '../../users/tables.ts';
import type { StageState } from '../../vocabulary/stage-states.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { stageEvents, stages, workSpells } from '../tables.ts';
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

const ended = sql`(SELECT l.id FROM work_spells l
  WHERE l.order_id = ${workSpells.orderId} AND l.station = ${workSpells.station} AND l.ended_at IS NOT NULL
  ORDER BY l.ended_at DESC, l.id DESC LIMIT 1)`;

const workedAt = prepared((db: Db) =>
  db
    .select({ ...worker, endedAt: workSpells.endedAt })
    .from(workSpells)
    .innerJoin(users, eq(users.id, workSpells.userId))
    .innerJoin(stages, and(eq(stages.orderId, workSpells.orderId), eq(stages.station, workSpells.station)))
    .where(
      and(
        eq(workSpells.station, sql.placeholder('station')),
        sql`${stages.applies} AND ${stages.state} <> 'COMPLETED' AND ${stages.state} = 'IN_PROGRESS'`,
        or(isNull(workSpells.endedAt), eq(workSpells.id, ended)),
      ),
    )
    .orderBy(asc(workSpells.startedAt), asc(workSpells.id))
    .prepare('work_at_station'),
);

/** Who is at work on a job, and who was it last. */
export interface Worked {
  people: readonly AtWork[];
  /** Of the spell that ended last. */
  last?: (AtWork & { endedAt: Date | null }) | undefined;
}

/** Who is at work on the jobs that run at a station, and who was before they paused, by the orders. */
export async function workersAt(db: Db, station: StationCode): Promise<ReadonlyMap<number, Worked>> {
  const rows = await workedAt(db).execute({ station });
  const ids = new Set(rows.map(({ orderId }) => orderId));
  return new Map(
    [...ids].map((id) => {
      const own = rows.filter(({ orderId }) => orderId === id);
      return [id, { people: own.filter((row) => !row.endedAt), last: own.find((row) => row.endedAt) }];
    }),
  );
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
