/** A database server as the system sees it: a process with children, to be stopped, slept and killed. */
import { readdirSync, readFileSync } from 'node:fs';

const read = (file: string) => {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return ''; // it has ended meanwhile
  }
};

const parentOf = (pid: number) => {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

/** Of Linux alone, which tells them in /proc. */
export function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((child) => parentOf(child) === pid);
}

/** Those that serve a connection of the role: PostgreSQL writes it into the title. */
export const backendsOf = (postmaster: number, role: string): number[] =>
  childrenOf(postmaster).filter((pid) => read(`/proc/${pid}/cmdline`).startsWith(`postgres: ${role} `));

/** False where it has ended already. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** The whole server, so that nobody answers any more and nobody hears that it does not. */
export function signalAll(postmaster: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of [postmaster, ...childrenOf(postmaster)]) signal(pid, name);
}
