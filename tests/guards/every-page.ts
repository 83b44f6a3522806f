/** The sample workshop with all in it that a page can be about, and the addresses to which no link leads. */

import { and, eq, isNotNull } from 'drizzle-orm';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { sessions } from '../../src/auth/tables.ts';
import { loadConfig } from '../../src/config.ts';
import { orderItems, orders } from '../../src/orders/tables.ts';
import { users } from '../../src/users/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { drawing } from '../files/samples.ts';
import { openSample, reader } from '../journeys/sample.ts';
import { Browser, type Page } from '../support/browser.ts';
import { JsonClient } from '../support/json-client.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { PASSWORD } from '../support/workshop.ts';

type Sample = Awaited<ReturnType<typeof openSample>>;

/** An item with a sheet, of an order that the shop is at work on. */
async function itemInWork({ database }: Sample) {
  const [found] = await database.db
    .select({ id: orderItems.id, orderId: orders.id, po: orders.poNumber, version: orders.version })
    .from(orderItems)
    .innerJoin(orders, eq(orders.id, orderItems.orderId))
    .where(and(eq(orders.status, 'in_production'), isNotNull(orderItems.template)))
    .limit(1);
  return found!;
}

/** What the sample has none of: a terminal, a badge, a material of one's own, a second version, a change, an import. */
async function complete(sample: Sample) {
  const boss = new JsonClient(sample.app);
  await boss.signIn('boss', PASSWORD);
  const done = async (answer: ReturnType<JsonClient['post']>) => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  await done(boss.post('/api/terminals', { name: 'Ļ 7', stations: ['CNC'] }));
  const [cnc] = await sample.database.db.select().from(users).where(eq(users.username, 'cnc'));
  await done(boss.post(`/api/users/${cnc!.id}/badge`));
  const names = { en: 'Ļ', ru: 'Ы', lv: 'Ļ' };
  await done(boss.post('/api/materials', { code: 'L_7', category: 'OTHER', shortName: 'L 7', names }));
  const draft = await boss.draft({ title: 'Ļ' });
  const sheet = { template: 'P8', name: 'Ļ', quantity: 1, values: {} };
  const item = await done(boss.post(`/api/orders/${draft.poNumber}/items`, sheet));
  const browser = await reader(sample.app, 'boss', 'en');
  const sent = (await browser.get(`/orders/${draft.poNumber}/files`)).form(/files$/);
  await sent.choose('file', new File([new Uint8Array(drawing)], 'Ļ.pdf')).submit();
  const template = async (path: string) => browser.get(`/profiles/${path}`);
  await (await template('P8/edit/head')).form('/profiles/P8/edit/head').fill({ 'leadTime.rushDays': '7' }).submit();
  await (await template('P8/edit/save')).form('/profiles/P8/edit/save').fill({ notes: 'Ļ' }).submit();
  await (await template('P3/edit/head')).form('/profiles/P3/edit/head').fill({ 'leadTime.rushDays': '6' }).submit();
  const running = await itemInWork(sample);
  const { po, version } = running;
  const asked = { po, version, title: 'Ļ', changes: { title: 'Ļ' } };
  const change = await done(boss.post('/api/change-requests', asked));
  const at = (one: string) => `/orders/${one}`;
  const pending = sample.database.db.select({ po: orders.poNumber }).from(orders).where(eq(orders.status, 'pending'));
  const [waiting] = await pending.limit(1);
  const rejection = `${at(waiting!.po)}/rejection`;
  const lift = `${at(draft.poNumber)}/items/${item.id}/lift`;
  return {
    badge: cnc!.id,
    change: `${at(po)}/changes/${change.id}`,
    draft: at(draft.poNumber),
    lift,
    rejection,
    running,
  };
}

