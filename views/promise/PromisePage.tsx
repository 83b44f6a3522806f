import type { Ui } from '../../src/http/ui.ts';
import { stationCodes, stationName } from '../../src/production/stations.ts';
import type { ExpectedOrder } from '../../src/promise/forecast.ts';
import type { PromiseInput } from '../../src/promise/list.ts';
import type { StationLoad } from '../../src/promise/load.ts';
import type { ScoreNow } from '../../src/promise/score.ts';
import { Field, type Option, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { live } from '../shared/live.tsx';
import { Pages } from '../shared/Pages.tsx';
import { addressOf } from './address.ts';
import { LoadTable } from './LoadTable.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { isLate, sayDay, sayLateness } from './words.ts';

export interface PromiseView {
  ui: Ui;
  input: PromiseInput;
  /** All that the filters find. */
  found: readonly ExpectedOrder[];
  page: readonly ExpectedOrder[];
  next: string | null;
  loads: readonly StationLoad[];
  score: ScoreNow;
  /** Open orders, whatever the filters say. */
  total: number;
}

function Filters({ ui, input }: Pick<PromiseView, 'ui' | 'input'>) {
  const { promise } = ui.t;
  const stations: Option[] = stationCodes.map((code) => [code, stationName(code, ui.locale)]);
  return (
    <FilterForm class="filters promise" action="/promise">
      <Select
        ui={ui}
        name="station"
        label={ui.t.production.station()}
        value={input.station}
        options={[['', promise.anyStation()], ...stations]}
      />
      <Field ui={ui} name="day" type="date" label={promise.day()} value={input.day} />
      <div class="field tick">
        <input type="checkbox" id="f-late" name="late" value="true" checked={input.late} />
        <label for="f-late">{promise.onlyLate()}</label>
      </div>
      <button type="submit" class="btn">
        {ui.t.orders.list.show()}
      </button>
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
      <td data-h={ui.t.orders.field.title()}>
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
          <a href={addressOf({ station: order.bottleneck })}>{stationName(order.bottleneck, ui.locale)}</a>
        ) : (
          ui.t.shell.none()
        )}
      </td>
    </tr>
  );
};

function List({ ui, input, found, page, next, total }: Omit<PromiseView, 'loads' | 'score'>) {
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
        first={input.after ? addressOf({ ...input, after: undefined }) : undefined}
        next={next ? addressOf({ ...input, after: next }) : undefined}
      />
    </>
  );
}

/** What follows the work: the load, the list and the score. */
export const Results = (view: PromiseView) => (
  <div id="results" class="promise" {...live(view.ui, 'orders', addressOf(view.input))}>
    <LoadTable {...view} />
    <section>
      <h2>{view.ui.t.promise.expected()}</h2>
      <List {...view} />
    </section>
    <ScorePanel {...view} />
  </div>
);

/** When the open orders will be made, by how late they will be. */
export const PromisePage = (view: PromiseView) => (
  <>
    <h1>{view.ui.t.promise.title()}</h1>
    <p>
      {view.ui.t.promise.text()} <a href="/plant">{view.ui.t.promise.plant()}</a>
    </p>
    <Filters {...view} />
    <Results {...view} />
  </>
);
