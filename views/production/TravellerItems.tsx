import type { Ui } from '../../src/http/ui.ts';
import type { ItemDetail } from '../../src/orders/queries.ts';

const Item = ({ ui, item, n }: { ui: Ui; item: ItemDetail; n: number }) => {
  const { pieces, signType } = { ...ui.t.orders.item, signType: ui.t.orders.signType };
  return (
    <tbody>
      <tr>
        <td class="num">{n}</td>
        <th class="words" scope="row">
          {item.name}
        </th>
        <td class="num">
          {ui.format.number(item.quantity)} {pieces()}
        </td>
        <td>{signType[item.signType]()}</td>
        <td class="num">{ui.format.size(item.widthMm, item.heightMm) || ui.t.shell.none()}</td>
      </tr>
      {item.notes && (
        <tr>
          <td />
          <td class="lines words" colspan={4}>
            {item.notes}
          </td>
        </tr>
      )}
    </tbody>
  );
};

/** What is to be made, on paper: what is to be known about an item has the width of the page. */
export function TravellerItems({ ui, items }: { ui: Ui; items: readonly ItemDetail[] }) {
  const { item } = ui.t.orders;
  if (items.length === 0) return <p class="empty">{ui.t.orders.page.noItems()}</p>;
  const heads = [['#'], [item.name()], [item.quantity(), 'num'], [item.signType()], [item.size(), 'num']] as const;
  return (
    <table class="items">
      <thead>
        <tr>
          {heads.map(([head, kind]) => (
            <th scope="col" class={kind}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {items.map((one, i) => (
        <Item ui={ui} item={one} n={i + 1} />
      ))}
    </table>
  );
}
