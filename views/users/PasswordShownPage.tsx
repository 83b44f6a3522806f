import type { Ui } from '../../src/http/ui.ts';

interface Props {
  ui: Ui;
  user: { id: number; displayName: string; username: string };
  /** Undefined once it opens nothing any more. */
  password: string | undefined;
}

/** A password that was made for somebody: shown here, and nowhere again. */
export const PasswordShownPage = ({ ui, user, password }: Props) => {
  const { users } = ui.t;
  return (
    <section class="panel">
      <h1>{users.passwordTitle({ name: user.displayName })}</h1>
      {password ? (
        <>
          <dl class="facts">
            <div>
              <dt>{users.field.username()}</dt>
              <dd class="secret">{user.username}</dd>
            </div>
            <div>
              <dt>{users.field.password()}</dt>
              <dd class="secret">{password}</dd>
            </div>
          </dl>
          <p>{users.passwordText()}</p>
        </>
      ) : (
        <p>{users.passwordGone()}</p>
      )}
      <p class="bar">
        <a class="btn first" href="/users">
          {users.toList()}
        </a>
        {!password && (
          <a class="btn" href={`/users/${user.id}/password-reset`}>
            {users.reset()}
          </a>
        )}
      </p>
    </section>
  );
};
