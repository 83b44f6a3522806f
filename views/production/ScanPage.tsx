import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import type { ScanAct } from '../../src/production/rules.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { FloorMarks } from '../orders/Marks.tsx';
import { DueDate, PriorityMark } from '../orders/TitleBlock.tsx';
import { ActButton, ActForm } from '../shared/ActForm.tsx';
import { type Message, Told } from '../shared/Told.tsx';
import { blockedInWords } from './blocked.ts';
import { State } from './RouteStrip.tsx';

interface Props {
  ui: Ui;
  code: string;
  order: OrderDetail;
  stage: StageDetail;
  /** What the one button does; null where there is nothing for this reader. */
  next: ScanAct | null;
  /** The button was pressed: what it did is told, and the next one waits for another scan. */
  isDone: boolean;
  isReversible: boolean;
  message: Message | undefined;
}

function Facts({ ui, order, stage }: Props) {
  return (
    <>
      <p class="what">
        {order.title || ui.t.shell.none()}{' '}
        {order.priority !== 'NORMAL' && <PriorityMark ui={ui} priority={order.priority} />}{' '}
        <FloorMarks
          ui={ui}
          order={order}
          said={[order.priority === 'URGENT' && 'URGENT', stage?.state === 'BLOCKED' && 'BLOCKED']}
        />
      </p>
      <p class="when">
        {order.client} · {ui.t.orders.field.dueDate()}: <DueDate ui={ui} order={order} />
      </p>
      <ul class="parts">
        {order.items.map(({ quantity, name, widthMm, heightMm }) => (
          <li>
            {ui.format.number(quantity)} × {name} {ui.format.size(widthMm, heightMm)}
          </li>
        ))}
      </ul>
      {order.notes && <p class="note lines">{order.notes}</p>}
      {order.isRd && order.rdNotes && <p class="note lines">{order.rdNotes}</p>}
      {stage.blockedReason && <p class="reason">▲ {blockedInWords(ui, stage)}</p>}
    </>
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
  if (order.status === 'on_hold') {
    return <p class="reason">‖ {ui.t.production.onHold({ reason: order.statusReason ?? '' })}</p>;
  }
  const isMine = ui.can('stages.change', { station: stage.station });
  return <p class="empty">{isMine ? ui.t.scan.nothing() : ui.t.scan.notYours()}</p>;
}

const TakeBack = ({ ui, code, order, stage }: Props) => (
  <ActButton
    ui={ui}
    action={`/orders/${order.poNumber}/stages/${stage.station}/reversal`}
    label={ui.t.orders.page.reverse()}
    returnTo={`/scan/${code}`}
    big
  />
);

/** A stage as its printed code shows it: what it is, how it stands, and one button. */
export function ScanPage(props: Props) {
  const { ui, code, order, stage, isDone, isReversible, message } = props;
  return (
    <section class="panel scan">
      <h1>
        {stationName(stage.station, ui.locale)} <small class="po">{order.poNumber}</small>
      </h1>
      <Told ui={ui} message={message} />
      <p class="standing">
        <State ui={ui} state={stage.state} />
        {stage.cycles > 0 && <span class="mark">{ui.t.production.cycles({ n: stage.cycles })}</span>}
        <span class="mark">R{order.revision}</span>
      </p>
      {!isDone && <NextStep {...props} />}
      {isReversible && <TakeBack {...props} />}
      <Facts {...props} />
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
