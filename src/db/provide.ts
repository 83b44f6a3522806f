import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';
import { connect } from './client.ts';
import { startEmbedded, type Targets } from './embedded/index.ts';

export type ProvidedDatabase = Targets & {
  /** Resolves when a private server has ended; never for a server that is not ours. */
  gone: Promise<void>;
  stop(): Promise<void>;
};

type Options = { say: (line: string) => void; leaving?: AbortSignal };

/** The server that DATABASE_URL names, or else a private one in the data directory. */
export async function provideDatabase(config: Config, options: Options): Promise<ProvidedDatabase> {
  if (!config.databaseUrl) return startEmbedded(config.dataDir, options);
  const target = { url: config.databaseUrl };
  await checkReachable(config.databaseUrl);
  return { owner: target, app: target, gone: new Promise(() => {}), stop: async () => {} };
}

async function checkReachable(url: string) {
  const sql = connect({ url }, { max: 1 });
  try {
    await sql`select 1`;
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new StartError(`The database of DATABASE_URL (${new URL(url).host}) does not answer: ${message || code}.`);
  } finally {
    await sql.end();
  }
}
