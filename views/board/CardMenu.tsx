import type { Card } from '../../src/board/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { type RouteCell, readRoute } from '../../src/orders/find/route.ts';
import { nextStation, whyNotActed, whyNotAssignable } from '../../src/production/rules.ts';
import { mayAssignAnybody } from '../../src/production/station/crew.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { FormKey } from '../shared/FormKey.tsx';

export interface CardProps {
  ui: Ui;
  card: Card;
  /** What an answer replaces, and the address of the board as it is shown. */
  target: string;
  returnTo: string;
  /** The names of stations are said where the lane does not say them. */
  isByDay?: boolean;
}

interface Act {
  id: string;
  noun: 'start' | 'completion' | 'resumption';
  label: string;
}

const nextOf = (card: Card, { station }: RouteCell) => nextStation(readRoute(card.route), station)?.station;

/** What one press does here now, in the order of the buttons: the first one has the id that the focus stays with. */
function actsOf({ ui, card }: Pick<CardProps, 'ui' | 'card'>, cell: RouteCell): Act[] {
  if (!ui.can('stages.change', { station: cell.station })) return [];
  const { page } = ui.t.orders;
  const next = nextOf(card, cell);
  const labels = {
    start: page.start(),
    completion: next ? ui.t.board.completeTo({ station: stationName(next, ui.locale) }) : page.complete(),
    resumption: page.resumeStage(),
  };
  const open = (['start', 'completion', 'resumption'] as const).filter(
    (noun) => whyNotActed(noun, cell, card.status) === null,
  );
  const id = `act-${card.poNumber}-${cell.station}`;
  return open.map((noun, i) => ({ id: i === 0 ? id : `${id}-${i}`, noun, label: labels[noun] }));
}

/** For dragging: which button starts it, which completes it, and to which lane that leads. */
export function dragOf({ ui, card, isByDay }: CardProps) {
  const [cell] = card.here;
  if (isByDay || !cell) return {};
  const acts = actsOf({ ui, card }, cell);
  const start = acts.find(({ noun }) => noun === 'start');
  const done = acts.find(({ noun }) => noun === 'completion');
  const next = nextOf(card, cell);
  return { ...(start && { 'data-start': start.id }), ...(done && next && { 'data-done': done.id, 'data-next': next }) };
}

/** What leads to a page that asks first. */
const Asking = ({ ui, card, cell, returnTo }: CardProps & { cell: RouteCell }) => {
  const address = `/orders/${card.poNumber}/stages/${cell.station}`;
  const back = `?returnTo=${encodeURIComponent(returnTo)}`;
  const mayBlock =
    ui.can('stages.change', { station: cell.station }) && whyNotActed('blockage', cell, card.status) === null;
  return (
    <>
      {mayBlock && <a href={`${address}/blockage${back}`}>{ui.t.orders.page.block()}…</a>}
      {mayAssignAnybody(ui.can, cell.station) && whyNotAssignable(cell, card.status) === null && (
        <a href={`${address}/assignment${back}`}>{ui.t.times.assign()}…</a>
      )}
    </>
  );
};

const CellForm = ({ cell, ...props }: CardProps & { cell: RouteCell }) => {
  const { ui, card, target, returnTo, isByDay } = props;
  const address = `/orders/${card.poNumber}/stages/${cell.station}`;
  const acts = actsOf(props, cell);
  const action = `${address}/${acts[0]?.noun}`;
  return (
    <>
      <h3>{isByDay ? `${card.poNumber} · ${stationName(cell.station, ui.locale)}` : card.poNumber}</h3>
      {acts.length > 0 && (
        <form method="post" action={action} hx-post={action} hx-target={target} hx-swap="outerMorph">
          <FormKey ui={ui} />
          <input type="hidden" name="returnTo" value={returnTo} />
          {acts.map(({ id, noun, label }, i) => (
            <button type="submit" id={id} formaction={i === 0 ? undefined : `${address}/${noun}`}>
              {label}
            </button>
          ))}
        </form>
      )}
      <Asking {...props} cell={cell} />
    </>
  );
};

/** May anything be done there by this reader? */
const isOpen = ({ ui, card }: CardProps, cell: RouteCell) =>
  (ui.can('stages.change', { station: cell.station }) &&
    (actsOf({ ui, card }, cell).length > 0 || whyNotActed('blockage', cell, card.status) === null)) ||
  (mayAssignAnybody(ui.can, cell.station) && whyNotAssignable(cell, card.status) === null);

/** What the reader may do now, behind three dots. */
export function CardMenu(props: CardProps) {
  const { ui, card } = props;
  const open = card.here.filter((cell) => isOpen(props, cell));
  if (open.length === 0) return null;
  return (
    <details class="fold">
      <summary class="bare" id={`menu-${card.poNumber}-${card.column}`}>
        <span aria-hidden="true">•••</span>
        <span class="visually-hidden">
          {ui.t.board.move()} {card.poNumber}
        </span>
      </summary>
      <div class="menu">
        {open.map((cell) => (
          <CellForm {...props} cell={cell} />
        ))}
      </div>
    </details>
  );
}
