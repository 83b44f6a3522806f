import type { Ui } from '../../src/http/ui.ts';
import type { Yield } from '../../src/metrics/rework.ts';
import { share } from '../../src/metrics/share.ts';
import { type Bar, BarRows, heightOf } from './BarRows.tsx';
import { Chart } from './Chart.tsx';
import { NumberTable } from './NumberTable.tsx';
import { sayShare } from './share.ts';

export interface YieldRow extends Yield {
  label: string;
  /** The cycles that keep it from being the whole. */
  href: string;
}

interface Props {
  ui: Ui;
  id: string;
  title: string;
  /** What the rows are. */
  head: string;
  rows: readonly YieldRow[];
}

function barOf(ui: Ui, { label, href, completed, first, cycles }: YieldRow): Bar {
  const said = sayShare(ui, first, completed);
  return {
    href,
    told: ui.t.figures.rework.yieldTold({ label, share: said, first, completed, n: cycles }),
    label,
    value: `${said} · ${ui.format.number(first)} / ${ui.format.number(completed)}`,
    length: share(first, completed) ?? 0,
  };
}

function Table({ ui, head, rows }: Props) {
  const { rework } = ui.t.figures;
  return (
    <NumberTable
      of={head}
      heads={[rework.completed(), rework.first(), rework.yield(), rework.cyclesOfThese()]}
      rows={rows.map(({ label, href, completed, first, cycles }) => ({
        label,
        cells: [
          ui.format.number(completed),
          ui.format.number(first),
          sayShare(ui, first, completed),
          cycles > 0 ? <a href={href}>{ui.format.number(cycles)}</a> : 0,
        ],
      }))}
    />
  );
}

/** First-pass yield, a bar for each month, profile or station: each leads to the cycles that are missing from it. */
export const Yields = (props: Props) => (
  <Chart
    ui={props.ui}
    id={props.id}
    title={props.title}
    help={props.ui.t.figures.rework.yieldHelp()}
    height={heightOf(props.rows.length)}
    table={<Table {...props} />}
  >
    <BarRows bars={props.rows.map((row) => barOf(props.ui, row))} />
  </Chart>
);
