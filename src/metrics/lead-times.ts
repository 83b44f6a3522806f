import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { preparedRows } from '../db/prepared.ts';
import { orderItems, orders } from '../orders/tables.ts';
import type { Period } from './period.ts';
import { type StandardTime, standardTimes } from './standard-times.ts';
import { ANY_PERIOD, ANY_ZONE, within } from './within.ts';

interface Made {
  template: string;
  approvedOn: string;
  completedOn: string;
}

const made = preparedRows<{ template: string; approved_on: string; completed_on: string }>(
  'made_orders',
  ['template', 'approved_on', 'completed_on'],
  () => sql`SELECT DISTINCT ${orders.id}, ${orderItems.template},
      to_char(${orders.approvedAt} AT TIME ZONE ${ANY_ZONE}, 'YYYY-MM-DD') AS approved_on,
      to_char(${orders.completedAt} AT TIME ZONE ${ANY_ZONE}, 'YYYY-MM-DD') AS completed_on
    FROM ${orders} JOIN ${orderItems} ON ${orderItems.orderId} = ${orders.id}
    WHERE ${within(orders.completedAt, ANY_PERIOD, ANY_ZONE)} AND ${orders.approvedAt} IS NOT NULL
      AND ${orderItems.template} IS NOT NULL`,
);

/** Orders made in the period, once for each template that their items are filled in on, with both days. */
async function madeOrders(db: Db, period: Period, zone: string): Promise<Made[]> {
  const rows = await made(db).execute({ ...period, zone });
  return rows.map((row) => ({ template: row.template, approvedOn: row.approved_on, completedOn: row.completed_on }));
}

export interface LeadTime {
  template: string;
  orders: number;
  median: number;
  shortest: number;
  longest: number;
  /** How many took no longer than the table says; null where it says nothing. */
  withinTable: number | null;
  table: StandardTime | null;
}

/** The middle one, and between two middle ones halfway. `days` goes up. */
export function medianOf(days: readonly number[]): number {
  const middle = days.length / 2;
  return Number.isInteger(middle) ? (days[middle - 1]! + days[middle]!) / 2 : days[Math.floor(middle)]!;
}

function summary(template: string, unsorted: readonly number[]): LeadTime {
  const days = [...unsorted].sort((a, b) => a - b);
  const table = standardTimes[template] ?? null;
  return {
    template,
    orders: days.length,
    median: medianOf(days),
    shortest: days[0]!,
    longest: days.at(-1)!,
    withinTable: table && days.filter((n) => n <= table.max).length,
    table,
  };
}

interface Calendar {
  workedDaysBetween(from: string, to: string): number;
}

/**
 * Lead time: from the day of approval to the day of completion in working days, template by template. What is made on
 * the day of its approval took none.
 */
export async function leadTimes(
  db: Db,
  period: Period,
  zone: string,
  days: Calendar | Promise<Calendar>,
): Promise<LeadTime[]> {
  const [rows, calendar] = await Promise.all([madeOrders(db, period, zone), days]);
  const byTemplate = new Map<string, number[]>();
  for (const { template, approvedOn, completedOn } of rows) {
    byTemplate.set(template, [
      ...(byTemplate.get(template) ?? []),
      calendar.workedDaysBetween(approvedOn, completedOn),
    ]);
  }
  return [...byTemplate]
    .map(([template, all]) => summary(template, all))
    .sort((a, b) => (a.template < b.template ? -1 : 1));
}
