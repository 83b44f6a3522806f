/** Timers that the end of a shift had to close: a lead says when the work really ended. */

import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db, Reader } from '../../db/client.ts';
import { idList, isAmongTexts, prepared } from '../../db/prepared.ts';
import { closedAt } from '../../orders/closed-at.ts';
import { orders } from '../../orders/tables.ts';
import { users } from '../../users/tables.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { workSpells } from '../tables.ts';

const MOST = 100;

/** The query string of the list. */
export const reviewInput = z.strictObject({ review: z.enum(['open', 'done']).default('open') });

const isForgotten = eq(workSpells.ending, 'shift_end');

const open = (stations: readonly StationCode[]) =>
  and(isForgotten, isNull(workSpells.reviewedAt), inArray(workSpells.station, [...stations]));

const counted = prepared((db: Db) =>
  db
    .select({ n: sql<number>`count(*)::int` })
    .from(workSpells)
    .where(and(isForgotten, isNull(workSpells.reviewedAt), isAmongTexts(workSpells.station)))
    .prepare('count_reviews'),
);

/** How many wait to be looked at, at these stations. */
export async function countReviews(reader: Reader, stations: readonly StationCode[]): Promise<number> {
  if (stations.length === 0) return 0;
  const [row] = await counted(reader as Db).execute({ texts: idList(stations) });
  return row!.n;
}

/** The work cannot have gone on beyond this: something happened to the stage, he took it up again, or the order left. */
const latest = sql<string | null>`least(
  (SELECT min(e.at) FROM stage_events e WHERE e.order_id = ${workSpells.orderId}
    AND e.station = ${workSpells.station} AND e.at > ${workSpells.startedAt}),
  (SELECT min(s.started_at) FROM work_spells s WHERE s.order_id = ${workSpells.orderId}
    AND s.station = ${workSpells.station} AND s.user_id = ${workSpells.userId} AND s.id > ${workSpells.id}),
  ${closedAt})`;

const spell = {
  id: workSpells.id,
  orderId: workSpells.orderId,
  poNumber: orders.poNumber,
  title: orders.title,
  station: workSpells.station,
  username: users.username,
  displayName: users.displayName,
  startedAt: workSpells.startedAt,
  endedAt: workSpells.endedAt,
  ending: workSpells.ending,
  latest: latest.mapWith((text: string) => new Date(text)).as('latest'),
  reviewedAt: workSpells.reviewedAt,
  reviewedBy: sql<string | null>`(SELECT r.display_name FROM users r WHERE r.id = ${workSpells.reviewedBy})`.as(
    'reviewer',
  ),
};

const spells = (reader: Reader, where: SQL | undefined) =>
  reader
    .select(spell)
    .from(workSpells)
    .innerJoin(orders, eq(orders.id, workSpells.orderId))
    .innerJoin(users, eq(users.id, workSpells.userId))
    .where(where);

/** Those that wait, oldest first, or those that have been looked at, latest first. */
export function listReviews(reader: Reader, stations: readonly StationCode[], review: 'open' | 'done') {
  const at = inArray(workSpells.station, [...stations]);
  if (review === 'open') return spells(reader, open(stations)).orderBy(asc(workSpells.id)).limit(MOST);
  const done = and(isForgotten, isNotNull(workSpells.reviewedAt), at);
  return spells(reader, done).orderBy(desc(workSpells.reviewedAt), desc(workSpells.id)).limit(MOST);
}
export type ReviewedSpell = Awaited<ReturnType<typeof listReviews>>[number];

/** One of them, locked, so that two leads do not both decide. */
export async function lockReview(reader: Reader, id: number): Promise<ReviewedSpell | undefined> {
  const [row] = await spells(reader, eq(workSpells.id, id)).for('update', { of: workSpells });
  return row;
}

export async function findReview(reader: Reader, id: number): Promise<ReviewedSpell | undefined> {
  const [row] = await spells(reader, eq(workSpells.id, id));
  return row;
}
