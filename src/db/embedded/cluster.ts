/** A new cluster: made whole under another name, then renamed, so that an interrupted first start leaves nothing half made. */
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { StartError } from '../../start-error.ts';
import type { Binaries } from './binaries.ts';
import { clusterLink, type Place } from './place.ts';
import { run } from './process.ts';

export const OWNER_ROLE = 'reclame_owner';
export const APP_ROLE = 'reclame_app';
export const DATABASE = 'reclame';

const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** Said to template1, so that every database made later has the same roles and grants. One statement a line. */
const FIRST_STATEMENTS = `
CREATE ROLE ${APP_ROLE} LOGIN
GRANT USAGE ON SCHEMA public TO ${APP_ROLE}
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE}
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO ${APP_ROLE}
CREATE DATABASE ${DATABASE}
`.trimStart();

export async function ensureCluster(place: Place, binaries: Binaries) {
  if (!existsSync(path.join(place.cluster, 'PG_VERSION'))) await makeCluster(place, binaries);
  const link = clusterLink(place.dataDir);
  if (!existsSync(link)) symlinkSync(place.cluster, link);
}

async function makeCluster({ cluster, account }: Place, { initdb, postgres }: Binaries) {
  removeDrafts(cluster);
  const draft = mkdtempSync(`${cluster}.new-`);
  if (account) chownSync(draft, account.uid, account.gid);
  chmodSync(draft, 0o700);
  try {
    const where = ['-D', draft];
    await run(initdb, [...where, '-U', OWNER_ROLE, '--auth=trust', ...LOCALE, '--no-sync'], { account });
    const quick = ['-c', 'fsync=off', '-c', 'exit_on_error=true'];
    await run(postgres, ['--single', ...where, ...quick, 'template1'], { account, input: FIRST_STATEMENTS });
    await run(initdb, [...where, '--sync-only'], { account });
    renameSync(draft, cluster);
    syncFolder(path.dirname(cluster));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw new StartError(`The database could not be created in ${cluster}: ${(error as Error).message}`);
  }
}

/** What earlier starts left when they were killed. */
function removeDrafts(cluster: string) {
  const folder = path.dirname(cluster);
  const drafts = readdirSync(folder).filter((name) => name.startsWith(`${path.basename(cluster)}.new-`));
  for (const name of drafts) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** Makes the rename itself survive a power cut. */
function syncFolder(folder: string) {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
