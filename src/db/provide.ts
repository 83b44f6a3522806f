import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';
import { connect } from './client.ts';
import { startEmbedded, type Targets } from './embedded/index.ts';
import { askFacts, type Facts, whyDatabaseUnfit, whyNoEntry } from './fitness.ts';

export type ProvidedDatabase = Targets & {
  stop(): Promise<void>;
};

type Options = { say: (line: string) => void; leaving?: AbortSignal };

/** The server that DATABASE_URL names, or else a private one in the data directory. */
export async function provideDatabase(config: Config, options: Options): Promise<ProvidedDatabase> {
  if (!config.databaseUrl) return startEmbedded(config.dataDir, options);
  const target = { url: config.databaseUrl };
  await checkFitness(config.databaseUrl);
  return { owner: target, app: target, stop: async () => {} };
}

async function checkFitness(url: string) {
  const about = (why: string) => new StartError(`The database of DATABASE_URL (${whereOf(url)}) ${why}`);
  let facts: Facts;
  try {
    facts = await factsOf(url);
  } catch (error) {
    const { username, pathname } = new URL(url);
    const role = decodeURIComponent(username);
    throw about(whyNoEntry(error, role, decodeURIComponent(pathname.slice(1)) || role));
  }
  const why = whyDatabaseUnfit(facts);
  if (why) throw about(why);
}

/** Without the password. */
function whereOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

async function factsOf(url: string): Promise<Facts> {
  const sql = connect({ url }, { max: 1 });
  try {
    return await askFacts(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
