import type { Ui } from '../../src/http/ui.ts';
import type { ItemDetail, OrderDetail } from '../../src/orders/queries.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { FormKey } from '../shared/FormKey.tsx';
import { SheetReading } from '../sheets/SheetReading.tsx';
import { ItemLine } from './items/ItemLine.tsx';

interface Props {
  ui: Ui;
  order: OrderDetail;
  /** In the order of the items; null for one that is told in words alone. */
  sheets: readonly (Sheet | null)[];
  mayEdit: boolean;
  /** May propose what he may not edit. */
  mayPropose: boolean;
}

/** Beyond this many, sheets are folded: the page is to be taken in at a glance. */
const UNFOLDED = 2;

function Move({
  ui,
  address,
  item,
  to,
  label,
}: {
  ui: Ui;
  address: string;
  item: ItemDetail;
  to: number;
  label: string;
}) {
  return (
    <form method="post" action={`${address}/move`}>
      <FormKey ui={ui} />
      <button type="submit" class="btn" name="position" value={String(to)} title={label}>
        <span aria-hidden="true">{to === 0 ? '' : label === ui.t.items.up() ? '↑' : '↓'}</span>
        <span class="visually-hidden">
          {label} {item.name}
        </span>
      </button>
    </form>
  );
}

function Acts({ ui, order, item, place }: { ui: Ui; order: OrderDetail; item: ItemDetail; place: number }) {
  const { items } = ui.t;
  const address = `/orders/${order.poNumber}/items/${item.id}`;
  const named = <span class="visually-hidden"> {item.name}</span>;
  return (
    <div class="item-acts no-print">
      <a class="btn" href={`${address}/edit`}>
        {items.edit()}
        {named}
      </a>
      <form method="post" action={`${address}/copy`}>
        <FormKey ui={ui} />
        <button type="submit" class="btn">
          {items.duplicate()}
          {named}
        </button>
      </form>
      {place > 1 && <Move ui={ui} address={address} item={item} to={place - 1} label={items.up()} />}
      {place < order.items.length && <Move ui={ui} address={address} item={item} to={place + 1} label={items.down()} />}
      <a class="btn" href={`${address}/removal`}>
        {items.remove()}
        {named}
      </a>
    </div>
  );
}

function Item(props: Props & { item: ItemDetail; sheet: Sheet | null; place: number }) {
  const { ui, order, item, sheet, place, mayEdit, mayPropose } = props;
  return (
    <li id={`item-${item.id}`}>
      <details open={order.items.length <= UNFOLDED}>
        <summary>
          <span class="no">{place}</span> <ItemLine ui={ui} item={item} />
        </summary>
        {item.notes && <p class="lines">{item.notes}</p>}
        {sheet && <SheetReading ui={ui} sheet={sheet} />}
      </details>
      {mayPropose && (
        <div class="item-acts no-print">
          <a class="btn" href={`/orders/${order.poNumber}/items/${item.id}/proposal`}>
            {item.template ? ui.t.changes.proposeItem() : ui.t.changes.propose()}
            <span class="visually-hidden"> {item.name}</span>
          </a>
        </div>
      )}
      {mayEdit && <Acts ui={ui} order={order} item={item} place={place} />}
    </li>
  );
}

/** What is to be made: each item with its sheet, which can be folded away. */
export function OrderItems(props: Props) {
  const { ui, order, sheets, mayEdit } = props;
  return (
    <>
      {order.items.length === 0 && <p class="empty">{ui.t.orders.page.noItems()}</p>}
      <ol class="order-items" id="items">
        {order.items.map((item, i) => (
          <Item {...props} item={item} sheet={sheets[i] ?? null} place={i + 1} />
        ))}
      </ol>
      {mayEdit && (
        <a class="btn no-print" href={`/orders/${order.poNumber}/items/new`}>
          {ui.t.items.add()}
        </a>
      )}
    </>
  );
}
