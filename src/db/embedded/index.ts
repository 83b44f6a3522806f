/**
 * A private PostgreSQL in the data directory, for who has none: DATA_DIR/postgres is the cluster, postgres.log its log,
 * owner.N.json says whose it is. It listens on a unix socket only, which no other account can reach.
 */
import { realpathSync, rmdirSync } from 'node:fs';
import type { ConnectionTarget } from '../client.ts';
import { findBinaries } from './binaries.ts';
import { APP_ROLE, DATABASE, ensureCluster, OWNER_ROLE } from './cluster.ts';
import { keepRunning } from './keep-running.ts';
import { claim, type Ownership } from './owner.ts';
import { choosePlace, clusterLink, makeDataDir, makeSocketDir, type Place } from './place.ts';
import { clearPredecessor, launch, readLockFile, type Settings } from './postmaster.ts';
import { isServerOf } from './process.ts';

export type Targets = {
  /** May do everything; for migrations alone. */
  owner: ConnectionTarget;
  /** May read and write rows, and nothing else. */
  app: ConnectionTarget;
};

export type Embedded = Targets & {
  dataDir: string;
  socketDir: string;
  /** Ends open connections and shuts the server down cleanly. */
  stop(): Promise<void>;
};

type Options = {
  say: (line: string) => void;
  settings?: Settings;
  /** Aborts when we begin to stop: from then on another start waits for us instead of being refused. */
  leaving?: AbortSignal;
};

/** Rejects with a sentence for people when the directory is in use or the server cannot run. */
export async function startEmbedded(dataDir: string, options: Options): Promise<Embedded> {
  const dir = makeDataDir(dataDir);
  const ownership = await claim(dir);
  options.leaving?.addEventListener('abort', () => ownership.set('stopping'));
  try {
    return await startOwned(choosePlace(dir, options.say), ownership, options);
  } catch (error) {
    ownership.set('released');
    throw error;
  }
}

async function startOwned(place: Place, ownership: Ownership, { say, settings = {} }: Options): Promise<Embedded> {
  const binaries = findBinaries(place.privateDir, place.account, say);
  await ensureCluster(place, binaries);
  const socketDir = makeSocketDir(place);
  const server = await keepRunning(async () => {
    await clearPredecessor(place.cluster);
    return launch(place, binaries.postgres, socketDir, settings);
  }, say);
  return {
    ...targets(socketDir),
    dataDir: place.dataDir,
    socketDir,
    async stop() {
      ownership.set('stopping');
      await server.stop();
      removeEmpty(socketDir);
      ownership.set('released');
    },
  };
}

/** The server that runs on this data directory now, whoever started it. */
export function findRunning(dataDir: string): Targets | undefined {
  const cluster = clusterLink(dataDir);
  const lock = readLockFile(cluster);
  return lock?.ready && isServerOf(realpathSync(cluster), lock.pid) ? targets(lock.socketDir) : undefined;
}

function targets(socketDir: string): Targets {
  const target = (user: string) => ({ socketDir, user, database: DATABASE });
  return { owner: target(OWNER_ROLE), app: target(APP_ROLE) };
}

function removeEmpty(folder: string) {
  try {
    rmdirSync(folder);
  } catch {
    // the server leaves its socket behind when it was killed; the next start takes the folder over
  }
}
