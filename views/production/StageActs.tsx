import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import { findersOf } from '../../src/production/finders.ts';
import {
  openBefore,
  whyNotActed,
  whyNotAssignable,
  whyNotRepeatable,
  whyNotWorkedAt,
} from '../../src/production/rules.ts';
import type { TimedStage } from '../../src/production/times/order-times.ts';
import type { StageFacts } from '../../src/vocabulary/stage-states.ts';
import { type StationCode, stationName } from '../../src/vocabulary/stations.ts';
import { ActButton, ActForm } from '../shared/ActForm.tsx';
import { AtWork, Whose } from './AtWork.tsx';
import { blockedBecause } from './blocked.ts';
import { State } from './RouteStrip.tsx';
import { AssignButton, LogLink, WorkButtons, type Worker } from './WorkActs.tsx';

interface ButtonsProps {
  ui: Ui;
  po: string;
  stage: Pick<StageDetail, 'station' | 'applies' | 'state'>;
  status: OrderDetail['status'];
  isReversible: boolean;
  target: string;
  returnTo?: string;
  big?: boolean;
  /** All its stages, where what was forgotten before this one may be taken along. */
  route?: readonly StageFacts[];
  /** Who is at work on it, where that may be changed here. */
  people?: readonly Worker[];
  /** What else may be done here. */
  children?: Child;
}

interface StepProps {
  ui: Ui;
  action: string;
  label: string;
  id: string;
  target: string;
  returnTo?: string;
  first: boolean;
  big?: boolean;
  forgotten: readonly StageFacts[];
}

/** A start or a completion, and with a tick the stages before it that nobody has completed. */
function Step({ forgotten, label, id, first, big, ...form }: StepProps) {
  if (forgotten.length === 0) return <ActButton {...form} {...{ label, id, first }} {...(big && { big })} />;
  const { ui } = form;
  const stations = forgotten.map(({ station }) => stationName(station, ui.locale)).join(', ');
  return (
    <ActForm {...form} class="earlier">
      <button type="submit" id={id} class={`btn${first ? ' first' : ''}${big ? ' big' : ''}`}>
        {label}
      </button>
      <label>
        <input type="checkbox" name="finishEarlier" value="true" /> {ui.t.production.finishEarlier({ stations })}
      </label>
    </ActForm>
  );
}

/** What stands open before a stage, where this reader may complete all of it. */
function forgottenBefore(ui: Ui, station: StationCode, route: readonly StageFacts[]): StageFacts[] {
  const open = openBefore(route, station);
  const mayAll = open.every((one) => one.state !== 'BLOCKED' && ui.can('stages.change', { station: one.station }));
  return mayAll ? open : [];
}

/** The buttons that one may press at a stage now. What takes a reason has a page of its own. */
export function StageButtons(props: ButtonsProps) {
  const { ui, po, stage, status, isReversible, target, returnTo, big, route = [], people, children } = props;
  const { page } = ui.t.orders;
  const address = (noun: string) => `/orders/${po}/stages/${stage.station}/${noun}`;
  const mayChange = ui.can('stages.change', { station: stage.station });
  const isOpen = (act: Parameters<typeof whyNotActed>[0]) => mayChange && whyNotActed(act, stage, status) === null;
  const common = { ui, target, ...(returnTo && { returnTo }), ...(big && { big }) };
  const forgotten = forgottenBefore(ui, stage.station, route);
  const id = `act-${po}-${stage.station}`;
  const back = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : '';
  const work = people && { ...common, people, po, stage, status };
  // nobody is at work on it: it waits to be gone on with, and not to be done
  const isPaused = mayChange && people?.length === 0 && whyNotWorkedAt(stage, status) === null;
  return (
    <div class="do">
      {work && isPaused && <WorkButtons {...work} id={id} first />}
      {isOpen('start') && (
        <Step
          {...{ ...common, forgotten, id }}
          action={address('start')}
          label={page.start()}
          first={stage.state !== 'NOT_STARTED'}
        />
      )}
      {isOpen('completion') && (
        <Step
          {...{ ...common, forgotten }}
          id={isOpen('start') || isPaused ? `${id}-done` : id}
          action={address('completion')}
          label={page.complete()}
          first={!isOpen('start') && !isPaused}
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
      {work && !isPaused && <WorkButtons {...work} />}
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
  times: readonly TimedStage[];
}

type OrderStage = Props & {
  stage: StageDetail;
  people: TimedStage['atWork'];
  mayRepeat: boolean;
  /** Shift+L writes about it. */
  isFirst: boolean;
};

const OrderStage = ({ ui, order, stage, reversible, people, mayRepeat, isFirst }: OrderStage) => (
  <li>
    <b>{stationName(stage.station, ui.locale)}</b>
    <State ui={ui} state={stage.state} />
    <div>
      <AtWork ui={ui} state={stage.state} people={people} /> <Whose ui={ui} assignee={stage.assignee} />{' '}
      {stage.blockedReason && <span class="reason">{blockedBecause(ui, stage)}</span>}
    </div>
    <StageButtons
      ui={ui}
      po={order.poNumber}
      stage={stage}
      status={order.status}
      isReversible={reversible.includes(stage.station)}
      target="#order"
      route={order.stages}
      people={people}
    >
      <AssignButton
        ui={ui}
        po={order.poNumber}
        stage={stage}
        status={order.status}
        assignee={stage.assignee}
        target="#order"
      />
      <LogLink ui={ui} po={order.poNumber} stage={stage} hasShortcut={isFirst} />
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
  const { ui, order, stages, reversible, times } = props;
  const acts = ['start', 'completion', 'resumption', 'blockage'] as const;
  const mayAct = (stage: StageDetail) =>
    (ui.can('stages.change', { station: stage.station }) &&
      (reversible.includes(stage.station) || acts.some((act) => whyNotActed(act, stage, order.status) === null))) ||
    (ui.can('stages.assign', { station: stage.station }) && whyNotAssignable(stage, order.status) === null);
  const mayRepeat = (stage: StageDetail) =>
    findersOf(ui.can).length > 0 && !whyNotRepeatable(stage, order.status, ui.can('orders.cancel'));
  const open = stages.filter((stage) => mayAct(stage) || mayRepeat(stage));
  const atHand = open.filter((stage) => isAtHand(stage, reversible));
  const others = open.filter((stage) => !atHand.includes(stage));
  const first = atHand.find((stage) => stage.state !== 'COMPLETED' && ui.can('stages.change', stage));
  const list = (of: readonly StageDetail[]) => (
    <ul class="stage-acts">
      {of.map((stage) => (
        <OrderStage
          {...props}
          stage={stage}
          people={times.find(({ station }) => station === stage.station)?.atWork ?? []}
          mayRepeat={mayRepeat(stage)}
          isFirst={stage === first}
        />
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
