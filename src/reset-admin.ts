/** `npm run reset-admin [username]`: a new password for who locked himself out. */
import { type Config, loadConfig } from './config.ts';
import { type ConnectionTarget, type Database, openDatabase } from './db/client.ts';
import { findRunning } from './db/embedded/index.ts';
import { migrateDatabase } from './db/migrate.ts';
import { provideDatabase } from './db/provide.ts';
import { whyNotStarted } from './start-error.ts';
import { resetAdministrator } from './users/administrators.ts';
import { temporaryPassword } from './users/temporary-password.ts';

const say = (line: string) => console.log(line);

interface Server {
  app: ConnectionTarget;
  stop(): Promise<void>;
}

/** The server that runs, as it is; or one that is started for this alone, and brought up to date. */
async function findServer(config: Config): Promise<Server> {
  const running = config.databaseUrl ? undefined : findRunning(config.dataDir);
  if (running) return { app: running.app, stop: async () => {} };
  const server = await provideDatabase(config, { say, leaving: new AbortController().signal });
  await migrateDatabase(server.owner);
  return server;
}

async function reset({ db }: Database, username: string | undefined) {
  const password = temporaryPassword();
  const user = await resetAdministrator(db, username, password, new Date());
  say(`User name: ${user.username}`);
  say(`Password:  ${password}`);
  say('It is shown only now, and has to be changed at the first sign-in.');
}

async function main() {
  const server = await findServer(loadConfig());
  try {
    const database = openDatabase(server.app, { max: 2 });
    try {
      await reset(database, process.argv[2]);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}

main().catch((error) => {
  console.error(whyNotStarted(error) ?? error);
  process.exitCode = 1;
});
