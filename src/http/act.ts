import { type Command, perform, type Request, type Result } from '../commands/command.ts';
import { refusal } from '../commands/refusal.ts';
import { isText } from '../commands/validation.ts';
import type { C } from './env.ts';

const KEY_MAX = 200;

/** What a command is asked by this request, under no key. Behind `requires`, so there is an actor. */
export function requestOf(c: C, input: unknown): Request {
  const { deps, actor, ui } = c.var;
  const { database, consequences } = deps;
  const { now, today } = ui;
  const told = (change: string, topics: readonly string[]) => {
    c.set('change', change);
    c.set('changed', topics);
  };
  return { db: database.db, actor: actor!, input, origin: originOf(c), now, today, consequences, told };
}

/**
 * Performs a command for this request: its actor, its key, its origin.
 * @param part which of several acts under the one key
 */
export async function act<I, V>(c: C, command: Command<I, V>, input: unknown, part?: string): Promise<Result<V>> {
  const key = c.req.header('Idempotency-Key') || c.var.form?.key;
  if (key && (key.length > KEY_MAX || !isText(key))) return refusal('invalid', 'malformed');
  return perform(command, { ...requestOf(c, input), key: key && part ? `${key}/${part}` : key });
}

export const originOf = (c: C) => ({ ip: c.var.ip, userAgent: c.req.header('User-Agent') ?? null });
