import type { Ui } from '../../src/http/ui.ts';
import { whyNotAssignable, whyNotWorkedAt } from '../../src/production/rules.ts';
import { isLeadAt, mayAssignAnybody } from '../../src/production/station/crew.ts';
import type { Assignee } from '../../src/vocabulary/assignee.ts';
import type { Status } from '../../src/vocabulary/order-status.ts';
import type { StageFacts } from '../../src/vocabulary/stage-states.ts';
import { ActButton, ActForm } from '../shared/ActForm.tsx';

export interface Worker {
  username: string;
  displayName: string;
}

interface Props {
  ui: Ui;
  po: string;
  stage: StageFacts;
  status: Status;
  target: string;
  returnTo?: string;
  big?: boolean;
}

type WorkProps = Props & {
  /** Who is at work on it now. */
  people: readonly Worker[];
  id?: string;
  first?: boolean;
};

const addressOf = ({ po, stage }: Props, noun: string) => `/orders/${po}/stages/${stage.station}/${noun}`;

const common = ({ ui, target, returnTo }: Props) => ({ ui, target, ...(returnTo && { returnTo }) });

/** A lead stops the timers of others; on the order’s page, where there is room for it. */
const PauseOthers = (props: WorkProps) => (
  <>
    {props.people
      .filter(({ username }) => !props.ui.isSelf(username))
      .map(({ username, displayName }) => (
        <ActForm {...common(props)} action={addressOf(props, 'pause')}>
          <input type="hidden" name="username" value={username} />
          <button type="submit" class="btn">
            {props.ui.t.times.pauseOf({ name: displayName })}
          </button>
        </ActForm>
      ))}
  </>
);

/** One’s own work on it: to stop for a while, to go on, or to join others. */
export function WorkButtons(props: WorkProps) {
  const { ui, stage, status, people, big, id, first } = props;
  const { times } = ui.t;
  if (!ui.can('stages.change', { station: stage.station }) || whyNotWorkedAt(stage, status)) return null;
  const isOn = people.some(({ username }) => ui.isSelf(username));
  const label = isOn ? times.pause() : people.length > 0 ? times.join() : times.goOn();
  return (
    <>
      <ActButton
        {...common(props)}
        {...(big && { big })}
        {...(id && { id })}
        {...(first && { first })}
        action={addressOf(props, isOn ? 'pause' : 'continuation')}
        label={label}
      />
      {isLeadAt(ui.can, stage.station) && !big && <PauseOthers {...props} />}
    </>
  );
}

/** Whose it is: a lead names anybody of the crew, an operator takes it or gives it back. */
export function AssignButton(props: Props & { assignee: Assignee | null }) {
  const { ui, stage, status, assignee, returnTo } = props;
  const { times } = ui.t;
  if (!ui.can('stages.assign', { station: stage.station }) || whyNotAssignable(stage, status)) return null;
  const address = addressOf(props, 'assignment');
  if (mayAssignAnybody(ui.can, stage.station)) {
    const back = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : '';
    return (
      <a class="btn" href={address + back}>
        {times.assign()}
      </a>
    );
  }
  if (assignee && !ui.isSelf(assignee.username)) return null;
  return (
    <ActForm {...common(props)} action={address}>
      <input type="hidden" name="assignee" value={assignee ? '' : (ui.actor?.username ?? '')} />
      <button type="submit" class="btn">
        {assignee ? times.giveBack() : times.take()}
      </button>
    </ActForm>
  );
}

type LogProps = Pick<Props, 'ui' | 'po' | 'stage' | 'returnTo' | 'big'> & { hasShortcut?: boolean };

/** A word about it, and how far it is. */
export function LogLink({ ui, po, stage: { station, state }, returnTo, big, hasShortcut }: LogProps) {
  if (state === 'NOT_STARTED' || !ui.can('stages.change', { station })) return null;
  const back = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : '';
  return (
    <a
      class={`btn${big ? ' big' : ''}`}
      href={`/orders/${po}/stages/${station}/log${back}`}
      aria-keyshortcuts={hasShortcut ? 'Shift+L' : undefined}
    >
      {state === 'IN_PROGRESS' ? ui.t.log.progressAct() : ui.t.log.note()}
    </a>
  );
}
