import type { Expectation } from '../../src/finishes/one.ts';
import { isExpected } from '../../src/finishes/rules.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { live } from '../shared/live.tsx';
import { isLate, sayRange, sayRest } from './words.ts';

interface Props {
  ui: Ui;
  order: OrderDetail;
}

const addressOf = ({ poNumber }: OrderDetail) => `/orders/${poNumber}/expected-finish`;
const TOPIC = (order: OrderDetail) => `order:${order.id}`;

/**
 * Where the line will be: the order's page does not wait for the schedule of all orders. Without scripts it is a link.
 */
export function FinishPlace({ ui, order }: Props) {
  if (!isExpected(order)) return null;
  return (
    <p
      class="finish-line"
      id="finish"
      {...live(ui, TOPIC(order), addressOf(order))}
      hx-trigger="load, live throttle:1s"
    >
      <a href={addressOf(order)}>{ui.t.finish.expected()}</a>
    </p>
  );
}

/** "Expected finish Thu 3 – Mon 7 Dec (due Tue 1 Dec): 2 working days late, waits at Paint". */
export function FinishLine({ ui, order, expected }: Props & { expected: Expectation | undefined }) {
  const { finish } = ui.t;
  const following = { class: 'finish-line', id: 'finish', ...live(ui, TOPIC(order), addressOf(order)) };
  if (!expected) return <p {...following} />;
  const day = sayRange(ui, expected);
  return (
    <p {...following}>
      {isLate(expected) && <span class="late">▲ </span>}
      <a href={addressOf(order)}>{expected.isDraft ? finish.draft({ day }) : finish.finish({ day })}</a>{' '}
      {sayRest(ui, expected)}
    </p>
  );
}
