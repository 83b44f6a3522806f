import type { Ui } from '../../../src/http/ui.ts';
import type { ApprovalFacts } from '../../../src/order-page/approval.ts';
import type { Review } from '../../../src/orders/head/review.ts';
import type { OrderDetail } from '../../../src/orders/queries.ts';
import { type StationNeed, sayWhy } from '../../../src/profiles/filling/stages.ts';
import { type StationCode, stationCodes, stationName } from '../../../src/vocabulary/stations.ts';
import { Expected } from '../../finishes/FinishLine.tsx';
import { ActForm } from '../../shared/ActForm.tsx';
import { Shown, SubmitForm } from '../next/Submission.tsx';
import { possibleActs } from '../possible-acts.ts';

interface Props {
  ui: Ui;
  order: OrderDetail;
  review: Review;
  facts: ApprovalFacts;
}

const TARGET = '#order';
const addressOf = (order: OrderDetail, noun: string) => `/orders/${order.poNumber}/${noun}`;

/** "1, 2 · CNC; 1 · a part is painted": the items, and the sections that ask for a station. */
function sayAsking(ui: Ui, order: OrderDetail, need: StationNeed): string {
  const items = new Map<string, Set<number>>();
  for (const why of need.why) {
    const words = why.why === 'section' ? why.section[ui.locale] : sayWhy(why, ui.t, ui.locale);
    const of = items.get(words) ?? new Set<number>();
    if ('item' in why && order.items.length > 1) of.add(why.item + 1);
    items.set(words, of);
  }
  return [...items].map(([words, of]) => (of.size > 0 ? `${[...of].join(', ')} · ${words}` : words)).join('; ');
}

type StationProps = Props & { code: StationCode; need: StationNeed | undefined };

function Station({ ui, order, review, code, need }: StationProps) {
  const { approval } = ui.t.orderPage;
  const why = need ? sayAsking(ui, order, need) : review.stations ? approval.unasked() : approval.unsaid();
  return (
    <label>
      <input
        type="checkbox"
        id={`st-${code}`}
        name="stations"
        value={code}
        checked={!review.stations || need !== undefined}
      />
      <b>{stationName(code, ui.locale)}</b> <small>{why}</small>
    </label>
  );
}

/** The stations that follow from the sheets, each with what asks for it; the approver may tick others. */
function Stations(props: Props) {
  const needs = new Map(props.review.stations?.map((need) => [need.station, need]));
  return (
    <fieldset class="asks">
      <legend>{props.ui.t.orderPage.approval.asks()}</legend>
      {/* a browser says nothing of boxes that are not ticked: this tells none from all */}
      <input type="hidden" name="stations" value="" />
      <div>
        {stationCodes.map((code) => (
          <Station {...props} code={code} need={needs.get(code)} />
        ))}
      </div>
    </fieldset>
  );
}

const Loading = ({ ui, day }: { ui: Ui; day: string }) => (
  <label class="tick">
    <input type="checkbox" id="loading" name="loadingDate" value={day} />
    {ui.t.orderPage.approval.loading({ day: ui.format.date(day, ui.today) })}
  </label>
);

/** Not as it is: turned down for good, or given back to be put right. What is wrong goes to who wrote it; where nothing is said, a page asks. */
function Refusal({ ui, order }: Pick<Props, 'ui' | 'order'>) {
  const may = possibleActs(ui, order);
  const { page } = ui.t.orders;
  if (!may.reject) return null;
  return (
    <ActForm ui={ui} action={addressOf(order, 'rejection')} class="refuse">
      <div class="field">
        <label for="why">{ui.t.orderPage.approval.why()}</label>
        <textarea id="why" name="reason" rows={1} maxlength={1000} />
      </div>
      <div class="pair">
        {may.reopen && (
          <button type="submit" class="btn" formaction={addressOf(order, 'reopening')}>
            {page.reopen()}
          </button>
        )}
        <button type="submit" class="btn bad">
          {page.reject()}
        </button>
      </div>
    </ActForm>
  );
}

/** All that an approver decides, in one box beside the sheets. */
export function Decision(props: Props) {
  const { ui, order, facts } = props;
  const may = possibleActs(ui, order);
  return (
    <section class="approval no-print" aria-labelledby="decision">
      <h2 id="decision">
        {ui.t.orderPage.approval.decision()}
        {order.submittedAt && (
          <small>
            {order.submitterName}, {ui.format.moment(order.submittedAt)}
          </small>
        )}
      </h2>
      {facts.expected && (
        <p class="expect">
          <Expected ui={ui} order={order} expected={facts.expected} />
        </p>
      )}
      <ActForm ui={ui} action={addressOf(order, 'approval')} target={TARGET} class="settle">
        <Shown order={order} />
        <Stations {...props} />
        {facts.loading && ui.can('orders.edit') && <Loading ui={ui} day={facts.loading} />}
        <button type="submit" class="btn first">
          {ui.t.orders.page.approve()}
        </button>
      </ActForm>
      {may.submit ? <SubmitForm ui={ui} order={order} /> : <Refusal ui={ui} order={order} />}
    </section>
  );
}
