import type { Ui } from '../../src/http/ui.ts';
import type { ItemDetail } from '../../src/orders/queries.ts';

/** What is to be made: one line an item. */
export function Items({ ui, items }: { ui: Ui; items: readonly ItemDetail[] }) {
  const { item } = ui.t.orders;
  if (items.length === 0) return <p class="empty">{ui.t.orders.page.noItems()}</p>;
  return (
    <table class="items">
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">{item.name()}</th>
          <th scope="col" class="num">
            {item.quantity()}
          </th>
          <th scope="col">{item.signType()}</th>
          <th scope="col" class="num">
            {item.size()}
          </th>
          <th scope="col">{item.notes()}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((line, i) => (
          <tr>
            <td class="num">{i + 1}</td>
            <th class="words" scope="row" data-h={item.name()}>
              {line.name}
            </th>
            <td class="num" data-h={item.quantity()}>
              {ui.format.number(line.quantity)} {item.pieces()}
            </td>
            <td data-h={item.signType()}>{ui.t.orders.signType[line.signType]()}</td>
            <td class="num" data-h={item.size()}>
              {ui.format.size(line.widthMm, line.heightMm) || ui.t.shell.none()}
            </td>
            <td class="lines" data-h={item.notes()}>
              {line.notes}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
