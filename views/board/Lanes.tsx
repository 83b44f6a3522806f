import { type DayColumn, dayColumns } from '../../src/board/days.ts';
import type { BoardInput, ByDate } from '../../src/board/input.ts';
import type { Card } from '../../src/board/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Load } from '../../src/production/loads.ts';
import { laneTopic } from '../../src/production/topics.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { shapes } from '../production/RouteStrip.tsx';
import { live } from '../shared/live.tsx';
import { boardAddress, laneAddress, listAt, listOn } from './address.ts';
import { BoardCard, cardId } from './BoardCard.tsx';

/** "In work 3 of 4", and in words, shape and frame that it is too much. */
const LoadMark = ({ ui, load: { inWork, limit, isOver } }: { ui: Ui; load: Load }) => {
  const { board } = ui.t;
  if (limit === null) return <span class="load">{board.inWork({ n: inWork })}</span>;
  if (!isOver) return <span class="load">{board.inWorkOf({ n: inWork, limit })}</span>;
  return (
    <span class="load over">
      <span aria-hidden="true">▲</span> {board.over({ n: inWork, limit })}
    </span>
  );
};

const More = ({ ui, shown, total, href }: { ui: Ui; shown: number; total: number; href: string }) =>
  total > shown ? (
    <a class="more" href={href}>
      {ui.t.board.more({ n: total - shown })}
    </a>
  ) : null;

interface CardsProps {
  ui: Ui;
  cards: readonly Card[];
  /** What an answer replaces: the lane, or else the card alone. */
  target?: string;
  returnTo: string;
  isByDay?: boolean;
}

const Cards = ({ cards, target, ...props }: CardsProps) => (
  <ul>
    {cards.map((card) => (
      <BoardCard {...props} target={target ?? `#${cardId(card)}`} card={card} />
    ))}
  </ul>
);

interface ZoneProps extends CardsProps {
  name: 'work' | 'waiting';
}

const zones = { work: 'IN_PROGRESS', waiting: 'QUEUED' } as const;

const Zone = ({ name, ...props }: ZoneProps) => (
  <section data-zone={name}>
    <h3>
      <span class="shape" aria-hidden="true">
        {shapes[zones[name]]}
      </span>{' '}
      {name === 'work' ? props.ui.t.board.working() : props.ui.t.board.waiting()}
    </h3>
    {props.cards.length > 0 && <Cards {...props} />}
  </section>
);

export interface LaneProps {
  ui: Ui;
  input: BoardInput;
  load: Load;
  /** Those of this station. */
  cards: readonly Card[];
}

export const laneId = (column: string) => `lane-${column}`;

/** A station's column, which follows what happens there. An empty one comes folded, as a strip that still takes a card. */
export function Lane({ ui, input, load, cards }: LaneProps) {
  const { station } = load;
  const id = laneId(station);
  const isWaiting = (one: Card) => one.here[0]!.state === 'QUEUED';
  const common = { ui, target: `#${id}`, returnTo: boardAddress(input) };
  const waiting = cards.filter(isWaiting);
  return (
    <details
      open={cards.length > 0 || input.station !== undefined}
      class="lane"
      id={id}
      data-lane={station}
      {...live(ui, laneTopic(station), laneAddress(station, input))}
    >
      <summary>
        <h2>{stationName(station, ui.locale)}</h2>
        <LoadMark ui={ui} load={load} />
      </summary>
      <Zone {...common} name="work" cards={cards.filter((one) => !isWaiting(one))} />
      {waiting.length > 0 && <Zone {...common} name="waiting" cards={waiting} />}
      <footer>
        <More ui={ui} shown={cards.length} total={cards[0]?.total ?? 0} href={listAt(station)} />
        <a href={`/stations/${station}`}>{ui.t.board.toStation()}</a>
      </footer>
    </details>
  );
}

interface DayProps {
  ui: Ui;
  input: BoardInput & { by: ByDate };
  column: DayColumn;
  cards: readonly Card[];
}

export function DayLane({ ui, input, column, cards }: DayProps) {
  const id = laneId(column);
  return (
    <details open={cards.length > 0} class="lane" id={id}>
      <summary>
        <h2>{ui.t.board.days[column]()}</h2>
        <span class="load">{ui.t.board.orders({ n: cards[0]?.total ?? 0 })}</span>
      </summary>
      {cards.length > 0 && <Cards ui={ui} cards={cards} returnTo={boardAddress(input)} isByDay />}
      <footer>
        <More ui={ui} shown={cards.length} total={cards[0]?.total ?? 0} href={listOn(input.by, column, ui.today)} />
      </footer>
    </details>
  );
}

export interface LanesProps {
  ui: Ui;
  input: BoardInput;
  loads: readonly Load[];
  cards: readonly Card[];
}

const inColumn = (cards: readonly Card[], column: string) => cards.filter((card) => card.column === column);

/** The columns: stations, or days. */
export function Lanes({ ui, input, loads, cards }: LanesProps) {
  const { by } = input;
  if (!by) {
    const shown = loads.filter(({ station }) => !input.station || input.station === station);
    return (
      <div id="board" class="lanes">
        {shown.map((load) => (
          <Lane ui={ui} input={input} load={load} cards={inColumn(cards, load.station)} />
        ))}
      </div>
    );
  }
  return (
    <div id="board" class="lanes" {...live(ui, 'orders', boardAddress(input))}>
      {dayColumns.map((column) => (
        <DayLane ui={ui} input={{ ...input, by }} column={column} cards={inColumn(cards, column)} />
      ))}
    </div>
  );
}
