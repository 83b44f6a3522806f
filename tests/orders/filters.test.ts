import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientNames, clients } from '../../src/clients/tables.ts';
import { orders } from '../../src/orders/tables.ts';
import { users } from '../../src/users/tables.ts';
import { type Crew, type Order, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
let crew: Crew;
const po: Record<string, string> = {};

beforeAll(async () => {
  crew = await signInAll(workshop);
  const draft = async (name: string, change: Record<string, unknown>) => {
    po[name] = (await crew.office.draft(change)).poNumber;
  };
  const sheet = (template: string, quantity = 1) => ({ template, name: `${template} sign`, quantity });
  await draft('letters', {
    client: 'Аптека Ромашка',
    loadingDate: '2026-12-01',
    items: [sheet('P7st', 3), sheet('P5')],
  });
  await draft('box', { client: 'SIA Lampa', loadingDate: '2026-12-02', items: [sheet('P5', 2), sheet('P5')] });
  await draft('words', { client: 'Lampa, SIA', loadingDate: null });
  await draft('sentinel', { client: 'Nord', loadingDate: '2026-12-31' });
});

/** Two spellings of one client, as they are after somebody merged them. */
async function mergeLampa(): Promise<number> {
  const [user] = await db.select({ id: users.id }).from(users).limit(1);
  const moment = workshop.clock.now;
  const known = await db.select().from(clients).where(eq(clients.name, 'Lampa'));
  const row = { name: 'Lampa', createdAt: moment, updatedAt: moment, updatedBy: user!.id };
  const client = known[0] ?? (await db.insert(clients).values(row).returning())[0]!;
  for (const name of ['box', 'words']) {
    await db.update(orders).set({ clientId: client.id }).where(eq(orders.poNumber, po[name]!));
  }
  const spelling = { spelling: 'lampa, sia', clientId: client.id };
  await db.insert(clientNames).values(spelling).onConflictDoUpdate({ target: clientNames.spelling, set: spelling });
  return client.id;
}

const found = async (query: string): Promise<string[]> => {
  const { status, body } = await crew.office.get(`/api/orders?limit=100&${query}`);
  expect(status).toBe(200);
  return body.orders.map((order: Order) => Object.keys(po).find((name) => po[name] === order.poNumber)).sort();
};

describe('orders are found', () => {
  test('by the template of an item, each once', async () => {
    expect(await found('template=P5')).toEqual(['box', 'letters']);
    expect(await found('template=P7st')).toEqual(['letters']);
    expect(await found('template=P99')).toEqual([]);
  });

  test('by the day of loading, or from one day to another, and never without a day', async () => {
    expect(await found('loadingDate=2026-12-01')).toEqual(['letters']);
    expect(await found('loadingFrom=2026-12-02')).toEqual(['box', 'sentinel']);
    expect(await found('loadingTo=2026-12-02')).toEqual(['box', 'letters']);
    expect(await found('loadingFrom=2026-12-02&loadingTo=2026-12-30')).toEqual(['box']);
  });

  test('by a client, in whichever spelling, and by his number', async () => {
    const id = await mergeLampa();
    expect(await found(`client=${encodeURIComponent('Аптека Ромашка')}`)).toEqual(['letters']);
    expect(await found(`client=${encodeURIComponent('LAMPA,  sia')}`)).toEqual(['box', 'words']);
    expect(await found(`clientId=${id}`)).toEqual(['box', 'words']);
    expect(await found('client=Lampa+Nord')).toEqual([]);
  });
});

test('the page keeps each filter in its address and in its form', async () => {
  const browser = await workshop.browse('office');
  const query = 'status=open&client=SIA+Lampa&template=P5&badge=DRAFT&loadingFrom=2.12.2026';
  const page = await browser.get(`/orders?${query}`);
  expect(page.document.querySelectorAll('.orders tbody tr')).toHaveLength(1);
  expect(['client', 'template', 'badge', 'loadingFrom'].map((name) => page.value(name))).toEqual([
    'SIA Lampa',
    'P5',
    'DRAFT',
    '2026-12-02',
  ]);
  expect(page.document.querySelectorAll('.chip-off:not(.all)')).toHaveLength(5);
  const next = await page.form('/orders').fill({ client: '' }).submit();
  expect(next.path).toContain('template=P5');
  const offered = [...page.document.querySelectorAll('[name=template] option')].map((one) => one.textContent);
  expect(offered).toEqual(['Any', 'P1', 'P3', 'P4', 'P5', 'P7st', 'P8']);
});

test('a row tells its templates and how many of each, beside its route', async () => {
  const page = await (await workshop.browse('office')).get('/orders?status=all');
  const row = (name: string) =>
    page.document.querySelector(`a[href="/orders/${po[name]}"]`)?.closest('tr')?.textContent;
  expect(row('letters')).toContain('P5, P7st × 3');
  expect(row('box')).toContain('P5 × 3');
});

test.each(['clientId=x', 'clientId=0', 'clientId=99999999999', 'loadingDate=soon'])(
  '%s is told to a program and left out for a reader',
  async (query) => {
    expect((await crew.office.get(`/api/orders?${query}`)).status).toBe(422);
    expect((await crew.office.get(`/orders?${query}`)).status).toBe(200);
  },
);
