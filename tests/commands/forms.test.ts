import { expect, test } from 'vitest';
import type { Form } from '../support/browser.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const clerk = await workshop.browse('clerk');
const json = await workshop.json('clerk');

const WORDS = {
  client: 'Salons Mirdza',
  title: 'Window letters',
  deliveryAddress: 'Jelgava',
  'items.0.name': 'Letter',
};

const newForm = async () => (await clerk.get('/orders/new')).form('/orders/new').fill(WORDS);
const howMany = async () => (await json.get('/api/draft-orders?limit=100')).body.orders.length as number;
const keyOf = (form: Form) => form.entries.find(([name]) => name === 'idempotencyKey')![1];

test('a form that is sent twice makes one order, and both answers lead to it', async () => {
  const before = await howMany();
  const form = await newForm();
  const [first, second] = [await form.submit(), await form.submit()];
  expect(first.path).toMatch(/^\/orders\/PO-26/);
  expect(second.path).toBe(first.path);
  expect(await howMany()).toBe(before + 1);
});

test('a form that is pressed five times at once makes one order', async () => {
  const before = await howMany();
  const form = await newForm();
  const pages = await Promise.all(Array.from({ length: 5 }, () => form.submit()));
  expect(new Set(pages.map((page) => page.path)).size).toBe(1);
  expect(await howMany()).toBe(before + 1);
});

test('the same form with other words keeps the words, takes a fresh key and leads to what the first press made', async () => {
  const form = await newForm();
  const made = await form.submit();
  const before = await howMany();
  const again = await form.fill({ title: 'Door letters' }).submit();
  expect(again.status).toBe(409);
  expect(await howMany()).toBe(before);
  expect(again.value('title')).toBe('Door letters');
  expect(again.value('items.0.name')).toBe('Letter');
  expect([...again.document.querySelectorAll('main a')].map((a) => a.getAttribute('href'))).toContain(made.path);

  const fresh = again.form('/orders/new');
  expect(keyOf(fresh)).not.toBe(keyOf(form));
  const second = await fresh.submit();
  expect(second.path).not.toBe(made.path);
  expect(second.text).toContain('Door letters');
});

test('an edit that is sent twice makes one change', async () => {
  const { poNumber } = await json.draft();
  const form = (await clerk.get(`/orders/${poNumber}/edit`)).form(`/orders/${poNumber}/edit`).fill({ title: 'Once' });
  const [first, second] = [await form.submit(), await form.submit()];
  expect([first.path, second.path]).toEqual([`/orders/${poNumber}`, `/orders/${poNumber}`]);
  expect((await json.get(`/api/orders/${poNumber}`)).body).toMatchObject({ title: 'Once', version: 2 });
});

test('a button that is pressed twice acts once, and says so both times', async () => {
  const { poNumber } = await json.draft();
  const form = (await clerk.get(`/orders/${poNumber}`)).form(`/orders/${poNumber}/submission`);
  const pages = [await form.submit(), await form.submit()];
  for (const page of pages) expect(page.text).toContain('waiting for approval');
});

test('every form of a page has a key of its own', async () => {
  const { poNumber } = await json.draft();
  const page = await clerk.get(`/orders/${poNumber}`);
  const keys = page
    .forms()
    .flatMap((form) => form.entries.filter(([name]) => name === 'idempotencyKey').map(([, key]) => key));
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(keys.length);
});

test('through JSON the key comes in a header, and an act under it is done once', async () => {
  const send = () => json.post('/api/draft-orders', { client: 'Bageri Solsidan AB' }, 'json-1');
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  const other = await json.post('/api/draft-orders', { client: 'Other' }, 'json-1');
  expect([other.status, other.body.error]).toEqual([
    409,
    expect.objectContaining({ kind: 'conflict', reason: 'key_reused' }),
  ]);
});

test('a repeat without its key is told that the state forbids it', async () => {
  const { poNumber } = await json.draft();
  expect((await json.post(`/api/orders/${poNumber}/submission`)).status).toBe(200);
  const again = await json.post(`/api/orders/${poNumber}/submission`);
  expect([again.status, again.body.error.reason]).toEqual([409, 'order_state']);
});

test('a key of any length or letters is no failure of ours', async () => {
  expect((await json.post('/api/draft-orders', { client: 'X' }, 'k'.repeat(201))).status).toBe(422);
  const form = await newForm();
  const page = await form.fill({ idempotencyKey: 'a\0b' }).submit();
  expect(page.status).toBe(422);
});
