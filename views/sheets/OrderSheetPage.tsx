import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { OrderSheets } from './OrderSheet.tsx';
import { PrintBar } from './PrintBar.tsx';

interface Props {
  /** In the language of the paper. */
  ui: Ui;
  order: OrderDetail;
  sheets: readonly (Sheet | null)[];
  origin: string;
}

/** The order as the shop holds it: a page an item. */
export const OrderSheetPage = ({ ui, order, sheets, origin }: Props) => (
  <>
    <h1 class="no-print">{ui.t.sheets.title({ po: order.poNumber })}</h1>
    <PrintBar ui={ui} origin={origin} addressIn={(locale) => `/orders/${order.poNumber}/sheet?lang=${locale}`}>
      <a class="btn" href={`/orders/${order.poNumber}`}>
        {ui.t.scan.toOrder()}
      </a>
    </PrintBar>
    <OrderSheets ui={ui} order={order} sheets={sheets} origin={origin} />
  </>
);
