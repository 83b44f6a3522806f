import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { connect } from '../../src/db/client.ts';
import { migrateDatabase } from '../../src/db/migrate.ts';

const NAME = `migrate_${process.pid}`;
const { owner } = inject('postgres');
const empty = { ...owner, database: NAME };
const admin = connect(owner, { max: 1 });
await admin.unsafe(`create database ${NAME}`);

afterAll(async () => {
  await admin.unsafe(`drop database ${NAME} with (force)`);
  await admin.end();
});

test('processes that migrate at once all succeed, and each migration runs once', async () => {
  await Promise.all([1, 2, 3].map(() => migrateDatabase(empty)));
  const sql = connect(empty, { max: 1 });
  const [row] =
    await sql`select count(*)::int as ran, count(distinct hash)::int as different from drizzle.__drizzle_migrations`;
  await sql.end();
  expect(row?.ran).toBeGreaterThan(0);
  expect(row?.ran).toBe(row?.different);
});

test('without a journal there is nothing to do', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'reclame-drizzle-'));
  await migrateDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' }, folder);
  rmSync(folder, { recursive: true });
});
