import type { Postmaster } from './postmaster.ts';
import { sleep } from './process.ts';

const TRIES = 5;
const PAUSE_MS = 500;

export type KeptServer = Pick<Postmaster, 'gone' | 'stop'>;

/** A server that ends by itself is started again, so that its crash is a pause of a second and not the end of the day. */
export async function keepRunning(launch: () => Promise<Postmaster>, say: (line: string) => void): Promise<KeptServer> {
  let current = await launch();
  let stopping = false;

  async function launchAgain(): Promise<boolean> {
    for (let attempt = 1; attempt <= TRIES && !stopping; attempt++) {
      try {
        current = await launch();
        return true;
      } catch (error) {
        say(`The database server could not be started again (${attempt} of ${TRIES}): ${(error as Error).message}`);
        await sleep(PAUSE_MS * attempt);
      }
    }
    return false;
  }

  async function watch(): Promise<void> {
    do {
      await current.gone;
      if (!stopping) say('The database server has ended by itself and is started again.');
    } while (!stopping && (await launchAgain()));
    if (stopping) await current.stop();
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
