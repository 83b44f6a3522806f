import { scaleBand, scaleLinear } from 'd3-scale';
import type { Ui } from '../../src/http/ui.ts';
import { completedInWeek } from '../../src/metrics/addresses.ts';
import type { Week } from '../../src/metrics/history.ts';
import { isoWeek } from '../../src/vocabulary/dates.ts';
import { Chart, WIDTH } from './Chart.tsx';
import { NumberTable } from './NumberTable.tsx';

const HEIGHT = 180;
const TOP = 22;
const BOTTOM = 154;

function Bars({ ui, weeks }: { ui: Ui; weeks: readonly Week[] }) {
  const x = scaleBand(
    weeks.map(({ monday }) => monday),
    [0, WIDTH],
  ).padding(0.25);
  const most = Math.max(1, ...weeks.map(({ completed }) => completed));
  const y = scaleLinear([0, most], [BOTTOM, TOP]);
  return (
    <>
      {weeks.map(({ monday, completed }) => {
        const week = isoWeek(monday);
        const middle = x(monday)! + x.bandwidth() / 2;
        const said = ui.t.figures.past.weekTold({ week, day: ui.format.date(monday, ui.today), n: completed });
        return (
          <a href={completedInWeek(monday)}>
            <title>{said}</title>
            <rect class="hit" x={x(monday)} y="0" width={x.bandwidth()} height={HEIGHT} />
            <rect x={x(monday)} y={y(completed)} width={x.bandwidth()} height={BOTTOM - y(completed)} />
            <text x={middle} y={y(completed) - 5} text-anchor="middle">
              {completed}
            </text>
            <text x={middle} y={HEIGHT - 7} text-anchor="middle" class="soft">
              {week}
            </text>
          </a>
        );
      })}
      <line x1="0" y1={BOTTOM} x2={WIDTH} y2={BOTTOM} />
    </>
  );
}

const Table = ({ ui, weeks }: { ui: Ui; weeks: readonly Week[] }) => (
  <NumberTable
    of={ui.t.figures.past.throughput()}
    heads={[ui.t.figures.past.completed()]}
    rows={weeks.map(({ monday, completed }) => ({
      label: (
        <>
          {ui.t.figures.past.week({ n: isoWeek(monday) })} <small>{ui.format.date(monday, ui.today)}</small>
        </>
      ),
      cells: [<a href={completedInWeek(monday)}>{completed}</a>],
    }))}
  />
);

/** Twelve weeks of completed orders: each bar leads to the orders of its week. */
export const Throughput = ({ ui, weeks }: { ui: Ui; weeks: readonly Week[] }) => (
  <Chart
    ui={ui}
    id="throughput"
    title={ui.t.figures.past.throughput()}
    help={ui.t.figures.past.throughputHelp()}
    height={HEIGHT}
    table={<Table ui={ui} weeks={weeks} />}
  >
    <Bars ui={ui} weeks={weeks} />
  </Chart>
);
