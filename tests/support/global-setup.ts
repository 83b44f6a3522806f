import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect, openDatabase } from '../../src/db/client.ts';
import { startEmbedded, type Targets } from '../../src/db/embedded/index.ts';
import { migrateDatabase } from '../../src/db/migrate.ts';
import { projectRoot } from '../../src/project-root.ts';
import { keepStarters } from '../../src/starters.ts';
import { makeScratch } from './scratch.ts';
import { offerBrowser } from './shared-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: Targets & { template: string };
  }
}

const TEMPLATE = 'reclame_test_template';

/** What is lost in a power cut may be lost here. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** One build, one server, one migrated template database and one browser for the whole run. */
export default async function setup(project: TestProject) {
  execFileSync(process.execPath, [path.join(projectRoot, 'scripts/build.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const removeScratch = makeScratch();
  const browser = await offerBrowser();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'reclame-test-'));
  const server = await startEmbedded(dataDir, { say: () => {}, settings: CARELESS });
  await makeTemplate(server);
  project.provide('postgres', { owner: server.owner, app: server.app, template: TEMPLATE });
  project.provide('browser', browser.address);
  return async () => {
    await Promise.all([server.stop(), browser.close()]);
    removeScratch();
  };
}

async function makeTemplate({ owner }: Targets) {
  const sql = connect(owner, { max: 1 });
  await sql.unsafe(`create database ${TEMPLATE}`);
  await sql.end();
  const target = { ...owner, database: TEMPLATE };
  await migrateDatabase(target);
  const { db, close } = openDatabase(target, { max: 1 });
  await keepStarters(db, new Date(0));
  await close();
}
