import { randomBytes } from 'node:crypto';
import { type Refusal, Refused, refusal } from '../commands/refusal.ts';
import { causeOf, isUnreachable } from '../db/unreachable.ts';
import { isDiskFull } from '../disk.ts';
import type { C } from './env.ts';
import { unsentForm } from './forms/unsent.ts';
import { explain, refuse } from './refuse.tsx';
import { json } from './reply.tsx';

/** The address of a wall display is a key, which no log is to hold. */
const loggedPath = ({ req }: C) => req.path.replace(/^\/wall\/[^/]+/, '/wall/…');

/** What passes by itself, or when somebody makes room: a database that does not answer, a disk that is full. */
function passing(error: Error, c: C): Refusal | null {
  const { log, disk, config } = c.var.deps;
  const isAway = isUnreachable(error);
  // a private server whose own disk is full does not even run
  const isFull = isDiskFull(error) || (isAway && !config.databaseUrl && disk.hasNoRoom);
  if (isFull) {
    disk.noteFull();
    log.error({ path: loggedPath(c), error: causeOf(error).message }, 'the disk is full');
    return refusal('unavailable', 'disk_full');
  }
  if (!isAway) return null;
  log.warn({ path: loggedPath(c), error: causeOf(error).message }, 'the database does not answer');
  return refusal('unavailable', 'unavailable');
}

/** A refusal, what passes by itself, or a bug. The reader of a bug gets a number by which the log tells what happened. */
export async function onError(error: Error, c: C): Promise<Response> {
  if (error instanceof Refused) return refuse(c, error.refusal, error.back);
  const wait = passing(error, c);
  if (wait) return refuse(c, wait, undefined, await unsentForm(c));
  const { log } = c.var.deps;
  const reference = randomBytes(4).toString('hex');
  log.error({ reference, method: c.req.method, path: loggedPath(c), err: error }, 'unexpected error');
  const { t } = c.var.ui;
  const text = t.shell.errors.internal({ reference });
  if (c.req.path.startsWith('/api/')) {
    return json(c, { error: { kind: 'internal', reason: 'internal', message: text, reference } }, 500);
  }
  return explain(c, t.shell.errors.internalTitle(), text, 500);
}
