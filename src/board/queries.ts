import { and, asc, desc, eq, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { matching } from '../orders/find/filters.ts';
import { route } from '../orders/find/list.ts';
import { type RouteCell, readRoute } from '../orders/find/route.ts';
import { isScannedOrder } from '../orders/find/search.ts';
import type { Viewer } from '../orders/rules.ts';
import { orders } from '../orders/tables.ts';
import { assignee } from '../production/assignee.ts';
import { inWork } from '../production/queries.ts';
import { stages } from '../production/tables.ts';
import { workersOf } from '../production/times/spells.ts';
import { poMeant } from '../vocabulary/po-number.ts';
import { type StationCode, stationCodes } from '../vocabulary/stations.ts';
import { type DayColumn, dayColumnOf } from './days.ts';
import type { BoardInput, ByDate } from './input.ts';

/** Cards of a column; the rest is in the list. A column that is looked at alone is longer. */
const MOST = 10;
const MOST_ALONE = 40;

const words = (q: string) => sql`NOT EXISTS (
  SELECT FROM unnest(string_to_array(trim(search_form(${q})), ' ')) AS word
  WHERE position(word IN ${orders.searchText}) = 0)`;

/** The orders whose cards are wanted, wherever they are. */
function wanted(viewer: Viewer, input: BoardInput, today: string): SQL | undefined {
  const { urgent, isRd, client, dueUntil, q } = input;
  const filters = {
    status: 'all' as const,
    client,
    isRd: isRd || undefined,
    badge: urgent ? ('URGENT' as const) : undefined,
  };
  return and(
    matching(viewer, filters, today),
    dueUntil ? lte(orders.dueKey, dueUntil) : undefined,
    q ? (isScannedOrder(q) ?? or(inArray(orders.poNumber, ['', ...poMeant(q).spellings]), words(q))) : undefined,
  );
}

const facts = {
  poNumber: orders.poNumber,
  client: orders.client,
  title: orders.title,
  status: orders.status,
  priority: orders.priority,
  dueDate: orders.dueDate,
  loadingDate: orders.loadingDate,
  isRd: orders.isRd,
  manualBadges: orders.manualBadges,
  route: route.as('route'),
};

const isOpen = sql`${stages.applies} AND ${stages.state} NOT IN ('NOT_STARTED', 'COMPLETED')`;
const urgency = sql`${orders.priorityRank} DESC, ${orders.dueKey}, ${orders.id}`;

/** The open stages of what is wanted, each with its place in its column. */
const openStages = (db: Db, where: SQL | undefined) =>
  db
    .select({
      orderId: stages.orderId,
      station: stages.station,
      state: stages.state,
      cycles: stages.cycles,
      blockedReason: stages.blockedReason,
      missingMaterial: stages.missingMaterial,
      assignee: assignee.as('assignee'),
      place: sql<number>`row_number() OVER (PARTITION BY ${stages.station}
        ORDER BY ${stages.state} = 'QUEUED', ${urgency})`.as('place'),
      total: sql<number>`(count(*) OVER (PARTITION BY ${stages.station}))::int`.as('total'),
    })
    .from(stages)
    .innerJoin(orders, eq(orders.id, stages.orderId))
    .where(and(isOpen, inWork, where))
    .as('open_stages');

/** The cards of some stations, or of all of them. */
export async function stationCards(
  db: Db,
  viewer: Viewer,
  input: BoardInput,
  today: string,
  only: readonly StationCode[] = input.station ? [input.station] : stationCodes,
) {
  const open = openStages(db, and(wanted(viewer, input, today), inArray(stages.station, [...only])));
  const rows = await db
    .select({
      ...facts,
      station: open.station,
      state: open.state,
      cycles: open.cycles,
      total: open.total,
      blockedReason: open.blockedReason,
      missingMaterial: open.missingMaterial,
      assignee: open.assignee,
      people: workersOf(open.orderId, open.station).as('people'),
    })
    .from(open)
    .innerJoin(orders, eq(orders.id, open.orderId))
    .where(lte(open.place, input.station ? MOST_ALONE : MOST))
    .orderBy(open.station, open.place);
  return rows.map(({ station, state, cycles, people, ...row }) => ({
    ...row,
    people: people ?? [],
    column: station,
    here: [{ station, state, cycles, applies: true as const }] as readonly RouteCell[],
  }));
}

const keyOf = { due: orders.dueKey, loading: orders.loadingKey } as const;

const isOpenCell = ({ state }: RouteCell) => state !== 'NOT_STARTED' && state !== 'COMPLETED';
const waitingAt = (station: StationCode) => sql`EXISTS (SELECT FROM ${stages} WHERE ${stages.orderId} = ${orders.id}
  AND ${stages.station} = ${station} AND ${isOpen})`;

const MOST_A_DAY = 16;
const DAYS_READ = 400;

/** The same orders by the day on which they are due or loaded: a card an order, whichever its stations are. */
export async function dayCards(db: Db, viewer: Viewer, input: BoardInput & { by: ByDate }, today: string) {
  const rows = await db
    .select(facts)
    .from(orders)
    .where(
      and(
        inArray(orders.status, ['approved', 'in_production', 'on_hold', 'completed']),
        wanted(viewer, input, today),
        input.station && waitingAt(input.station),
      ),
    )
    .orderBy(asc(keyOf[input.by]), desc(orders.priorityRank), asc(orders.id))
    .limit(DAYS_READ);
  const totals = new Map<DayColumn, number>();
  const cards = rows.map((row) => {
    const column = dayColumnOf(input.by === 'due' ? row.dueDate : row.loadingDate, today);
    const place = (totals.get(column) ?? 0) + 1;
    totals.set(column, place);
    return {
      ...row,
      column,
      place,
      blockedReason: null,
      missingMaterial: null,
      assignee: null,
      people: [],
      here: readRoute(row.route).filter(isOpenCell),
    };
  });
  return cards.filter(({ place }) => place <= MOST_A_DAY).map((card) => ({ ...card, total: totals.get(card.column)! }));
}

export type Card = Awaited<ReturnType<typeof stationCards | typeof dayCards>>[number];
