import type { Logger } from 'pino';
import { announce } from './commands/announce.ts';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';
import { fillDemo } from './demo/fill.ts';
import { prepareAdministrator } from './sign-in/setup.ts';
import { keepStarters } from './starters.ts';

interface Preparation {
  config: Config;
  database: Database;
  log: Logger;
  say(line: string): void;
}

/** What has to be in the database before the first page: what comes with the product, the sample workshop, if asked for, and an administrator. */
export async function prepareData({ config, database, say }: Preparation): Promise<void> {
  await keepStarters(database.db, new Date());
  if (config.demo) await fillDemo(database.db, config, say);
  await prepareAdministrator({ config, database, say });
  await announce(database.db, ['starters']); // another process may have kept pages without them
}
