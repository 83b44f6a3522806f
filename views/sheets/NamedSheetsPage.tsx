import type { Ui } from '../../src/http/ui.ts';
import type { FilledOrder } from '../../src/sheets/queries.ts';
import { namedAddress } from './named-address.ts';
import { OrderSheets } from './OrderSheet.tsx';
import { PrintBar } from './PrintBar.tsx';

interface Props {
  ui: Ui;
  found: readonly FilledOrder[];
  /** What one print has no room for. */
  rest: readonly string[];
  origin: string;
}

const PATH = '/orders/sheets';

/** The sheets of the orders that somebody has ticked. */
export function NamedSheetsPage({ ui, found, rest, origin }: Props) {
  const { day } = ui.t.sheets;
  const pos = found.map(({ order }) => order.poNumber);
  const sheets = found.reduce((sum, { order }) => sum + Math.max(order.items.length, 1), 0);
  return (
    <>
      <h1 class="no-print">{ui.t.finding.each.sheets()}</h1>
      <PrintBar ui={ui} origin={origin} addressIn={(lang) => namedAddress(PATH, [...pos, ...rest], lang)}>
        <p>
          <b>{day.count({ n: found.length, sheets })}</b>
        </p>
        {rest.length > 0 && (
          <a class="btn" href={namedAddress(PATH, rest, ui.locale)}>
            {day.more()}
          </a>
        )}
      </PrintBar>
      {rest.length > 0 && <p class="help no-print">{day.moreHint()}</p>}
      {found.map((one) => (
        <OrderSheets ui={ui} {...one} origin={origin} />
      ))}
    </>
  );
}
