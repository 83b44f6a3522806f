import { randomBytes } from 'node:crypto';
import { Refused, refusal } from '../commands/refusal.ts';
import { isUnreachable } from '../db/unreachable.ts';
import type { C } from './env.ts';
import { explain, refuse } from './refuse.tsx';
import { json } from './reply.tsx';

/** The address of a wall display is a key, which no log is to hold. */
const told = ({ req }: C) => req.path.replace(/^\/wall\/[^/]+/, '/wall/…');

/** A bug, or a database that does not answer. The reader gets a number by which the log tells what happened. */
export function onError(error: Error, c: C): Response {
  const { log } = c.var.deps;
  if (error instanceof Refused) return refuse(c, error.refusal, error.back);
  if (isUnreachable(error)) {
    log.warn({ path: told(c), error: error.message }, 'the database does not answer');
    return refuse(c, refusal('unavailable', 'unavailable'));
  }
  const reference = randomBytes(4).toString('hex');
  log.error({ reference, method: c.req.method, path: told(c), err: error }, 'unexpected error');
  const { t } = c.var.ui;
  const text = t.shell.errors.internal({ reference });
  if (c.req.path.startsWith('/api/')) {
    return json(c, { error: { kind: 'internal', reason: 'internal', message: text, reference } }, 500);
  }
  return explain(c, t.shell.errors.internalTitle(), text, 500);
}
