import { and, eq, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { spellingOf } from '../../clients/spelling.ts';
import { clientNames } from '../../clients/tables.ts';
import { stages } from '../../production/tables.ts';
import { addDays } from '../../vocabulary/dates.ts';
import {
  activeStatuses,
  draftStatuses,
  openStatuses,
  type Status,
  underwayStatuses,
} from '../../vocabulary/order-status.ts';
import type { StageState } from '../../vocabulary/stage-states.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import type { Viewer } from '../rules.ts';
import { orderItems, orders } from '../tables.ts';
import type { FilterInput } from './list-input.ts';
import { isToDo, wearing } from './mark-filter.ts';

const inline = (values: readonly string[]) => sql.raw(values.map((v) => `'${v}'`).join(', '));
const oneOf = (values: readonly Status[]) => sql`${orders.status} IN (${inline(values)})`;

const groups = { open: openStatuses, drafts: draftStatuses, active: activeStatuses, underway: underwayStatuses };

function inStatus(status: FilterInput['status']): SQL | undefined {
  if (status === 'all') return undefined;
  return status in groups ? oneOf(groups[status as keyof typeof groups]) : eq(orders.status, status as Status);
}

export const isSeenByAll = sql`${orders.status} NOT IN (${inline(draftStatuses)})
    AND NOT (${orders.status} = 'cancelled' AND ${orders.submittedAt} IS NULL)`;

/** Drafts are the office's; of others one sees those that one wrote. */
export function visibleTo({ actor, can }: Viewer): SQL | undefined {
  if (can('drafts.view')) return undefined;
  return or(isSeenByAll, eq(orders.createdBy, actor.id));
}

/** What of a viewer goes into a query: nothing, or his number. */
export const sightOf = ({ actor, can }: Viewer): string => (can('drafts.view') ? 'all' : String(actor.id));

const waitingAt = (station: StationCode) => sql`EXISTS (SELECT 1 FROM ${stages} WHERE ${stages.orderId} = ${orders.id}
  AND ${stages.station} = ${station} AND ${stages.applies} AND ${stages.state} NOT IN ('NOT_STARTED', 'COMPLETED'))`;

/** By an index of its own: few stages are in these states. */
const withStage = (state: StageState & ('BLOCKED' | 'REWORK')) => sql`${orders.id} IN (SELECT ${stages.orderId}
  FROM ${stages} WHERE ${stages.applies} AND ${stages.state} = ${sql.raw(`'${state}'`)})`;

const inState = (state: StageState, station: StationCode | undefined) => sql`EXISTS (SELECT FROM ${stages}
  WHERE ${stages.orderId} = ${orders.id} AND ${stages.applies} AND ${stages.state} = ${state}
  AND ${station ? eq(stages.station, station) : sql`true`})`;

const overdueOn = (today: string) => and(lt(orders.dueKey, today), isToDo);

const dueSoon = (today: string, days: number) =>
  and(gte(orders.dueKey, today), lte(orders.dueKey, addDays(today, days)), isToDo);

const URGENT_WITHIN = 3;

const urgentOn = (today: string) => and(isToDo, or(eq(orders.priority, 'URGENT'), dueSoon(today, URGENT_WITHIN)));

/** As it was written on the order, or in another spelling of the same client. */
const ofClient = (name: string) =>
  or(
    eq(orders.client, name),
    sql`${orders.clientId} = (SELECT ${clientNames.clientId} FROM ${clientNames}
      WHERE ${clientNames.spelling} = ${spellingOf(name)})`,
  );

const onTemplate = (code: string) => sql`EXISTS (SELECT FROM ${orderItems} WHERE ${orderItems.orderId} = ${orders.id}
  AND ${orderItems.template} = ${code})`;

/** By the sort key, which is never null and has the index. */
const loadedOn = ({
  loadingDate,
  loadingFrom,
  loadingTo,
}: Pick<FilterInput, `loading${string}` & keyof FilterInput>) => {
  if (!loadingDate && !loadingFrom && !loadingTo) return undefined;
  return and(
    sql`${orders.loadingDate} IS NOT NULL`,
    loadingDate ? eq(orders.loadingKey, loadingDate) : undefined,
    loadingFrom ? gte(orders.loadingKey, loadingFrom) : undefined,
    loadingTo ? lte(orders.loadingKey, loadingTo) : undefined,
  );
};

const midnight = (day: string, zone: string, later = 0) =>
  sql`(${day}::date + ${later}::int)::timestamp AT TIME ZONE ${zone}`;

/** Made on these days of the plant's calendar. */
export const completedIn = ({ completedFrom, completedTo }: Partial<FilterInput>, zone: string) =>
  and(
    completedFrom ? gte(orders.completedAt, midnight(completedFrom, zone)) : undefined,
    completedTo ? lt(orders.completedAt, midnight(completedTo, zone, 1)) : undefined,
  );

/** Gone on these days, in time or not. */
const shippedIn = ({ shippedFrom, shippedTo, onTime }: Partial<FilterInput>) =>
  and(
    shippedFrom ? gte(orders.shippedOn, shippedFrom) : undefined,
    shippedTo ? lte(orders.shippedOn, shippedTo) : undefined,
    onTime === undefined ? undefined : sql`(${orders.shippedOn} <= ${orders.dueDate}) = ${onTime}`,
  );

/** The orders that a list shows, without its search: the page, its export and its figures agree by asking this. */
export function matching(
  viewer: Viewer,
  input: Omit<FilterInput, 'q' | 'sort' | `completed${string}` | `expected${string}`>,
  today: string,
): SQL | undefined {
  const { status, priority, client, clientId, station, stage, isRd, dueWithin, badge, template } = input;
  return and(
    inStatus(status),
    visibleTo(viewer),
    priority && eq(orders.priority, priority),
    client ? ofClient(client) : undefined,
    clientId ? eq(orders.clientId, clientId) : undefined,
    station && !stage ? waitingAt(station) : undefined,
    stage && inState(stage, station),
    input.urgent ? urgentOn(today) : undefined,
    input.unplanned ? sql`${orders.loadingDate} IS NULL` : undefined,
    input.overdue ? overdueOn(today) : undefined,
    dueWithin === undefined ? undefined : dueSoon(today, dueWithin),
    input.blocked ? withStage('BLOCKED') : undefined,
    input.rework ? withStage('REWORK') : undefined,
    isRd === undefined ? undefined : eq(orders.isRd, isRd),
    badge && wearing(badge, today),
    template ? onTemplate(template) : undefined,
    loadedOn(input),
    shippedIn(input),
  );
}
