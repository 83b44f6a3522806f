import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { connect } from '../../src/db/client.ts';
import { startEmbedded } from '../../src/db/embedded/index.ts';
import { type Facts, whyDatabaseUnfit } from '../../src/db/fitness.ts';
import { provideDatabase } from '../../src/db/provide.ts';
import { freePort, listening, run, status } from './program.ts';

/** A server of somebody else: over TCP, with a password for those whose name says so. */
const dataDir = mkdtempSync(path.join(tmpdir(), 'reclame-elsewhere-'));
const port = await freePort();
const settings = { listen_addresses: '127.0.0.1', port: String(port), fsync: 'off' };
const server = await startEmbedded(dataDir, { say: () => {}, settings });
const hba = path.join(dataDir, 'postgres/pg_hba.conf');
writeFileSync(
  hba,
  `host all locked 127.0.0.1/32 scram-sha-256\nhost all banned all reject\n${readFileSync(hba, 'utf8')}`,
);
const at = (user: string, database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`;
const admin = connect({ url: at('reclame_owner', 'reclame') }, { max: 1 });
for (const statement of [
  'select pg_reload_conf()',
  'create role stranger login',
  "create role locked login password 'right'",
  'create role banned login',
  'create role anna login',
  'create role reader login',
  'alter role reader set default_transaction_read_only = on',
  'create database hers owner anna',
  "create database ascii owner anna encoding 'SQL_ASCII' locale 'C' template template0",
  "create database latin owner anna encoding 'LATIN1' locale 'C' template template0",
  'create database closed',
  'revoke connect on database closed from public',
]) {
  await admin.unsafe(statement);
}
afterAll(async () => {
  await admin.end();
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

async function sentence(url: string): Promise<string> {
  const config = loadConfig({ DATABASE_URL: url }, '/dev/null');
  const error: Error = await provideDatabase(config, { say: () => {} }).catch((error) => error);
  expect(error.constructor.name).toBe('StartError');
  expect(error.message).not.toContain('\n');
  expect(error.message).not.toContain('wrong one');
  return error.message;
}

test.each([
  [
    'stranger',
    'reclame',
    /belongs to "reclame_owner", and the role "stranger" may make nothing in it\. .+ALTER DATABASE "reclame" OWNER TO "stranger"/,
  ],
  [
    'anna',
    'ascii',
    /is in SQL_ASCII, but must be in UTF8\. .+CREATE DATABASE "ascii" OWNER "anna" ENCODING 'UTF8' TEMPLATE template0/,
  ],
  ['anna', 'latin', /is in LATIN1, but must be in UTF8/],
  ['locked:wrong%20one', 'hers', /does not accept the user "locked" with the password in the address/],
  ['locked', 'hers', /does not accept the user "locked" with the password/],
  ['nobody-here', 'hers', /does not let the user "nobody-here" in: role "nobody-here" does not exist/],
  ['banned', 'hers', /does not let the user "banned" in: .+pg_hba\.conf/],
  ['anna', 'nowhere', /does not exist\. .+CREATE DATABASE "nowhere" OWNER "anna"/],
  ['anna', 'closed', /does not let the user "anna" in: .*permission denied for database "closed"/],
  ['reader', 'hers', /only reads \(default_transaction_read_only is on\)/],
])('%s at the database "%s" is told why not', async (user, database, why) => {
  const told = await sentence(at(user, database));
  expect(told).toMatch(why);
  expect(told).toMatch(new RegExp(`^The database of DATABASE_URL \\(127\\.0\\.0\\.1:${port}/${database}\\) `));
});

test('tables of another role are told as his', async () => {
  const owner = connect({ url: at('reclame_owner', 'hers') }, { max: 1 });
  await owner`create table order_items ()`;
  expect(await sentence(at('anna', 'hers'))).toContain(
    'holds tables that belong to "reclame_owner" and not to the role "anna"',
  );
  await owner`drop table order_items`;
  await owner.end();
});

test('a host without a name, and one that says nothing, are told within seconds', async () => {
  expect(await sentence('postgres://anna@nowhere.invalid/hers')).toContain('its host is not known by name');
  const silent = createServer();
  const port = await listening(silent);
  onTestFinished(() => void silent.close());
  expect(await sentence(`postgres://anna@127.0.0.1:${port}/hers`)).toContain('nothing came back within two seconds');
  const other = createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const otherPort = await listening(other);
  onTestFinished(() => void other.close());
  expect(await sentence(`postgres://anna@127.0.0.1:${otherPort}/hers`)).toContain('does not answer');
  expect(await sentence('postgres://anna@127.0.0.1/hers?target_session_attrs=both')).toContain(
    'target_session_attrs both',
  );
  expect(await sentence(`${at('anna', 'hers')}?colour=red`)).toContain('colour');
});

test('what cannot be had here is told too', () => {
  const fit: Facts = {
    ...{ role: 'anna', database: 'oms', version: 170_004, encoding: 'UTF8', owner: 'anna', foreignOwner: null },
    ...{ isCopy: false, isReadOnly: false, mayCreate: true, mayCreateTables: true, hasTrigrams: true, hasIcu: true },
  };
  const why = (not: Partial<Facts>) => whyDatabaseUnfit({ ...fit, ...not });
  expect(why({})).toBeUndefined();
  expect(why({ version: 140_000 })).toBeUndefined();
  expect(why({ version: 130_014 })).toContain('is on PostgreSQL 13, but 14 or newer is needed');
  expect(why({ version: 90_624 })).toContain('PostgreSQL 9.6,');
  expect(why({ isCopy: true })).toContain('Give the address of the primary server');
  expect(why({ hasTrigrams: false })).toContain('postgresql-contrib');
  expect(why({ hasIcu: false })).toContain('without ICU');
  expect(why({ mayCreateTables: null })).toContain('CREATE SCHEMA public');
  expect(why({ mayCreateTables: false })).toContain('GRANT ALL ON SCHEMA public TO "anna"');
});

test.each([at('stranger', 'reclame'), at('anna', 'ascii'), 'postgres://anna:100%@127.0.0.1/hers'])(
  'the start ends with this sentence, and without a stack trace: %s',
  async (url) => {
    const program = run('/nowhere', { env: { DATABASE_URL: url } });
    expect(await program.ended).toBe(1);
    expect(program.printed().trim().split('\n')).toHaveLength(1);
    expect(program.printed()).toContain('DATABASE_URL');
  },
);

test('who owns his database is let in, and what goes wrong later is a sentence as well', async () => {
  const env = { DATABASE_URL: at('anna', 'hers') };
  const program = run(dataDir, { env });
  expect(await status(await program.ready)).toBe(200);
  program.child.kill('SIGTERM');
  await program.ended;
  const owner = connect({ url: at('reclame_owner', 'hers') }, { max: 1 });
  await owner`alter schema drizzle owner to reclame_owner`;
  await owner`revoke all on all tables in schema public from anna`;
  await owner`alter table users owner to reclame_owner`;
  await owner.end();
  const refused = run(dataDir, { env });
  expect(await refused.ended).toBe(1);
  expect(refused.printed()).toMatch(
    /^The database refuses what the start has to do: permission denied for .+ must own the database/,
  );
});
