import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { Field } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  username: string;
  /** Undefined where there is none. */
  since: Date | undefined;
  draft: Draft;
}

export const PinPage = ({ ui, username, since, draft }: Props) => {
  const { terminals, settings } = ui.t;
  const labels = { currentPassword: settings.currentPassword, pin: terminals.pinField };
  return (
    <section class="panel">
      <h1>{terminals.pinTitle()}</h1>
      <p>{terminals.pinText()}</p>
      <p>{since ? `● ${terminals.pinSet({ at: ui.format.moment(since) })}` : `○ ${terminals.pinNone()}`}</p>
      <DraftForm {...{ ui, draft, labels }} action="/settings/pin">
        {(of) => (
          <>
            <input type="hidden" name="username" value={username} autocomplete="username" />
            <Field {...of('currentPassword')} type="password" autocomplete="current-password" autofocus />
            <Field {...of('pin')} type="password" inputmode="numeric" help={terminals.pinHelp()} autocomplete="off" />
            <FormBar label={terminals.pinSave()} />
          </>
        )}
      </DraftForm>
      {since && <ActButton ui={ui} action="/settings/pin/removal" label={terminals.pinRemove()} />}
    </section>
  );
};
