import { latenessOf } from '../../../src/finishes/rules.ts';
import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import type { ApprovalFacts } from '../../../src/order-page/approval.ts';
import type { Review } from '../../../src/orders/head/review.ts';
import type { OrderDetail } from '../../../src/orders/queries.ts';
import { warnings } from '../../../src/orders/rules.ts';
import { sayLateness } from '../../finishes/words.ts';
import { sayPlace, sheetAddress } from '../next/Submission.tsx';
import { mayEdit } from '../possible-acts.ts';

interface Props {
  ui: Ui;
  order: OrderDetail;
  review: Review;
  /** What only an approver is told. */
  facts?: ApprovalFacts | undefined;
}

/** What stops nobody, and what can be done about it. */
interface Warning {
  what: string;
  why?: string;
  remedy?: readonly [href: string, label: string] | undefined;
}

/** Where something of the head is put right: in its form, or by giving the order back. */
function mendHead({ ui, order }: Props, field: string): Warning['remedy'] {
  if (mayEdit(ui, order)) return [`/orders/${order.poNumber}/edit#f-${field}`, ui.t.orderPage.approval.edit()];
  return ['#why', ui.t.orderPage.approval.reopenToMend()];
}

function ofDates(props: Props): Warning[] {
  const { ui, order, facts } = props;
  const { approval } = ui.t.orderPage;
  const said = warnings(order, ui.today).map((key) => ({
    what: sayReason(ui.t, { reason: key }),
    remedy: mendHead(props, key === 'due_in_past' ? 'dueDate' : 'loadingDate'),
  }));
  const free = (facts?.daysOff ?? []).map((name) => {
    const day = ui.format.date(order[name]!, ui.today);
    const what = name === 'dueDate' ? approval.dayOff({ day }) : approval.loadingDayOff({ day });
    return { what, remedy: mendHead(props, name) };
  });
  return [...said, ...free];
}

/** Whether it can be made in time. */
function ofTheFinish({ ui, order, facts }: Props): Warning[] {
  const lateness = facts?.expected && latenessOf(facts.expected);
  if (lateness !== 'late' && lateness !== 'may_be_late') return [];
  const { approval } = ui.t.orderPage;
  const remedy = [`/orders/${order.poNumber}/expected-finish`, approval.toRoute()] as const;
  return lateness === 'late'
    ? [{ what: approval.late(), why: sayLateness(ui, facts!.expected!), remedy }]
    : [{ what: approval.mayBeLate(), remedy }];
}

/** Whether it is on the plan of a truck. */
function ofTheLoading({ ui, order, facts }: Props): Warning[] {
  if (!facts || order.loadingDate !== null) return [];
  const { approval } = ui.t.orderPage;
  const mayBeSet = facts.loading !== null && ui.can('orders.edit');
  return [
    {
      what: approval.noLoading(),
      why: approval.noLoadingHelp(),
      remedy: mayBeSet ? ['#loading', approval.setLoading()] : undefined,
    },
  ];
}

function ofTheSheets({ ui, order, review, facts }: Props): Warning[] {
  const remarks = facts ? [...review.missing, ...review.warnings] : review.warnings;
  const sheets = remarks.map((remark) => ({
    what: sayPlace(ui, remark),
    why: sayReason(ui.t, remark.reason),
    remedy: mayEdit(ui, order)
      ? ([sheetAddress(order, remark), ui.t.orderPage.approval.sheet()] as const)
      : ([`#item-${remark.item.id}`, ui.t.orderPage.approval.sheet()] as const),
  }));
  const unknown = review.unknownRal.map((code) => ({
    what: ui.t.orders.field.materials(),
    why: sayReason(ui.t, { reason: 'ral_unknown', params: { code } }),
    remedy: mayEdit(ui, order)
      ? ([`/orders/${order.poNumber}/edit#materials`, ui.t.orderPage.approval.edit()] as const)
      : undefined,
  }));
  return [...sheets, ...unknown];
}

/** Before anything else: what should be looked at, each with what can be done about it. */
export function Warnings(props: Props) {
  const all = [
    ...(props.facts ? ofDates(props) : []),
    ...ofTheFinish(props),
    ...ofTheLoading(props),
    ...ofTheSheets(props),
  ];
  if (all.length === 0) return null;
  return (
    <section class="no-print" aria-label={props.ui.t.orderPage.approval.warnings()}>
      <ul class="warnings">
        {all.map(({ what, why, remedy }) => (
          <li>
            <b>{what}</b> {why && <span>{why}</span>} {remedy && <a href={remedy[0]}>{remedy[1]}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
