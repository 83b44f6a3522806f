import type { Ui } from '../../src/http/ui.ts';
import { sayBadge } from '../../src/orders/badges.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { manualBadges } from '../../src/vocabulary/order-status.ts';
import { ActForm } from '../shared/ActForm.tsx';

/** Two badges carry a judgement: who sets priorities sets them too. */
export function BadgeForm({ ui, order }: { ui: Ui; order: OrderDetail }) {
  const { badges } = ui.t;
  const isOver = order.status === 'shipped' || order.status === 'cancelled';
  if (isOver || !ui.can('orders.prioritise')) return null;
  return (
    <details class="badge-form no-print" open={order.manualBadges.length > 0}>
      <summary>{badges.title()}</summary>
      <ActForm ui={ui} action={`/orders/${order.poNumber}/badges`} target="#order" class="row">
        <fieldset>
          <legend>{badges.byHand()}</legend>
          {/* a browser says nothing of boxes that are not ticked */}
          <input type="hidden" name="badges" value="" />
          {manualBadges.map((badge) => (
            <label class="tick">
              <input type="checkbox" name="badges" value={badge} checked={order.manualBadges.includes(badge)} />
              {sayBadge(ui.t, badge)}
            </label>
          ))}
          <p class="help">{badges.help()}</p>
        </fieldset>
        <button type="submit" class="btn">
          {badges.save()}
        </button>
      </ActForm>
    </details>
  );
}
