import type { Ui } from '../../src/http/ui.ts';
import type { Assignee } from '../../src/vocabulary/assignee.ts';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  title: string;
  action: string;
  /** Who works at the station. */
  crew: readonly Assignee[];
  assignee: Assignee | null;
  back: string;
  returnTo: string | undefined;
}

/** Whose a stage is: the people of its station as large targets. */
export const AssignPage = ({ ui, title, action, crew, assignee, back, returnTo }: Props) => (
  <section class="panel">
    <h1>{title}</h1>
    <form method="post" action={action} class="form">
      <FormKey ui={ui} />
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      <fieldset class="choices">
        <legend>{ui.t.times.assignee()}</legend>
        {[{ username: '', displayName: ui.t.times.nobody() }, ...crew].map(({ username, displayName }) => (
          <label>
            <input type="radio" name="assignee" value={username} checked={username === (assignee?.username ?? '')} />
            {displayName}
          </label>
        ))}
      </fieldset>
      <div class="bar">
        <button type="submit" class="btn first big">
          {ui.t.times.assign()}
        </button>
        <a class="btn big" href={back}>
          {ui.t.orders.reason.keep()}
        </a>
      </div>
    </form>
  </section>
);
