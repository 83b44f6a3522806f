import { type Command, perform, type Result } from '../commands/command.ts';
import { isRefusal } from '../commands/refusal.ts';
import { requestOf } from '../http/act.ts';
import type { C } from '../http/env.ts';
import { changePassword, choosePassword } from './commands/change-password.ts';

const isWrong = (result: Result<null>) =>
  isRefusal(result) && result.fields?.currentPassword?.reason === 'password_wrong';

/** Who found an open session must not guess its password at leisure: wrong ones count as failed sign-ins. */
function judged<I>(c: C, command: Command<I, null>, input: Record<string, unknown>): Promise<Result<null>> {
  const { deps, actor, ip, sessionId } = c.var;
  return deps.signIn.attempts.judge(
    { name: actor!.username, ip },
    () => perform(command, requestOf(c, { ...input, keepSession: sessionId })),
    (result) => (isRefusal(result) ? (isWrong(result) ? 'wrong' : 'unjudged') : 'right'),
  );
}

export const changeOwnPassword = (c: C, input: Record<string, unknown>) => judged(c, changePassword, input);

/** In the place of the temporary one with which he has just signed in. */
export const chooseOwnPassword = (c: C, newPassword: string | undefined) => judged(c, choosePassword, { newPassword });
