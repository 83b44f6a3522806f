import type { Ui } from '../../src/http/ui.ts';
import { sayMark } from '../../src/orders/marks.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { manualBadges } from '../../src/vocabulary/order-status.ts';
import { ActForm } from '../shared/ActForm.tsx';

/** Two badges carry a judgement: who sets priorities sets them too. */
export function MarkForm({ ui, order }: { ui: Ui; order: OrderDetail }) {
  const { marks } = ui.t;
  const isOver = order.status === 'shipped' || order.status === 'cancelled';
  if (isOver || !ui.can('orders.prioritise')) return null;
  return (
    <details class="badge-form no-print" open={order.manualBadges.length > 0}>
      <summary>{marks.title()}</summary>
      <ActForm ui={ui} action={`/orders/${order.poNumber}/marks`} target="#order" class="row">
        <fieldset>
          <legend>{marks.byHand()}</legend>
          {/* a browser says nothing of boxes that are not ticked */}
          <input type="hidden" name="badges" value="" />
          {manualBadges.map((badge) => (
            <label class="tick">
              <input type="checkbox" name="badges" value={badge} checked={order.manualBadges.includes(badge)} />
              {sayMark(ui.t, badge)}
            </label>
          ))}
          <p class="help">{marks.help()}</p>
        </fieldset>
        <button type="submit" class="btn">
          {marks.save()}
        </button>
      </ActForm>
    </details>
  );
}
