import { raw } from 'hono/html';
import type { Card } from '../../src/board/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { RouteCell } from '../../src/orders/find/route.ts';
import { readRoute } from '../../src/orders/find/route.ts';
import { nextStation, whyNotActed } from '../../src/production/rules.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { FloorMarks } from '../orders/Marks.tsx';
import { DueDate, PriorityMark } from '../orders/TitleBlock.tsx';
import { blockedBecause } from '../production/blocked.ts';
import { miniRoute, State } from '../production/RouteStrip.tsx';
import { StageButtons } from '../production/StageActs.tsx';

interface Props {
  ui: Ui;
  card: Card;
  /** What an answer replaces, and the address of the board as it is shown. */
  target: string;
  returnTo: string;
  /** The names of stations are said where the lane does not say them. */
  isByDay?: boolean;
}

const acts = ['start', 'completion', 'resumption', 'blockage'] as const;

const mayAct = (ui: Ui, card: Card, cell: RouteCell) =>
  ui.can('stages.change', { station: cell.station }) &&
  acts.some((act) => whyNotActed(act, cell, card.status) === null);

/** What the reader may do now, folded away. */
function Menu({ ui, card, target, returnTo, isByDay }: Props) {
  const open = card.here.filter((cell) => mayAct(ui, card, cell));
  if (open.length === 0) return null;
  return (
    <details class="card-menu">
      <summary>
        {ui.t.board.move()} <span class="visually-hidden">{card.poNumber}</span>
      </summary>
      {open.map((cell) => (
        <>
          {isByDay && <b>{stationName(cell.station, ui.locale)}</b>}
          <StageButtons
            ui={ui}
            po={card.poNumber}
            stage={cell}
            status={card.status}
            isReversible={false}
            target={target}
            returnTo={returnTo}
          />
        </>
      ))}
    </details>
  );
}

/** For dragging: which button starts it, which completes it, and to which lane that leads. */
function drag({ ui, card, isByDay }: Props) {
  const [cell] = card.here;
  if (isByDay || !cell || !ui.can('stages.change', { station: cell.station })) return {};
  const id = `act-${card.poNumber}-${cell.station}`;
  const starts = whyNotActed('start', cell, card.status) === null;
  const next = nextStation(readRoute(card.route), cell.station);
  const completes = whyNotActed('completion', cell, card.status) === null && next !== undefined;
  return {
    ...(starts && { 'data-start': id }),
    ...(completes && { 'data-done': starts ? `${id}-done` : id, 'data-next': next.station }),
  };
}

const Marks = ({ ui, card }: Pick<Props, 'ui' | 'card'>) => {
  const cycles = card.here.length === 1 ? card.here[0]!.cycles : 0;
  return (
    <>
      {(card.priority === 'HIGH' || card.priority === 'URGENT') && <PriorityMark ui={ui} priority={card.priority} />}
      <FloorMarks
        ui={ui}
        order={{ ...card, stages: readRoute(card.route) }}
        said={[card.priority === 'URGENT' && 'URGENT', card.here.some(({ state }) => state === 'BLOCKED') && 'BLOCKED']}
      />
      {cycles > 0 && <span class="mark">{ui.t.production.cycles({ n: cycles })}</span>}
    </>
  );
};

export function BoardCard(props: Props) {
  const { ui, card, isByDay } = props;
  return (
    <li class="card" id={`card-${card.poNumber}-${card.column}`} {...drag(props)}>
      <p class="bar">
        <a class="po" href={`/orders/${card.poNumber}`}>
          {card.poNumber}
        </a>
        {!isByDay && <State ui={ui} state={card.here[0]!.state} />}
      </p>
      <p class="what">{card.title || ui.t.shell.none()}</p>
      <p class="bar">
        <small>{card.client}</small>
        <small>
          <DueDate ui={ui} order={card} />
        </small>
      </p>
      <p>
        <Marks ui={ui} card={card} />
        {card.assignee && <small class="whose">{card.assignee.displayName}</small>}
      </p>
      {card.blockedReason && <p class="reason">{blockedBecause(ui, card)}</p>}
      {raw(miniRoute(ui, card.route))}
      <Menu {...props} />
    </li>
  );
}
