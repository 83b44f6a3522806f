import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { endure } from '../../bench/outage.ts';
import { ADMIN, cookieOf, privateVictim } from '../../bench/outages.ts';
import { run, status, usedDataDir } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

/** `npm run bench -- --outage` does more of each, on a server elsewhere too, and holds it against two seconds. */
const SHORT = { writers: 20, restarts: 1, backends: 2, postmasters: 1, hangMs: 4_500 };
/** A busy machine is no fault. */
const BACK_MS = 5_000;

test.runIf(existsSync('/proc/self'))(
  'twenty write while the database is restarted, killed and stopped: 503 in between, and nothing that was promised is lost',
  async () => {
    const dataDir = await usedDataDir();
    const program = run(dataDir, { env: ADMIN });
    const origin = await program.ready;
    const result = await endure(origin, await cookieOf(origin), privateVictim(dataDir), SHORT);
    const { lost, doubled, strange } = result;
    expect({ lost, doubled, strange }).toEqual({ lost: [], doubled: [], strange: [] });
    expect(result.acknowledged).toBeGreaterThan(20);
    expect(result.refused).toBeGreaterThan(20);
    expect(result.faults).toHaveLength(5);
    expect(result.faults.filter(({ backMs }) => backMs > BACK_MS)).toEqual([]);
    expect(program.printed()).not.toContain('nobody caught');
    expect(await status(origin)).toBe(200);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  },
);
