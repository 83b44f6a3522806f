import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRunning } from '../../src/db/embedded/keep-running.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that ends when it is told, or when it is asked to. */
function fakeServer() {
  let end = () => {};
  const gone = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { pid: 1, gone, end, stop: async () => end() };
}

test('a server that cannot be started for an hour is started when it can, and said is why not', async () => {
  const first = fakeServer();
  const later = fakeServer();
  const said: string[] = [];
  let hasRoom = false;
  const launch = vi.fn(async () => {
    if (launch.mock.calls.length === 1) return first;
    if (hasRoom) return later;
    throw new Error('could not write to file "pg_wal/xlogtemp.7": No space left on device');
  });
  const kept = await keepRunning(launch, (line) => said.push(line));
  first.end();
  await vi.advanceTimersByTimeAsync(3600_000);
  expect(launch.mock.calls.length).toBeGreaterThan(1_000);
  expect(said.length).toBeLessThan(100);
  expect(said.at(-1)).toMatch(/^The database server cannot be started again yet\. The disk is full\. could not write/);
  hasRoom = true;
  const tries = launch.mock.calls.length;
  await vi.advanceTimersByTimeAsync(1_500);
  expect(launch.mock.calls.length).toBe(tries + 1);
  await kept.stop();
  expect(await kept.gone).toBeUndefined();
});

test('told to stop in between, it is started no more', async () => {
  const first = fakeServer();
  const launch = vi.fn(async () => {
    if (launch.mock.calls.length === 1) return first;
    throw new Error('is still in use');
  });
  const kept = await keepRunning(launch, () => {});
  first.end();
  await vi.advanceTimersByTimeAsync(2_000);
  const tries = launch.mock.calls.length;
  const stopped = kept.stop();
  await vi.advanceTimersByTimeAsync(2_000);
  await stopped;
  expect(launch.mock.calls.length).toBe(tries);
});
