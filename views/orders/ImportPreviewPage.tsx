import type { Ui } from '../../src/http/ui.ts';
import type { NewOrder } from '../../src/orders/head/input.ts';
import type { UploadContent } from '../../src/orders/import/upload.ts';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  id: string;
  content: UploadContent;
  /** What the content comes to. */
  orders: readonly NewOrder[];
}

const SHOWN = 50;

/** "3 × Letters (P7st)". */
const Items = ({ ui, items = [] }: { ui: Ui; items: NewOrder['items'] }) => (
  <>
    {items.map(({ quantity = 1, name, template }, i) => (
      <>
        {i > 0 && ', '}
        {ui.format.number(quantity)} × {name ?? template}
        {name && template && <small> ({template})</small>}
      </>
    ))}
    {items.length === 0 && ui.t.shell.none()}
  </>
);

function Row({ ui, order, line }: { ui: Ui; order: NewOrder; line: number }) {
  const { column, items, line: lineHead, proposed } = ui.t.importing;
  return (
    <tr>
      <td class="num" data-h={lineHead()}>
        {ui.format.number(line)}
      </td>
      <td data-h={column.poNumber()}>{order.poNumber ?? <small>{proposed()}</small>}</td>
      <td class="words" data-h={column.client()}>
        {order.client}
      </td>
      <td class="words" data-h={column.title()}>
        {order.title || ui.t.shell.none()}
      </td>
      <td class="words" data-h={items()}>
        <Items ui={ui} items={order.items} />
      </td>
      <td class="num" data-h={column.dueDate()}>
        {order.dueDate ? ui.format.date(order.dueDate, ui.today) : ui.t.shell.none()}
      </td>
    </tr>
  );
}

function Orders({ ui, content, orders }: Omit<Props, 'id'>) {
  const { importing } = ui.t;
  const { column } = importing;
  const heads = [column.poNumber(), column.client(), column.title(), importing.items()];
  return (
    <>
      <table class="import-preview">
        <thead>
          <tr>
            <th scope="col" class="num">
              {importing.line()}
            </th>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
            <th scope="col" class="num">
              {column.dueDate()}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.slice(0, SHOWN).map((order, i) => (
            <Row ui={ui} order={order} line={content.places[i]!.line} />
          ))}
        </tbody>
      </table>
      {orders.length > SHOWN && <p class="help">{importing.more({ n: orders.length - SHOWN })}</p>}
    </>
  );
}

/** What would be made of a file, and the button that makes it. */
export function ImportPreviewPage({ ui, id, content, orders }: Props) {
  const { importing } = ui.t;
  const n = orders.length;
  return (
    <>
      <header class="bar">
        <h1>{importing.previewTitle({ n })}</h1>
      </header>
      <p>{importing.previewText({ file: content.fileName })}</p>
      {content.ignored.length > 0 && (
        <p class="warning">{importing.ignored({ heads: content.ignored.slice(0, 20).join(', ') })}</p>
      )}
      <form class="row" method="post" action={`/orders/import/${id}`}>
        <FormKey ui={ui} />
        <button type="submit" class="btn first">
          {importing.import({ n })}
        </button>
        <a class="btn" href="/orders/import">
          {importing.again()}
        </a>
      </form>
      <Orders ui={ui} content={content} orders={orders} />
    </>
  );
}
