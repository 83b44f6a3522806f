import type { Ui } from '../../src/http/ui.ts';
import type { ExpectedOrder } from '../../src/promise/forecast.ts';
import type { PromiseInput } from '../../src/promise/list.ts';
import type { StationLoad } from '../../src/promise/load.ts';
import type { ScoreNow } from '../../src/promise/score.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { Field, optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { live } from '../shared/live.tsx';
import { Pages } from '../shared/Pages.tsx';
import { outlookAddress, promiseAddress } from './address.ts';
import { LoadTable } from './LoadTable.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { isLate, sayDay, sayLateness } from './words.ts';

export interface ListView {
  ui: Ui;
  input: PromiseInput;
  /** All that the filters find. */
  found: readonly ExpectedOrder[];
  page: readonly ExpectedOrder[];
  next: string | null;
  /** Open orders, whatever the filters say. */
  total: number;
}

export interface OutlookView {
  ui: Ui;
  input: PromiseInput;
  loads: readonly StationLoad[];
  score: ScoreNow;
}

function Filters({ ui, input }: Pick<ListView, 'ui' | 'input'>) {
  const { promise } = ui.t;
  const stations = optionsOf(stationCodes, (code) => stationName(code, ui.locale), promise.anyStation());
  return (
    <FilterForm ui={ui} class="filters promise" action="/promise">
      <Select ui={ui} name="station" label={ui.t.production.station()} value={input.station} options={stations} />
      <Field ui={ui} name="day" type="date" label={promise.day()} value={input.day} />
      <div class="field tick">
        <input type="checkbox" id="f-late" name="late" value="true" checked={input.late} />
        <label for="f-late">{promise.onlyLate()}</label>
      </div>
    </FilterForm>
  );
}

const Row = ({ ui, order }: { ui: Ui; order: ExpectedOrder }) => {
  const { promise } = ui.t;
  const lateness = sayLateness(ui, order);
  return (
    <tr>
      <th scope="row" data-h={promise.order()}>
        <a class="po" href={`/orders/${order.poNumber}`}>
          {order.poNumber}
        </a>
      </th>
      <td class="words" data-h={ui.t.orders.field.title()}>
        {order.title} <small class="reference">{order.client}</small>
      </td>
      <td class="num" data-h={promise.dueDate()}>
        {order.dueDate ? ui.format.date(order.dueDate, ui.today) : ui.t.shell.none()}
      </td>
      <td class="num" data-h={promise.expected()}>
        {order.isMade ? (
          ui.t.orders.status.completed()
        ) : (
          <a href={`/orders/${order.poNumber}/promise`}>{sayDay(ui, order.expectedOn)}</a>
        )}
        {order.isStuck && (
          <small class="reference">
            ▲ {order.status === 'on_hold' ? ui.t.orders.status.on_hold() : ui.t.production.state.BLOCKED()}
          </small>
        )}
      </td>
      <td data-h={promise.lateness()}>{isLate(order) ? <span class="late">▲ {lateness}</span> : lateness}</td>
      <td data-h={promise.bottleneck()}>
        {order.bottleneck ? (
          <a href={promiseAddress({ station: order.bottleneck })}>{stationName(order.bottleneck, ui.locale)}</a>
        ) : (
          ui.t.shell.none()
        )}
      </td>
    </tr>
  );
};

function List({ ui, input, found, page, next, total }: ListView) {
  const { promise } = ui.t;
  if (found.length === 0) return <p class="empty">{total === 0 ? promise.none() : promise.noneSo()}</p>;
  const heads = [
    [promise.order()],
    [ui.t.orders.field.title()],
    [promise.dueDate(), 'num'],
    [promise.expected(), 'num'],
    [promise.lateness()],
    [promise.bottleneck()],
  ] as const;
  const late = found.filter(isLate).length;
  return (
    <>
      <table class="list promise-list">
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
        count={[promise.found({ n: found.length }), late > 0 && promise.lateCount({ n: late })]
          .filter(Boolean)
          .join(', ')}
        first={input.after ? promiseAddress({ ...input, after: undefined }) : undefined}
        next={next ? promiseAddress({ ...input, after: next }) : undefined}
      />
    </>
  );
}

/** What the filters find, as the work goes on. */
export const Results = (view: ListView) => (
  <section id="results" {...live(view.ui, 'orders', promiseAddress(view.input))}>
    <h2>{view.ui.t.promise.expected()}</h2>
    <List {...view} />
  </section>
);

/** The load of the stations and the score: whatever the filters say, and in a part of its own. */
export const Outlook = ({ ui, input, loads, score }: OutlookView) => (
  <div id="outlook" class="promise past" {...live(ui, 'orders', outlookAddress(input))}>
    <LoadTable ui={ui} input={input} loads={loads} />
    <ScorePanel ui={ui} score={score} />
  </div>
);

/** When the open orders will be made, by how late they will be. */
export const PromisePage = (view: ListView & OutlookView) => (
  <>
    <h1>{view.ui.t.promise.title()}</h1>
    <p>
      {view.ui.t.promise.text()} <a href="/plant">{view.ui.t.promise.plant()}</a>
    </p>
    <Filters {...view} />
    <Results {...view} />
    <Outlook {...view} />
  </>
);
