import type { Child } from 'hono/jsx';
import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import type { Review } from '../../../src/orders/head/review.ts';
import type { OrderDetail, StageDetail } from '../../../src/orders/queries.ts';
import { warnings } from '../../../src/orders/rules.ts';
import type { Cycle } from '../../../src/production/queries.ts';
import type { TimedStage } from '../../../src/production/times/order-times.ts';
import type { Assignee } from '../../../src/vocabulary/assignee.ts';
import { carriers } from '../../../src/vocabulary/carriers.ts';
import { FinishPlace } from '../../finishes/FinishLine.tsx';
import { ActButton, ActForm } from '../../shared/ActForm.tsx';
import { Field } from '../../shared/Field.tsx';
import { possibleActs } from '../possible-acts.ts';
import { StageStep, sayStage } from './StageStep.tsx';
import { isComplete, Missing, SubmitForm } from './Submission.tsx';

interface Props {
  ui: Ui;
  order: OrderDetail;
  /** What the sheets say, and what is still to be said. */
  review: Review;
  /** The stage at which something should be done first, and whose it could be. */
  next: { stage: StageDetail; crew: readonly Assignee[] } | null;
  times: readonly TimedStage[];
  cycles: readonly Cycle[];
}

/** What is to be done, in a sentence, and the press that does it. */
interface Step {
  title: string;
  act?: Child;
}

const TARGET = '#order';
const addressOf = (order: OrderDetail, noun: string) => `/orders/${order.poNumber}/${noun}`;

const Shipment = ({ ui, order }: Pick<Props, 'ui' | 'order'>) => (
  <ActForm ui={ui} action={addressOf(order, 'shipment')} target={TARGET}>
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
      offers={carriers}
    />
    <button type="submit" class="btn first">
      {ui.t.orders.page.ship()}
    </button>
  </ActForm>
);

function draftStep({ ui, order, review }: Props): Step {
  const { next } = ui.t.orderPage;
  if (!possibleActs(ui, order).submit) return { title: next.draft() };
  const late = warnings(order, ui.today).map((key) => <p class="warning">{sayReason(ui.t, { reason: key })}</p>);
  if (!isComplete({ order, review })) {
    return { title: ui.t.orders.page.missing(), act: [late, <Missing {...{ ui, order, review }} />] };
  }
  return {
    title: next.complete(),
    act: [late, <p>{ui.t.orders.page.noFile()}</p>, <SubmitForm {...{ ui, order }} first />],
  };
}

function stageStep({ ui, order, next, times, cycles }: Props): Step | null {
  if (!next) return null;
  const timed = times.find(({ station }) => station === next.stage.station);
  const step = { ui, order, ...next, timed, cycles };
  return { title: sayStage(step), act: <StageStep {...step} /> };
}

function stepOf(props: Props): Step | null {
  const { ui, order } = props;
  const may = possibleActs(ui, order);
  const { page } = ui.t.orders;
  const { next } = ui.t.orderPage;
  const press = (noun: string, label: string, first: boolean) => (
    <ActButton ui={ui} action={addressOf(order, noun)} target={TARGET} label={label} first={first} />
  );
  switch (order.status) {
    case 'draft':
      return draftStep(props);
    case 'pending':
      return { title: next.pending(), act: may.reopen && press('reopening', page.reopen(), false) };
    case 'rejected':
      return { title: next.rejected(), act: may.reopen && press('reopening', page.reopen(), true) };
    case 'on_hold':
      return { title: next.held(), act: may.resume && press('resumption', page.resume(), true) };
    case 'completed':
      return { title: next.made(), act: may.ship && <Shipment {...{ ui, order }} /> };
    default:
      return stageStep(props);
  }
}

/** The first thing on the page is the thing to do next; beside it, when all will be done. */
export function NextSteps(props: Props) {
  const step = stepOf(props);
  if (!step) return null;
  return (
    <section class="todo no-print" aria-labelledby="next-step">
      <div class="say">
        <h2 id="next-step">{step.title}</h2>
        {step.act}
      </div>
      <FinishPlace ui={props.ui} order={props.order} />
    </section>
  );
}
