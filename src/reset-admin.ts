/** `npm run reset-admin [username]`: a new password for who locked himself out. */
import { loadConfig } from './config.ts';
import type { Database } from './db/client.ts';
import { whyNotStarted } from './start-error.ts';
import { resetAdministrator } from './users/administrators.ts';
import { temporaryPassword } from './users/temporary-password.ts';
import { withDatabase } from './with-database.ts';

const say = (line: string) => console.log(line);

async function reset({ db }: Database, username: string | undefined) {
  const password = temporaryPassword();
  const user = await resetAdministrator(db, username, password, new Date());
  say(`User name: ${user.username}`);
  say(`Password:  ${password}`);
  say('It is shown only now, and has to be changed at the first sign-in.');
}

withDatabase(loadConfig(), say, (database) => reset(database, process.argv[2])).catch((error) => {
  console.error(whyNotStarted(error) ?? error);
  process.exitCode = 1;
});
