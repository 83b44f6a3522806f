import type { Overview } from '../../src/dashboards/data.ts';
import type { Ui } from '../../src/http/ui.ts';
import { figureAddress, reworksAddress } from '../../src/metrics/addresses.ts';
import type { PastFigures } from '../../src/metrics/figures.ts';
import type { OrderFigure } from '../../src/metrics/order-figures.ts';
import { AsOf, live } from '../shared/live.tsx';
import { FigureLinks, tileOf } from './FigureLinks.tsx';
import { Head } from './Head.tsx';
import { Past } from './Past.tsx';
import { ShortList } from './ShortList.tsx';
import { Pipeline, StationLoad } from './StationFigures.tsx';

const SHOWN: readonly OrderFigure[] = ['active', 'urgent', 'overdue', 'blocked', 'dueIn7Days', 'rd'];

/** What changes while one looks at it. */
export function OverviewNow({ ui, told }: { ui: Ui; told: Overview }) {
  const { orders, stations, period, reworks, urgent, recent } = told;
  const { figures } = ui.t;
  const tiles = SHOWN.map((name) => tileOf(ui, orders, name));
  const repeats = {
    href: reworksAddress({ ...period }),
    value: ui.format.number(reworks.faults),
    label: figures.reworks(),
  };
  return (
    <div id="now" class="dash" {...live(ui, 'orders', '/dashboard')}>
      <div class="wide">
        <FigureLinks ui={ui} tiles={[...tiles, repeats]} />
        <AsOf ui={ui} />
      </div>
      <div class="wide">
        <Pipeline ui={ui} stations={stations} />
      </div>
      <ShortList
        ui={ui}
        title={figures.urgent()}
        orders={urgent}
        none={figures.noneUrgent()}
        href={figureAddress('urgent')}
        total={orders.urgent}
      />
      <ShortList
        ui={ui}
        title={figures.recent()}
        orders={recent}
        none={figures.noneRecent()}
        href="/orders?status=all&sort=-createdAt"
      />
      <StationLoad ui={ui} stations={stations} />
    </div>
  );
}

export const OverviewPage = ({ ui, told, past }: { ui: Ui; told: Overview; past: PastFigures }) => (
  <>
    <Head ui={ui} title={ui.t.figures.title()} at="/dashboard" />
    <OverviewNow ui={ui} told={told} />
    <Past ui={ui} past={past} />
  </>
);
