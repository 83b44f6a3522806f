import type { Child } from 'hono/jsx';
import { type DayColumn, dayColumns } from '../../src/board/days.ts';
import type { BoardInput, ByDate } from '../../src/board/input.ts';
import type { Card } from '../../src/board/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Load } from '../../src/production/loads.ts';
import { stationTopic } from '../../src/production/topics.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { AsOf, live } from '../shared/live.tsx';
import { type Message, Told } from '../shared/Told.tsx';
import { boardAddress, laneAddress, listAt, listOn } from './address.ts';
import { BoardCard } from './BoardCard.tsx';

/** "In work 5 / 4", and in words, shape and colour that it is too much. */
export const LoadMark = ({ ui, load }: { ui: Ui; load: Load }) => (
  <span class={load.isOver ? 'load over' : 'load'}>
    {load.limit === null
      ? ui.t.board.inWork({ n: load.inWork })
      : ui.t.board.inWorkOf({ n: load.inWork, limit: load.limit })}
    {load.isOver && (
      <b>
        {' '}
        <span aria-hidden="true">▲</span> {ui.t.board.over()}
      </b>
    )}
  </span>
);

const More = ({ ui, shown, total, href }: { ui: Ui; shown: number; total: number; href: string }) =>
  total > shown ? (
    <a class="more" href={href}>
      {ui.t.board.more({ n: total - shown })}
    </a>
  ) : null;

interface ZoneProps {
  name: 'work' | 'waiting';
  title: string;
  none: string;
  cards: readonly Child[];
}

const Zone = ({ name, title, none, cards }: ZoneProps) => (
  <section data-zone={name}>
    <h3>{title}</h3>
    {cards.length > 0 ? <ul>{cards}</ul> : <p class="none">{none}</p>}
  </section>
);

export interface LaneProps {
  ui: Ui;
  input: BoardInput;
  load: Load;
  /** Those of this station. */
  cards: readonly Card[];
  message?: Message | undefined;
}

/** A station's column, which follows what happens there. */
export function Lane({ ui, input, load, cards, message }: LaneProps) {
  const { station } = load;
  const target = `#lane-${station}`;
  const card = (one: Card) => <BoardCard ui={ui} card={one} target={target} returnTo={boardAddress(input)} />;
  const isWaiting = (one: Card) => one.here[0]!.state === 'QUEUED';
  const none = ui.t.shell.none();
  return (
    <details
      open
      class="lane"
      id={target.slice(1)}
      data-lane={station}
      {...live(ui, stationTopic(station), laneAddress(station, input))}
    >
      <summary>
        <h2>{stationName(station, ui.locale)}</h2>
        <LoadMark ui={ui} load={load} />
      </summary>
      <Told ui={ui} message={message} />
      <Zone
        name="work"
        title={ui.t.board.working()}
        none={none}
        cards={cards.filter((one) => !isWaiting(one)).map(card)}
      />
      <Zone name="waiting" title={ui.t.board.waiting()} none={none} cards={cards.filter(isWaiting).map(card)} />
      <footer>
        <More ui={ui} shown={cards.length} total={cards[0]?.total ?? 0} href={listAt(station)} />
        <a href={`/stations/${station}`}>{ui.t.board.toStation()}</a>
        <AsOf ui={ui} />
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

const DayLane = ({ ui, input, column, cards }: DayProps) => (
  <details open class="lane">
    <summary>
      <h2>{ui.t.board.days[column]()}</h2>
      <span class="load">{ui.t.board.orders({ n: cards[0]?.total ?? 0 })}</span>
    </summary>
    {cards.length > 0 ? (
      <ul>
        {cards.map((card) => (
          <BoardCard ui={ui} card={card} target="#board" returnTo={boardAddress(input)} isByDay />
        ))}
      </ul>
    ) : (
      <p class="none">{ui.t.shell.none()}</p>
    )}
    <footer>
      <More ui={ui} shown={cards.length} total={cards[0]?.total ?? 0} href={listOn(input.by, column, ui.today)} />
    </footer>
  </details>
);

export interface BoardView {
  ui: Ui;
  input: BoardInput;
  loads: readonly Load[];
  cards: readonly Card[];
  message?: Message | undefined;
}

/** The columns: stations, or days. */
export function Lanes({ ui, input, loads, cards, message }: BoardView) {
  const { by } = input;
  const inColumn = (column: string) => cards.filter((card) => card.column === column);
  if (!by) {
    const shown = loads.filter(({ station }) => !input.station || input.station === station);
    return (
      <div id="board">
        <Told ui={ui} message={message} />
        <div class="lanes">
          {shown.map((load) => (
            <Lane ui={ui} input={input} load={load} cards={inColumn(load.station)} />
          ))}
        </div>
      </div>
    );
  }
  return (
    <div id="board" {...live(ui, 'orders', boardAddress(input))}>
      <div class="told">
        <Told ui={ui} message={message} />
        <AsOf ui={ui} />
      </div>
      <div class="lanes">
        {dayColumns.map((column) => (
          <DayLane ui={ui} input={{ ...input, by }} column={column} cards={inColumn(column)} />
        ))}
      </div>
    </div>
  );
}
