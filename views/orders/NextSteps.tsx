import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { missingForSubmission, warnings, whyNot } from '../../src/orders/rules.ts';
import { stationCodes, stationName } from '../../src/production/stations.ts';
import { ActButton, ActForm } from '../shared/ActForm.tsx';
import { fieldId } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  order: OrderDetail;
}

const TARGET = '#order';
const addressOf = (order: OrderDetail, noun: string) => `/orders/${order.poNumber}/${noun}`;

/** Approval and submission are upon what was shown: the version goes along. */
const Shown = ({ order }: { order: OrderDetail }) => (
  <input type="hidden" name="version" value={String(order.version)} />
);

/** What is still to be filled in, each a link to its field. */
function Missing({ ui, order, missing }: Props & { missing: Record<string, Reason> }) {
  const { field, page } = ui.t.orders;
  return (
    <p class="warning">
      {page.missing()}{' '}
      {Object.keys(missing).map((name, i) => (
        <>
          {i > 0 && ', '}
          <a href={`/orders/${order.poNumber}/edit#${name === 'items' ? 'items' : fieldId(name)}`}>
            {(field[name as keyof typeof field] as () => string)()}
          </a>
        </>
      ))}
    </p>
  );
}

function Submission({ ui, order }: Props) {
  const missing = missingForSubmission(order);
  if (Object.keys(missing).length > 0) return <Missing ui={ui} order={order} missing={missing} />;
  return (
    <>
      <p class="help">{ui.t.orders.page.noFile()}</p>
      <ActForm ui={ui} action={addressOf(order, 'submission')} target={TARGET}>
        <Shown order={order} />
        <button type="submit" class="btn first">
          {ui.t.orders.page.submit()}
        </button>
      </ActForm>
    </>
  );
}

const Approval = ({ ui, order }: Props) => (
  <ActForm ui={ui} action={addressOf(order, 'approval')} target={TARGET} class="approval">
    <Shown order={order} />
    <fieldset class="stations">
      <legend>{ui.t.orders.page.stations()}</legend>
      <p class="help">{ui.t.orders.page.stationsHint()}</p>
      {/* a browser says nothing of boxes that are not ticked: this tells none from all */}
      <input type="hidden" name="stations" value="" />
      {stationCodes.map((code) => (
        <label class="tick">
          <input type="checkbox" name="stations" value={code} checked />
          {stationName(code, ui.locale)}
        </label>
      ))}
    </fieldset>
    <button type="submit" class="btn first">
      {ui.t.orders.page.approve()}
    </button>
  </ActForm>
);

const Shipment = ({ ui, order }: Props) => (
  <ActForm ui={ui} action={addressOf(order, 'shipment')} target={TARGET} class="row">
    <div class="field">
      <label for="ship-date">{ui.t.orders.page.shipDate()}</label>
      <input id="ship-date" name="date" type="date" value={ui.today} />
    </div>
    <div class="field">
      <label for="ship-carrier">{ui.t.orders.field.carrier()}</label>
      <input id="ship-carrier" name="carrier" value={order.carrier} maxlength={200} list="carriers" />
    </div>
    <datalist id="carriers">
      {['DHL', 'UPS', 'FedEx', 'TNT', 'PostNL', 'DPD'].map((carrier) => (
        <option value={carrier} />
      ))}
    </datalist>
    <button type="submit" class="btn first">
      {ui.t.orders.page.ship()}
    </button>
  </ActForm>
);

/** What this reader may do with the order now. The approver's own order waits for somebody else. */
export function possibleActs(ui: Ui, order: OrderDetail) {
  const subject = { authorId: order.createdBy };
  const isOpen = (act: Parameters<typeof whyNot>[0]) => whyNot(act, order.status) === null;
  const isOwn = order.status === 'draft' ? order.createdBy === ui.actor?.id : order.submittedBy === ui.actor?.id;
  return {
    submit: isOpen('submission') && ui.can('drafts.edit', subject),
    approve: isOpen('approval') && ui.can('orders.approve') && (order.status === 'pending' || !isOwn),
    isOwn,
    reject: isOpen('rejection') && ui.can('orders.approve'),
    reopen: isOpen('reopening') && ui.can('orders.reopen', subject),
    hold: isOpen('hold') && ui.can('orders.hold'),
    resume: isOpen('resumption') && ui.can('orders.hold'),
    cancel: isOpen('cancellation') && ui.can('orders.cancel'),
    delete: isOpen('deletion') && !order.submittedAt && ui.can('drafts.delete', subject),
    ship: isOpen('shipment') && ui.can('orders.ship'),
  };
}

/** The first thing on the page is the thing to do next. */
export function NextSteps({ ui, order, isSoleApprover }: Props & { isSoleApprover: boolean }) {
  const may = possibleActs(ui, order);
  const { page } = ui.t.orders;
  return (
    <section class="next" aria-label={page.nextStep()}>
      {warnings(order, ui.today).map((key) => (
        <p class="warning">{sayReason(ui.t, { reason: key })}</p>
      ))}
      {may.submit && <Submission ui={ui} order={order} />}
      {may.approve && may.isOwn && !isSoleApprover && <p class="help">{page.waitingFor()}</p>}
      {may.approve && (!may.isOwn || isSoleApprover) && <Approval ui={ui} order={order} />}
      {may.ship && <Shipment ui={ui} order={order} />}
      {may.resume && (
        <ActButton ui={ui} action={addressOf(order, 'resumption')} target={TARGET} label={page.resume()} first />
      )}
      {may.reopen && <ActButton ui={ui} action={addressOf(order, 'reopening')} target={TARGET} label={page.reopen()} />}
    </section>
  );
}
