import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { Alert } from '../shared/Alert.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

interface Props {
  ui: Ui;
  username?: string | undefined;
  /** A form that is kept until its author is back. */
  form?: string | undefined;
  /** The page that was asked for. */
  next?: string | undefined;
  errors?: Record<string, Reason> | undefined;
  failed?: Reason | undefined;
}

export const SignInPage = ({ ui, username, form, next, errors = {}, failed }: Props) => {
  const { auth, shell } = ui.t;
  const labels: Record<string, string> = { username: auth.username(), password: auth.password() };
  return (
    <section class="panel">
      <h1>{auth.signInTitle()}</h1>
      {form && !failed && <Alert ui={ui} tone="warn" title={auth.signInToGoOn()} />}
      <form method="post" action="/sign-in" class="form">
        <FormKey ui={ui} />
        {form && <input type="hidden" name="form" value={form} />}
        {next && <input type="hidden" name="next" value={next} />}
        {failed && <Alert ui={ui} title={shell.warningTitle()} text={sayReason(ui.t, failed)} />}
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labels[name] ?? name} />
        <Field
          ui={ui}
          name="username"
          label={auth.username()}
          value={username}
          error={errors.username}
          autocomplete="username"
          autocapitalize="none"
          enterkeyhint="next"
          maxlength={200}
          autofocus={!username}
          required
        />
        <Field
          ui={ui}
          name="password"
          type="password"
          label={auth.password()}
          error={errors.password}
          autocomplete="current-password"
          enterkeyhint="go"
          maxlength={200}
          autofocus={Boolean(username)}
          required
        />
        <div class="bar">
          <button type="submit" class="btn first">
            {auth.signIn()}
          </button>
        </div>
      </form>
      <LanguageChoice ui={ui} />
    </section>
  );
};
