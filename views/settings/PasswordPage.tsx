import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Alert } from '../shared/Alert.tsx';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { Field } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  username: string;
  draft: Draft;
  /** He has signed in with a temporary one: that is not asked for again. */
  mustChange: boolean;
  /** The page that was asked for before. */
  next: string | undefined;
}

export const PasswordPage = ({ ui, username, draft, mustChange, next }: Props) => {
  const { auth, settings } = ui.t;
  return (
    <section class="panel">
      <h1>{settings.changePassword()}</h1>
      {mustChange && <Alert ui={ui} tone="warn" title={settings.mustChange()} />}
      <DraftForm {...{ ui, draft }} labels={settings} action="/settings/password" hidden={{ next }}>
        {(of) => (
          <>
            <input type="hidden" name="username" value={username} autocomplete="username" />
            {!mustChange && (
              <Field {...of('currentPassword')} type="password" autocomplete="current-password" autofocus />
            )}
            <Field
              {...of('newPassword')}
              type="password"
              help={auth.passwordHelp()}
              autocomplete="new-password"
              autofocus={mustChange}
            />
            {!mustChange && <p class="help">{settings.otherSessionsEnd()}</p>}
            <FormBar label={settings.changePassword()} />
          </>
        )}
      </DraftForm>
    </section>
  );
};
