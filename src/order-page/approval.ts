/** What an approver should know besides the order itself: when it would be made, its loading, and what waits behind it. */

import { asc, eq } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { type ForecastDay, forecastOf } from '../finishes/forecast.ts';
import { type Expectation, expectationOf } from '../finishes/one.ts';
import type { OrderDetail } from '../orders/queries.ts';
import { orders } from '../orders/tables.ts';
import type { WorkedDays } from '../plant/calendar.ts';
import { addDays } from '../vocabulary/dates.ts';
import type { StationCode } from '../vocabulary/stations.ts';

/** Where an order stands among those that this reader could approve. */
export interface Turn {
  n: number;
  all: number;
  /** The PO after it, the first again behind the last; null where it is the only one. */
  next: string | null;
}

export interface ApprovalFacts {
  /** With these stations, were it approved today. */
  expected: Expectation | undefined;
  turn: Turn | null;
  /** Of its dates those on which nobody works. */
  daysOff: readonly ('dueDate' | 'loadingDate')[];
  /** A day for the loading, where none is set. */
  loading: string | null;
}

/** As the list has them: by due date. */
const waiting = prepared((db: Db) =>
  db
    .select({ poNumber: orders.poNumber, submittedBy: orders.submittedBy })
    .from(orders)
    .where(eq(orders.status, 'pending'))
    .orderBy(asc(orders.dueKey), asc(orders.id))
    .prepare('orders_waiting_for_approval'),
);

type IsSelf = (one: number | null) => boolean;

async function turnOf(db: Db, { poNumber, status }: OrderDetail, isSelf: IsSelf): Promise<Turn | null> {
  if (status !== 'pending') return null;
  const rows = await waiting(db).execute();
  const others = rows.filter((row) => row.poNumber === poNumber || !isSelf(row.submittedBy));
  const at = others.findIndex((row) => row.poNumber === poNumber);
  const next = others[(at + 1) % others.length]?.poNumber;
  return { n: at + 1, all: others.length, next: next === undefined || next === poNumber ? null : next };
}

/**
 * The last worked day up to the due date, if the order can be made by then; else the first worked day from its expected
 * finish on.
 */
export function loadingDayFor(
  calendar: Pick<WorkedDays, 'isWorked' | 'nextWorkedDay'>,
  { dueDate, expectedOn, today }: { dueDate: string | null; expectedOn: string | null; today: string },
): string | null {
  const earliest = calendar.nextWorkedDay(expectedOn ?? today);
  if (dueDate === null) return null;
  if (dueDate <= earliest) return earliest;
  let day = dueDate;
  while (!calendar.isWorked(day)) day = addDays(day, -1);
  return day;
}

export async function approvalFacts(
  db: Db,
  order: OrderDetail,
  stations: readonly StationCode[],
  { today, zone, isSelf }: ForecastDay & { isSelf: IsSelf },
): Promise<ApprovalFacts> {
  const [expected, turn, { facts }] = await Promise.all([
    expectationOf(db, order, { today, zone }, stations),
    turnOf(db, order, isSelf),
    forecastOf(db, { today, zone }),
  ]);
  const { calendar } = facts;
  const { dueDate, loadingDate } = order;
  const expectedOn = expected?.expectedOn ?? null;
  return {
    expected,
    turn,
    daysOff: (['dueDate', 'loadingDate'] as const).filter((name) => order[name] && !calendar.isWorked(order[name])),
    loading: loadingDate === null ? loadingDayFor(calendar, { dueDate, expectedOn, today }) : null,
  };
}
