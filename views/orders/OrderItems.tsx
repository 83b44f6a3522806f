import type { Ui } from '../../src/http/ui.ts';
import type { ItemDetail, OrderDetail } from '../../src/orders/queries.ts';
import { boxOf } from '../../src/profiles/filling/light.ts';
import { materialRows } from '../../src/profiles/filling/material-rows.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { Drop } from '../shared/Drop.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { SheetReading } from '../sheets/SheetReading.tsx';
import { Swatch } from '../sheets/Swatch.tsx';
import { ItemLine } from './items/ItemLine.tsx';

interface Props {
  ui: Ui;
  order: OrderDetail;
  /** In the order of the items; null for one that is told in words alone. */
  sheets: readonly (Sheet | null)[];
  mayEdit: boolean;
  /** May propose what he may not edit. */
  mayPropose: boolean;
  /** All are to be seen, however many. */
  isUnfolded?: boolean;
}

/** Beyond this many, sheets are folded: the page is to be taken in at a glance. */
const UNFOLDED = 2;

interface PostProps {
  ui: Ui;
  action: string;
  item: ItemDetail;
  label: string;
  /** To which place. */
  position?: number;
}

const Post = ({ ui, action, item, label, position }: PostProps) => (
  <form method="post" action={action}>
    <FormKey ui={ui} />
    {position !== undefined && <input type="hidden" name="position" value={String(position)} />}
    <button type="submit" class="btn">
      {label}
      <span class="visually-hidden"> {item.name}</span>
    </button>
  </form>
);

function Acts({ ui, order, item, place }: { ui: Ui; order: OrderDetail; item: ItemDetail; place: number }) {
  const { items } = ui.t;
  const address = `/orders/${order.poNumber}/items/${item.id}`;
  const move = { ui, item, action: `${address}/move` };
  return (
    <div class="item-acts no-print">
      <a class="btn" href={`${address}/edit`}>
        {items.edit()}
        <span class="visually-hidden"> {item.name}</span>
      </a>
      <Drop label={ui.t.orderPage.more()} of={item.name} end>
        <Post ui={ui} item={item} action={`${address}/copy`} label={items.duplicate()} />
        {place > 1 && <Post {...move} label={items.up()} position={place - 1} />}
        {place < order.items.length && <Post {...move} label={items.down()} position={place + 1} />}
        <a class="apart" href={`${address}/removal`}>
          {items.remove()}
        </a>
      </Drop>
    </div>
  );
}

/** Its colours, where the sheet is folded away. */
function Colours({ sheet }: { sheet: Sheet }) {
  const boxes = materialRows(sheet).flatMap(({ colour }) => (colour ? boxOf(colour.code, colour.hex) : []));
  const each = new Map(boxes.map((box) => [box.text, box]));
  return (
    <span class="only-folded">
      {[...each.values()].map((box) => (
        <Swatch box={box} />
      ))}
    </span>
  );
}

function Item(props: Props & { item: ItemDetail; sheet: Sheet | null; place: number }) {
  const { ui, order, item, sheet, place, mayEdit, mayPropose, isUnfolded } = props;
  return (
    <li id={`item-${item.id}`}>
      <details open={isUnfolded || order.items.length <= UNFOLDED}>
        <summary class="fold">
          <b>{place}</b> <ItemLine ui={ui} item={item} /> {sheet && <Colours sheet={sheet} />}
        </summary>
        {item.notes && <p class="lines">{item.notes}</p>}
        {sheet && <SheetReading ui={ui} sheet={sheet} gathers />}
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
  const { ui, order, sheets } = props;
  if (order.items.length === 0) return <p class="empty">{ui.t.orders.page.noItems()}</p>;
  return (
    <ol class="sheets" id="items">
      {order.items.map((item, i) => (
        <Item {...props} item={item} sheet={sheets[i] ?? null} place={i + 1} />
      ))}
    </ol>
  );
}
