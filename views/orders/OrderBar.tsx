import type { Child } from 'hono/jsx';
import type { ChangeDetail } from '../../src/changes/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { whyNotPrintable } from '../../src/orders/rules.ts';
import type { Status } from '../../src/vocabulary/order-status.ts';
import { ChangesWaiting, mayPropose } from '../changes/OrderChanges.tsx';
import { Drop } from '../shared/Drop.tsx';
import { AsOf } from '../shared/live.tsx';
import { type Message, Told } from '../shared/Told.tsx';
import { MarkForm, mayMark } from './MarkForm.tsx';
import { mayEdit, possibleActs } from './possible-acts.ts';

interface Props {
  ui: Ui;
  order: OrderDetail;
  changes: readonly ChangeDetail[];
  /** What was done, or why not. */
  message?: Message | undefined;
  /** The state of those among which it was opened; null: all. */
  back: Status | null;
  children?: Child;
}

type Link = readonly [href: string, label: string];

/** What can be printed of it. */
function Prints({ ui, order }: Pick<Props, 'ui' | 'order'>) {
  const at = `/orders/${order.poNumber}`;
  const links: (Link | false)[] = [
    order.items.length > 0 && [`${at}/sheet`, ui.t.sheets.open()],
    whyNotPrintable(order.status) === null && [`${at}/traveller`, ui.t.traveller.open()],
  ];
  const open = links.filter((link) => link !== false);
  if (open.length === 0) return null;
  return (
    <Drop label={ui.t.orderPage.print()}>
      {open.map(([href, label]) => (
        <a href={href}>{label}</a>
      ))}
    </Drop>
  );
}

/** The rarer acts; what ends the order stands last and apart. What needs a reason has a page of its own. */
function More({ ui, order }: Pick<Props, 'ui' | 'order'>) {
  const may = possibleActs(ui, order);
  const { page } = ui.t.orders;
  const at = `/orders/${order.poNumber}`;
  const isDecidedBeside = may.approve && !may.isOwn;
  const links: (Link | false)[] = [
    mayPropose(ui, order) && [`${at}/changes/new`, ui.t.changes.propose()],
    may.hold && [`${at}/hold`, page.hold()],
    ui.can('orders.create') && [`/orders/new?from=${order.poNumber}`, page.repeat()],
  ];
  const ends: (Link | false)[] = [
    may.reject && !isDecidedBeside && [`${at}/rejection`, page.reject()],
    may.delete && [`${at}/deletion`, page.delete()],
    may.cancel && [`${at}/cancellation`, page.cancel()],
  ];
  const open = links.filter((link) => link !== false);
  const ending = ends.filter((link) => link !== false);
  if (open.length + ending.length === 0 && !mayMark(ui, order)) return null;
  return (
    <Drop label={ui.t.orderPage.more()} end>
      {open.map(([href, label]) => (
        <a href={href} aria-keyshortcuts={href.endsWith('/changes/new') ? 'Shift+N' : undefined}>
          {label}
        </a>
      ))}
      <MarkForm ui={ui} order={order} />
      {ending.map(([href, label]) => (
        <a class="apart" href={href}>
          {label}
        </a>
      ))}
    </Drop>
  );
}

/** One line above the title block: where one comes from, what was done, and what else may be done. */
export function OrderBar({ ui, order, changes, message, back, children }: Props) {
  return (
    <div class="told line">
      <a href={back ? `/orders?status=${back}` : '/orders'}>
        <span aria-hidden="true">←</span> {back === 'pending' ? ui.t.shell.waiting() : ui.t.shell.orders()}
      </a>
      <ChangesWaiting ui={ui} changes={changes} />
      {children}
      <Told ui={ui} message={message} />
      <AsOf ui={ui} />
      <div class="toolbar">
        {mayEdit(ui, order) && (
          <a class="btn" href={`/orders/${order.poNumber}/edit`}>
            {ui.t.orders.page.edit()}
          </a>
        )}
        <Prints ui={ui} order={order} />
        <More ui={ui} order={order} />
      </div>
    </div>
  );
}
