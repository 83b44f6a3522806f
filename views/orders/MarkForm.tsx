import type { Ui } from '../../src/http/ui.ts';
import { sayMark } from '../../src/orders/marks.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { manualBadges } from '../../src/vocabulary/order-status.ts';
import { ActForm } from '../shared/ActForm.tsx';

export const mayMark = (ui: Ui, { status }: OrderDetail) =>
  status !== 'shipped' && status !== 'cancelled' && ui.can('orders.prioritise');

/** Two badges carry a judgement: who sets priorities sets them too. */
export function MarkForm({ ui, order }: { ui: Ui; order: OrderDetail }) {
  const { marks } = ui.t;
  if (!mayMark(ui, order)) return null;
  return (
    <ActForm ui={ui} action={`/orders/${order.poNumber}/marks`} target="#order" class="mark-form">
      <fieldset>
        <legend>{marks.title()}</legend>
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
  );
}
