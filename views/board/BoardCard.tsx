import { raw } from 'hono/html';
import type { Card } from '../../src/board/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { readRoute } from '../../src/orders/find/route.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import type { StageState } from '../../src/vocabulary/stage-states.ts';
import { FloorMarks } from '../orders/Marks.tsx';
import { PriorityMark } from '../orders/TitleBlock.tsx';
import { sinceWhen } from '../production/AtWork.tsx';
import { blockedBecause } from '../production/blocked.ts';
import { miniRoute, State } from '../production/RouteStrip.tsx';
import { CardMenu, type CardProps, dragOf } from './CardMenu.tsx';

type Look = 'wait' | 'run' | 'pause' | 'stop' | 'again';

const looks: Partial<Record<StageState, Look>> = { QUEUED: 'wait', BLOCKED: 'stop', REWORK: 'again' };

/** How it stands at the station of its lane: a stripe at its edge, which differs in grey too. */
function lookOf({ here, people }: Card): Look {
  const [cell] = here;
  return looks[cell!.state] ?? (people.length > 0 ? 'run' : 'pause');
}

/** What is otherwise than that it waits or is worked at. */
const Exception = ({ ui, card, look }: { ui: Ui; card: Card; look: Look }) => (
  <>
    {look === 'pause' && <b class="state">‖ {ui.t.times.paused()}</b>}
    {(look === 'stop' || look === 'again') && <State ui={ui} state={card.here[0]!.state} />}
    {card.blockedReason || card.missingMaterial ? <b class="reason">{blockedBecause(ui, card)}</b> : null}
  </>
);

const Marks = ({ ui, card }: Pick<CardProps, 'ui' | 'card'>) => {
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

const Due = ({ ui, card }: Pick<CardProps, 'ui' | 'card'>) =>
  card.dueDate && (
    <b class={isOverdue(card, ui.today) ? 'late' : undefined}>
      {isOverdue(card, ui.today) && (
        <>
          <span aria-hidden="true">! </span>
          <span class="visually-hidden">{ui.t.production.overdue()} </span>
        </>
      )}
      {ui.format.date(card.dueDate, ui.today)}
    </b>
  );

/** Who is at work on it, since when; else whose it is. */
function Who({ ui, card: { people, assignee } }: Pick<CardProps, 'ui' | 'card'>) {
  const [first] = people;
  if (!first) return assignee && <small>{assignee.displayName}</small>;
  const who = ui.t.times.since({ name: first.displayName, time: sinceWhen(ui, first.since) });
  return <small>{people.length > 1 ? `${who} +${people.length - 1}` : who}</small>;
}

export const cardId = ({ poNumber, column }: Card) => `card-${poNumber}-${column}`;

/** An order where it stands: the whole card leads to it, and its menu lies above. */
export function BoardCard(props: CardProps) {
  const { ui, card, isByDay } = props;
  const look = isByDay ? undefined : lookOf(card);
  return (
    <li class={look ? `card ${look}` : 'card'} id={cardId(card)} {...dragOf(props)}>
      <a class="po" href={`/orders/${card.poNumber}`} draggable={false}>
        {card.poNumber}
      </a>
      <span class="what">{card.title || ui.t.shell.none()}</span>
      {look && <Exception ui={ui} card={card} look={look} />}
      <span class="meta">
        <small>{card.client}</small> <Due ui={ui} card={card} />
      </span>
      <Who ui={ui} card={card} />
      <span class="marks">
        <Marks ui={ui} card={card} />
      </span>
      {isByDay && raw(miniRoute(ui, card.route))}
      <CardMenu {...props} />
    </li>
  );
}
