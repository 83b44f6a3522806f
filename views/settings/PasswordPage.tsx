import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Alert } from '../shared/Alert.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  username: string;
  errors: Record<string, Reason>;
  mustChange: boolean;
}

export const PasswordPage = ({ ui, username, errors, mustChange }: Props) => {
  const { auth, settings } = ui.t;
  const labels: Record<string, string> = {
    currentPassword: settings.currentPassword(),
    newPassword: settings.newPassword(),
  };
  const field = (name: string) => ({ ui, name, label: labels[name]!, error: errors[name], maxlength: 200 });
  return (
    <section class="panel">
      <h1>{settings.changePassword()}</h1>
      {mustChange && <Alert ui={ui} tone="warn" title={settings.mustChange()} />}
      <form method="post" action="/settings/password" class="form">
        <FormKey ui={ui} />
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labels[name] ?? name} />
        <input type="hidden" name="username" value={username} autocomplete="username" />
        <Field {...field('currentPassword')} type="password" autocomplete="current-password" required autofocus />
        <Field
          {...field('newPassword')}
          type="password"
          help={auth.passwordHelp()}
          autocomplete="new-password"
          required
        />
        <p class="help">{settings.otherSessionsEnd()}</p>
        <div class="bar">
          <button type="submit" class="btn first">
            {settings.changePassword()}
          </button>
        </div>
      </form>
    </section>
  );
};
