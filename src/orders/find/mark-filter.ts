/** The rules of badges.ts once more, for the database. */

import { type SQL, sql } from 'drizzle-orm';
import { stages } from '../../production/tables.ts';
import { addDays } from '../../vocabulary/dates.ts';
import { activeStatuses, type Badge, type ManualMark } from '../../vocabulary/order-status.ts';
import type { StageState } from '../../vocabulary/stage-states.ts';
import { type DerivedMark, derivedMarks, URGENT_DAYS } from '../marks.ts';
import { orders } from '../tables.ts';

const inline = (values: readonly string[]) => sql.raw(values.map((v) => `'${v}'`).join(', '));

export const isToDo = sql`${orders.status} NOT IN ('shipped', 'cancelled')`;

const isIn = (...states: StageState[]) => sql`${stages.applies} AND ${stages.state} IN (${inline(states)})`;
const stage = (which: SQL) => sql`EXISTS (SELECT FROM ${stages} WHERE ${stages.orderId} = ${orders.id} AND ${which})`;

/** Few orders at a time, each found by an index of its own. */
const byHand = (badge: ManualMark) => sql`SELECT marked.id FROM ${orders} marked
  WHERE cardinality(marked.manual_badges) > 0 AND marked.manual_badges @> ARRAY[${badge}]`;

const derived: Record<DerivedMark, (today: string) => SQL> = {
  DRAFT: () => sql`${orders.status} = 'draft'`,
  URGENT: (
    today,
  ) => sql`(${orders.priority} = 'URGENT' OR ${isToDo} AND ${orders.dueKey} <= ${addDays(today, URGENT_DAYS)}
    OR ${orders.id} IN (${byHand('URGENT')}))`,
  BLOCKED:
    () => sql`${orders.id} IN (SELECT stuck.id FROM ${orders} stuck JOIN ${stages} ON ${stages.orderId} = stuck.id
    WHERE ${isIn('BLOCKED')} AND stuck.status NOT IN ('shipped', 'cancelled') UNION ${byHand('BLOCKED')})`,
  READY_TO_SHIP:
    () => sql`${orders.status} IN (${inline(activeStatuses)}, 'completed') AND ${stage(sql`${stages.applies}`)}
    AND NOT ${stage(sql`${stages.applies} AND ${stages.station} <> 'LOGISTICS' AND ${stages.state} <> 'COMPLETED'`)}`,
  IN_PROGRESS: () => sql`${isToDo} AND ${stage(isIn('IN_PROGRESS', 'REWORK'))}`,
  OPEN: () => sql`${orders.status} = 'approved' AND NOT ${stage(isIn('IN_PROGRESS', 'REWORK', 'COMPLETED'))}`,
  'R&D': () => sql`${orders.isRd}`,
  DONE: () => sql`${orders.status} IN ('completed', 'shipped')`,
};

/** The orders that wear a badge on this day. */
export const wearing = (badge: Badge, today: string): SQL => {
  const isDerived = (derivedMarks as readonly Badge[]).includes(badge);
  return isDerived ? derived[badge as DerivedMark](today) : sql`false`;
};
