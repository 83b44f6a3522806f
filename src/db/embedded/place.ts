/** Where things lie: the cluster in the data directory if its account can go there, the socket in a short folder. */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../../start-error.ts';
import { type Account, accountOwning, defaultAccount, mayEnter } from './account.ts';

export type Place = { dataDir: string; cluster: string; privateDir: string; account: Account | undefined };

const PRIVATE_ROOT = '/var/lib/reclame-oms';
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

export const clusterLink = (dataDir: string) => path.join(dataDir, 'postgres');
export const logFile = (dataDir: string) => path.join(dataDir, 'postgres.log');

/** Makes the data directory where it is missing; ours alone, but for what `open` allows later. Returns its real path. */
export function makeDataDir(dataDir: string): string {
  try {
    if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, 0o700);
    return realpathSync(dataDir);
  } catch (error) {
    throw new StartError(`The data directory ${path.resolve(dataDir)} cannot be made: ${(error as Error).message}`);
  }
}

/** Lets the account pass through, but not look round: its group, and the right to enter. */
function open(dataDir: string, account: Account) {
  const { uid, mode } = statSync(dataDir);
  chownSync(dataDir, uid, account.gid);
  chmodSync(dataDir, (mode & 0o7777) | 0o010);
}

export function choosePlace(dataDir: string, say: (line: string) => void): Place {
  const link = clusterLink(dataDir);
  const entry = lstatSync(link, { throwIfNoEntry: false });
  return entry ? existingPlace(dataDir, link) : newPlace(dataDir, link, say);
}

function existingPlace(dataDir: string, link: string): Place {
  const cluster = resolveLink(link);
  const account = accountOwning(cluster);
  if (account && !mayEnter(account, cluster)) open(dataDir, account);
  if (mayEnter(account, cluster)) return { dataDir, cluster, privateDir: account ? PRIVATE_ROOT : dataDir, account };
  throw new StartError(
    `The account "${account?.name}", which the database in ${cluster} belongs to, cannot enter that directory. ` +
      'Open the directories above it, or start Reclame OMS as that account.',
  );
}

function resolveLink(link: string): string {
  try {
    return realpathSync(link);
  } catch (error) {
    throw new StartError(`The database of ${link} is not where it points to: ${(error as Error).message}`);
  }
}

function newPlace(dataDir: string, link: string, say: (line: string) => void): Place {
  const account = defaultAccount();
  if (!account) return { dataDir, cluster: link, privateDir: dataDir, account };
  open(dataDir, account);
  if (mayEnter(account, dataDir)) return { dataDir, cluster: link, privateDir: PRIVATE_ROOT, account };
  const folder = path.join(PRIVATE_ROOT, hash(dataDir));
  makePassable(PRIVATE_ROOT);
  makePassable(folder);
  if (!mayEnter(account, folder)) throw new StartError(noPlace(account, folder));
  say(
    `The account "${account.name}" cannot enter ${dataDir}, so the database is kept in ${folder} and linked from there.`,
  );
  return { dataDir, cluster: path.join(folder, 'postgres'), privateDir: PRIVATE_ROOT, account };
}

/** A folder that everyone may pass through and only we may list, whatever the umask says. */
export function makePassable(folder: string) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
}

const noPlace = ({ name }: Account, folder: string) =>
  `The account "${name}" cannot enter ${folder} either. Set DATA_DIR to a directory that it can enter, or set DATABASE_URL.`;

/** A socket's whole path must fit into 107 bytes, so it cannot lie in the data directory. */
export const socketDirOf = (dataDir: string, uid: number) => `/tmp/reclame-oms-${hash(`${dataDir} ${uid}`)}`;

/** All may write in /tmp: the folder counts only when it is a real one, the account's own, and closed to others. */
export function makeSocketDir({ dataDir, account }: Place): string {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const folder = socketDirOf(dataDir, uid);
  if (!lstatSync(folder, { throwIfNoEntry: false })) {
    mkdirSync(folder, { mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  }
  const entry = lstatSync(folder);
  if (entry.isDirectory() && entry.uid === uid && (entry.mode & 0o077) === 0) return folder;
  throw new StartError(
    `The socket folder ${folder} belongs to someone else or is open to others. Remove it and start again.`,
  );
}
