/** The server process: started detached, watched over, stopped cleanly. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../../start-error.ts';
import type { Account } from './account.ts';
import { logFile, type Place } from './place.ts';
import { databaseProcess, isServerOf, sleep } from './process.ts';

export type Postmaster = {
  pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  gone: Promise<void>;
  stop(): Promise<void>;
};

/** What the server wrote into postmaster.pid; `ready` once it takes connections. */
export type LockFile = { pid: number; socketDir: string; ready: boolean };

const PATIENCE_MS = 10_000;
const START_LIMIT_MS = 60_000; // recovery after a crash may be long
/** Its predecessor's children may outlive it by a moment. */
const NOT_YET_FREE = /lock file .* already exists|is still in use/;

const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  io_method: 'sync',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

export type Settings = Record<string, string>;

export function readLockFile(cluster: string): LockFile | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'latin1').split('\n');
    return { pid: Math.abs(Number(lines[0])), socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Only for the data directory's owner: sends the server of a dead predecessor home and waits until it has gone. */
export async function clearPredecessor(cluster: string) {
  const pid = readLockFile(cluster)?.pid;
  if (!pid) return;
  if (isServerOf(cluster, pid)) process.kill(pid, 'SIGINT');
  for (const deadline = Date.now() + PATIENCE_MS; isServerOf(cluster, pid); await sleep(20)) {
    if (Date.now() > deadline) {
      throw new StartError(
        `The database server of an earlier run (process ${pid}) is still stopping. Try again in a moment.`,
      );
    }
  }
  // what is left names a process that is gone or has become another one; PostgreSQL would believe it
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

export async function launch(
  place: Place,
  program: string,
  socketDir: string,
  settings: Settings,
): Promise<Postmaster> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const logStart = logSize(place.dataDir);
    const server = spawnServer(place, program, { ...SETTINGS, ...settings, unix_socket_directories: socketDir });
    if (await becomesReady(place.cluster, server)) return server;
    const complaint = readLog(place.dataDir, logStart);
    if (!NOT_YET_FREE.test(complaint) || Date.now() > deadline) {
      throw new StartError(
        `The database server did not start (its log is ${logFile(place.dataDir)}):\n${complaint.trim()}`,
      );
    }
  }
}

function spawnServer({ dataDir, cluster, account }: Place, program: string, settings: Settings): Postmaster {
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile(dataDir), 'a', 0o600);
  const child = spawn(program, ['-D', cluster, ...args], { ...databaseProcess(account), stdio: ['ignore', log, log] });
  closeSync(log);
  const gone = ended(child);
  if (child.pid === undefined) return { pid: 0, gone, stop: () => gone };
  const watchdog = watch(child.pid, account);
  void gone.then(() => watchdog.kill('SIGKILL'));
  child.unref();
  const stop = () => {
    child.ref();
    child.kill('SIGINT');
    return gone;
  };
  return { pid: child.pid, gone, stop };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/**
 * Reads a pipe that only we hold: when we end in whatever way, kill -9 too, the pipe ends and the server is told to shut
 * down. In a session of its own and deaf to the polite signals, so that a Ctrl-C does not reach it before us.
 */
function watch(pid: number, account: Account | undefined): ChildProcess {
  const script = 'trap "" INT HUP TERM; cat >/dev/null; kill -INT "$0"';
  const args = ['-c', script, String(pid)];
  const watchdog = spawn('/bin/sh', args, { ...databaseProcess(account), stdio: ['pipe', 'ignore', 'ignore'] });
  watchdog.on('error', () => {}); // without it the server outlives a kill -9 of ours: the next start sends it home
  watchdog.stdin.on('error', () => {});
  watchdog.unref();
  (watchdog.stdin as unknown as { unref(): void }).unref();
  return watchdog;
}

async function becomesReady(cluster: string, server: Postmaster): Promise<boolean> {
  let over = false;
  void server.gone.then(() => {
    over = true;
  });
  for (const deadline = Date.now() + START_LIMIT_MS; !over; await sleep(5)) {
    const lock = readLockFile(cluster);
    if (lock?.ready && lock.pid === server.pid) return true;
    if (Date.now() > deadline) await server.stop();
  }
  return false;
}

function logSize(dataDir: string): number {
  return statSync(logFile(dataDir), { throwIfNoEntry: false })?.size ?? 0;
}

function readLog(dataDir: string, from: number): string {
  const handle = openSync(logFile(dataDir), 'r');
  const bytes = Buffer.alloc(fstatSync(handle).size - from);
  readSync(handle, bytes, 0, bytes.length, from);
  closeSync(handle);
  return bytes.toString('utf8');
}
