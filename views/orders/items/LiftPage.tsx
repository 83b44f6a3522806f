import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import type { ItemDetail, OrderDetail } from '../../../src/orders/queries.ts';
import type { Lifted, Lost } from '../../../src/profiles/filling/lift.ts';
import { kindOf } from '../../../src/profiles/kinds/index.ts';
import { placed, type Template } from '../../../src/profiles/template.ts';
import { FormKey } from '../../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  title: string;
  order: OrderDetail;
  item: ItemDetail;
  to: Template;
  lifted: Lifted;
}

function sayLoss({ t }: Ui, { why, reason }: Lost): string {
  if (why === 'refused' && reason) return sayReason(t, reason);
  return why === 'hidden' ? t.items.fieldHidden() : t.items.fieldGone();
}

/** What comes along to the newer version, and what does not, before anything is done. */
export function LiftPage({ ui, title, order, item, to, lifted }: Props) {
  const { items } = ui.t;
  const labels = new Map(placed(to).map(({ key, field }) => [key, field.label[ui.locale]]));
  return (
    <section class="panel">
      <h1>{title}</h1>
      <p>{items.liftText()}</p>
      {lifted.lost.length === 0 ? (
        <p>{items.liftAll()}</p>
      ) : (
        <>
          <h2>{items.liftLost()}</h2>
          <ul>
            {lifted.lost.map((lost) => (
              <li>
                <strong>{lost.field.label[ui.locale]}</strong>:{' '}
                {kindOf(lost.field).tell(lost.value, lost.field, ui).text} — {sayLoss(ui, lost)}
              </li>
            ))}
          </ul>
        </>
      )}
      {lifted.filled.length > 0 && (
        <>
          <h2>{items.liftFilled()}</h2>
          <ul>
            {lifted.filled.map((key) => (
              <li>{labels.get(key)}</li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`/orders/${order.poNumber}/items/${item.id}/lift`} class="form">
        <FormKey ui={ui} />
        <input type="hidden" name="itemVersion" value={String(item.version)} />
        <input type="hidden" name="version" value={to.version} />
        <div class="bar">
          <button type="submit" class="btn first">
            {items.liftDo()}
          </button>
          <a class="btn" href={`/orders/${order.poNumber}/items/${item.id}/edit`}>
            {ui.t.shell.cancel()}
          </a>
        </div>
      </form>
    </section>
  );
}
