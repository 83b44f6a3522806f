import type { Ui } from '../../../src/http/ui.ts';
import type { ItemDetail } from '../../../src/orders/queries.ts';

type Shown = Pick<ItemDetail, 'name' | 'quantity' | 'signType' | 'widthMm' | 'heightMm' | 'template'>;

/** An item in a line: its sheet's code, its name, how many, for where, how large. */
export const ItemLine = ({ ui, item }: { ui: Ui; item: Shown }) => (
  <span class="item-line">
    {item.template && <b class="code">{item.template}</b>} <strong>{item.name}</strong>{' '}
    <span>
      {ui.format.number(item.quantity)} {ui.t.orders.item.pieces()}
    </span>{' '}
    <span>{ui.t.orders.signType[item.signType]()}</span> <span>{ui.format.size(item.widthMm, item.heightMm)}</span>
  </span>
);
