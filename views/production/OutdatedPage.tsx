import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';

interface Props {
  ui: Ui;
  title: string;
  text: string;
  order: OrderDetail;
}

/** An old sheet does nothing; here is where the new one is. */
export const OutdatedPage = ({ ui, title, text, order }: Props) => (
  <section class="panel scan">
    <h1>{title}</h1>
    <p class="po">
      {order.poNumber} <span class="mark">R{order.revision}</span>
    </p>
    <p class="stop-line">{text}</p>
    <div class="bar">
      <a class="btn first big" href={`/orders/${order.poNumber}/traveller`}>
        {ui.t.scan.printCurrent({ revision: order.revision })}
      </a>
      <a class="btn big" href={`/orders/${order.poNumber}`}>
        {ui.t.scan.toOrder()}
      </a>
    </div>
  </section>
);
