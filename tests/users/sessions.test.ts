import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { sessions } from '../../src/auth/tables.ts';
import { users } from '../../src/users/tables.ts';
import { Browser } from '../support/browser.ts';
import { FRIDAY, openWorkshop, PASSWORD } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;

const AGENTS = {
  office: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36',
  phone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
};

async function enter(username: string, agent: string) {
  const browser = new Browser(workshop.app);
  browser.headers = { 'User-Agent': agent };
  await browser.signIn(username, PASSWORD);
  return browser;
}
const rowsOf = (page: Awaited<ReturnType<Browser['get']>>) =>
  [...page.document.querySelectorAll('tbody tr')].map((row) => row.textContent!.replace(/\s+/g, ' ').trim());
const mine = async (username: string) =>
  db
    .select({ session: sessions })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(users.username, username));
const isOut = async (browser: Browser) => (await browser.get('/settings')).path.startsWith('/sign-in');

test('are told in plain words, and which of them is this one', async () => {
  const office = await enter('lead', AGENTS.office);
  await enter('lead', AGENTS.phone);
  await enter('lead', 'curl/8.1');
  const page = await (await office.get('/settings')).follow('Your sessions');
  const rows = rowsOf(page);
  expect(rows).toHaveLength(3);
  expect(rows.filter((row) => row.includes('This one'))).toEqual([expect.stringMatching(/^Chrome, Windows This one/)]);
  expect(rows.some((row) => row.startsWith('Safari, iOS'))).toBe(true);
  expect(rows.some((row) => row.startsWith('curl/8.1'))).toBe(true);
});

test('go by a number: neither token nor hash is on the page', async () => {
  const browser = await enter('lead', AGENTS.office);
  const { html } = await browser.get('/settings/sessions');
  for (const { session } of await mine('lead')) expect(html).not.toContain(session.idHash);
  expect(html).not.toContain(browser.cookies.get('session')!);
});

describe('one of them', () => {
  test('is ended, once for two presses, and the trail tells', async () => {
    const [here, there] = [await enter('cnc', AGENTS.office), await enter('cnc', AGENTS.phone)];
    const form = (await here.get('/settings/sessions')).form(/sessions\/\d+\/revocation$/);
    const [done, again] = [await form.submit(), await form.submit()];
    expect([done.path, again.path]).toEqual(['/settings/sessions', '/settings/sessions']);
    expect(done.html).toContain('The session has ended.');
    expect([await isOut(there), await isOut(here)]).toEqual([true, false]);
    const told = await db.select().from(auditLog).where(eq(auditLog.action, 'SESSION_REVOKED'));
    expect(told).toMatchObject([{ username: 'cnc', entityId: 'cnc', newValues: { sessions: 1 } }]);
  });

  test('that is somebody else’s is not there', async () => {
    const [here, theirs] = [await enter('cnc', AGENTS.office), await enter('paint', AGENTS.phone)];
    const [row] = await mine('paint');
    for (const id of [row!.session.id, 999999, 'x']) {
      const page = await here.send('POST', `/settings/sessions/${id}/revocation`, new URLSearchParams());
      expect(page.status).toBe(404);
    }
    expect(await isOut(theirs)).toBe(false);
  });
});

test('all others are ended at once', async () => {
  const [here, ...others] = [
    await enter('truck', AGENTS.office),
    await enter('truck', AGENTS.phone),
    await enter('truck', 'curl/8.1'),
  ] as const;
  const page = await here.get('/settings/sessions');
  const done = await page.form('/settings/sessions/revocation').submit();
  expect(done.html).toContain('All other sessions have ended.');
  expect(await Promise.all([here, ...others].map(isOut))).toEqual([false, true, true]);
  expect(rowsOf(await here.get('/settings/sessions'))).toHaveLength(1);
  expect((await here.get('/settings/sessions')).text).toContain('You are signed in only here.');
});

test('are noted as seen every few minutes, and not with every look', async () => {
  const browser = await enter('guest', AGENTS.office);
  const seen = async () => (await mine('guest')).map(({ session }) => session.lastSeenAt.getTime() - FRIDAY.getTime());
  const minutes: number[] = [];
  for (const minute of [0, 4, 5.1, 9, 10.3]) {
    workshop.clock.now = new Date(FRIDAY.getTime() + minute * 60_000);
    await browser.get('/settings');
    minutes.push((await seen())[0]! / 60_000);
  }
  workshop.clock.now = FRIDAY;
  expect(minutes).toEqual([0, 0, 5.1, 5.1, 10.3]);
});
