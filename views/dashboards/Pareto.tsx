import type { Ui } from '../../src/http/ui.ts';
import { reworksAddress } from '../../src/metrics/addresses.ts';
import type { Period } from '../../src/metrics/period.ts';
import type { ParetoBar } from '../../src/metrics/rework.ts';
import type { ReworkFilters } from '../../src/metrics/rework-input.ts';
import { reworkReasonLabel } from '../../src/vocabulary/rework-reasons.ts';
import { stationName, stationShort } from '../../src/vocabulary/stations.ts';
import { BarRows, barMiddle, heightOf } from './BarRows.tsx';
import { Chart, WIDTH } from './Chart.tsx';

interface Props {
  ui: Ui;
  bars: readonly ParetoBar[];
  period: Period;
  filters?: Partial<ReworkFilters>;
}

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
      href: reworksAddress({ ...period, station, reason, rd: rd === 'without' ? '' : rd, template, foundAt }),
      station$: stationName(station, ui.locale),
      reason$: reworkReasonLabel(reason, ui.locale),
    };
  });
}

const percent = (share: number) => Math.round(share * 100);

function Bars({ ui, rows }: { ui: Ui; rows: readonly Row[] }) {
  const { rework, past } = ui.t.figures;
  const bars = rows.map(({ station: code, station$: station, reason$: reason, cycles, sum, href }) => {
    const share = ui.format.number(percent(sum));
    return {
      href,
      told: rework.bar({ station, reason, n: cycles, share }),
      label: `${stationShort(code, ui.locale)} · ${reason}`,
      value: `${cycles} · Σ ${past.share({ n: share })}`,
      length: cycles / rows[0]!.cycles,
    };
  });
  return (
    <BarRows bars={bars}>
      {rows.map(({ sum }, n) => (
        <path d={`M${Math.min(WIDTH - 2, sum * WIDTH)} ${barMiddle(n) - 11}v22`} class="sum" />
      ))}
    </BarRows>
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
      height={heightOf(rows.length)}
      table={<Table ui={ui} rows={rows} />}
    >
      <Bars ui={ui} rows={rows} />
    </Chart>
  );
}
