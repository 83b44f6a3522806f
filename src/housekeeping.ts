import { forgetOldKeys } from './commands/idempotency.ts';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { sweepFiles } from './files/sweep.ts';
import { sweepIncoming } from './http/multipart.ts';
import type { Log } from './log.ts';
import { tellDeadlines } from './orders/tell-deadlines.ts';
import { sweepPhotos } from './photos/files.ts';
import { closeForgotten } from './production/commands/close-forgotten.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Chore {
  every: number;
  /** What is so where it fails. */
  undone: string;
  run(now: Date): Promise<unknown>;
}

type House = Pick<Config, 'dataDir' | 'plantTimeZone'>;

const chores = (db: Database['db'], config: House): Chore[] => [
  { every: HOUR_MS, undone: 'Old keys are still there', run: (now) => forgetOldKeys(db, now) },
  { every: HOUR_MS, undone: 'Photos without an owner are still there', run: (now) => sweepPhotos(db, config, now) },
  { every: HOUR_MS, undone: 'Files without an owner are still there', run: (now) => sweepFiles(db, config, now) },
  { every: HOUR_MS, undone: 'Files of unanswered requests are still there', run: (now) => sweepIncoming(config, now) },
  {
    every: MINUTE_MS,
    undone: 'Deadlines are not told',
    run: (now) => tellDeadlines(db, config.plantTimeZone, now),
  },
  {
    every: MINUTE_MS,
    undone: 'Forgotten timers still run',
    run: (now) => closeForgotten(db, config.plantTimeZone, now),
  },
];

/** Forgets what is kept for a while only, tells what is due, and ends what a shift left open: now, and at its times. */
export function keepHouse({ db }: Pick<Database, 'db'>, config: House, log: Log): { stop(): void } {
  const timers = chores(db, config).map(({ every, undone, run }) => {
    const tidy = () => run(new Date()).catch((err) => log.warn({ err }, undone));
    void tidy();
    return setInterval(tidy, every).unref();
  });
  return { stop: () => timers.forEach((timer) => void clearInterval(timer)) };
}
