import type { Ui } from '../../src/http/ui.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import type { Shown } from '../../src/walls/shown.ts';
import { statusShape } from '../orders/TitleBlock.tsx';
import { shapes } from '../production/RouteStrip.tsx';
import { AsOf, live } from '../shared/live.tsx';

type Station = Shown['stations'][number];

/** Waiting work, by its number; the late ones say so by a sign. */
const Urgent = ({ ui, station }: { ui: Ui; station: Station }) => (
  <>
    {station.urgent.map((order) => (
      <span class={isOverdue(order, ui.today) ? 'po late' : 'po'}>
        <span aria-hidden="true">{shapes[order.state]}</span> {order.poNumber}
        {isOverdue(order, ui.today) && <span title={ui.t.walls.overdue()}> !</span>}
      </span>
    ))}
  </>
);

const Row = ({ ui, station }: { ui: Ui; station: Station }) => {
  const { counts, inWork, limit, isOver } = station;
  const { walls } = ui.t;
  return (
    <tr>
      <th scope="row">{stationName(station.station, ui.locale)}</th>
      <td class={isOver ? 'num over' : 'num'} data-h={walls.inWork()}>
        <span>
          {isOver && <span title={ui.t.board.over({ n: inWork, limit: limit! })}>▲ </span>}
          {inWork}
          {limit !== null && <small> / {limit}</small>}
        </span>
      </td>
      <td class="num" data-h={walls.waiting()}>
        {counts.QUEUED}
      </td>
      <td class={counts.BLOCKED > 0 ? 'num stuck' : 'num'} data-h={walls.blocked()}>
        {counts.BLOCKED > 0 ? `▲ ${counts.BLOCKED}` : 0}
      </td>
      <td data-h={walls.next()}>
        <span class="row">
          <Urgent ui={ui} station={station} />
        </span>
      </td>
    </tr>
  );
};

function Stations({ ui, stations }: { ui: Ui; stations: readonly Station[] }) {
  const { walls } = ui.t;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{walls.station()}</th>
          {[walls.inWork(), walls.waiting(), walls.blocked()].map((head) => (
            <th scope="col" class="num">
              {head}
            </th>
          ))}
          <th scope="col">{walls.next()}</th>
        </tr>
      </thead>
      <tbody>
        {stations.map((station) => (
          <Row ui={ui} station={station} />
        ))}
      </tbody>
    </table>
  );
}

interface LinesProps {
  ui: Ui;
  title: string;
  orders: Shown['overdue'];
  withDue?: boolean;
}

const Lines = ({ ui, title, orders, withDue }: LinesProps) => (
  <section>
    <h2>
      {title} <b class="num">{orders[0]?.total ?? 0}</b>
    </h2>
    <ul>
      {orders.map((order) => (
        <li>
          <span class="po">{order.poNumber}</span>
          <span class="what">{order.title || ui.t.shell.none()}</span>
          {withDue && order.dueDate ? (
            <span class="late">{ui.format.date(order.dueDate, ui.today)}</span>
          ) : (
            <span>
              <span aria-hidden="true">{statusShape(order.status)}</span> {ui.t.orders.status[order.status]()}
            </span>
          )}
        </li>
      ))}
    </ul>
    {orders.length === 0 && <p>{ui.t.walls.nothing()}</p>}
    {(orders[0]?.total ?? 0) > orders.length && <p>{ui.t.board.more({ n: orders[0]!.total - orders.length })}</p>}
  </section>
);

/** What the signs before the orders mean. */
const Legend = ({ ui }: { ui: Ui }) => (
  <>
    {(['QUEUED', 'IN_PROGRESS', 'REWORK'] as const).map((state) => (
      <span>
        <span aria-hidden="true">{shapes[state]}</span> {ui.t.production.state[state]()}{' '}
      </span>
    ))}
    <span class="late">! {ui.t.walls.overdue()}</span>
  </>
);

/** What hangs on the wall: read from ten metres, and nothing to press. */
export function WallContent({ ui, shown }: { ui: Ui; shown: Shown }) {
  const { pathname, search } = ui.url;
  const following = { ...live(ui, 'orders', pathname + search), 'hx-trigger': 'live throttle:1s, every 60s' };
  return (
    <div id="wall" class="wall" data-events={`${pathname}/events`} {...following}>
      <header>
        <h1>{ui.t.walls.floor()}</h1>
        <p>{ui.format.date(ui.today, ui.today)}</p>
        <p>
          <Legend ui={ui} />
        </p>
        <p>
          <AsOf ui={ui} />
        </p>
      </header>
      <Stations ui={ui} stations={shown.stations} />
      <aside>
        <Lines ui={ui} title={ui.t.walls.overdue()} orders={shown.overdue} withDue />
        <Lines ui={ui} title={ui.t.walls.loading()} orders={shown.loading} />
      </aside>
    </div>
  );
}
