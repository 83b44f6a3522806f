import type { ChangeDetail } from '../../src/changes/queries.ts';
import { whyNotChangeable } from '../../src/changes/rules.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { isApproved } from '../../src/orders/rules.ts';
import { ChangeRows } from './ChangeRows.tsx';

interface Props {
  ui: Ui;
  order: OrderDetail;
  changes: readonly ChangeDetail[];
}

export const mayPropose = (ui: Ui, order: OrderDetail) =>
  ui.can('changes.propose') && whyNotChangeable(order.status) === null;

/** For who decides: what waits for him is said above everything else. */
export function ChangesWaiting({ ui, changes }: Omit<Props, 'order'>) {
  const n = changes.filter(({ state }) => state === 'open').length;
  if (n === 0 || !ui.can('changes.decide')) return null;
  return (
    <a class="warning" href="#changes" title={ui.t.changes.waiting({ n })}>
      {ui.t.orderPage.changes({ n })}
    </a>
  );
}

/** What was proposed for this order, and what became of it; the approved ones are its revisions. */
export function OrderChanges({ ui, order, changes }: Props) {
  const { changes: words } = ui.t;
  if (!isApproved(order.status) || changes.length === 0) return null;
  return (
    <section id="changes" class="no-print">
      <h2>{words.section()}</h2>
      <ChangeRows ui={ui} changes={changes} isOfOne />
      <p class="bar">
        <a href={`/changes?state=all&order=${order.poNumber}`}>{words.all()}</a>
      </p>
    </section>
  );
}
