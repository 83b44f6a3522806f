import type { Ui } from '../../src/http/ui.ts';
import { COUNTED, type Counts, type Figure, figures } from '../../src/orders/find/figures.ts';
import type { ListInput } from '../../src/orders/find/list-input.ts';
import { isSameList } from './list-address.ts';

const LATE: ReadonlySet<Figure> = new Set(['expectedLate', 'overdue', 'blocked']);

const countUpTo = (ui: Ui, n: number) => (n > COUNTED ? `${ui.format.number(COUNTED)}+` : ui.format.number(n));

/** The workshop in a few numbers; each leads to the list that it counts. */
export function Figures({ ui, counts, input }: { ui: Ui; counts: Counts; input: ListInput }) {
  const shown = (Object.keys(figures) as Figure[]).filter((name) => name !== 'waiting' || ui.can('orders.approve'));
  return (
    <nav class="figs" aria-label={ui.t.finding.figures()}>
      {shown.map((name) => (
        <a
          href={`/orders?${new URLSearchParams(figures[name])}`}
          class={LATE.has(name) && counts[name] > 0 ? 'late' : undefined}
          aria-current={isSameList(input, figures[name]) ? 'true' : undefined}
        >
          <b>{countUpTo(ui, counts[name])}</b>
          <small>{ui.t.finding[name]()}</small>
        </a>
      ))}
    </nav>
  );
}
