import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import { nextStation, type ScanAct, whyNotActed, whyNotWorkedAt } from '../../src/production/rules.ts';
import type { JobDetails } from '../../src/production/station/job-details.ts';
import type { Worked } from '../../src/production/times/spells.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { DueDate } from '../orders/TitleBlock.tsx';
import { ActButton, ActForm } from '../shared/ActForm.tsx';
import type { Message } from '../shared/Told.tsx';
import { blockedBecause } from './blocked.ts';
import { Elapsed, elapsedForms } from './Elapsed.tsx';
import { MessageCell } from './MessageCell.tsx';
import { BlockMarks } from './MiniBlock.tsx';
import { State } from './RouteStrip.tsx';
import { JobSection } from './station/JobSection.tsx';

interface Props {
  ui: Ui;
  code: string;
  order: OrderDetail;
  stage: StageDetail;
  details: JobDetails;
  worked: Worked | undefined;
  /** What the one button does; null where there is nothing for this reader. */
  next: ScanAct | null;
  /** The button was pressed: what it did is told, and the next one waits for another scan. */
  isDone: boolean;
  isReversible: boolean;
  message: Message | undefined;
}

const addressOf = ({ order, stage }: Props) => `/orders/${order.poNumber}/stages/${stage.station}`;

/** Which drawing it is. */
const Block = ({ ui, order, stage }: Props) => (
  <dl class="mini-block">
    <div class="whole">
      <dt>{order.client || ui.t.orders.field.client()}</dt>
      <dd>
        {order.title || ui.t.shell.none()} <BlockMarks ui={ui} order={order} saysBlocked={stage.state === 'BLOCKED'} />
      </dd>
    </div>
    <div>
      <dt>{ui.t.orders.field.dueDate()}</dt>
      <dd>
        <DueDate ui={ui} order={order} />
      </dd>
    </div>
    <div>
      <dt>
        {ui.t.production.loadingShort()} · {ui.t.orders.field.revision()}
      </dt>
      <dd>
        {order.loadingDate ? ui.format.date(order.loadingDate, ui.today) : ui.t.shell.none()} · R{order.revision}
      </dd>
    </div>
  </dl>
);

/** How it stands, since when, and who is at it. */
function Standing({ ui, stage, worked, order }: Props) {
  const people = worked?.people ?? [];
  const isPaused = stage.state === 'IN_PROGRESS' && people.length === 0;
  const since = isPaused ? worked?.last?.endedAt : people[0]?.since;
  const names = people.map(({ userId, displayName }) => (ui.isSelf(userId) ? ui.t.scan.you() : displayName));
  const tone = isPaused ? 'pause' : { IN_PROGRESS: 'run', BLOCKED: 'stop', REWORK: 'again' }[stage.state as string];
  return (
    <div class={`standing-now ${tone ?? ''}`.trim()}>
      {isPaused ? (
        <span class="state">
          <span aria-hidden="true">‖</span> {ui.t.times.paused()}
        </span>
      ) : (
        <State ui={ui} state={stage.state} />
      )}
      {stage.cycles > 0 && <span class="mark">{ui.t.production.cycles({ n: stage.cycles })}</span>}
      {(since || names.length > 0) && (
        <span>
          {since && <Elapsed ui={ui} since={since} />} {names.join(', ')}
        </span>
      )}
      {stage.blockedReason && <p class="reason">{blockedBecause(ui, stage)}</p>}
      {order.status === 'on_hold' && (
        <p class="reason">‖ {ui.t.production.onHold({ reason: order.statusReason ?? '' })}</p>
      )}
    </div>
  );
}

/** The one thing to do, as large as a thumb. */
function NextStep({ ui, code, order, stage, next }: Props) {
  const { page } = ui.t.orders;
  const labels: Record<ScanAct, string> = {
    start: page.start(),
    continuation: ui.t.times.goOn(),
    completion: page.complete(),
    resumption: page.resumeStage(),
  };
  if (next) {
    return (
      <ActForm ui={ui} action={`/scan/${code}`} class="one-button">
        <input type="hidden" name="act" value={next} />
        <button type="submit" class="btn first">
          {labels[next]}
        </button>
      </ActForm>
    );
  }
  if (order.status === 'on_hold') return null;
  const isMine = ui.can('stages.change', { station: stage.station });
  const station = stationName(stage.station, ui.locale);
  return <p class="empty">{isMine ? ui.t.scan.nothing() : ui.t.scan.notYours({ station })}</p>;
}

