import type { Draft } from '../../../src/http/draft.ts';
import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import type { ItemDetail, OrderDetail } from '../../../src/orders/queries.ts';
import type { Lifted, Lost } from '../../../src/profiles/filling/lift.ts';
import { kindOf } from '../../../src/profiles/kinds/index.ts';
import { placed, type Template } from '../../../src/profiles/template.ts';
import { AskPage } from '../../shared/AskPage.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
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
export function LiftPage({ ui, draft, title, order, item, to, lifted }: Props) {
  const { items } = ui.t;
  const at = `/orders/${order.poNumber}/items/${item.id}`;
  const labels = new Map(placed(to).map(({ key, field }) => [key, field.label[ui.locale]]));
  const told = (
    <>
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
    </>
  );
  return (
    <AskPage
      {...{ ui, draft, title }}
      text={items.liftText()}
      before={told}
      action={`${at}/lift`}
      hidden={{ itemVersion: item.version, version: to.version }}
      label={items.liftDo()}
      back={`${at}/edit`}
      backLabel={ui.t.shell.cancel()}
    />
  );
}
