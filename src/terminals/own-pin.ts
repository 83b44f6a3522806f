import { perform, type Result } from '../commands/command.ts';
import { originOf } from '../http/act.ts';
import type { C } from '../http/env.ts';
import { setPin } from './commands/pins.ts';

const isWrong = (result: Result<null>) =>
  !result.ok && result.refusal.fields?.currentPassword?.reason === 'password_wrong';

/** Who found an open session must not guess its password at leisure: wrong ones count as failed sign-ins. */
export function setOwnPin(c: C, input: Record<string, unknown>): Promise<Result<null>> {
  const { deps, actor, ui, ip } = c.var;
  const request = {
    db: deps.database.db,
    actor: actor!,
    input,
    origin: originOf(c),
    now: ui.now,
    today: ui.today,
  };
  return deps.signIn.attempts.judge(
    { name: actor!.username, ip },
    () => perform(setPin, request),
    (result) => (result.ok ? 'right' : isWrong(result) ? 'wrong' : 'unjudged'),
  );
}
