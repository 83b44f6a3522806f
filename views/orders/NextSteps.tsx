import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { Remark, Review } from '../../src/orders/head/review.ts';
import { SHEET } from '../../src/orders/items/fields.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { missingForSubmission, warnings, whyNotMoved } from '../../src/orders/rules.ts';
import { type StationNeed, sayWhy } from '../../src/profiles/filling/stages.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { ActButton, ActForm } from '../shared/ActForm.tsx';
import { Field, fieldId } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  order: OrderDetail;
}

type Reviewed = Props & { review: Review };

const TARGET = '#order';
const addressOf = (order: OrderDetail, noun: string) => `/orders/${order.poNumber}/${noun}`;

/** Approval and submission are upon what was shown: the version goes along. */
const Shown = ({ order }: { order: OrderDetail }) => (
  <input type="hidden" name="version" value={String(order.version)} />
);

/** What is still to be filled in, each a link to its field: in the head, and on the sheets. */
function Missing({ ui, order, review, missing }: Reviewed & { missing: Record<string, Reason> }) {
  const { field, page } = ui.t.orders;
  return (
    <div class="warning">
      {page.missing()}
      <ul>
        {Object.keys(missing).map((name) => (
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
    </div>
  );
}

/** The field of the sheet, with everything that the sheet lacks shown in it. */
const sheetAddress = (order: OrderDetail, { item, key }: Remark) =>
  `/orders/${order.poNumber}/items/${item.id}/edit?check${key && `#${fieldId(`${SHEET}.${key}`)}`}`;

const sayPlace = ({ locale }: Ui, { item, label }: Remark) => [item.name, label?.[locale]].filter(Boolean).join(': ');

/** What stops nobody. */
const Warned = ({ ui, order, review }: Reviewed) => (
  <>
    {review.warnings.map((remark) => (
      <p class="warning">
        <a href={sheetAddress(order, remark)}>{sayPlace(ui, remark)}</a>: {sayReason(ui.t, remark.reason)}
      </p>
    ))}
    {review.unknownRal.map((code) => (
      <p class="warning">
        <a href={`/orders/${order.poNumber}/edit#materials`}>{ui.t.orders.field.materials()}</a>:{' '}
        {sayReason(ui.t, { reason: 'ral_unknown', params: { code } })}
      </p>
    ))}
  </>
);

function Submission({ ui, order, review }: Reviewed) {
  const missing = missingForSubmission(order);
  if (Object.keys(missing).length > 0 || review.missing.length > 0) {
    return <Missing ui={ui} order={order} review={review} missing={missing} />;
  }
  return (
    <>
      <p class="help">{ui.t.orders.page.noFile()}</p>
      <ActForm ui={ui} action={addressOf(order, 'submission')} target={TARGET}>
        <Shown order={order} />
        <button type="submit" class="btn first" accesskey="s">
          {ui.t.orders.page.submit()}
        </button>
      </ActForm>
    </>
  );
}

/** Why a station is on the route: by which sections, and of which items where there are several. */
function sayWhys(ui: Ui, order: OrderDetail, { why }: StationNeed): string {
  const said = why.map((one) => {
    const words = sayWhy(one, ui.t, ui.locale);
    return 'item' in one && order.items.length > 1 ? `${words} (${one.item + 1})` : words;
  });
  return [...new Set(said)].join(', ');
}

/** The stations that follow from the sheets, each with why; the approver may tick others. */
function Approval({ ui, order, review }: Reviewed) {
  const needs = new Map(review.stations?.map((need) => [need.station, need]));
  return (
    <ActForm ui={ui} action={addressOf(order, 'approval')} target={TARGET} class="approval">
      <Shown order={order} />
      <fieldset class="stations">
        <legend>{ui.t.orders.page.stations()}</legend>
        <p class="help">{review.stations ? ui.t.orders.page.stationsFollow() : ui.t.orders.page.stationsHint()}</p>
        {/* a browser says nothing of boxes that are not ticked: this tells none from all */}
        <input type="hidden" name="stations" value="" />
        {stationCodes.map((code) => {
          const need = needs.get(code);
          return (
            <label class="tick">
              <input type="checkbox" name="stations" value={code} checked={!review.stations || need !== undefined} />
              {stationName(code, ui.locale)}
              {need && <small> {sayWhys(ui, order, need)}</small>}
            </label>
          );
        })}
      </fieldset>
      <button type="submit" class="btn first">
        {ui.t.orders.page.approve()}
      </button>
    </ActForm>
  );
}

const Shipment = ({ ui, order }: Props) => (
  <ActForm ui={ui} action={addressOf(order, 'shipment')} target={TARGET} class="row">
    <div class="field">
      <label for="ship-date">{ui.t.orders.page.shipDate()}</label>
      <input id="ship-date" name="date" type="date" value={ui.today} />
    </div>
    <Field
      ui={ui}
      name="carrier"
      label={ui.t.orders.field.carrier()}
      value={order.carrier}
      maxlength={200}
      offers={['DHL', 'UPS', 'FedEx', 'TNT', 'PostNL', 'DPD']}
    />
    <button type="submit" class="btn first">
      {ui.t.orders.page.ship()}
    </button>
  </ActForm>
);

/** What this reader may do with the order now. The approver's own order waits for somebody else. */
export function possibleActs(ui: Ui, order: OrderDetail) {
  const subject = { authorId: order.createdBy };
  const isOpen = (act: Parameters<typeof whyNotMoved>[0]) => whyNotMoved(act, order.status) === null;
  const isOwn = ui.isSelf(order.status === 'draft' ? order.createdBy : order.submittedBy);
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
export function NextSteps({ ui, order, isSoleApprover, review }: Reviewed & { isSoleApprover: boolean }) {
  const may = possibleActs(ui, order);
  const { page } = ui.t.orders;
  return (
    <section class="next" aria-label={page.nextStep()}>
      {warnings(order, ui.today).map((key) => (
        <p class="warning">{sayReason(ui.t, { reason: key })}</p>
      ))}
      <Warned ui={ui} order={order} review={review} />
      {may.submit && <Submission ui={ui} order={order} review={review} />}
      {may.approve && may.isOwn && !isSoleApprover && <p class="help">{page.waitingFor()}</p>}
      {may.approve && (!may.isOwn || isSoleApprover) && <Approval ui={ui} order={order} review={review} />}
      {may.ship && <Shipment ui={ui} order={order} />}
      {may.resume && (
        <ActButton ui={ui} action={addressOf(order, 'resumption')} target={TARGET} label={page.resume()} first />
      )}
      {may.reopen && <ActButton ui={ui} action={addressOf(order, 'reopening')} target={TARGET} label={page.reopen()} />}
    </section>
  );
}
