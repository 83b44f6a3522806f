import type { UserRow } from '../../src/users/create-user.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { UserForm, type UserFormProps } from './UserForm.tsx';
import { lastSignIn, UserState } from './UserRows.tsx';

interface Props extends UserFormProps {
  title: string;
}

function Head({ ui, user }: Pick<Props, 'ui'> & { user: UserRow }) {
  const { users } = ui.t;
  const at = `/users/${user.id}`;
  const isOwn = user.id === ui.actor?.id;
  return (
    <>
      <dl class="facts in-line">
        <div>
          <dt>{users.field.username()}</dt>
          <dd>@{user.username}</dd>
        </div>
        <div>
          <dt>{users.field.isActive()}</dt>
          <dd>
            <UserState ui={ui} user={user} />
          </dd>
        </div>
        <div>
          <dt>{users.field.lastLoginAt()}</dt>
          <dd>{lastSignIn(ui, user)}</dd>
        </div>
      </dl>
      <nav class="acts" aria-label={user.displayName}>
        {!isOwn && (
          <a class="btn" href={`${at}/password-reset`}>
            {users.reset()}
          </a>
        )}
        {user.isActive && (
          <a class="btn" href={`${at}/badge`}>
            {ui.t.terminals.badgeIssue()}
          </a>
        )}
        {!isOwn && user.isActive && (
          <a class="btn" href={`${at}/deactivation`}>
            {users.deactivate()}
          </a>
        )}
        {!user.isActive && <ActButton ui={ui} action={`${at}/reactivation`} label={users.reactivate()} />}
        {ui.can('audit.view') && (
          <a class="btn" href={`/audit?entityType=user&entityId=${user.username}`}>
            {ui.t.orders.page.history()}
          </a>
        )}
      </nav>
    </>
  );
}

export const UserPage = ({ ui, user, title, draft }: Props) => (
  <>
    <h1>{title}</h1>
    {user && <Head ui={ui} user={user} />}
    <UserForm ui={ui} user={user} draft={draft} />
  </>
);
