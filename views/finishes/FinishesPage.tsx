import type { ExpectedOrder } from '../../src/finishes/forecast.ts';
import type { LearnedDurations } from '../../src/finishes/learned.ts';
import type { FinishesInput } from '../../src/finishes/list.ts';
import type { StationLoad } from '../../src/finishes/load.ts';
import { ENOUGH_PROMISES, type Spread } from '../../src/finishes/range.ts';
import type { ScoreNow } from '../../src/finishes/score.ts';
import type { Ui } from '../../src/http/ui.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { Field, optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { live } from '../shared/live.tsx';
import { Pages } from '../shared/Pages.tsx';
import { finishesAddress, outlookAddress } from './address.ts';
import { DurationTable } from './DurationTable.tsx';
import { LoadTable } from './LoadTable.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { isLate, sayLateness, sayRange } from './words.ts';

export interface ListView {
  ui: Ui;
  input: FinishesInput;
  /** All that the filters find. */
  found: readonly ExpectedOrder[];
  page: readonly ExpectedOrder[];
  next: string | null;
  /** Open orders, whatever the filters say. */
  total: number;
}

export interface OutlookView {
  ui: Ui;
  input: FinishesInput;
  loads: readonly StationLoad[];
  learned: LearnedDurations;
  spread: Spread;
  score: ScoreNow;
}

function Filters({ ui, input }: Pick<ListView, 'ui' | 'input'>) {
  const { finish } = ui.t;
  const stations = optionsOf(stationCodes, (code) => stationName(code, ui.locale), finish.anyStation());
  return (
    <FilterForm ui={ui} class="filters finishes" action="/expected-finishes">
      <Select ui={ui} name="station" label={ui.t.production.station()} value={input.station} options={stations} />
      <Field ui={ui} name="day" type="date" label={finish.day()} value={input.day} />
      <div class="field tick">
        <input type="checkbox" id="f-late" name="late" value="true" checked={input.late} />
        <label for="f-late">{finish.onlyLate()}</label>
      </div>
    </FilterForm>
  );
}

const Row = ({ ui, order }: { ui: Ui; order: ExpectedOrder }) => {
  const { finish } = ui.t;
  const lateness = sayLateness(ui, order);
  return (
    <tr>
      <th scope="row" data-h={finish.order()}>
        <a class="po" href={`/orders/${order.poNumber}`}>
          {order.poNumber}
        </a>
      </th>
      <td class="words" data-h={ui.t.orders.field.title()}>
        {order.title} <small class="reference">{order.client}</small>
      </td>
      <td class="num" data-h={finish.dueDate()}>
        {order.dueDate ? ui.format.date(order.dueDate, ui.today) : ui.t.shell.none()}
      </td>
      <td class="num" data-h={finish.expected()}>
        {order.isMade ? (
          ui.t.orders.status.completed()
        ) : (
          <a href={`/orders/${order.poNumber}/expected-finish`}>{sayRange(ui, order)}</a>
        )}
        {order.isStuck && (
          <small class="reference">
            ▲ {order.status === 'on_hold' ? ui.t.orders.status.on_hold() : ui.t.production.state.BLOCKED()}
          </small>
        )}
      </td>
      <td data-h={finish.lateness()}>{isLate(order) ? <span class="late">▲ {lateness}</span> : lateness}</td>
      <td data-h={finish.bottleneck()}>
        {order.bottleneck ? (
          <a href={finishesAddress({ station: order.bottleneck })}>{stationName(order.bottleneck, ui.locale)}</a>
        ) : (
          ui.t.shell.none()
        )}
      </td>
    </tr>
  );
};

function List({ ui, input, found, page, next, total }: ListView) {
  const { finish } = ui.t;
  if (found.length === 0) return <p class="empty">{total === 0 ? finish.none() : finish.noneSo()}</p>;
  const heads = [
    [finish.order()],
    [ui.t.orders.field.title()],
    [finish.dueDate(), 'num'],
    [finish.expected(), 'num'],
    [finish.lateness()],
    [finish.bottleneck()],
  ] as const;
  const late = found.filter(isLate).length;
  return (
    <>
      <table class="list finish-list">
        <thead>
          <tr>
            {heads.map(([head, kind]) => (
              <th scope="col" class={kind}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.map((order) => (
            <Row ui={ui} order={order} />
          ))}
        </tbody>
      </table>
      <Pages
        ui={ui}
        count={[finish.found({ n: found.length }), late > 0 && finish.lateCount({ n: late })]
          .filter(Boolean)
          .join(', ')}
        first={input.after ? finishesAddress({ ...input, after: undefined }) : undefined}
        next={next ? finishesAddress({ ...input, after: next }) : undefined}
      />
    </>
  );
}

/** What the filters find, as the work goes on. */
export const Results = (view: ListView) => (
  <section id="results" {...live(view.ui, 'orders', finishesAddress(view.input))}>
    <h2>{view.ui.t.finish.expected()}</h2>
    <List {...view} />
  </section>
);

/** The load of the stations and the score: whatever the filters say, and in a part of its own. */
export const Outlook = ({ ui, input, loads, learned, score }: OutlookView) => (
  <div id="outlook" class="finishes past" {...live(ui, 'orders', outlookAddress(input))}>
    <LoadTable ui={ui} input={input} loads={loads} />
    <ScorePanel ui={ui} score={score} />
    <DurationTable ui={ui} learned={learned} />
  </div>
);

/** Where the two ends of each range come from. */
function sayRangeBasis({ t }: Ui, { learnedFrom }: Spread): string {
  const { rangeLearned, rangeSupposed } = t.finish;
  return learnedFrom === null ? rangeSupposed({ n: ENOUGH_PROMISES }) : rangeLearned({ n: learnedFrom });
}

/** When the open orders will be made, by how late they will be. */
export const FinishesPage = (view: ListView & OutlookView) => (
  <>
    <h1>{view.ui.t.finish.title()}</h1>
    <p class="words">
      {view.ui.t.finish.text()} {sayRangeBasis(view.ui, view.spread)} <a href="/plant">{view.ui.t.finish.plant()}</a>
    </p>
    <Filters {...view} />
    <Results {...view} />
    <Outlook {...view} />
  </>
);
