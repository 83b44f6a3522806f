import { forgetOldKeys } from './commands/idempotency.ts';
import type { Database } from './db/client.ts';
import type { Log } from './log.ts';

const HOUR_MS = 3600_000;

/** Forgets what is kept for a while only: now, and then every hour. */
export function keepHouse({ db }: Pick<Database, 'db'>, log: Log): { stop(): void } {
  const tidy = () => forgetOldKeys(db, new Date()).catch((err) => log.warn({ err }, 'Old keys are still there'));
  void tidy();
  const timer = setInterval(tidy, HOUR_MS).unref();
  return { stop: () => clearInterval(timer) };
}
