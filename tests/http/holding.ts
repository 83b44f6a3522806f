import { monitorEventLoopDelay } from 'node:perf_hooks';

/** No single request may keep all others waiting for longer, in milliseconds. */
const HOLD_MS = 50;
const TRIES = 15;

async function heldOnce(work: () => unknown): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, 3));
  await work();
  await new Promise((resolve) => setTimeout(resolve, 3));
  delay.disable();
  return delay.max / 1e6;
}

/** How long something kept all others waiting: tried again where it was long, for the machine is shared. */
export async function holds(work: () => unknown): Promise<'nobody up' | `for ${number} ms`> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && least >= HOLD_MS; i++) least = Math.min(least, await heldOnce(work));
  return least < HOLD_MS ? 'nobody up' : `for ${Math.round(least)} ms`;
}
