/** What a program beside the server needs: its database, running already or started for this alone. */

import type { Config } from './config.ts';
import { type ConnectionTarget, type Database, openDatabase } from './db/client.ts';
import { findRunning } from './db/embedded/index.ts';
import { migrateDatabase } from './db/migrate.ts';
import { provideDatabase } from './db/provide.ts';

interface Server {
  app: ConnectionTarget;
  stop(): Promise<void>;
}

/** The server that runs, as it is; or one that is started for this alone, and brought up to date. */
async function findServer(config: Config, say: (line: string) => void): Promise<Server> {
  const running = config.databaseUrl ? undefined : findRunning(config.dataDir);
  if (running) return { app: running.app, stop: async () => {} };
  const server = await provideDatabase(config, { say, leaving: new AbortController().signal });
  await migrateDatabase(server.owner);
  return server;
}

export async function withDatabase<T>(
  config: Config,
  say: (line: string) => void,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const server = await findServer(config, say);
  try {
    const database = openDatabase(server.app, { max: 2 });
    try {
      return await use(database);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}
