import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import { findersOf } from '../../src/production/finders.ts';
import { whyNot, whyNotRepeatable } from '../../src/production/rules.ts';
import { type StationCode, stationName } from '../../src/production/stations.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { State } from './RouteStrip.tsx';

interface ButtonsProps {
  ui: Ui;
  po: string;
  stage: Pick<StageDetail, 'station' | 'applies' | 'state'>;
  status: OrderDetail['status'];
  isReversible: boolean;
  target: string;
  returnTo?: string;
  big?: boolean;
  /** What else may be done here. */
  children?: Child;
}

/** The buttons that one may press at a stage now. What takes a reason has a page of its own. */
export function StageButtons({ ui, po, stage, status, isReversible, target, returnTo, big, children }: ButtonsProps) {
  const { page } = ui.t.orders;
  const address = (noun: string) => `/orders/${po}/stages/${stage.station}/${noun}`;
  const mayChange = ui.can('stages.change', { station: stage.station });
  const isOpen = (act: Parameters<typeof whyNot>[0]) => mayChange && whyNot(act, stage, status) === null;
  const common = { ui, target, ...(returnTo && { returnTo }), ...(big && { big }) };
  const id = `act-${po}-${stage.station}`;
  const back = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : '';
  return (
    <div class="do">
      {isOpen('start') && (
        <ActButton
          {...common}
          id={id}
          action={address('start')}
          label={page.start()}
          first={stage.state !== 'NOT_STARTED'}
        />
      )}
      {isOpen('completion') && (
        <ActButton
          {...common}
          id={isOpen('start') ? `${id}-done` : id}
          action={address('completion')}
          label={page.complete()}
          first={!isOpen('start')}
        />
      )}
      {isOpen('resumption') && (
        <ActButton {...common} id={id} action={address('resumption')} label={page.resumeStage()} />
      )}
      {isOpen('blockage') && (
        <a class={`btn${big ? ' big' : ''}`} href={address('blockage') + back}>
          {page.block()}
        </a>
      )}
      {isReversible && <ActButton {...common} action={address('reversal')} label={page.reverse()} />}
      {children}
    </div>
  );
}

interface Props {
  ui: Ui;
  order: OrderDetail;
  stages: readonly StageDetail[];
  reversible: readonly StationCode[];
}

type OrderStage = Props & { stage: StageDetail; mayRepeat: boolean };

const OrderStage = ({ ui, order, stage, reversible, mayRepeat }: OrderStage) => (
  <li>
    <b>{stationName(stage.station, ui.locale)}</b>
    <State ui={ui} state={stage.state} />
    {stage.blockedReason && <span class="reason">{stage.blockedReason}</span>}
    <StageButtons
      ui={ui}
      po={order.poNumber}
      stage={stage}
      status={order.status}
      isReversible={reversible.includes(stage.station)}
      target="#order"
    >
      {mayRepeat && (
        <a class="btn" href={`/orders/${order.poNumber}/stages/${stage.station}/rework`}>
          {ui.t.rework.send()}
        </a>
      )}
    </StageButtons>
  </li>
);

/** Work waits there, is going on, or was done a moment ago. */
const isAtHand = ({ state, station }: StageDetail, reversible: readonly StationCode[]) =>
  (state !== 'NOT_STARTED' && state !== 'COMPLETED') || reversible.includes(station);

/** The stages at which this reader may do something, on the order's own page: first those that are at hand. */
export function StageActs(props: Props) {
  const { ui, order, stages, reversible } = props;
  const acts = ['start', 'completion', 'resumption', 'blockage'] as const;
  const mayAct = (stage: StageDetail) =>
    ui.can('stages.change', { station: stage.station }) &&
    (reversible.includes(stage.station) || acts.some((act) => whyNot(act, stage, order.status) === null));
  const mayRepeat = (stage: StageDetail) =>
    findersOf(ui.can).length > 0 && !whyNotRepeatable(stage, order.status, ui.can('orders.cancel'));
  const open = stages.filter((stage) => mayAct(stage) || mayRepeat(stage));
  const atHand = open.filter((stage) => isAtHand(stage, reversible));
  const others = open.filter((stage) => !atHand.includes(stage));
  const list = (of: readonly StageDetail[]) => (
    <ul class="stage-acts">
      {of.map((stage) => (
        <OrderStage {...props} stage={stage} mayRepeat={mayRepeat(stage)} />
      ))}
    </ul>
  );
  if (open.length === 0) return null;
  return (
    <>
      {atHand.length > 0 && list(atHand)}
      {others.length > 0 && (
        <details class="others" open={atHand.length === 0}>
          <summary>{ui.t.orders.page.otherStages({ n: others.length })}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}
