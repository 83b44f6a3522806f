import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mayEnter } from '../../src/db/embedded/account.ts';
import { sleep } from '../../src/db/embedded/process.ts';
import { projectRoot } from '../../src/project-root.ts';
import { makeDataDir, postgresPid, run, status, usedDataDir } from './program.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = { name: 'nobody', uid: 65_534, gid: 65_534 };
const mayBeNobody = isRoot && mayEnter(NOBODY, projectRoot) && mayEnter(NOBODY, path.dirname(process.execPath));

test('starts, is ready, stops cleanly within five seconds, and starts again', async () => {
  const dataDir = makeDataDir();
  for (const _ of ['fresh', 'later']) {
    const program = run(dataDir);
    const origin = await program.ready;
    expect(await status(origin, '/healthz')).toBe(200);
    expect(await status(origin)).toBe(200);
    const before = Date.now();
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(Date.now() - before).toBeLessThan(5_000);
    expect(postgresPid(dataDir)).toBeUndefined();
  }
  expect(readdirSync(dataDir).sort()).toEqual(['owner.2.json', 'postgres', 'postgres.log']);
});

test('repeated signals change nothing', async () => {
  const dataDir = await usedDataDir();
  const program = run(dataDir);
  await program.ready;
  for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM', 'SIGINT'] as const) {
    program.child.kill(signal);
    await sleep(3);
  }
  expect(await program.ended).toBe(0);
  expect(postgresPid(dataDir)).toBeUndefined();
});

test.each([100, 350, 600])('a signal %i ms after the start leaves nothing running or half made', async (wait) => {
  const dataDir = makeDataDir();
  const program = run(dataDir);
  await sleep(wait);
  program.child.kill('SIGTERM');
  expect([0, 'SIGTERM']).toContain(await program.ended); // the latter before it could listen to signals
  expect(postgresPid(dataDir)).toBeUndefined();
  await run(dataDir).ready;
});

test('a second start is refused while the owner lives', async () => {
  const dataDir = await usedDataDir();
  const first = run(dataDir);
  const origin = await first.ready;
  const second = run(dataDir);
  expect(await second.ended).toBe(1);
  expect(second.printed()).toMatch(
    new RegExp(
      `^The data directory ${dataDir} is in use by another Reclame OMS \\(process ${first.child.pid}, since .+\n$`,
    ),
  );
  expect(await status(origin)).toBe(200);
});

test('a start waits for an owner that is stopping', async () => {
  const dataDir = await usedDataDir();
  const first = run(dataDir);
  await first.ready;
  const postgres = postgresPid(dataDir)!;
  process.kill(postgres, 'SIGSTOP'); // a slow disk, so to say
  first.child.kill('SIGTERM');
  await sleep(50);
  const second = run(dataDir);
  await sleep(1_000);
  expect(second.child.exitCode).toBeNull();
  process.kill(postgres, 'SIGCONT');
  expect(await first.ended).toBe(0);
  expect(await status(await second.ready)).toBe(200);
});

test('of starts that race on a fresh directory one wins and the others are refused', async () => {
  const dataDir = makeDataDir();
  const programs = [run(dataDir), run(dataDir), run(dataDir)];
  const outcomes = await Promise.allSettled(programs.map((program) => program.ready));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const losers = programs.filter((_, i) => outcomes[i]?.status === 'rejected');
  for (const loser of losers) {
    expect(await loser.ended).toBe(1);
    expect(loser.printed()).toContain('is in use by another Reclame OMS');
  }
});

test('a port in use ends the start with a sentence, and the database with it', async () => {
  const dataDir = await usedDataDir();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  const program = run(dataDir, { env: { PORT: String(port) } });
  expect(await program.ended).toBe(1);
  expect(program.printed()).toBe(`Port ${port} is in use by another program. Stop it, or set PORT to another one.\n`);
  expect(postgresPid(dataDir)).toBeUndefined();
});

test('wrong configuration ends the start before anything is made', async () => {
  const dataDir = makeDataDir();
  const program = run(dataDir, { env: { PORT: 'http', SESSION_DAYS: '0' } });
  expect(await program.ended).toBe(1);
  expect(program.printed().trim().split('\n')).toHaveLength(2);
  expect(existsSync(dataDir)).toBe(false);
});

test('a database that does not answer ends the start with a sentence', async () => {
  const program = run('/nowhere', { env: { DATABASE_URL: 'postgres://oms:secret@127.0.0.1:1/oms' } });
  expect(await program.ended).toBe(1);
  expect(program.printed()).toMatch(/^The database of DATABASE_URL \(127\.0\.0\.1:1\/oms\) does not answer: .+\n$/);
});

test.runIf(isRoot)('root keeps the database elsewhere when its account cannot enter the data directory', async () => {
  const dataDir = makeDataDir(0o700);
  for (const _ of ['fresh', 'later']) {
    const program = run(dataDir);
    expect(await status(await program.ready)).toBe(200);
    const cluster = readlinkSync(path.join(dataDir, 'postgres'));
    onTestFinished(() => rmSync(path.dirname(cluster), { recursive: true, force: true }));
    expect(cluster).toMatch(/^\/var\/lib\/reclame-oms\/\w+\/postgres$/);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  }
});

test.runIf(mayBeNobody)('an ordinary user starts and stops it, and root goes on with his database', async () => {
  const dataDir = makeDataDir();
  mkdirSync(dataDir, { mode: 0o700 });
  chownSync(dataDir, NOBODY.uid, NOBODY.gid);
  for (const uid of [NOBODY.uid, 0]) {
    const program = run(dataDir, { uid });
    expect(await status(await program.ready)).toBe(200);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(postgresPid(dataDir)).toBeUndefined();
  }
});
