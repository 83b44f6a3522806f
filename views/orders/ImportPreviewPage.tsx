import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { NewOrder } from '../../src/orders/head/input.ts';
import type { LineError } from '../../src/orders/import/rows.ts';
import type { UploadContent } from '../../src/orders/import/upload.ts';
import { FormKey } from '../shared/FormKey.tsx';
import { NewClientHint } from './NewClientHint.tsx';

interface Props {
  ui: Ui;
  id: string;
  content: UploadContent;
  /** What the content comes to. */
  orders: readonly NewOrder[];
  /** Whom nobody knows yet, with those who may be meant. */
  strangers: ReadonlyMap<string, readonly string[]>;
}

export const PREVIEWED = 50;
const LONGEST = 80;
const inShort = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const sizeOf = ({ format }: Ui, { widthMm = null, heightMm = null }: NonNullable<NewOrder['items']>[number]) => {
  const size = format.size(widthMm, heightMm);
  return size && ` ${size}`;
};

/** "3 × Letters 1200 × 400 mm (P7st)". */
const Items = ({ ui, items = [] }: { ui: Ui; items: NewOrder['items'] }) => (
  <>
    {items.map((item, i) => (
      <>
        {i > 0 && ', '}
        {ui.format.number(item.quantity ?? 1)} × {item.name ?? item.template}
        {sizeOf(ui, item)}
        {item.name && item.template && <small> ({item.template})</small>}
      </>
    ))}
    {items.length === 0 && ui.t.shell.none()}
  </>
);

type RowProps = Pick<Props, 'ui' | 'strangers'> & { order: NewOrder; line: number };

function Row({ ui, order, line, strangers }: RowProps) {
  const { column, items, line: lineHead, proposed } = ui.t.importing;
  const none = ui.t.shell.none();
  const like = strangers.get(order.client);
  return (
    <tr>
      <td class="num" data-h={lineHead()}>
        {ui.format.number(line)}
      </td>
      <td data-h={column.poNumber()}>{order.poNumber ?? <small>{proposed()}</small>}</td>
      <td class="words" data-h={column.client()}>
        {order.client} {like && <NewClientHint ui={ui} like={like} />}
      </td>
      <td class="words" data-h={column.reference()}>
        {order.reference || none}
      </td>
      <td class="words" data-h={column.title()}>
        {order.title || none}
      </td>
      <td class="items words" data-h={items()}>
        <Items ui={ui} items={order.items} />
      </td>
      <td data-h={column.deliveryAddress()}>{order.deliveryAddress || none}</td>
      <td class="num" data-h={column.dueDate()}>
        {order.dueDate ? ui.format.date(order.dueDate, ui.today) : none}
      </td>
    </tr>
  );
}

function Orders({ ui, content, orders, strangers }: Omit<Props, 'id'>) {
  const { importing } = ui.t;
  const { column } = importing;
  const heads = [
    ...[column.poNumber(), column.client(), column.reference(), column.title()],
    ...[importing.items(), column.deliveryAddress()],
  ];
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
          {orders.slice(0, PREVIEWED).map((order, i) => (
            <Row ui={ui} order={order} line={content.places[i]!.line} strangers={strangers} />
          ))}
        </tbody>
      </table>
      {orders.length > PREVIEWED && <p class="help">{importing.more({ n: orders.length - PREVIEWED })}</p>}
    </>
  );
}

const LeftOut = ({ ui, leftOut }: { ui: Ui; leftOut: readonly LineError[] }) => (
  <ul class="left-out" aria-label={ui.t.importing.leftOut()}>
    {leftOut.map(({ line, head, reason }) => (
      <li class="warning">
        {ui.t.importing.line()} {ui.format.number(line)}, {head}: {sayReason(ui.t, reason)}
      </li>
    ))}
  </ul>
);

/** What would be made of a file, and the button that makes it. */
export function ImportPreviewPage({ ui, id, content, orders, strangers }: Props) {
  const { importing } = ui.t;
  const n = orders.length;
  const { ignored, leftOut = [], sheets = [] } = content;
  return (
    <>
      <header class="bar">
        <h1>{importing.previewTitle({ n })}</h1>
      </header>
      <p>{importing.previewText({ file: content.fileName })}</p>
      {ignored.length > 0 && <p class="warning">{importing.ignored({ heads: ignored.map(inShort).join(', ') })}</p>}
      {sheets.length > 0 && <p class="warning">{importing.sheets({ names: sheets.map(inShort).join(', ') })}</p>}
      {leftOut.length > 0 && <LeftOut ui={ui} leftOut={leftOut} />}
      <form class="row" method="post" action={`/orders/import/${id}`}>
        <FormKey ui={ui} />
        <button type="submit" class="btn first">
          {importing.import({ n })}
        </button>
        <a class="btn" href="/orders/import">
          {importing.again()}
        </a>
      </form>
      <Orders ui={ui} content={content} orders={orders} strangers={strangers} />
    </>
  );
}
