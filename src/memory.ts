/**
 * Keeps the process small: by itself V8 lets the heap grow to a multiple of what lives in it before it looks for garbage,
 * and gives nothing back while nobody asks for anything. The room in which new things are made is bounded where node is
 * started (`--max-semi-space-size`): it cannot be told later.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_MS = 5_000;
/** Of one processor, between two looks. */
const AT_REST = 0.03;
/** The first frees what is garbage, the second gives back the room in which new things were made. */
const COLLECTIONS = 2;

/** After work, when there is none any more, garbage is collected: a pause of some hundredths of a second, that meets nobody. */
export function keepSmall(): { stop(): void } {
  setFlagsFromString('--heap-growing-percent=50');
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  let collected = 0;
  let before = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if (user + system > LOOK_MS * 1000 * AT_REST) collected = 0;
    else if (collected < COLLECTIONS) {
      collect();
      collected++;
    }
    before = process.cpuUsage();
  }, LOOK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
