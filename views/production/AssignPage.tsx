import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Assignee } from '../../src/vocabulary/assignee.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { AskPage } from '../shared/AskPage.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  po: string;
  station: StationCode;
  /** Who works at the station. */
  crew: readonly Assignee[];
}

/** Whose a stage is: the people of its station as large targets. */
export const AssignPage = ({ ui, draft, title, po, station, crew }: Props) => (
  <AskPage
    {...{ ui, draft, title }}
    action={`/orders/${po}/stages/${station}/assignment`}
    label={ui.t.times.assign()}
    back={draft.form.returnTo ?? `/orders/${po}`}
    isBig
  >
    {() => (
      <fieldset class="choices">
        <legend>{ui.t.times.assignee()}</legend>
        {[{ username: '', displayName: ui.t.times.nobody() }, ...crew].map(({ username, displayName }) => (
          <label>
            <input type="radio" name="assignee" value={username} checked={username === draft.form.get('assignee')} />
            {displayName}
          </label>
        ))}
      </fieldset>
    )}
  </AskPage>
);
