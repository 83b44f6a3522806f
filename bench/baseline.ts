/** What everything is measured against: hello world, and one prepared row, with the same server and database client. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { eq, sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { openDatabase } from '../src/db/client.ts';
import { findRunning } from '../src/db/embedded/index.ts';
import { users } from '../src/users/tables.ts';

const { db } = openDatabase(findRunning(process.env.DATA_DIR!)!.app);

const row = db
  .select({ id: users.id, username: users.username, displayName: users.displayName })
  .from(users)
  .where(eq(users.id, sql.placeholder('id')))
  .prepare('bench_row');

const app = new Hono()
  .get('/hello', (c) => c.text('Hello, world'))
  .get('/row', async (c) => c.json((await row.execute({ id: 1 }))[0]));

const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => {
  console.log(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('SIGTERM', () => process.exit(0));
