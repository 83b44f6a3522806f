/** The other side of a helper: a process that does one kind of work until nobody asks any more. */

import { constants, setPriority } from 'node:os';
import type { Answer } from './helper.ts';

export type Work = (input: never) => Promise<unknown>;

const MB = 1024 * 1024;
const LOOK_MS = 50;
/** Beyond this part of what it may hold it had better begin anew. */
const FULL = 0.4;

const hasOver = (megabytes: number) => process.memoryUsage.rss() > megabytes * MB;

/** Pages are answered first. Where the system allows no such thing, the work is done all the same. */
function stepBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {}
}

export function workOn(work: Work, wholeMb: number): void {
  stepBack();
  // whoever stops the server lets it finish; what has lost its server ends
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit());
  // libraries have memory of their own, which no setting of node limits
  setInterval(() => hasOver(wholeMb) && process.exit(1), LOOK_MS).unref();

  const tell = (answer: Omit<Answer, 'isFull'>) => process.send!({ ...answer, isFull: hasOver(wholeMb * FULL) });
  process.on('message', async ({ input }: { input: never }) => {
    try {
      tell({ value: await work(input) });
    } catch (error) {
      tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.send!('ready');
}
