import { scaleBand, scaleLinear } from 'd3-scale';
import { symbol, symbolDiamond } from 'd3-shape';
import type { Ui } from '../../src/http/ui.ts';
import { completedOn } from '../../src/metrics/addresses.ts';
import type { LeadTime } from '../../src/metrics/lead-times.ts';
import type { Period } from '../../src/metrics/period.ts';
import { Chart, WIDTH } from './Chart.tsx';
import { NumberTable } from './NumberTable.tsx';

interface Props {
  ui: Ui;
  times: readonly LeadTime[];
  period: Period;
}

const ROW = 34;
const LEFT = 64;
/** There the medians stand as numbers. */
const RIGHT = 44;
const FOOT = 24;
const diamond = symbol(symbolDiamond, 90)() ?? '';

function Rows({ ui, times, period }: Props) {
  const longest = Math.max(...times.map(({ longest, table }) => Math.max(longest, table?.max ?? 0)));
  const x = scaleLinear([0, longest], [LEFT, WIDTH - RIGHT]).nice();
  const bottom = times.length * ROW;
  const y = scaleBand(
    times.map(({ template }) => template),
    [0, bottom],
  ).padding(0.35);
  return (
    <>
      {x.ticks(6).map((days) => (
        <>
          <line x1={x(days)} y1="0" x2={x(days)} y2={bottom} class="grid" />
          <text x={x(days)} y={bottom + 16} text-anchor="middle" class="soft">
            {days}
          </text>
        </>
      ))}
      {times.map(({ template, orders, median, shortest, longest: most, table }) => {
        const top = y(template)!;
        const middle = top + y.bandwidth() / 2;
        const said = { template, median: ui.format.number(median), n: orders };
        return (
          <a href={completedOn(template, period)}>
            <title>{ui.t.figures.past.leadTold(said)}</title>
            <rect class="hit" x="0" y={top - 5} width={WIDTH} height={ROW - 2} />
            <text x="0" y={middle + 4}>
              {template}
            </text>
            {table && (
              <rect class="band" x={x(table.min)} y={top} width={x(table.max) - x(table.min)} height={y.bandwidth()} />
            )}
            <line x1={x(shortest)} y1={middle} x2={x(most)} y2={middle} />
            <text x={WIDTH} y={middle + 4} text-anchor="end">
              {said.median}
            </text>
            <path d={diamond} transform={`translate(${x(median)},${middle})`} class="median" />
          </a>
        );
      })}
    </>
  );
}

function Table({ ui, times, period }: Props) {
  const { past } = ui.t.figures;
  return (
    <NumberTable
      of={past.template()}
      heads={[past.orders(), past.median(), past.range(), past.table(), past.withinTable()]}
      rows={times.map(({ template, orders, median, shortest, longest, withinTable, table }) => ({
        label: template,
        cells: [
          <a href={completedOn(template, period)}>{orders}</a>,
          ui.format.number(median),
          `${shortest} – ${longest}`,
          table ? `${table.min} – ${table.max}` : ui.t.shell.none(),
          withinTable ?? ui.t.shell.none(),
        ],
      }))}
    />
  );
}

/** How long orders took, against the time that the workshop tells its clients. */
export function LeadTimes(props: Props) {
  const { past } = props.ui.t.figures;
  if (props.times.length === 0) {
    return (
      <section>
        <h2>{past.lead()}</h2>
        <p class="empty">{past.noneLead()}</p>
      </section>
    );
  }
  return (
    <Chart
      ui={props.ui}
      id="lead"
      title={past.lead()}
      help={past.leadHelp()}
      height={props.times.length * ROW + FOOT}
      table={<Table {...props} />}
    >
      <Rows {...props} />
    </Chart>
  );
}
