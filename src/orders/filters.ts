import { and, eq, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { addDays } from '../i18n/format.ts';
import type { StageState } from '../production/states.ts';
import type { StationCode } from '../production/stations.ts';
import { stages } from '../production/tables.ts';
import type { FilterInput } from './list-input.ts';
import type { Viewer } from './rules.ts';
import { activeStatuses, draftStatuses, openStatuses, type Status } from './status.ts';
import { orders } from './tables.ts';

const inline = (values: readonly string[]) => sql.raw(values.map((v) => `'${v}'`).join(', '));
const oneOf = (values: readonly Status[]) => sql`${orders.status} IN (${inline(values)})`;

function inStatus(status: FilterInput['status']): SQL | undefined {
  if (status === 'all') return undefined;
  if (status === 'open') return oneOf(openStatuses);
  if (status === 'active') return oneOf(activeStatuses);
  return eq(orders.status, status);
}

/** Drafts are the office's; of others one sees those that one wrote. */
function visibleTo({ actor, can }: Viewer): SQL | undefined {
  if (can('drafts.view')) return undefined;
  const isSeenByAll = sql`${orders.status} NOT IN (${inline(draftStatuses)})
    AND NOT (${orders.status} = 'cancelled' AND ${orders.submittedAt} IS NULL)`;
  return or(isSeenByAll, eq(orders.createdBy, actor.id));
}

/** What of a viewer goes into a query: nothing, or his number. */
export const sightOf = ({ actor, can }: Viewer): string => (can('drafts.view') ? 'all' : String(actor.id));

const waitingAt = (station: StationCode) => sql`EXISTS (SELECT 1 FROM ${stages} WHERE ${stages.orderId} = ${orders.id}
  AND ${stages.station} = ${station} AND ${stages.applies} AND ${stages.state} NOT IN ('NOT_STARTED', 'COMPLETED'))`;

/** By an index of its own: few stages are in these states. */
const withStage = (state: StageState & ('BLOCKED' | 'REWORK')) => sql`${orders.id} IN (SELECT ${stages.orderId}
  FROM ${stages} WHERE ${stages.applies} AND ${stages.state} = ${sql.raw(`'${state}'`)})`;

const isToDo = sql`${orders.status} NOT IN ('shipped', 'cancelled')`;

const overdueOn = (today: string) => and(lt(orders.dueKey, today), isToDo);

const dueSoon = (today: string, days: number) =>
  and(gte(orders.dueKey, today), lte(orders.dueKey, addDays(today, days)), isToDo);

/** The orders that a list shows, without its search: the page, its export and its figures agree by asking this. */
export function matching(viewer: Viewer, input: Omit<FilterInput, 'q' | 'sort'>, today: string): SQL | undefined {
  const { status, priority, client, station, isRd, dueWithin, loadingFrom, loadingTo } = input;
  return and(
    inStatus(status),
    visibleTo(viewer),
    priority && eq(orders.priority, priority),
    client ? eq(orders.client, client) : undefined,
    station && waitingAt(station),
    input.overdue ? overdueOn(today) : undefined,
    dueWithin === undefined ? undefined : dueSoon(today, dueWithin),
    input.blocked ? withStage('BLOCKED') : undefined,
    input.rework ? withStage('REWORK') : undefined,
    isRd === undefined ? undefined : eq(orders.isRd, isRd),
    loadingFrom ? gte(orders.loadingDate, loadingFrom) : undefined,
    loadingTo ? lte(orders.loadingDate, loadingTo) : undefined,
  );
}
