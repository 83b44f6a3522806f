import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import type { Assignee } from '../../src/vocabulary/assignee.ts';

interface Person {
  displayName: string;
  since: Date;
}

const DAY_MS = 24 * 3600_000;

/** "14:03", or with the day where that was not within a day. */
export const sinceWhen = (ui: Ui, at: Date) =>
  ui.passed(new Date(at.getTime() + DAY_MS)) ? ui.format.moment(at) : ui.format.time(at);

interface WhoseProps {
  ui: Ui;
  assignee: Assignee | null;
  /** What changes it. */
  children?: Child;
}

/** Whose it is, where it is somebody's. */
export const Whose = ({ ui, assignee, children }: WhoseProps) => {
  if (!assignee && !children) return null;
  return (
    <span class="whose">
      {assignee && (
        <>
          {ui.t.times.assignee()}: <b>{assignee.displayName}</b>
        </>
      )}
      {children}
    </span>
  );
};

interface Props {
  ui: Ui;
  state: string;
  people: readonly Person[];
}

/** Who is at work on it, or that nobody is: a stage in progress may be paused. */
export function AtWork({ ui, state, people }: Props) {
  if (state !== 'IN_PROGRESS') return null;
  if (people.length === 0) return <b class="paused">‖ {ui.t.times.paused()}</b>;
  const said = people.map(({ displayName, since }) =>
    ui.t.times.since({ name: displayName, time: sinceWhen(ui, since) }),
  );
  return <span class="at-work">{said.join(', ')}</span>;
}
