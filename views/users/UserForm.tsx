import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { UserRow } from '../../src/users/create-user.ts';
import { EditForm, fieldProps } from '../shared/EditForm.tsx';
import { Field } from '../shared/Field.tsx';
import { RoleGrid } from './RoleGrid.tsx';
import { StationChoice } from './StationChoice.tsx';
import { labelOf } from './words.ts';

export interface UserFormProps {
  ui: Ui;
  draft: Draft;
  /** Undefined while he is new. */
  user: UserRow | undefined;
}

function Person({ ui, draft, user }: UserFormProps) {
  const { help, person } = ui.t.users;
  const of = (name: string) => ({ ...fieldProps(ui, draft, labelOf, name), maxlength: 200 });
  return (
    <fieldset>
      <legend>{person()}</legend>
      <Field {...of('displayName')} autocomplete="off" required autofocus={!user} />
      {!user && <Field {...of('username')} help={help.username()} autocomplete="off" autocapitalize="none" required />}
      <Field {...of('email')} help={help.email()} autocomplete="off" autocapitalize="none" />
      {!user && (
        <Field {...of('password')} value="" type="password" help={help.password()} autocomplete="new-password" />
      )}
    </fieldset>
  );
}

/** A user on one sheet. Its fields are named as in JSON. */
export const UserForm = (props: UserFormProps) => {
  const { ui, draft, user } = props;
  const { form, errors, theirs } = draft;
  const action = user ? `/users/${user.id}` : '/users/new';
  const create = user ? undefined : ui.t.users.create();
  return (
    <EditForm {...{ ui, draft, labelOf, action, create }} class="user-form" cancel="/users">
      <div class="columns">
        <Person {...props} />
        <RoleGrid ui={ui} form={form} errors={errors} theirs={theirs} />
        <StationChoice ui={ui} form={form} errors={errors} theirs={theirs} />
      </div>
    </EditForm>
  );
};
