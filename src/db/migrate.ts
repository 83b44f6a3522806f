import { existsSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { projectRoot } from '../project-root.ts';
import { type ConnectionTarget, connect } from './client.ts';

const FOLDER = path.join(projectRoot, 'drizzle');
const LOCK = 7_261_001; // any number, as long as all versions agree on it

/** A migration may take longer than any query of a page. */
const UNHURRIED = {
  application_name: 'reclame-oms migration',
  TimeZone: 'UTC',
  statement_timeout: 0,
  lock_timeout: 0,
  idle_in_transaction_session_timeout: 0,
};

/**
 * Brings the database up to date; does nothing where it is. Of processes that start together one migrates and the others
 * wait: the lock is held on a connection of its own, for drizzle's may change hands between its statements.
 */
export async function migrateDatabase(target: ConnectionTarget, folder = FOLDER) {
  if (!existsSync(path.join(folder, 'meta/_journal.json'))) return;
  const options = { max: 1, connection: UNHURRIED };
  const lock = connect(target, options);
  const client = connect(target, options);
  try {
    await lock.begin(async (holder) => {
      await holder`select pg_advisory_xact_lock(${LOCK})`;
      await migrate(drizzle(client), { migrationsFolder: folder });
    });
  } finally {
    await Promise.all([client.end(), lock.end()]);
  }
}
