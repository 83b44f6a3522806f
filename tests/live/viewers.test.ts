import { expect, test } from 'vitest';
import { makeSessions } from '../../src/auth/sessions.ts';
import { loadConfig } from '../../src/config.ts';
import { listen } from '../../src/listen.ts';
import { users } from '../../src/users/tables.ts';
import { openWorkshop } from '../support/workshop.ts';
import { Follower } from './follow.ts';

const VIEWERS = 200;

const workshop = await openWorkshop();
const { db } = workshop.database;

/** Cookies of sessions, as many as viewers need at eight each. */
async function cookies(): Promise<string[]> {
  const everybody = await db.select().from(users);
  const { create } = makeSessions(db, loadConfig({}, '/dev/null'));
  const tokens = await Promise.all(
    Array.from({ length: VIEWERS / 8 }, (_, i) =>
      create(everybody[i % everybody.length]!.id, { ip: null, userAgent: null }),
    ),
  );
  return tokens.map((token) => `session=${token}`);
}

test('one change reaches two hundred viewers over real HTTP', async () => {
  const listener = await listen(workshop.app, { host: '127.0.0.1', port: 0 });
  const address = `${listener.addresses[0]}/api/events?topics=orders`;
  const sessions = await cookies();
  const leave = new AbortController();
  const followers = await Promise.all(
    Array.from({ length: VIEWERS }, async (_, i) => {
      const headers = { Cookie: sessions[i % sessions.length]! };
      const response = await fetch(address, { headers, signal: leave.signal });
      const follower = new Follower(response.body!);
      await follower.hears('retry');
      return follower;
    }),
  );
  await Promise.all(followers.map((follower) => follower.forget()));
  const clerk = await workshop.json('clerk');
  await clerk.draft();
  await Promise.all(followers.map((follower) => follower.hears('orders')));
  expect(new Set(followers.map((follower) => follower.events.join()))).toEqual(new Set(['orders']));
  leave.abort();
  await Promise.all(followers.map((follower) => follower.ended.catch(() => {})));
  await listener.close();
});
