import { type Command, perform, type Result } from '../commands/command.ts';
import { refusal } from '../commands/refusal.ts';
import { isText } from '../commands/validation.ts';
import type { C } from './env.ts';

const KEY_MAX = 200;

/** Performs a command for this request: its actor, its key, its origin. Behind `requires`, so there is an actor. */
export async function act<I, V>(c: C, command: Command<I, V>, input: unknown): Promise<Result<V>> {
  const { deps, actor, ui, ip, form } = c.var;
  const key = c.req.header('Idempotency-Key') || form?.key;
  if (key && (key.length > KEY_MAX || !isText(key))) return { ok: false, refusal: refusal('invalid', 'malformed') };
  return perform(command, {
    db: deps.database.db,
    actor: actor!,
    input,
    key,
    origin: originOf(c, ip),
    now: ui.now,
    today: ui.today,
  });
}

export const originOf = (c: C, ip = c.var.ip) => ({ ip, userAgent: c.req.header('User-Agent') ?? null });
