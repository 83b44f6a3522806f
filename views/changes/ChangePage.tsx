import type { Child } from 'hono/jsx';
import type { ChangeDetail } from '../../src/changes/queries.ts';
import type { ReadField } from '../../src/changes/reading.ts';
import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { ActButton, ActForm } from '../shared/ActForm.tsx';
import { Alert } from '../shared/Alert.tsx';
import { fieldId } from '../shared/Field.tsx';
import { SheetReading } from '../sheets/SheetReading.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { ChangeMark, changeAddress, titleOf } from './ChangeRows.tsx';

export interface ChangeView {
  ui: Ui;
  order: OrderDetail;
  change: ChangeDetail;
  fields: readonly ReadField[];
  /** Of the items that are new, with their names. */
  sheets: readonly { name: string; sheet: Sheet }[];
  /** Why it was not done. */
  refusal?: { text: string; errors: Record<string, Reason> } | undefined;
}

const Fact = ({ label, children }: { label: string; children: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** Who proposed it and when, who decided, and why. */
function Facts({ ui, change }: Pick<ChangeView, 'ui' | 'change'>) {
  const { changes } = ui.t;
  const moment = (at: Date) => <time datetime={at.toISOString()}>{ui.format.moment(at)}</time>;
  return (
    <dl class="change-head">
      <Fact label={changes.list.state()}>
        <ChangeMark ui={ui} state={change.state} />
      </Fact>
      <Fact label={changes.author()}>{change.authorName}</Fact>
      <Fact label={changes.created()}>{moment(change.createdAt)}</Fact>
      {change.deciderName && <Fact label={changes.decidedBy()}>{change.deciderName}</Fact>}
      {change.decidedAt && <Fact label={changes.decided()}>{moment(change.decidedAt)}</Fact>}
      {change.message && (
        <div class="wide">
          <dt>{changes.message()}</dt>
          <dd class="lines">{change.message}</dd>
        </div>
      )}
      {change.decisionNote && (
        <div class="wide">
          <dt>{changes.reason()}</dt>
          <dd class="lines">{change.decisionNote}</dd>
        </div>
      )}
    </dl>
  );
}

/** Why it could not be applied: what belongs to a row stands there too. */
function Refused({ ui, fields, refusal }: Pick<ChangeView, 'ui' | 'fields' | 'refusal'>) {
  if (!refusal) return null;
  const labels = new Map(fields.map(({ path, group, label }) => [path, [group, label].filter(Boolean).join(': ')]));
  const errors = Object.entries(refusal.errors);
  return (
    <Alert ui={ui} title={ui.t.changes.notApplied()} text={refusal.text}>
      {errors.length > 0 && (
        <ul>
          {errors.map(([path, reason]) => (
            <li>
              {labels.has(path) ? <a href={`#${fieldId(path)}`}>{labels.get(path)}</a> : path.split('.').at(-1)}:{' '}
              {sayReason(ui.t, reason)}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

/** What the reader may do about it. The version of what was shown goes along. */
function Decision({ ui, order, change }: Pick<ChangeView, 'ui' | 'order' | 'change'>) {
  const { changes } = ui.t;
  const address = changeAddress(change);
  if (change.state !== 'open') return null;
  return (
    <section class="bar decision no-print">
      {ui.can('changes.decide') && (
        <>
          <ActForm ui={ui} action={`${address}/approval`}>
            <input type="hidden" name="version" value={String(order.version)} />
            <button type="submit" class="btn first" aria-keyshortcuts="Shift+A">
              {changes.approve()}
            </button>
          </ActForm>
          <a class="btn" href={`${address}/decline`} aria-keyshortcuts="Shift+D">
            {changes.decline()}
          </a>
        </>
      )}
      {change.createdBy === ui.actor?.id && (
        <ActButton ui={ui} action={`${address}/withdrawal`} label={changes.withdraw()} />
      )}
      {ui.can('changes.decide') && <p class="help">{changes.approveHelp({ revision: order.revision + 1 })}</p>}
    </section>
  );
}

/** A change beside the order as it is now, field by field, and what is to be decided about it. */
export function ChangePage({ ui, order, change, fields, sheets, refusal }: ChangeView) {
  const { changes } = ui.t;
  return (
    <>
      <div class="told">
        <a href={`/orders/${order.poNumber}`}>
          <span aria-hidden="true">←</span> {order.poNumber} · {order.client}
        </a>
      </div>
      <h1>
        {titleOf(ui, change)} <small>{changes.one({ id: change.id })}</small>
      </h1>
      <Refused ui={ui} fields={fields} refusal={refusal} />
      <Facts ui={ui} change={change} />
      {fields.some(({ movedOn }) => movedOn) && (
        <Alert ui={ui} tone="warn" title={changes.movedOn()} text={changes.movedOnText()} />
      )}
      <ChangeFields ui={ui} fields={fields} state={change.state} errors={refusal?.errors ?? {}} />
      {sheets.map(({ name, sheet }) => (
        <section>
          <h2>
            {changes.newItem()}: {name}
          </h2>
          <SheetReading ui={ui} sheet={sheet} />
        </section>
      ))}
      <Decision ui={ui} order={order} change={change} />
    </>
  );
}
