import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sleep } from '../../src/db/embedded/process.ts';
import { databaseEnds, makeDataDir, type Program, postgresPid, run, status, usedDataDir } from './program.ts';

async function started(dataDir: string): Promise<Program & { origin: string }> {
  const program = run(dataDir);
  return { ...program, origin: await program.ready };
}

async function killed({ child, ended }: Program) {
  child.kill('SIGKILL');
  await ended;
}

/** A living process that has nothing to do with us. */
function bystander(): number {
  const child = spawn('sleep', ['60']);
  onTestFinished(() => void child.kill());
  return child.pid!;
}

function ownerFile(dataDir: string): string {
  return path.join(dataDir, readdirSync(dataDir).find((name) => name.startsWith('owner.'))!);
}

test('killed with -9, its database stops by itself', async () => {
  const dataDir = await usedDataDir();
  await killed(await started(dataDir));
  const log = path.join(dataDir, 'postgres.log');
  await expect.poll(() => readFileSync(log, 'utf8')).toContain('database system is shut down');
});

test('a start right after kill -9 waits for the old server and goes on', async () => {
  const dataDir = await usedDataDir();
  await killed(await started(dataDir));
  const next = await started(dataDir);
  expect(await status(next.origin)).toBe(200);
  expect(next.printed()).not.toContain('error');
});

test('a start after kill -9 of application and database recovers', async () => {
  const dataDir = await usedDataDir();
  const first = await started(dataDir);
  process.kill(postgresPid(dataDir)!, 'SIGKILL');
  await killed(first);
  expect(await status((await started(dataDir)).origin)).toBe(200);
});

test.each([300, 500, 700])('a start after kill -9 in the middle of the first start, at %i ms', async (wait) => {
  const dataDir = makeDataDir();
  const first = run(dataDir);
  await sleep(wait);
  await killed(first);
  expect(await status((await started(dataDir)).origin)).toBe(200);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
});

test('pids in the lock file and in the owner record may belong to others by now', async () => {
  const dataDir = await usedDataDir();
  const first = await started(dataDir);
  const lockFile = path.join(dataDir, 'postgres/postmaster.pid');
  const lock = readFileSync(lockFile, 'utf8');
  await killed(first);
  await databaseEnds(dataDir);
  const pid = bystander();
  writeFileSync(lockFile, lock.replace(/^\d+/, String(pid)));
  const owner = JSON.parse(readFileSync(ownerFile(dataDir), 'utf8'));
  writeFileSync(ownerFile(dataDir), JSON.stringify({ ...owner, pid }));
  expect(await status((await started(dataDir)).origin)).toBe(200);
});

test('a database server that dies is started again, and meanwhile the program lives but is not ready', async () => {
  const dataDir = await usedDataDir();
  const program = await started(dataDir);
  const settings = path.join(dataDir, 'postgres/postgresql.conf');
  const dies = () => process.kill(postgresPid(dataDir)!, 'SIGKILL');
  renameSync(settings, `${settings}.away`); // it cannot come back before somebody has looked
  dies();
  await expect.poll(() => status(program.origin)).toBe(503);
  expect(await status(program.origin, '/healthz')).toBe(200);
  renameSync(`${settings}.away`, settings);
  await expect.poll(() => status(program.origin)).toBe(200);
  const pid = postgresPid(dataDir);
  dies();
  await expect.poll(() => postgresPid(dataDir) ?? pid).not.toBe(pid);
  await expect.poll(() => status(program.origin)).toBe(200);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(postgresPid(dataDir)).toBeUndefined();
});
