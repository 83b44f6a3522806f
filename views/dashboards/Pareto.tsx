import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Ui } from '../../src/http/ui.ts';
import { cyclesAddress } from '../../src/metrics/addresses.ts';
import type { Period } from '../../src/metrics/period.ts';
import type { ParetoBar } from '../../src/metrics/rework.ts';
import type { ReworkFilters } from '../../src/metrics/rework-input.ts';
import { reworkReasonLabel } from '../../src/production/rework-reasons.ts';
import { stationName } from '../../src/production/stations.ts';
import { Chart, WIDTH } from './Chart.tsx';

interface Props {
  ui: Ui;
  bars: readonly ParetoBar[];
  period: Period;
  filters?: Partial<ReworkFilters>;
}

const ROW = 40;
/** Of a row: its words stand above its bar. */
const WORDS = 15;
const RIGHT = WIDTH - 34;

interface Row extends ParetoBar {
  /** Its share with all before it, from 0 to 1. */
  sum: number;
  href: string;
  station$: string;
  reason$: string;
}

function rowsOf({ ui, bars, period, filters = {} }: Props): Row[] {
  const all = bars.reduce((sum, { cycles }) => sum + cycles, 0);
  const { rd = 'without', template = '', foundAt = '' } = filters;
  let before = 0;
  return bars.map((bar) => {
    before += bar.cycles;
    const { station, reason } = bar;
    return {
      ...bar,
      sum: before / all,
      href: cyclesAddress({ ...period, station, reason, rd: rd === 'without' ? '' : rd, template, foundAt }),
      station$: stationName(station, ui.locale),
      reason$: reworkReasonLabel(reason, ui.locale),
    };
  });
}

const percent = (share: number) => Math.round(share * 100);

function Bars({ ui, rows }: { ui: Ui; rows: readonly Row[] }) {
  const y = scaleBand(
    rows.map((_, i) => i),
    [0, rows.length * ROW],
  );
  const x = scaleLinear([0, rows[0]!.cycles], [0, RIGHT]);
  const share = scaleLinear([0, 1], [0, RIGHT]);
  const middle = (i: number) => y(i)! + WORDS + (ROW - WORDS) / 2 - 2;
  const path = line<Row>(
    (row) => share(row.sum),
    (_, i) => middle(i),
  )([...rows]);
  return (
    <>
      {rows.map((row, i) => (
        <a
          href={row.href}
          aria-label={ui.t.figures.rework.bar({
            station: row.station$,
            reason: row.reason$,
            n: row.cycles,
            share: ui.format.number(percent(row.sum)),
          })}
        >
          <rect class="hit" x="0" y={y(i)} width={WIDTH} height={ROW} />
          <text x="0" y={y(i)! + WORDS - 3}>
            {row.station$} · {row.reason$}
          </text>
          <rect x="0" y={y(i)! + WORDS + 2} width={x(row.cycles)} height={ROW - WORDS - 8} />
          <text x={WIDTH} y={middle(i) + 5} text-anchor="end">
            {row.cycles}
          </text>
        </a>
      ))}
      <path d={path ?? ''} class="case" />
      <path d={path ?? ''} class="sum" />
      {rows.map((row, i) => (
        <circle cx={share(row.sum)} cy={middle(i)} r="4" />
      ))}
    </>
  );
}

function Table({ ui, rows }: { ui: Ui; rows: readonly Row[] }) {
  const { rework, station } = ui.t.figures;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{station()}</th>
          <th scope="col">{rework.reason()}</th>
          <th scope="col" class="num">
            {rework.cycles()}
          </th>
          <th scope="col" class="num">
            {rework.sum()}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.station$}</th>
            <td data-h={rework.reason()}>{row.reason$}</td>
            <td class="num" data-h={rework.cycles()}>
              <a href={row.href}>{row.cycles}</a>
            </td>
            <td class="num" data-h={rework.sum()}>
              {ui.t.figures.past.share({ n: ui.format.number(percent(row.sum)) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is repeated most, by station and reason: each bar leads to its cycles. */
export function Pareto(props: Props) {
  const { ui, bars } = props;
  const { rework } = ui.t.figures;
  if (bars.length === 0) {
    return (
      <section>
        <h2>{rework.pareto()}</h2>
        <p class="empty">{rework.none()}</p>
      </section>
    );
  }
  const rows = rowsOf(props);
  return (
    <Chart
      ui={ui}
      id="pareto"
      title={rework.pareto()}
      help={rework.paretoHelp()}
      height={rows.length * ROW}
      table={<Table ui={ui} rows={rows} />}
    >
      <Bars ui={ui} rows={rows} />
    </Chart>
  );
}
