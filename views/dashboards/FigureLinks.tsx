import type { Ui } from '../../src/http/ui.ts';
import { figureAddress } from '../../src/metrics/addresses.ts';
import type { OrderCounts } from '../../src/metrics/order-counts.ts';
import type { OrderFigure } from '../../src/metrics/order-figures.ts';

const LATE: ReadonlySet<OrderFigure> = new Set(['overdue', 'blocked', 'madeUnplanned']);

export interface Tile {
  /** Where its rows are listed. */
  href: string;
  value: string | number;
  label: string;
  isLate?: boolean;
  note?: string;
}

export const tileOf = (ui: Ui, counts: OrderCounts, name: OrderFigure): Tile => ({
  href: figureAddress(name),
  value: ui.format.number(counts[name]),
  label: ui.t.figures.names[name](),
  isLate: LATE.has(name) && counts[name] > 0,
});

interface Props {
  ui: Ui;
  tiles: readonly Tile[];
  /** What they are about, where it is not the open orders. */
  label?: string;
}

/** Numbers, each of which leads to the rows that it counts. */
export const FigureLinks = ({ ui, tiles, label = ui.t.finding.figures() }: Props) => (
  <nav class="figures" aria-label={label}>
    {tiles.map(({ href, value, label, isLate, note }) => (
      <a href={href}>
        <b class={isLate ? 'late' : undefined}>{value}</b>
        <small>{label}</small>
        {note && <small>{note}</small>}
      </a>
    ))}
  </nav>
);
