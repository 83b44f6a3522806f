/** PostgreSQL refuses to run as root, so root lends it an account that has no rights of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartError } from '../../start-error.ts';

/** Undefined everywhere below means: run as whoever we are. */
export type Account = { name: string; uid: number; gid: number };

const isRoot = () => process.getuid?.() === 0;

function ask(...args: string[]): string | undefined {
  try {
    return execFileSync('id', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

function named(name: string): Account | undefined {
  const uid = Number(ask('-u', name));
  return uid > 0 ? { name, uid, gid: Number(ask('-g', name)) } : undefined;
}

/** The account for a new cluster. */
export function defaultAccount(): Account | undefined {
  if (!isRoot()) return undefined;
  const account = named('postgres') ?? named('nobody');
  if (account) return account;
  throw new StartError(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to lend it. ' +
      'Start Reclame OMS as an ordinary user, or set DATABASE_URL.',
  );
}

/** The account for an existing cluster: its owner's. One that root restored from a copy is given to the default account. */
export function accountOwning(cluster: string): Account | undefined {
  const { uid, gid } = statSync(cluster);
  if (!isRoot()) {
    if (uid === process.getuid?.()) return undefined;
    throw new StartError(
      `The database in ${cluster} belongs to the account "${ask('-nu', String(uid)) ?? uid}". Start Reclame OMS as root or as that account.`,
    );
  }
  if (uid !== 0) return { name: ask('-nu', String(uid)) ?? String(uid), uid, gid };
  const account = defaultAccount();
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, cluster]);
  return account;
}

/** Tried, not computed: access lists and network disks have rules of their own. */
function may(account: Account | undefined, test: string, path: string): boolean {
  const { uid, gid } = account ?? {};
  return spawnSync('/bin/sh', ['-c', test, path], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

export const mayEnter = (account: Account | undefined, folder: string) => may(account, 'cd "$0"', folder);
export const mayRun = (account: Account | undefined, program: string) => may(account, 'test -x "$0"', program);
