/** `npm run bench -- --fuzz`: many more of the requests that the tests send by chance. `FUZZ_SEED` asks for others. */

import { spawnSync } from 'node:child_process';
import { projectRoot } from '../src/project-root.ts';

const REQUESTS = '20000';

export function fuzz(): number {
  const env = { FUZZ_REQUESTS: REQUESTS, ...process.env };
  const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz'], { cwd: projectRoot, env, stdio: 'inherit' });
  return status ?? 1;
}
