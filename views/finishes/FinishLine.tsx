import type { Expectation } from '../../src/finishes/one.ts';
import { isExpected } from '../../src/finishes/rules.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { live } from '../shared/live.tsx';
import { isLate, sayLateness, sayRange } from './words.ts';

interface Props {
  ui: Ui;
  order: OrderDetail;
}

const addressOf = ({ poNumber }: OrderDetail) => `/orders/${poNumber}/expected-finish`;
const TOPIC = (order: OrderDetail) => `order:${order.id}`;

/**
 * Where it will be told: the order's page does not wait for the schedule of all orders. Without scripts it is a link.
 * What fills it stays, however often the rest of the order is swapped: it follows by itself.
 */
export function FinishPlace({ ui, order }: Props) {
  if (!isExpected(order)) return null;
  return (
    <div class="expect" hx-morph-skip>
      <p id="finish" {...live(ui, TOPIC(order), addressOf(order))} hx-trigger="load, live throttle:1s">
        <a href={addressOf(order)}>{ui.t.finish.expected()}</a>
      </p>
    </div>
  );
}

/** "Expected finish / Thu 3 – Mon 7 Dec / 2 working days after the due date, waits at Paint". */
export function Expected({ ui, order, expected }: Props & { expected: Expectation }) {
  const { finish, orderPage } = ui.t;
  const { daysLate, bottleneck } = expected;
  const late = isLate(expected);
  const rest = [
    late && daysLate ? orderPage.finish.afterDue({ n: daysLate }) : sayLateness(ui, expected),
    bottleneck && finish.waitsAt({ station: stationName(bottleneck, ui.locale) }),
  ].filter(Boolean);
  return (
    <>
      <small>{expected.isDraft ? orderPage.finish.today() : finish.expected()}</small>
      <b class={late ? 'late' : undefined}>
        <a href={addressOf(order)}>
          {late && <span aria-hidden="true">▲ </span>}
          {sayRange(ui, expected)}
        </a>
      </b>
      <small>{rest.join(', ')}</small>
    </>
  );
}

/** The same as it follows what happens. */
export function FinishLine({ ui, order, expected }: Props & { expected: Expectation | undefined }) {
  return (
    <p id="finish" {...live(ui, TOPIC(order), addressOf(order))}>
      {expected && <Expected {...{ ui, order, expected }} />}
    </p>
  );
}
