import { describe, expect, test } from 'vitest';
import type { Form, Page } from '../support/browser.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const clerk = await workshop.browse('clerk');
const office = await workshop.browse('office');

const WORDS = {
  client: 'Salons Mirdza',
  title: 'Window letters',
  deliveryAddress: 'Jelgava',
  'items.0.name': 'Letter',
};
const newForm = async (words: Record<string, string> = {}) =>
  (await clerk.get('/orders/new')).form('/orders/new').fill({ ...WORDS, ...words });
const stored = async ({ path }: Page) => (await crew.office.get(`/api${path}`)).body;
const editOf = async (po: string, who = clerk) => (await who.get(`/orders/${po}/edit`)).form(`/orders/${po}/edit`);
const namesOf = (form: Form) =>
  form.entries.flatMap(([name, value]) => (/^items\.\d+\.name$/.test(name) ? [value] : []));
const errorsOf = (page: Page) =>
  [...page.document.querySelectorAll('[aria-invalid="true"]')].map((field) => field.getAttribute('name'));

describe('a form takes what people type', () => {
  test.each([
    ['dueDate', '24.12.2026', '2026-12-24'],
    ['dueDate', '4.1.2027', '2027-01-04'],
    ['dueDate', ' 04.01.2027. ', '2027-01-04'],
    ['dueDate', '2026-12-24', '2026-12-24'],
    ['dueDate', '', null],
    ['client', '  Salons Mirdza ', 'Salons Mirdza'],
    ['poNumber', 'own-7', 'OWN-7'],
    ['deliveryAddress', 'Ozolu iela 90\r\nJelgava', 'Ozolu iela 90\nJelgava'],
  ])('%s “%s”', async (name, typed, value) => {
    expect((await stored(await (await newForm({ [name]: typed })).submit()))[name]).toBe(value);
  });

  test.each([
    ['quantity', '1', 1],
    ['quantity', ' 12 ', 12],
    ['quantity', '7,0', 7],
    ['quantity', '', 1],
    ['widthMm', '1 200', 1200],
    ['widthMm', '1\u00a0200', 1200],
    ['widthMm', '1\u202f200,0', 1200],
    ['heightMm', '', null],
  ])('of an item %s “%s”', async (name, typed, value) => {
    const page = await (await newForm({ [`items.0.${name}`]: typed })).submit();
    expect((await stored(page)).items[0][name]).toBe(value);
  });

  test.each([
    ['dueDate', '31.2.2026'],
    ['dueDate', 'tomorrow'],
    ['items.0.quantity', '1,5'],
    ['items.0.quantity', 'seven'],
    ['items.0.quantity', '0'],
    ['items.0.widthMm', '1.200.000'],
    ['poNumber', 'new'],
    ['client', ' '],
  ])('but not as %s “%s”, which stays as it was typed', async (name, typed) => {
    const page = await (await newForm({ [name]: typed })).submit();
    expect([page.status, errorsOf(page)]).toEqual([422, [name]]);
    expect(page.value(name)).toBe(typed);
    expect(page.value('title')).toBe(WORDS.title);
    expect(page.document.querySelector(`[role="alert"] a, .errors a`)?.getAttribute('href')).toMatch(/^#/);
  });
});

describe('a box', () => {
  test('is ticked, and taken away again', async () => {
    const page = await (await newForm()).submit();
    const isRd = async () => (await stored(page)).isRd;
    const { poNumber } = await stored(page);
    await (await editOf(poNumber)).fill({ isRd: ['false', 'true'], rdNotes: 'Try' }).submit();
    expect(await isRd()).toBe(true);
    const form = await editOf(poNumber);
    expect(form.entries.filter(([name]) => name === 'isRd').map(([, value]) => value)).toEqual(['false', 'true']);
    await form.fill({ isRd: 'false' }).submit();
    expect(await isRd()).toBe(false);
  });
});

describe('items on a form', () => {
  const add = (form: Form) => form.submit({ intent: 'add-item' });
  const remove = (form: Form, n: number) => form.submit({ intent: `remove-item.${n}` });

  test('in which nothing was written are no items', async () => {
    let form = (await add(await newForm())).form('/orders/new');
    form = (await add(form.fill({ 'items.1.quantity': '9' }))).form('/orders/new');
    const page = await form.fill({ 'items.2.name': 'Box' }).submit();
    const { items } = await stored(page);
    expect(items.map((item: { name: string }) => item.name)).toEqual(['Letter', 'Box']);
  });

  test('are added and removed by buttons, and nothing is saved by that', async () => {
    const drafts = async () => (await crew.office.get('/api/draft-orders?limit=100')).body.orders.length;
    const before = await drafts();
    const more = await add(await newForm({ client: '' }));
    expect([more.status, more.value('title'), more.value('items.1.name')]).toEqual([200, WORDS.title, '']);
    const form = more.form('/orders/new').fill({ 'items.1.name': 'Second' });
    const less = await remove(form, 0);
    expect(namesOf(less.form('/orders/new'))).toEqual(['Second']);
    expect(await drafts()).toBe(before);
  });

  test('of a draft keep their numbers when another goes, and the removal is saved with the form', async () => {
    const draft = await crew.clerk.draft({ items: ['A', 'B', 'C'].map((name) => ({ name })) });
    const page = await remove(await editOf(draft.poNumber), 1);
    expect((await crew.clerk.get(`/api/orders/${draft.poNumber}`)).body).toEqual(draft);
    await page.form(`/orders/${draft.poNumber}/edit`).submit();
    const { body } = await crew.clerk.get(`/api/orders/${draft.poNumber}`);
    expect(body.items).toEqual([draft.items[0], draft.items[2]]);
  });

  test('may all be taken from a draft', async () => {
    const { poNumber } = await crew.clerk.draft();
    const page = await remove(await editOf(poNumber), 0);
    expect((await page.form(`/orders/${poNumber}/edit`).submit()).status).toBe(200);
    expect((await crew.clerk.get(`/api/orders/${poNumber}`)).body.items).toEqual([]);
  });

  test('are named in an error by the number that the reader sees', async () => {
    const page = await add(await newForm());
    const form = page.form('/orders/new').fill({ 'items.0.name': '', 'items.1.name': 'Box', 'items.1.quantity': '0' });
    expect(errorsOf(await form.submit())).toEqual(['items.0.quantity']);
  });
});

test('what is saved as it stands changes nothing', async () => {
  const draft = await crew.clerk.draft({ reference: 'R', notes: 'one\ntwo', isRd: true, loadingDate: '2026-12-01' });
  await (await editOf(draft.poNumber)).submit();
  expect((await crew.clerk.get(`/api/orders/${draft.poNumber}`)).body).toEqual(draft);
});

describe('when somebody else was quicker', () => {
  test('one’s words stay in the fields, the other’s are shown, and the next save goes over them', async () => {
    const { poNumber } = await crew.clerk.draft();
    const form = await editOf(poNumber);
    await crew.office.put(`/api/orders/${poNumber}`, { version: 1, title: 'Office’s title', reference: 'Office' });
    const page = await form.fill({ title: 'Clerk’s title' }).submit();
    expect([page.status, page.value('title')]).toEqual([409, 'Clerk’s title']);
    expect(page.text).toContain('Ilze Bērziņa');
    expect(page.text).toContain('Office’s title');
    const saved = await page.form(`/orders/${poNumber}/edit`).submit();
    expect(saved.status).toBe(200);
    expect((await crew.clerk.get(`/api/orders/${poNumber}`)).body).toMatchObject({
      title: 'Clerk’s title',
      version: 3,
    });
  });

  test('an item that he removed is a new one, should one save over him', async () => {
    const draft = await crew.clerk.draft({ items: [{ name: 'A' }, { name: 'B' }] });
    const form = await editOf(draft.poNumber);
    await crew.office.put(`/api/orders/${draft.poNumber}`, { version: 1, items: [draft.items[1]] });
    const page = await form.fill({ 'items.0.notes': 'mine' }).submit();
    expect(page.status).toBe(409);
    expect((await page.form(`/orders/${draft.poNumber}/edit`).submit()).status).toBe(200);
    const { body } = await crew.clerk.get(`/api/orders/${draft.poNumber}`);
    expect(body.items.map((item: { name: string }) => item.name)).toEqual(['A', 'B']);
    expect(body.items[0].id).not.toBe(draft.items[0].id);
    expect(body.items[1].id).toBe(draft.items[1].id);
  });

  test('a submission of what was not shown is refused on the page of the order as it is now', async () => {
    const { poNumber } = await crew.clerk.draft();
    const form = (await clerk.get(`/orders/${poNumber}`)).form(`/orders/${poNumber}/submission`);
    await crew.office.put(`/api/orders/${poNumber}`, { version: 1, title: 'Changed since' });
    const page = await form.submit();
    expect([page.status, page.heading]).toEqual([409, expect.stringContaining('Changed since')]);
    expect((await page.form(`/orders/${poNumber}/submission`).submit()).status).toBe(200);
  });
});

describe('an earlier order', () => {
  test('is repeated as a new draft: its words, without its number, dates and state', async () => {
    const shipped = await orderIn(crew, 'shipped', { draft: { reference: 'R-1', loadingDate: '2026-12-01' } });
    const page = await clerk.get(`/orders/new?from=${shipped.poNumber}`);
    const made = await page.form('/orders/new').submit();
    const draft = await stored(made);
    const { items } = shipped;
    expect(draft).toMatchObject({ client: shipped.client, title: shipped.title, reference: 'R-1', status: 'draft' });
    expect(draft).toMatchObject({ dueDate: '2026-12-04', loadingDate: null, revision: 0, version: 1 });
    expect(draft.poNumber).not.toBe(shipped.poNumber);
    expect(draft.items[0]).toEqual({ ...items[0], id: expect.any(Number) });
    expect(draft.items[0].id).not.toBe(items[0].id);
  });
});

test('a reason is asked for on a page of its own, which keeps what was typed', async () => {
  const { poNumber } = await orderIn(crew, 'in_production');
  const page = await office.get(`/orders/${poNumber}/hold`);
  const empty = await page.form(`/orders/${poNumber}/hold`).fill({ reason: '  ' }).submit();
  expect([empty.status, errorsOf(empty)]).toEqual([422, ['reason']]);
  const held = await empty.form(`/orders/${poNumber}/hold`).fill({ reason: 'No acrylic' }).submit();
  expect([held.path, held.status]).toEqual([`/orders/${poNumber}`, 200]);
  expect(held.text).toContain('No acrylic');
});

test('every act that is offered on an order’s page is one that may be done', async () => {
  const boss = await workshop.browse('boss');
  for (const status of ['draft', 'pending', 'approved', 'in_production', 'on_hold', 'completed'] as const) {
    const { poNumber } = await orderIn(crew, status);
    const offeredOn = async (po: string) =>
      (await boss.get(`/orders/${po}`)).forms().filter((form) => form.action.startsWith(`/orders/${po}/`));
    for (const [i, { action }] of (await offeredOn(poNumber)).entries()) {
      const mine = await orderIn(crew, status);
      const form = (await offeredOn(mine.poNumber))[i]!;
      if (action.endsWith('/rejection')) form.fill({ reason: 'Sizes are missing' });
      const answer = await form.submit();
      expect([action, answer.status]).toEqual([action, 200]);
    }
  }
}, 60_000);
