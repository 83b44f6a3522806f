import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ADMIN, cookieOf, privateVictim } from '../../bench/outages.ts';
import { connect } from '../../src/db/client.ts';
import { databaseEnds, run, status } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

const SIZE = '112m';

function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const unmount = (folder: string) => execFileSync('umount', [folder]);

function mayMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'reclame-disk-'));
  const may = mount(folder);
  if (may) unmount(folder);
  rmSync(folder, { recursive: true });
  return may;
}

/** A small disk of its own for one test. */
function makeDisk(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reclame-disk-'));
  chmodSync(folder, 0o755);
  mount(folder);
  onTestFinished(async () => {
    await databaseEnds(path.join(folder, 'data'));
    unmount(folder);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Something else takes all the room that there is. */
function fill(disk: string): string {
  const ballast = path.join(disk, 'ballast');
  const handle = openSync(ballast, 'a');
  for (let bytes = Buffer.alloc(1 << 20); bytes.length > 0; ) {
    try {
      writeSync(handle, bytes);
    } catch {
      bytes = bytes.subarray(0, bytes.length >> 1);
    }
  }
  closeSync(handle);
  return ballast;
}

async function draft(origin: string, Cookie: string): Promise<string> {
  const body = JSON.stringify({ client: 'Ziemeļu Gaisma SIA', title: 'Letters', notes: 'x'.repeat(2_000) });
  const response = await fetch(`${origin}/api/draft-orders`, { method: 'POST', headers: { Cookie }, body });
  const said = (await response.json()) as { error?: { reason: string } };
  return `${response.status} ${said.error?.reason ?? ''}`.trim();
}

test.runIf(mayMount())(
  'a disk without room: 503 that says so, a program that lives, and work as soon as there is room',
  async () => {
    const disk = makeDisk();
    const dataDir = path.join(disk, 'data');
    const program = run(dataDir, { env: ADMIN });
    const origin = await program.ready;
    const cookie = await cookieOf(origin);
    expect(await draft(origin, cookie)).toBe('201');

    const ballast = fill(disk);
    const answers = new Set<string>();
    const full = async () => {
      answers.add(await draft(origin, cookie));
      expect([...answers]).toContain('503 disk_full');
    };
    await vi.waitFor(full, { timeout: 30_000, interval: 5 });
    // and the log of the database has no room for its next part: it ends, and cannot be started again
    const sql = connect(privateVictim(dataDir).owner, { max: 1 });
    await sql`select pg_switch_wal()`.catch(() => {});
    await sql`create table more as select repeat('x', 100) from generate_series(1, 300000)`.catch(() => {});
    await sql.end({ timeout: 1 });
    answers.clear();
    await vi.waitFor(full, { timeout: 30_000, interval: 50 });
    expect([...answers].filter((answer) => !/^(201|503 (disk_full|unavailable))$/.test(answer))).toEqual([]);
    expect(await status(origin, '/healthz')).toBe(200);
    expect(program.printed()).toMatch(/the disk is full/i);

    rmSync(ballast);
    await vi.waitFor(async () => expect(await draft(origin, cookie)).toBe('201'), { timeout: 10_000, interval: 50 });
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  },
);

test.runIf(mayMount())('a start on a full disk ends with a sentence', async () => {
  const disk = makeDisk();
  fill(disk);
  mkdirSync(path.join(disk, 'data'), { mode: 0o700 });
  const program = run(path.join(disk, 'data'));
  expect(await program.ended).toBe(1);
  expect(program.printed()).toMatch(/^The disk is full: .+Make room and start again\.\n$/s);
});
