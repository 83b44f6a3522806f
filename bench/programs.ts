import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { projectRoot } from '../src/project-root.ts';

/** A program under load: a process of its own that runs built code. */
export interface Program {
  origin: string;
  pid: number;
  /** From its launch until it said that it is ready. */
  startMs: number;
  stop(): Promise<void>;
}

const at = (file: string) => path.join(projectRoot, file);

export const SERVER = at('dist/server.js');
/** As `npm start` does. */
const AS_STARTED = ['--max-semi-space-size=8'];
const BASELINE = at('dist/bench/baseline.js');

export async function buildBaseline(): Promise<string> {
  await esbuild.build({
    entryPoints: [at('bench/baseline.ts')],
    outfile: BASELINE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  return BASELINE;
}

/** Starts it and waits for "ready at http://…". */
export async function launch(script: string, env: Record<string, string>): Promise<Program> {
  const begin = performance.now();
  const child = spawn(process.execPath, [...profiling(), ...AS_STARTED, script], {
    // without the .env of whoever measures
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const origin = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
      const found = /ready at (\S+)\n/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`${path.basename(script)} ended with ${code}:\n${printed}`)));
  });
  const startMs = performance.now() - begin;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    process.off('exit', kill);
  };
  return { origin, pid: child.pid!, startMs, stop };
}

/** `BENCH_PROFILE=folder npm run bench` writes a CPU profile of each program there. */
function profiling(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(folder)}`] : [];
}

/** An empty directory below which the database's account may go. */
export function makeFolder(): { path: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'reclame-bench-')));
  chmodSync(folder, 0o755);
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    process.off('exit', remove);
  };
  process.once('exit', remove);
  return { path: folder, remove };
}

/** Resident memory of a process now and at its highest, in MB; nothing where the system does not tell it. */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)![1]) / 1024;
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return null;
  }
}

const TICK_MS = 10;

/** Processor time that a process has used so far, in milliseconds; 0 where the system does not tell. */
export function cpuMsOf(pid: number): number {
  try {
    // after the name in brackets: user and system time are the 12th and 13th
    const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields!.split(' ').slice(11, 13).map(Number);
    return (user! + system!) * TICK_MS;
  } catch {
    return 0;
  }
}
