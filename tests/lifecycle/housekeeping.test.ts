import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { idempotencyKeys } from '../../src/commands/tables.ts';
import { keepHouse } from '../../src/housekeeping.ts';
import { createLog } from '../../src/log.ts';
import { createTestDatabase } from '../support/postgres.ts';

const { db } = await createTestDatabase();
const DAY_MS = 24 * 3600_000;

test('a start forgets the keys of acts that nobody will send again', async () => {
  const made = (key: string, days: number) => ({
    ...{ actorId: 1, command: 'orders.create', key, inputHash: 'x', value: null },
    at: new Date(Date.now() - days * DAY_MS),
  });
  await db.insert(idempotencyKeys).values([made('old', 4), made('young', 2)]);
  const house = keepHouse({ db }, { dataDir: '/nowhere', plantTimeZone: 'Europe/Riga' }, createLog('silent'));
  await vi.waitFor(async () => {
    expect(await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, 'old'))).toEqual([]);
  });
  house.stop();
  expect(await db.select().from(idempotencyKeys)).toMatchObject([{ key: 'young' }]);
});
