import type { Ui } from '../../src/http/ui.ts';
import type { ItemDetail, OrderDetail } from '../../src/orders/queries.ts';
import type { Box } from '../../src/profiles/kinds/kind.ts';
import { isoWeek } from '../../src/vocabulary/dates.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { Bars, Qr } from '../production/Codes.tsx';
import { Swatch } from './Swatch.tsx';

/** The shop tells the items of an order apart by these: red, blue, green, purple; further ones have none. */
const ITEM_COLOURS = ['#C81E1E', '#1D4ED8', '#15803D', '#7E22CE'];
const MAGENTA = '#B5126F';

const inWhite = (hex: string): Box => ({ text: '', hex, ink: 'white' });

export interface HeadProps {
  ui: Ui;
  order: OrderDetail;
  /** Which of the order's items, from nought; an order may have none yet. */
  at: number;
  item: ItemDetail | undefined;
  /** Where this workshop is found: what the QR codes begin with. */
  origin: string;
}

function Quantity({ ui, at, item: { quantity } }: { ui: Ui; at: number; item: ItemDetail }) {
  const words = `${ui.format.number(quantity)} ${ui.t.orders.item.pieces()}`;
  const hex = ITEM_COLOURS[at];
  return <span class="quantity">{hex ? <Swatch box={inWhite(hex)}>{words}</Swatch> : <b>{words}</b>}</span>;
}

const DeliverBy = ({ ui, iso }: { ui: Ui; iso: string | null }) => (
  <p class="deliver-by">
    <small>{ui.t.sheets.deliverBy()}</small>
    <b>{iso ? ui.format.date(iso, ui.today) : ui.t.shell.none()}</b>
    {iso && <small>{ui.t.finding.week({ n: isoWeek(iso) })}</small>}
  </p>
);

/** The code of the order as a whole, from the revision that is printed. */
function OrderCodes({ ui, order, origin }: Pick<HeadProps, 'ui' | 'order' | 'origin'>) {
  const digits = scanCode({ orderId: order.id, station: null, revision: order.revision });
  return (
    <figure class="order-codes">
      <div>
        <Bars ui={ui} digits={digits} />
        <figcaption class="po">{order.poNumber}</figcaption>
      </div>
      <Qr ui={ui} address={`${origin}/scan/${digits}`} />
    </figure>
  );
}

/** What paper must say of itself, for one may work from it otherwise. */
const Warning = ({ ui, order: { revision, status } }: Pick<HeadProps, 'ui' | 'order'>) => (
  <>
    {revision === 0 && <b class="draft-mark">{ui.t.sheets.draft()}</b>}
    {(status === 'cancelled' || status === 'on_hold') && <b class="draft-mark">{ui.t.orders.status[status]()}</b>}
  </>
);

const Marks = ({ ui, order, at, item }: HeadProps) => (
  <p class="sheet-marks">
    {item && <Quantity ui={ui} at={at} item={item} />}
    {item?.template && (
      <span class="profile">
        <Swatch box={inWhite(MAGENTA)}>{item.template}</Swatch>
      </span>
    )}
    {item && <b class="use">{ui.t.sheets.signType[item.signType]()}</b>}
    <Warning ui={ui} order={order} />
    {order.isRd && <b class="rd-stripe">{ui.t.orders.page.rdBanner()}</b>}
  </p>
);

/** What stands on top of every page of an item: by it a loose page is known. */
export function SheetHead(props: HeadProps) {
  const { ui, order, at, item, origin } = props;
  return (
    <header class="sheet-head">
      <div>
        <div class="sheet-name">
          <h2>
            <b>{ui.t.sheets.name()}</b> <span class="po">{order.poNumber}</span>{' '}
            {order.revision > 0 && <span class="revision">R{order.revision}</span>}
          </h2>
          <Marks {...props} />
          {item && (
            <p class="item-name">
              <small>{ui.t.sheets.itemOf({ n: at + 1, all: order.items.length })}</small> <b>{item.name}</b>{' '}
              <b class="num">{ui.format.size(item.widthMm, item.heightMm)}</b>
            </p>
          )}
        </div>
        <OrderCodes ui={ui} order={order} origin={origin} />
        <DeliverBy ui={ui} iso={order.dueDate} />
      </div>
    </header>
  );
}
