import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive } from '../../src/db/embedded/process.ts';

const MEMORY = '/dev/shm';
const ROOM = 2 * 2 ** 30;
const NAME = /^reclame-tests-(\d+)-/;

/** Where files are made in memory: a database of hundreds of files is copied there ten times as fast. */
function parentFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    accessSync(MEMORY, constants.W_OK);
    if (bavail * bsize >= ROOM) return MEMORY;
  } catch {
    // a system without it
  }
  return tmpdir();
}

/** What runs left that were killed. */
function clear(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = NAME.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** One folder for all that a run of the tests writes, as TMPDIR of every process of it. Gives back what removes it. */
export function makeScratch(): () => void {
  const parent = parentFolder();
  clear(parent);
  const folder = mkdtempSync(path.join(parent, `reclame-tests-${process.pid}-`));
  chmodSync(folder, 0o755); // the database's account passes through
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
