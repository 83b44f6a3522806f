import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

interface Props {
  ui: Ui;
  typed(name: string): string | undefined;
  errors: Record<string, Reason>;
}

export const SetupPage = ({ ui, typed, errors }: Props) => {
  const { auth } = ui.t;
  const labels: Record<string, string> = {
    code: auth.setupCode(),
    username: auth.username(),
    displayName: auth.displayName(),
    password: auth.password(),
  };
  const field = (name: string) => ({ ui, name, label: labels[name]!, error: errors[name], required: true });
  return (
    <section class="panel">
      <h1>{auth.setupTitle()}</h1>
      <p>{auth.setupText()}</p>
      <form method="post" action="/setup" class="form">
        <FormKey ui={ui} />
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labels[name] ?? name} />
        <Field {...field('code')} value={typed('code')} autocomplete="off" autocapitalize="characters" autofocus />
        <Field {...field('username')} value={typed('username')} autocomplete="username" autocapitalize="none" />
        <Field {...field('displayName')} value={typed('displayName')} autocomplete="name" maxlength={200} />
        <Field
          {...field('password')}
          type="password"
          help={auth.passwordHelp()}
          autocomplete="new-password"
          maxlength={200}
        />
        <div class="bar">
          <button type="submit" class="btn first">
            {auth.setupCreate()}
          </button>
        </div>
      </form>
      <LanguageChoice ui={ui} />
    </section>
  );
};
