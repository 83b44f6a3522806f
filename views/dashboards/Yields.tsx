import type { Ui } from '../../src/http/ui.ts';
import { share } from '../../src/metrics/figures.ts';
import type { Yield } from '../../src/metrics/rework.ts';
import { type Bar, BarRows, heightOf } from './BarRows.tsx';
import { Chart } from './Chart.tsx';
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
  const heads = [rework.completed(), rework.first(), rework.yield(), rework.cycles()];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {heads.map((name) => (
            <th scope="col" class="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const cells = [
            ui.format.number(row.completed),
            ui.format.number(row.first),
            sayShare(ui, row.first, row.completed),
            row.cycles > 0 ? <a href={row.href}>{ui.format.number(row.cycles)}</a> : 0,
          ];
          return (
            <tr>
              <th scope="row">{row.label}</th>
              {cells.map((cell, i) => (
                <td class="num" data-h={heads[i]}>
                  {cell}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
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
