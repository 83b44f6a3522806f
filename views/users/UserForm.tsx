import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { UserRow } from '../../src/users/create-user.ts';
import { EditForm, type FieldOf } from '../shared/EditForm.tsx';
import { Field } from '../shared/Field.tsx';
import { RoleGrid } from './RoleGrid.tsx';
import { StationChoice } from './StationChoice.tsx';
import { userFieldLabel } from './words.ts';

export interface UserFormProps {
  ui: Ui;
  draft: Draft;
  /** Undefined while he is new. */
  user: UserRow | undefined;
}

function Person({ ui, user, of }: Pick<UserFormProps, 'ui' | 'user'> & { of: FieldOf }) {
  const { help, person } = ui.t.users;
  return (
    <fieldset>
      <legend>{person()}</legend>
      <Field {...of('displayName')} autocomplete="off" autofocus={!user} />
      {!user && <Field {...of('username')} help={help.username()} autocomplete="off" autocapitalize="none" />}
      <Field {...of('email')} help={help.email()} autocomplete="off" autocapitalize="none" />
      {!user && (
        <Field
          {...of('password')}
          required={false}
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
export const UserForm = ({ ui, draft, user }: UserFormProps) => {
  const { form, errors, theirs } = draft;
  const action = user ? `/users/${user.id}` : '/users/new';
  const create = user ? undefined : ui.t.users.create();
  return (
    <EditForm {...{ ui, draft, action, create }} labels={userFieldLabel} class="user-form" cancel="/users">
      {(of) => (
        <div class="columns">
          <Person ui={ui} user={user} of={of} />
          <RoleGrid ui={ui} form={form} errors={errors} theirs={theirs} />
          <StationChoice ui={ui} form={form} errors={errors} theirs={theirs} />
        </div>
      )}
    </EditForm>
  );
};
