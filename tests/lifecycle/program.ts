import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { socketDirOf } from '../../src/db/embedded/place.ts';
import { isServerOf, sleep } from '../../src/db/embedded/process.ts';
import { projectRoot } from '../../src/project-root.ts';

export type Program = {
  child: ChildProcess;
  /** What it printed until now, on both streams. */
  printed(): string;
  /** Resolves with the origin that it printed; rejects when it ends before. */
  ready: Promise<string>;
  /** Resolves with the exit code, or the signal that killed it. */
  ended: Promise<number | NodeJS.Signals>;
};

/** Without a `stdout` of its own it is read here. */
type Options = { env?: Record<string, string>; uid?: number; script?: string[]; stdout?: number };

const SERVER = [path.join(projectRoot, 'dist/server.js')];

/** A data directory for one test, not made yet. The database's account may enter its parent unless the mode forbids it. */
export function makeDataDir(parentMode = 0o755): string {
  const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'reclame-life-')));
  chmodSync(parent, parentMode);
  const dataDir = path.join(parent, 'data');
  onTestFinished(async () => {
    await databaseEnds(dataDir);
    removeSocketDir(dataDir);
    rmSync(parent, { recursive: true });
  });
  return dataDir;
}

let filled: Promise<string> | undefined;

async function fill(): Promise<string> {
  const dataDir = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'reclame-used-'))), 'data');
  chmodSync(path.dirname(dataDir), 0o755);
  const program = run(dataDir);
  await program.ready;
  program.child.kill('SIGTERM');
  await program.ended;
  return dataDir;
}

/** One that a start has filled before, and stopped: for what is not about the first start, which takes its time. */
export async function usedDataDir(): Promise<string> {
  filled ??= fill();
  const from = await filled;
  const dataDir = makeDataDir();
  execFileSync('cp', ['-a', from, dataDir]);
  return dataDir;
}

/** A server that was told to stop by its watchdog leaves the empty folder behind. */
function removeSocketDir(dataDir: string) {
  const cluster = statSync(path.join(dataDir, 'postgres'), { throwIfNoEntry: false });
  if (cluster) rmSync(socketDirOf(dataDir, cluster.uid), { recursive: true, force: true });
}

/** The built server, or another script, as a process of its own; it does not outlive its test. */
export function run(dataDir: string, { env, uid, script = SERVER, stdout }: Options = {}): Program {
  const child = spawn(process.execPath, script, {
    cwd: script === SERVER ? '/' : projectRoot,
    uid,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? -1));
  });
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk;
      const origin = /ready at (\S+)\n/.exec(printed)?.[1];
      if (origin) resolve(origin);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void ended.then((how) => reject(new Error(`ended with ${how} before it was ready:\n${printed}`)));
  });
  ready.catch(() => {});
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, printed: () => printed, ready, ended };
}

export function postgresPid(dataDir: string): number | undefined {
  try {
    const cluster = realpathSync(path.join(dataDir, 'postgres'));
    const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return isServerOf(cluster, pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

export async function databaseEnds(dataDir: string) {
  for (const deadline = Date.now() + 10_000; postgresPid(dataDir); await sleep(20)) {
    if (Date.now() > deadline) throw new Error(`the database server of ${dataDir} still runs`);
  }
}

export const status = async (origin: string, page = '/readyz') => (await fetch(origin + page)).status;

export async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}
