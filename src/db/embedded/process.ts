/** What the system knows of processes. A pid alone proves nothing: it is used again after a restart. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Account } from './account.ts';

const hasProc = existsSync('/proc/self/stat');

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function procFile(name: string): string {
  try {
    return readFileSync(`/proc/${name}`, 'latin1');
  } catch {
    return '';
  }
}

/** The fields of /proc/PID/stat from the third (the state) on; the second, the name, may hold spaces and brackets. */
function statFields(pid: number): string[] {
  const stat = procFile(`${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statFields(pid)[0] !== 'Z';
}

/** Boot and start time: differs between two processes that had the same pid. Empty where there is no /proc. */
export function startOf(pid: number): string {
  const ticks = statFields(pid)[19];
  return ticks ? `${procFile('sys/kernel/random/boot_id').trim()}/${ticks}` : '';
}

/** Whether this process is a PostgreSQL server on that cluster. Without /proc any living process is believed to be. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (!hasProc) return true;
  const words = procFile(`${pid}/cmdline`).split('\0');
  return /(^|\/)postgres$/.test(words[0] ?? '') && words.includes(cluster);
}

/** Runs a program to its end, away from the terminal's Ctrl-C. Rejects with what it printed when it fails. */
export function run(program: string, args: string[], options: { account?: Account; input?: string } = {}) {
  const { account, input = '' } = options;
  const child = spawn(program, args, { ...databaseProcess(account), stdio: 'pipe' });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  child.stdin.on('error', () => {}); // it ended before it read all: its exit code tells more
  child.stdin.end(input);
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} failed:\n${printed.trim()}`)),
    );
  });
}

/** How every program of the database is started: in a session of its own, in English, with nothing of our environment. */
export function databaseProcess(account?: Account) {
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };
  return { uid: account?.uid, gid: account?.gid, cwd: '/', env, detached: true };
}
