import path from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../src/db/client.ts';
import { startEmbedded } from '../../src/db/embedded/index.ts';
import { projectRoot } from '../../src/project-root.ts';
import { makeDataDir, type Program, postgresPid, run } from './program.ts';

const WRITER = ['--import', 'tsx', path.join(projectRoot, 'tests/lifecycle/writer.ts')];

const acknowledged = (writer: Program) => [...writer.printed().matchAll(/^(\d+)\n/gm)].map((line) => Number(line[1]));

async function writtenRows(dataDir: string): Promise<Set<number>> {
  const server = await startEmbedded(dataDir, { say: () => {} });
  const sql = connect(server.app, { max: 1 });
  const rows = await sql<{ number: number }[]>`select number::int from written`;
  await sql.end();
  await server.stop();
  return new Set(rows.map((row) => row.number));
}

test('nothing acknowledged is lost under kill -9', async () => {
  const dataDir = makeDataDir();
  const seen: number[] = [];
  for (const victims of ['application', 'application and database', 'database', 'application and database']) {
    const writer = run(dataDir, { script: WRITER });
    await expect.poll(() => acknowledged(writer).length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(200);
    if (victims.includes('database')) process.kill(postgresPid(dataDir)!, 'SIGKILL');
    if (victims.includes('application')) writer.child.kill('SIGKILL');
    await writer.ended;
    seen.push(...acknowledged(writer));
  }
  const rows = await writtenRows(dataDir);
  expect(seen.filter((number) => !rows.has(number))).toEqual([]);
  expect(seen.length).toBeGreaterThan(800);
});
