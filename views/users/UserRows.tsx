import type { Ui } from '../../src/http/ui.ts';
import type { UserRow } from '../../src/users/create-user.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { sectionsInShort, stationsInShort } from './words.ts';

interface Props {
  ui: Ui;
  user: UserRow;
}

const Act = ({ user, noun, label }: { user: UserRow; noun: string; label: string }) => (
  <a href={`/users/${user.id}${noun}`}>
    {label}
    <span class="visually-hidden"> {user.displayName}</span>
  </a>
);

/** What may be done with a user; to oneself less. */
function Acts({ ui, user }: Props) {
  const { users } = ui.t;
  const isOwn = user.id === ui.actor?.id;
  return (
    <div class="row-acts">
      <Act user={user} noun="" label={users.edit()} />{' '}
      {!isOwn && <Act user={user} noun="/password-reset" label={users.reset()} />}{' '}
      {!isOwn && user.isActive && <Act user={user} noun="/deactivation" label={users.deactivate()} />}
      {!user.isActive && <ActButton ui={ui} action={`/users/${user.id}/reactivation`} label={users.reactivate()} />}
    </div>
  );
}

export const UserState = ({ ui, user }: Props) => (
  <>
    <span class="state">
      <span aria-hidden="true">{user.isActive ? '●' : '○'}</span>{' '}
      {user.isActive ? ui.t.users.state.active() : ui.t.users.state.inactive()}
    </span>{' '}
    {user.mustChangePassword && <small class="reference">{ui.t.users.state.mustChange()}</small>}
  </>
);

export const lastSignIn = ({ t, format }: Ui, { lastLoginAt }: UserRow) =>
  lastLoginAt ? format.moment(lastLoginAt) : t.users.list.never();

const Row = ({ ui, user }: Props) => {
  const { field, list } = ui.t.users;
  return (
    <tr>
      <th class="words" scope="row" data-h={field.displayName()}>
        <a href={`/users/${user.id}`}>{user.displayName}</a>{' '}
        {user.id === ui.actor?.id && <span class="mark">{list.you()}</span>}{' '}
        <small class="reference">@{user.username}</small>
      </th>
      <td data-h={field.sections()}>{sectionsInShort(ui, user)}</td>
      <td data-h={field.stations()}>{stationsInShort(ui, user.stations)}</td>
      <td data-h={field.isActive()}>
        <UserState ui={ui} user={user} />
      </td>
      <td data-h={field.lastLoginAt()}>{lastSignIn(ui, user)}</td>
      <td>
        <Acts ui={ui} user={user} />
      </td>
    </tr>
  );
};

export function UserRows({ ui, users }: { ui: Ui; users: readonly UserRow[] }) {
  const { field, list } = ui.t.users;
  const heads = [field.displayName(), field.sections(), field.stations(), field.isActive(), field.lastLoginAt()];
  return (
    <table class="users">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
          <th scope="col">
            <span class="visually-hidden">{list.acts()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <Row ui={ui} user={user} />
        ))}
      </tbody>
    </table>
  );
}
