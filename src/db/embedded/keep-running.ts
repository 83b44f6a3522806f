import { isDiskFull } from '../../disk.ts';
import type { Postmaster } from './postmaster.ts';
import { sleep } from './process.ts';

const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 1_500;
/** What goes on for long is said now and then. */
const SAID_EVERY = 40;

export type KeptServer = Pick<Postmaster, 'gone' | 'stop'>;

const toldWhy = (error: Error) => (isDiskFull(error) ? `The disk is full. ${error.message}` : error.message);

/**
 * A server that ends by itself is started again, so that its crash is a pause of a second and not the end of the day. It is
 * tried for as long as we live: a disk that is full has room again at some time, and until then everybody is told.
 */
export async function keepRunning(launch: () => Promise<Postmaster>, say: (line: string) => void): Promise<KeptServer> {
  let current = await launch();
  let stopping = false;

  async function launchAgain(): Promise<void> {
    for (let attempt = 1; !stopping; attempt++) {
      try {
        current = await launch();
        return;
      } catch (error) {
        if (attempt % SAID_EVERY === 1)
          say(`The database server cannot be started again yet. ${toldWhy(error as Error)}`);
        await sleep(Math.min(PAUSE_MS * attempt, LONGEST_PAUSE_MS));
      }
    }
  }

  async function watch(): Promise<void> {
    for (;;) {
      await current.gone;
      if (stopping) return;
      say('The database server has ended by itself and is started again.');
      await launchAgain();
      if (stopping) return current.stop();
    }
  }

  const gone = watch();
  return {
    gone,
    async stop() {
      stopping = true;
      await current.stop();
      await gone;
    },
  };
}
