import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '../../src/db/client.ts';
import { createTestDatabase } from '../support/postgres.ts';

const database = await createTestDatabase();

async function makeTable() {
  const owner = connect(database.owner, { max: 1 });
  await owner`create table note (id serial primary key, body text not null)`;
  await owner.end();
}

test('the application role reads and writes what migrations made, and can do no more', async () => {
  await makeTable();
  await database.db.execute(sql`insert into note (body) values ('Līga')`);
  await database.sql`update note set body = upper(body)`;
  expect(await database.sql`select body from note`).toEqual([{ body: 'LĪGA' }]);
  await database.sql`delete from note`;
  await expect(database.sql`truncate note`).rejects.toThrow('permission denied');
  await expect(database.sql`create table mine ()`).rejects.toThrow('permission denied');
  await expect(database.sql`alter table note add more text`).rejects.toThrow('must be owner');
});

test('a connection has the settings that the application counts on', async () => {
  const [settings] = await database.sql`select
    current_user as role, current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding,
    current_setting('plan_cache_mode') as plans, current_setting('statement_timeout') as statement`;
  expect(settings).toEqual({
    role: 'reclame_app',
    zone: 'UTC',
    encoding: 'UTF8',
    plans: 'auto',
    statement: '15s',
  });
});
