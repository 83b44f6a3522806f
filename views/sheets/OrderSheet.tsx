import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { addressIn } from '../../src/i18n/countries.ts';
import type { ItemDetail, OrderDetail } from '../../src/orders/queries.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { type HeadProps, SheetHead } from './SheetHead.tsx';
import { SheetReading } from './SheetReading.tsx';

type OrderProps = Pick<HeadProps, 'ui' | 'order'>;

const Cell = ({ term, children }: { term: string; children?: Child }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

function Facts({ ui, order, sheet }: OrderProps & { sheet: Sheet | null }) {
  const { field } = ui.t.orders;
  const none = ui.t.shell.none();
  const contact = [order.deliveryContact, order.deliveryPhone].filter(Boolean).join(' · ');
  return (
    <dl class="title-block">
      <Cell term={field.client()}>
        {order.client}
        {order.reference && <small class="reference">{order.reference}</small>}
      </Cell>
      <Cell term={field.deliveryAddress()}>
        <span class="lines">{addressIn(ui.locale, order.deliveryAddress) || none}</span>
        {contact && <small class="reference">{contact}</small>}
        {order.deliveryNotes && <small class="reference lines">{order.deliveryNotes}</small>}
      </Cell>
      <Cell term={field.title()}>{order.title || none}</Cell>
      <Cell term={field.loadingDate()}>{order.loadingDate ? ui.format.date(order.loadingDate, ui.today) : none}</Cell>
      {sheet && (
        <Cell term={ui.t.sheets.template()}>
          {sheet.template.name[ui.locale]} <small>{sheet.template.version}</small>
        </Cell>
      )}
    </dl>
  );
}

const Note = ({ head, text, rd }: { head: string; text: string; rd?: boolean }) =>
  text ? (
    <p class={rd ? 'banner rd' : 'banner'}>
      <strong>{head}:</strong> <span class="lines">{text}</span>
    </p>
  ) : null;

const Notes = ({ ui, order, item }: OrderProps & { item: ItemDetail | undefined }) => (
  <div class="sheet-notes">
    {order.isRd && <Note rd head={ui.t.orders.field.rdNotes()} text={order.rdNotes || ui.t.shell.none()} />}
    <Note head={ui.t.orders.field.notes()} text={order.notes} />
    {item && <Note head={ui.t.sheets.itemNotes()} text={item.notes} />}
  </div>
);

function Work({ ui, item, sheet }: { ui: Ui; item: ItemDetail | undefined; sheet: Sheet | null }) {
  if (sheet) return <SheetReading ui={ui} sheet={sheet} />;
  return <p class="help">{item ? ui.t.sheets.inWords() : ui.t.orders.page.noItems()}</p>;
}

/** One item on its paper: the head again on every page that it takes. */
export function OrderSheet(props: HeadProps & { sheet: Sheet | null }) {
  const { ui, order, item, sheet } = props;
  return (
    <article class="order-sheet" aria-label={[order.poNumber, item?.name].filter(Boolean).join(' · ')}>
      <SheetHead {...props} />
      <div class="sheet-body">
        <Facts ui={ui} order={order} sheet={sheet} />
        <Notes ui={ui} order={order} item={item} />
        <Work ui={ui} item={item} sheet={sheet} />
      </div>
      <p class="foot">{ui.t.shell.printed({ time: ui.format.moment(ui.now), name: ui.actor?.displayName ?? '' })}</p>
    </article>
  );
}

interface SheetsProps {
  ui: Ui;
  order: OrderDetail;
  sheets: readonly (Sheet | null)[];
  origin: string;
}

/** All items of an order; one that has none yet is a page all the same. */
export function OrderSheets({ ui, order, sheets, origin }: SheetsProps) {
  const common = { ui, order, origin };
  if (order.items.length === 0) return <OrderSheet {...common} at={0} item={undefined} sheet={null} />;
  return (
    <>
      {order.items.map((item, at) => (
        <OrderSheet {...common} at={at} item={item} sheet={sheets[at] ?? null} />
      ))}
    </>
  );
}
