import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { RoleGrid } from './RoleGrid.tsx';
import { StationChoice } from './StationChoice.tsx';
import { labelOf } from './words.ts';

export interface UserFormProps {
  ui: Ui;
  action: string;
  form: PostedForm;
  errors: Record<string, Reason>;
  isNew: boolean;
  /** What stands in the fields by now, where somebody else was quicker. */
  theirs?: PostedForm | undefined;
}

function fieldProps({ ui, form, errors, theirs }: UserFormProps, name: string) {
  const { conflict } = ui.t.orders;
  const value = form.get(name) ?? '';
  const now = theirs && (theirs.get(name) ?? '');
  const note = now === undefined || now === value ? undefined : conflict.theirs({ value: now || conflict.empty() });
  return { ui, name, label: labelOf(ui, name), value, error: errors[name], note, maxlength: 200 };
}

function Person(props: UserFormProps) {
  const { ui, isNew } = props;
  const { help, person } = ui.t.users;
  return (
    <fieldset>
      <legend>{person()}</legend>
      <Field {...fieldProps(props, 'displayName')} autocomplete="off" required autofocus={isNew} />
      {isNew && (
        <Field
          {...fieldProps(props, 'username')}
          help={help.username()}
          autocomplete="off"
          autocapitalize="none"
          required
        />
      )}
      <Field {...fieldProps(props, 'email')} help={help.email()} autocomplete="off" autocapitalize="none" />
      {isNew && (
        <Field
          {...fieldProps(props, 'password')}
          value=""
          type="password"
          help={help.password()}
          autocomplete="new-password"
        />
      )}
    </fieldset>
  );
}

/** A user on one sheet. Its fields are named as in JSON. */
export function UserForm(props: UserFormProps) {
  const { ui, action, form, errors, isNew, theirs } = props;
  const { users, shell, orders } = ui.t;
  const version = form.get('version');
  const save = theirs ? orders.form.saveMine() : isNew ? users.create() : orders.form.saveChanges();
  return (
    <form method="post" action={action} class="form user-form">
      <FormKey ui={ui} />
      {version && <input type="hidden" name="version" value={version} />}
      <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labelOf(ui, name)} />
      <div class="columns">
        <Person {...props} />
        <RoleGrid ui={ui} form={form} errors={errors} theirs={theirs} />
        <StationChoice ui={ui} form={form} errors={errors} theirs={theirs} />
      </div>
      <div class="bar save">
        <button type="submit" class="btn first">
          {save}
        </button>
        <a class="btn" href="/users">
          {shell.cancel()}
        </a>
      </div>
    </form>
  );
}
