import type { Reason } from '../../../src/commands/refusal.ts';
import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import type { Remark, Review } from '../../../src/orders/head/review.ts';
import { SHEET } from '../../../src/orders/items/fields.ts';
import type { OrderDetail } from '../../../src/orders/queries.ts';
import { missingForSubmission } from '../../../src/orders/rules.ts';
import { ActForm } from '../../shared/ActForm.tsx';
import { fieldId } from '../../shared/Field.tsx';

interface Props {
  ui: Ui;
  order: OrderDetail;
  review: Review;
}

/** Approval and submission are upon what was shown: the version goes along. */
export const Shown = ({ order }: Pick<Props, 'order'>) => (
  <input type="hidden" name="version" value={String(order.version)} />
);

/** The field of the sheet, with everything that the sheet lacks shown in it. */
export const sheetAddress = (order: OrderDetail, { item, key }: Remark) =>
  `/orders/${order.poNumber}/items/${item.id}/edit?check${key && `#${fieldId(`${SHEET}.${key}`)}`}`;

export const sayPlace = ({ locale }: Ui, { item, label }: Remark) =>
  [item.name, label?.[locale]].filter(Boolean).join(': ');

const missingOf = ({ order, review }: Omit<Props, 'ui'>): Record<string, Reason> | null => {
  const missing = missingForSubmission(order);
  return Object.keys(missing).length > 0 || review.missing.length > 0 ? missing : null;
};

export const isComplete = (props: Omit<Props, 'ui'>) => missingOf(props) === null;

/** What is still to be filled in, each a link to its field: in the head, and on the sheets. */
export function Missing({ ui, order, review }: Props) {
  const { field } = ui.t.orders;
  return (
    <ul class="needs">
      {Object.keys(missingForSubmission(order)).map((name) => (
        <li>
          <a href={`/orders/${order.poNumber}/${name === 'items' ? 'items/new' : `edit#${fieldId(name)}`}`}>
            {(field[name as keyof typeof field] as () => string)()}
          </a>
        </li>
      ))}
      {review.missing.map((remark) => (
        <li>
          <a href={sheetAddress(order, remark)}>{sayPlace(ui, remark)}</a>: {sayReason(ui.t, remark.reason)}
        </li>
      ))}
    </ul>
  );
}

/** The press that hands it in, where nothing is missing. */
export const SubmitForm = ({ ui, order, first }: Omit<Props, 'review'> & { first?: boolean }) => (
  <ActForm ui={ui} action={`/orders/${order.poNumber}/submission`} target="#order">
    <Shown order={order} />
    <button type="submit" class={first ? 'btn first' : 'btn'} accesskey="s">
      {ui.t.orders.page.submit()}
    </button>
  </ActForm>
);
