/**
 * Who owns a data directory: the highest of the files owner.1.json, owner.2.json, … in it.
 *
 * A claim makes the next number, which only one process can do, and only when the owner before it is dead or has released.
 * The highest is never removed, so numbers only grow and a slow claimant cannot take what was claimed meanwhile.
 */
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../../start-error.ts';
import { isAlive, sleep, startOf } from './process.ts';

type State = 'running' | 'stopping' | 'released';
type OwnerRecord = { pid: number; started: string; since: string; state: State };
type Numbered = { number: number; record: OwnerRecord };

export type Ownership = { set(state: State): void };

const PATIENCE_MS = 10_000;
const fileOf = (dataDir: string, number: number) => path.join(dataDir, `owner.${number}.json`);

function numbers(dataDir: string): number[] {
  const found = readdirSync(dataDir).map((name) => Number(/^owner\.(\d+)\.json$/.exec(name)?.[1] ?? 0));
  return found.filter((number) => number > 0).sort((a, b) => b - a);
}

function highest(dataDir: string): Numbered | undefined {
  const number = numbers(dataDir)[0];
  if (!number) return undefined;
  try {
    return { number, record: JSON.parse(readFileSync(fileOf(dataDir, number), 'utf8')) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return highest(dataDir); // a newer owner tidied it away
    throw new StartError(`The owner record ${fileOf(dataDir, number)} cannot be read: ${(error as Error).message}`);
  }
}

function isLiving({ pid, started, state }: OwnerRecord): boolean {
  return state !== 'released' && isAlive(pid) && startOf(pid) === started;
}

const inUse = (dataDir: string, { pid, since }: OwnerRecord) =>
  new StartError(
    `The data directory ${dataDir} is in use by another Reclame OMS (process ${pid}, since ${since}). ` +
      'Stop that one first, or set DATA_DIR to another directory.',
  );

/** Refuses while the owner lives; waits for one that is stopping. */
async function waitForPredecessor(dataDir: string): Promise<number> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    const last = highest(dataDir);
    if (!last || !isLiving(last.record)) return last?.number ?? 0;
    if (last.record.state === 'running' || Date.now() > deadline) throw inUse(dataDir, last.record);
  }
}

/** Writes beside and moves into place, so that nobody ever reads half a record. */
function put(file: string, record: OwnerRecord, move: (from: string, to: string) => void) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  try {
    move(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

export async function claim(dataDir: string): Promise<Ownership> {
  const number = (await waitForPredecessor(dataDir)) + 1;
  const file = fileOf(dataDir, number);
  const record = { pid: process.pid, started: startOf(process.pid), since: new Date().toISOString() };
  try {
    put(file, { ...record, state: 'running' }, linkSync); // unlike rename, a link never replaces
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return claim(dataDir);
    throw error;
  }
  const last = highest(dataDir);
  if (last && last.number > number) {
    rmSync(file, { force: true });
    return claim(dataDir);
  }
  for (const older of numbers(dataDir).filter((other) => other < number))
    rmSync(fileOf(dataDir, older), { force: true });
  return ownershipOf(file, record);
}

/** Once released it is another's: what is set later is not written. */
function ownershipOf(file: string, record: Omit<OwnerRecord, 'state'>): Ownership {
  let released = false;
  return {
    set(state) {
      if (!released) put(file, { ...record, state }, renameSync);
      released = state === 'released' || released;
    },
  };
}
