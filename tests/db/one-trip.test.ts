/** Queries that go together say what each says alone. */
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Db } from '../../src/db/client.ts';
import { inOneTrip } from '../../src/db/one-trip.ts';
import { prepared } from '../../src/db/prepared.ts';
import { orders } from '../../src/orders/tables.ts';
import { users } from '../../src/users/tables.ts';
import { openWorkshop } from '../support/workshop.ts';

const { database, json } = await openWorkshop();
const { db } = database;

const byStatus = prepared((db: Db) =>
  db
    .select({ order: orders, author: { name: users.displayName, since: users.createdAt } })
    .from(orders)
    .innerJoin(users, eq(users.id, orders.createdBy))
    .where(eq(orders.status, sql.placeholder('status')))
    .orderBy(orders.id)
    .prepare('by_status'),
);
const named = prepared((db: Db) =>
  db
    .select()
    .from(users)
    .where(eq(users.username, sql.placeholder('name')))
    .prepare('named'),
);
const everybody = prepared((db: Db) => db.select().from(users).prepare('everybody'));
const wrong = prepared((db: Db) =>
  db
    .select({ one: sql`1 / (${orders.id} - ${orders.id})` })
    .from(orders)
    .prepare('w'),
);

test('days, moments, lists and what is not there arrive as they do alone', async () => {
  const office = await json('office');
  for (const client of ['Kafejnīca “Pērle”', 'Аптека $1 \\ "Ромашка"']) await office.draft({ client });
  const ask = (db: Db) =>
    Promise.all([
      byStatus(db).execute({ status: 'draft' }),
      named(db).execute({ name: 'office' }),
      byStatus(db).execute({ status: 'shipped' }),
    ]);
  const alone = await ask(db);
  expect(alone.map((rows) => rows.length)).toEqual([2, 1, 0]);
  expect(await inOneTrip(db, ask)).toEqual(alone);
});

test('what fails, fails for all that went with it', async () => {
  const ask = inOneTrip(db, (db) => Promise.all([everybody(db).execute(), wrong(db).execute()]));
  await expect(ask).rejects.toThrow('division by zero');
});

test('what is asked later goes by itself', async () => {
  const later = await inOneTrip(db, async (db) => {
    const [first] = await named(db).execute({ name: 'office' });
    return named(db).execute({ name: first!.username });
  });
  expect(later.length).toBe(1);
});
