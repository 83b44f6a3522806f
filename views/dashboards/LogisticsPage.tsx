import type { LogisticsWork } from '../../src/dashboards/data.ts';
import type { Ui } from '../../src/http/ui.ts';
import { figureAddress, loadingMissed } from '../../src/metrics/addresses.ts';
import { AsOf, live } from '../shared/live.tsx';
import { NextLoading } from './Digest.tsx';
import { FigureLinks, tileOf } from './FigureLinks.tsx';
import { Head } from './Head.tsx';
import { ShortList } from './ShortList.tsx';

/** What goes next, what may go, and what nobody has planned. */
export function LogisticsNow({ ui, told }: { ui: Ui; told: LogisticsWork }) {
  const { orders, nextLoading, load, ready, unplanned } = told;
  const { figures } = ui.t;
  const missed = {
    href: loadingMissed(ui.today),
    value: ui.format.number(told.loadingMissed),
    label: figures.missed(),
    isLate: told.loadingMissed > 0,
  };
  const names = ['readyToShip', 'madeUnplanned', 'unplanned', 'overdue', 'dueIn7Days'] as const;
  return (
    <div id="now" class="dash" {...live(ui, 'orders', '/dashboard/logistics')}>
      <div class="wide">
        <FigureLinks ui={ui} tiles={[missed, ...names.map((name) => tileOf(ui, orders, name))]} />
        <AsOf ui={ui} />
      </div>
      <NextLoading ui={ui} loading={nextLoading} load={load} />
      <ShortList
        ui={ui}
        title={figures.ready()}
        orders={ready}
        none={figures.noneReady()}
        href={figureAddress('readyToShip')}
        total={orders.readyToShip}
      />
      <ShortList
        ui={ui}
        title={figures.unplanned()}
        orders={unplanned}
        none={figures.noneUnplanned()}
        href={figureAddress('madeUnplanned')}
        total={orders.madeUnplanned}
      />
    </div>
  );
}

export const LogisticsPage = ({ ui, told }: { ui: Ui; told: LogisticsWork }) => (
  <>
    <Head ui={ui} title={ui.t.shell.sections.Logistics()} at="/dashboard/logistics" />
    <LogisticsNow ui={ui} told={told} />
  </>
);
