import { openSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sleep } from '../../src/db/embedded/process.ts';
import { projectRoot } from '../../src/project-root.ts';
import { freePort, makeDataDir, run, status, usedDataDir } from './program.ts';

const script = [
  '--import',
  path.join(projectRoot, 'tests/lifecycle/troublemaker.js'),
  path.join(projectRoot, 'dist/server.js'),
];

test('what nobody caught ends the work of nobody, and stands in the log', async () => {
  const program = run(await usedDataDir(), { script });
  const origin = await program.ready;
  for (const times of [1, 2]) {
    program.child.kill('SIGUSR2');
    await expect
      .poll(() => program.printed().match(/An error that nobody caught; the program goes on/g)?.length)
      .toBe(7 * times);
    expect(await status(origin)).toBe(200);
  }
  for (const what of ["reading 'write'", 'a dropped promise', 'no error at all', 'a stream', 'a worker', 'ENOENT'])
    expect(program.printed()).toContain(what);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});

test('before it is ready it ends the start', async () => {
  const program = run(makeDataDir(), { script });
  await sleep(400);
  program.child.kill('SIGUSR2');
  expect([1, 'SIGUSR2']).toContain(await program.ended); // the latter before it could listen to signals
});

test('a log that cannot be written stops nothing', async () => {
  const port = await freePort();
  const program = run(await usedDataDir(), { script, stdout: openSync('/dev/full', 'w'), env: { PORT: String(port) } });
  const origin = `http://127.0.0.1:${port}`;
  await expect.poll(() => status(origin).catch(() => 0), { timeout: 20_000 }).toBe(200);
  program.child.kill('SIGUSR2');
  await sleep(300);
  expect(await status(origin)).toBe(200);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});
