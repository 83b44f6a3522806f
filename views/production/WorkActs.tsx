import type { Ui } from '../../src/http/ui.ts';
import type { Status } from '../../src/orders/status.ts';
import type { Assignee } from '../../src/production/assignee.ts';
import { isLeadAt, mayAssignAnybody } from '../../src/production/crew.ts';
import { type StageFacts, whyNotAssignable, whyNotWorkedAt } from '../../src/production/rules.ts';
import { ActButton, ActForm } from '../shared/ActForm.tsx';

export interface Workers {
  /** Who is at work on it now. */
  people: readonly { username: string; displayName: string }[];
  assignee: Assignee | null;
}

interface Props extends Workers {
  ui: Ui;
  po: string;
  stage: StageFacts;
  status: Status;
  target: string;
  returnTo?: string;
  big?: boolean;
}

const addressOf = ({ po, stage }: Props, noun: string) => `/orders/${po}/stages/${stage.station}/${noun}`;

const common = ({ ui, target, returnTo }: Props) => ({ ui, target, ...(returnTo && { returnTo }) });

/** A lead stops the timers of others. */
const PauseOthers = (props: Props) => (
  <>
    {props.people
      .filter(({ username }) => username !== props.ui.actor?.username)
      .map(({ username, displayName }) => (
        <ActForm {...common(props)} action={addressOf(props, 'pause')}>
          <input type="hidden" name="username" value={username} />
          <button type="submit" class={`btn${props.big ? ' big' : ''}`}>
            {props.ui.t.times.pauseOf({ name: displayName })}
          </button>
        </ActForm>
      ))}
  </>
);

/** One’s own work on it: to stop for a while, to go on, or to join others. */
export function WorkButtons(props: Props) {
  const { ui, stage, status, people, big } = props;
  const { times } = ui.t;
  if (!ui.can('stages.change', { station: stage.station }) || whyNotWorkedAt(stage, status)) return null;
  const isOn = people.some(({ username }) => username === ui.actor?.username);
  const label = isOn ? times.pause() : people.length > 0 ? times.join() : times.goOn();
  return (
    <>
      <ActButton
        {...common(props)}
        {...(big && { big })}
        action={addressOf(props, isOn ? 'pause' : 'continuation')}
        label={label}
      />
      {isLeadAt(ui.can, stage.station) && <PauseOthers {...props} />}
    </>
  );
}

/** Whose it is: a lead names anybody of the crew, an operator takes it or gives it back. */
export function AssignButton(props: Props) {
  const { ui, stage, status, assignee, returnTo, big } = props;
  const { times } = ui.t;
  if (!ui.can('stages.assign', { station: stage.station }) || whyNotAssignable(stage, status)) return null;
  const address = addressOf(props, 'assignment');
  if (mayAssignAnybody(ui.can, stage.station)) {
    const back = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : '';
    return (
      <a class={`btn${big ? ' big' : ''}`} href={address + back}>
        {times.assign()}
      </a>
    );
  }
  const own = ui.actor?.username ?? '';
  if (assignee && assignee.username !== own) return null;
  return (
    <ActForm {...common(props)} action={address}>
      <input type="hidden" name="assignee" value={assignee ? '' : own} />
      <button type="submit" class={`btn${big ? ' big' : ''}`}>
        {assignee ? times.giveBack() : times.take()}
      </button>
    </ActForm>
  );
}
