/** configuration → database → listening → migrations → first data → ready; and the same way back. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.ts';
import { type Config, loadConfig } from './config.ts';
import { isDriverMended, openDatabase } from './db/client.ts';
import { migrateDatabase } from './db/migrate.ts';
import { provideDatabase } from './db/provide.ts';
import { describeApi } from './domains.ts';
import { makePreviews } from './files/previews/maker.ts';
import { keepHouse } from './housekeeping.ts';
import { createLifetime, type Lifetime } from './lifetime.ts';
import { listen } from './listen.ts';
import { createLog, type Log } from './log.ts';
import { keepSmall } from './memory.ts';
import { prepareData } from './prepare.ts';
import { StartError, whyNotStarted } from './start-error.ts';

/** Five seconds are promised; a private server that needs longer ends by itself. */
const STOP_LIMIT_MS = 4_800;

const say = (line: string) => console.log(line);

let ready = false;

async function start(config: Config, log: Log, { own, draining }: Lifetime) {
  if (!isDriverMended) throw new StartError('The database driver is as it was published. Run "npm run build" first.');
  setImmediate(describeApi); // while the database starts
  await own(
    async () => keepSmall(),
    async (keeper) => keeper.stop(),
  );
  const provided = await own(
    () => provideDatabase(config, { say, leaving: draining }),
    (server) => server.stop(),
  );
  const database = await own(
    () => openDatabase(provided.app, { max: config.dbPoolMax }),
    (pool) => pool.close(),
  );
  const app = createApp({ config, database, log, isReady: () => ready, draining });
  const { addresses } = await own(
    () => listen(app, config),
    (listener) => listener.close(),
  );
  await migrateDatabase(provided.owner);
  await prepareData({ config, database, log, say });
  draining.throwIfAborted();
  await own(
    async () => keepHouse(database, config, log),
    async (house) => house.stop(),
  );
  await own(
    async () => makePreviews(database, config, log),
    async (maker) => maker.stop(),
  );
  ready = true;
  for (const address of addresses) say(`Reclame OMS is ready at ${address}`);
}

/** Ends the program once: whoever asks again changes nothing. */
function createExit(lifetime: Lifetime) {
  let exiting = false;
  return async (code: number) => {
    if (exiting) return;
    exiting = true;
    await Promise.race([lifetime.end(), sleep(STOP_LIMIT_MS)]);
    process.exit(code);
  };
}

function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    const why = whyNotStarted(error);
    if (!why) throw error;
    console.error(why);
    process.exit(1);
  }
}

const config = readConfig();
const log = createLog(config.logLevel);
const lifetime = createLifetime((err) => log.error({ err }, 'Something did not stop'));
const exit = createExit(lifetime);

process.on('SIGINT', () => exit(0));
process.on('SIGTERM', () => exit(0));

/**
 * Before it is ready, an error that nobody caught ends the start. Later it must not end the work of everybody, and no state
 * lives here that it could have spoilt: all that counts is in the database, in transactions. What may come: an 'error' of a
 * socket, a stream, a child process or a worker to which nobody listened (a viewer who vanished, a pipe that closed, a
 * library's thread that died), an exception in a timer of a library, and a promise that a library dropped. It is a fault
 * to be mended, so the log has it with its stack.
 */
process.on('uncaughtException', (err, origin) => {
  if (ready) return log.error({ err, origin }, 'An error that nobody caught; the program goes on');
  log.fatal({ err, origin }, 'An error that nobody caught');
  void exit(1);
});

start(config, log, lifetime).catch((err) => {
  if (lifetime.draining.aborted) return; // told to stop in mid-start: what it was doing had to fail
  const why = whyNotStarted(err);
  if (why) console.error(why);
  else log.fatal({ err }, 'The start failed');
  void exit(1);
});