/** One's own stage of the order, where this one is another's. */
function OwnStage({ ui, order, stage }: Props) {
  const own = order.stages.find(
    ({ station, applies, state }) => applies && state !== 'COMPLETED' && ui.can('stages.change', { station }),
  );
  if (!own || ui.can('stages.change', { station: stage.station })) return null;
  return (
    <a class="btn" href={`/stations/${own.station}?open=${order.poNumber}`}>
      {ui.t.scan.ownStage({ station: stationName(own.station, ui.locale) })}: <State ui={ui} state={own.state} />
    </a>
  );
}

/** What else may be done here: places as on the station's page. */
function Acts(props: Props) {
  const { ui, code, order, stage, worked } = props;
  if (!ui.can('stages.change', { station: stage.station })) return null;
  const at = addressOf(props);
  const back = `?returnTo=/scan/${code}`;
  const isOn = (worked?.people ?? []).some(({ userId }) => ui.isSelf(userId));
  const isWorkedAt = whyNotWorkedAt(stage, order.status) === null;
  const mayBlock = whyNotActed('blockage', stage, order.status) === null;
  const mayFault = stage.state !== 'NOT_STARTED' && ui.can('rework.send', { station: stage.station });
  return (
    <div class="scan-acts">
      {isWorkedAt && isOn && (
        <ActButton ui={ui} action={`${at}/pause`} label={ui.t.times.pause()} returnTo={`/scan/${code}`} />
      )}
      {mayBlock && (
        <a class="btn" href={`${at}/blockage${back}`}>
          {ui.t.orders.page.block()}
        </a>
      )}
      {stage.state !== 'NOT_STARTED' && (
        <a class="btn" href={`${at}/log${back}`}>
          {ui.t.log.note()}
        </a>
      )}
      {mayFault && (
        <a class="btn" href={`/orders/${order.poNumber}/rework${back}&foundAt=${stage.station}`}>
          {ui.t.rework.found()}
        </a>
      )}
    </div>
  );
}

/** What the press has come to, in the button's place, with the way back. */
function Done(props: Props) {
  const { ui, code, order, stage, isReversible, message } = props;
  const next = stage.state === 'COMPLETED' ? nextStation(order.stages, stage.station) : undefined;
  const state = ui.t.production.state[stage.state]();
  const text = next ? `${state} → ${stationName(next.station, ui.locale)}` : (message?.text ?? state);
  return (
    <>
      <MessageCell
        ui={ui}
        message={{ tone: message?.tone ?? 'good', text }}
        undo={isReversible ? `${addressOf(props)}/reversal` : undefined}
        returnTo={`/scan/${code}`}
      />
      <a class="btn" href="/scan">
        {ui.t.scan.next()}
      </a>
    </>
  );
}

/** A stage as its printed code shows it: what it is, how it stands, and one button. */
export function ScanPage(props: Props) {
  const { ui, code, order, stage, details, isDone, message } = props;
  const here = { ...order, orderId: order.id, ...stage, blockedReason: null };
  return (
    <section class="scan" data-elapsed={elapsedForms(ui)}>
      <h1>
        {stationName(stage.station, ui.locale)} <small class="po">{order.poNumber}</small>
      </h1>
      <Block {...props} />
      <Standing {...props} />
      {isDone ? (
        <Done {...props} />
      ) : (
        <>
          {message && <MessageCell ui={ui} message={message} returnTo={`/scan/${code}`} />}
          <NextStep {...props} />
          <OwnStage {...props} />
          <Acts {...props} />
        </>
      )}
      <JobSection ui={ui} job={here} details={details} />
      <nav class="bar" aria-label={order.poNumber}>
        {isDone && (
          <a class="btn" href={`/scan/${code}`}>
            {ui.t.scan.stage()}
          </a>
        )}
        <a class="btn" href={`/orders/${order.poNumber}`}>
          {ui.t.scan.toOrder()}
        </a>
        <a class="btn" href={`/stations/${stage.station}`}>
          {ui.t.scan.toStation()}
        </a>
      </nav>
    </section>
  );
}
