import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  username: string;
  /** Undefined where there is none. */
  since: Date | undefined;
  errors: Record<string, Reason>;
}

export const PinPage = ({ ui, username, since, errors }: Props) => {
  const { terminals, settings } = ui.t;
  const labels: Record<string, string> = {
    currentPassword: settings.currentPassword(),
    pin: terminals.pinField(),
  };
  const field = (name: string) => ({ ui, name, label: labels[name]!, error: errors[name], required: true });
  return (
    <section class="panel">
      <h1>{terminals.pinTitle()}</h1>
      <p>{terminals.pinText()}</p>
      <p>{since ? `● ${terminals.pinSet({ at: ui.format.moment(since) })}` : `○ ${terminals.pinNone()}`}</p>
      <form method="post" action="/settings/pin" class="form">
        <FormKey ui={ui} />
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labels[name] ?? name} />
        <input type="hidden" name="username" value={username} autocomplete="username" />
        <Field
          {...field('currentPassword')}
          type="password"
          autocomplete="current-password"
          maxlength={200}
          autofocus
        />
        <Field
          {...field('pin')}
          type="password"
          inputmode="numeric"
          help={terminals.pinHelp()}
          autocomplete="off"
          maxlength={8}
        />
        <div class="bar">
          <button type="submit" class="btn first">
            {terminals.pinSave()}
          </button>
        </div>
      </form>
      {since && <ActButton ui={ui} action="/settings/pin/removal" label={terminals.pinRemove()} />}
    </section>
  );
};