export async function openAll() {
  const sample = await openSample();
  const { badge, change, draft, lift, rejection, running } = await complete(sample);
  const addresses = [
    ...['/', '/orders?status=all', '/orders?q=999999', '/orders/PO-000000', '/nowhere'],
    ...[
      '/scan',
      `/scan/${scanCode({ orderId: running.orderId, station: 'CNC', revision: 1 })}`,
      '/scan/12345678901234',
    ],
    ...['/times/review', '/blockages', '/stage-changes', '/terminals/1', '/terminals/1/revocation'],
    ...[`/users/${badge}/badge/revocation`, '/materials/L_7/deletion', `${change}/decline`],
    ...['/profiles/P8/versions/1.0', '/profiles/P8/versions/1.0/rollback', '/profiles/P3/edit/save'],
    ...['/profiles/P3/edit/discard', lift, rejection, `/orders/travellers?po=${running.po}`],
    ...[
      `/orders/${running.po}/items/${running.id}/proposal`,
      `${draft}/items/new?template=P5`,
      `${draft}/files`,
      '/files',
      '/files/1',
    ],
  ];
  const parts = [
    ...['/notifications/bell', '/expected-finishes/outlook', '/board/stations/CNC', '/choices/materials?q=a'],
    ...[
      `${draft}/drawing`,
      '/choices/colours?q=r',
      '/choices/clients?q=a',
      '/choices/people?q=a',
      '/choices/new-client?field=client&client=\u0113',
    ],
  ];
  const readerOf = (username: string, locale: string) => reader(sample.app, username, locale);
  return { ...sample, addresses, parts, readerOf };
}

const inLanguage = (browser: Browser, locale: string) => {
  browser.headers = { 'Accept-Language': locale };
  return browser;
};

/** Where one has to do something to come: before anybody signed in, at a locked terminal, under a wall's own address. */
export async function hiddenPages({ app, database }: Sample, locale: string): Promise<Page[]> {
  const empty = createApp({
    config: loadConfig({}, '/dev/null'),
    database: await createTestDatabase(),
    log: pino({ level: 'silent' }),
    isReady: () => true,
    draining: new AbortController().signal,
  });
  const setup = await inLanguage(new Browser(empty), locale).get('/setup');
  const signIn = await inLanguage(new Browser(app), locale).get('/sign-in');

  const lead = await reader(app, 'lead', locale);
  await (await lead.get('/terminals'))
    .form('/terminals')
    .fill({ name: 'Ļ 8', stations: ['CNC'] })
    .submit();
  const locked = await (await lead.get('/terminals')).form('/terminal/lock').submit();

  const office = await reader(app, 'office', locale);
  const form = (await office.get('/clients/new')).form('/clients/new').fill({ name: 'Ļ 9' });
  const [row] = await database.db.select().from(users).where(eq(users.username, 'office'));
  await database.db.delete(sessions).where(eq(sessions.userId, row!.id));
  database.changes.tell(['sessions']);
  const ended = await form.submit();
  const again = await ended.form('/sign-in').fill({ username: 'office', password: PASSWORD }).submit();

  const boss = await reader(app, 'boss', locale);
  const made = await (await boss.get('/wall-displays/new')).form('/wall-displays').fill({ name: 'Ļ 10' }).submit();
  const [key] = /\/wall\/[\w-]+/.exec(made.html)!;
  const wall = await boss.get(`${key}?lang=${locale}`);
  const walls = await boss.get('/wall-displays');
  const asking = await inLanguage(new Browser(app), locale).get('/wall');
  const digits = await asking.form('/wall').submit();
  const [revocation] = /\/wall-displays\/\d+\/revocation/.exec(walls.html)!;
  const csv = new File([`client;name\nĻ;Ļ\n`], 'l.csv', { type: 'text/csv' });
  const upload = (await boss.get('/orders/import')).form('/orders/import');
  upload.choose('file', csv);
  const preview = await upload.submit();
  return [asking, digits, setup, signIn, locked, ended, again, made, wall, await boss.get(revocation), preview];
}
