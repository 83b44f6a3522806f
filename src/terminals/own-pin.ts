import { perform, type Result } from '../commands/command.ts';
import { isRefusal } from '../commands/refusal.ts';
import { requestOf } from '../http/act.ts';
import type { C } from '../http/env.ts';
import { setPin } from './commands/pins.ts';

const isWrong = (result: Result<null>) =>
  isRefusal(result) && result.fields?.currentPassword?.reason === 'password_wrong';

/** Who found an open session must not guess its password at leisure: wrong ones count as failed sign-ins. */
export function setOwnPin(c: C, input: Record<string, unknown>): Promise<Result<null>> {
  const { deps, actor, ip } = c.var;
  return deps.signIn.attempts.judge(
    { name: actor!.username, ip },
    () => perform(setPin, requestOf(c, input)),
    (result) => (isRefusal(result) ? (isWrong(result) ? 'wrong' : 'unjudged') : 'right'),
  );
}
