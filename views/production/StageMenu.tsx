import { raw } from 'hono/html';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import { findersOf } from '../../src/production/finders.ts';
import {
  nextAct,
  type StageAct,
  whyNotActed,
  whyNotAssignable,
  whyNotRepeatable,
  whyNotWorkedAt,
} from '../../src/production/rules.ts';
import { mayAssignAnybody } from '../../src/production/station/crew.ts';
import type { TimedStage } from '../../src/production/times/order-times.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { Drop } from '../shared/Drop.tsx';
import { forgottenBefore, Step } from './StageActs.tsx';
import { AssignButton, LogLink, WorkButtons } from './WorkActs.tsx';

export interface StageProps {
  ui: Ui;
  order: OrderDetail;
  stage: StageDetail;
  /** What has happened at it; undefined where nothing has. */
  timed: TimedStage | undefined;
  isReversible: boolean;
  /** Shift+L writes about it. */
  hasShortcut?: boolean;
}

const TARGET = '#order';

export type Primary = 'start' | 'continuation' | 'completion' | 'resumption' | 'reversal' | 'assignment';

/** Has a stage come so far that somebody should do something about it? */
export const isAtHand = ({ state }: Pick<StageDetail, 'state'>) => state !== 'NOT_STARTED' && state !== 'COMPLETED';

/** The one act that a stage waits for, of those that this reader may do. */
export function primaryAct({ ui, order, stage, timed, isReversible }: StageProps): Primary | null {
  const { station } = stage;
  if (isReversible && stage.state === 'COMPLETED') return 'reversal';
  if (!isAtHand(stage)) return null;
  if (ui.can('stages.change', { station })) return nextAct(stage, order.status, (timed?.atWork.length ?? 0) > 0);
  return mayAssignAnybody(ui.can, station) && !whyNotAssignable(stage, order.status) ? 'assignment' : null;
}

const labelOf = ({ t }: Ui): Record<Primary, string> => ({
  start: t.orders.page.start(),
  continuation: t.times.goOn(),
  completion: t.orders.page.complete(),
  resumption: t.orders.page.resumeStage(),
  reversal: t.orders.page.reverse(),
  assignment: t.times.assign(),
});

interface ActProps {
  ui: Ui;
  po: string;
  station: StationCode;
  act: Primary;
  /** Keeps the focus where it was. */
  id?: string;
  first?: boolean;
}

/** The button of it; whose it is to be is asked on a page of its own. */
export function PrimaryAct({ ui, po, station, act, ...button }: ActProps) {
  const action = `/orders/${po}/stages/${station}/${act}`;
  const label = labelOf(ui)[act];
  if (act === 'assignment') {
    return (
      <a class="btn" href={action}>
        {label}
        <span class="visually-hidden">: {stationName(station, ui.locale)}</span>
      </a>
    );
  }
  return <ActButton ui={ui} action={action} target={TARGET} label={label} {...button} />;
}

type Steps = StageProps & { taken: Primary | null };

/** Its steps besides the one that stands in the row. */
function OtherSteps({ ui, order, stage, isReversible, taken }: Steps) {
  const { page } = ui.t.orders;
  const { station } = stage;
  if (!ui.can('stages.change', { station })) return null;
  const address = (noun: string) => `/orders/${order.poNumber}/stages/${station}/${noun}`;
  const isOpen = (act: Exclude<StageAct, 'reversal'>) => whyNotActed(act, stage, order.status) === null;
  const forgotten = forgottenBefore(ui, station, order.stages);
  const steps = (['start', 'completion'] as const).filter(
    (act) => isOpen(act) && (act !== taken || forgotten.length > 0),
  );
  return (
    <>
      {steps.map((act) => (
        <Step {...{ ui, forgotten }} action={address(act)} target={TARGET} label={labelOf(ui)[act]} />
      ))}
      {isReversible && taken !== 'reversal' && (
        <ActButton ui={ui} action={address('reversal')} target={TARGET} label={page.reverse()} />
      )}
    </>
  );
}

/** Who works on it, and whose it is. */
function PeopleActs({ ui, order, stage, timed, taken }: Steps) {
  const work = { ui, po: order.poNumber, stage, status: order.status, target: TARGET };
  const people = timed?.atWork ?? [];
  const isWorkedAt = people.length > 0 && whyNotWorkedAt(stage, order.status) === null;
  return (
    <>
      {isWorkedAt && <WorkButtons {...work} people={people} />}
      {taken !== 'assignment' && <AssignButton {...work} assignee={stage.assignee} />}
    </>
  );
}

/** What has a page of its own. */
function Links({ ui, order, stage, hasShortcut }: StageProps) {
  const { station } = stage;
  const address = (noun: string) => `/orders/${order.poNumber}/stages/${station}/${noun}`;
  const mayBlock = ui.can('stages.change', { station }) && !whyNotActed('blockage', stage, order.status);
  const mayRepeat = findersOf(ui.can).length > 0 && !whyNotRepeatable(stage, order.status, ui.can('orders.cancel'));
  return (
    <>
      <LogLink ui={ui} po={order.poNumber} stage={stage} {...(hasShortcut && { hasShortcut })} />
      {mayBlock && (
        <a class="btn" href={address('blockage')}>
          {ui.t.orders.page.block()}
        </a>
      )}
      {mayRepeat && (
        <a class="btn" href={address('rework')}>
          {ui.t.rework.send()}
        </a>
      )}
    </>
  );
}

/** Everything else that this reader may do with a stage, behind one word. */
export function StageMenu(props: Steps) {
  const { ui, stage } = props;
  // drawn here, for nobody else knows whether it says anything
  const acts = String(
    <>
      <OtherSteps {...props} />
      <PeopleActs {...props} />
      <Links {...props} />
    </>,
  );
  if (acts === '') return null;
  return (
    <Drop label={ui.t.orderPage.more()} of={stationName(stage.station, ui.locale)} end>
      {raw(acts)}
    </Drop>
  );
}
