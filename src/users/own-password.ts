import { perform, type Result } from '../commands/command.ts';
import { originOf } from '../http/act.ts';
import type { C } from '../http/env.ts';
import { changePassword } from './commands/change-password.ts';

const isWrong = (result: Result<null>) =>
  !result.ok && result.refusal.fields?.currentPassword?.reason === 'password_wrong';

/** Who found an open session must not guess its password at leisure: wrong ones count as failed sign-ins. */
export function changeOwnPassword(c: C, input: Record<string, unknown>): Promise<Result<null>> {
  const { deps, actor, ui, ip, sessionId } = c.var;
  const request = {
    db: deps.database.db,
    actor: actor!,
    input: { ...input, keepSession: sessionId },
    origin: originOf(c),
    now: ui.now,
    today: ui.today,
  };
  return deps.signIn.attempts.judge(
    { name: actor!.username, ip },
    () => perform(changePassword, request),
    (result) => (result.ok ? 'right' : isWrong(result) ? 'wrong' : 'unjudged'),
  );
}
