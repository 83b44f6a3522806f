import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { signInAll } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { clerk, office } = crew;

const create = (body: object, who = clerk) => who.post('/api/draft-orders', body);
const setSequence = (n: number) => workshop.database.db.execute(sql`SELECT setval('po_sequence', ${n})`);
const fieldsOf = async (body: object) => (await create({ client: 'X', ...body })).body.error?.fields;

test('a client is all that a draft needs', async () => {
  const { status, body } = await create({ client: '  Viesnīca Kāpa ' });
  expect(status).toBe(201);
  expect(body).toEqual({
    poNumber: expect.stringMatching(/^PO-26\d{4}$/),
    ...{ badges: ['DRAFT'], manualBadges: [], deliveryPresetId: null },
    reference: '',
    client: 'Viesnīca Kāpa',
    title: '',
    status: 'draft',
    priority: 'NORMAL',
    dueDate: null,
    loadingDate: null,
    isRd: false,
    rdNotes: '',
    notes: '',
    deliveryAddress: '',
    deliveryContact: '',
    deliveryNotes: '',
    deliveryPhone: '',
    revision: 0,
    version: 1,
    items: [],
    materials: [],
    stages: [],
  });
});

test('an item needs a name; the rest of it has a default', async () => {
  const { body } = await create({
    client: 'X',
    items: [{ name: 'Letter' }, { name: 'Box', quantity: 999, signType: 'INDOOR' }],
  });
  const { id, ...first } = body.items[0];
  expect(id).toBeGreaterThan(0);
  expect(first).toEqual({
    ...{ name: 'Letter', quantity: 1, signType: 'OUTDOOR', widthMm: null, heightMm: null, notes: '' },
    ...{ template: null, version: null, values: null, itemVersion: 1, stations: [] },
  });
  expect(body.items[1]).toMatchObject({ name: 'Box', quantity: 999, signType: 'INDOOR' });
});

describe('the proposed PO', () => {
  test('is the year and the next number, in four digits at least', async () => {
    await setSequence(41);
    expect((await create({ client: 'X' })).body.poNumber).toBe('PO-260042');
  });

  test('is never cut', async () => {
    await setSequence(9998);
    const numbers = [];
    for (let i = 0; i < 3; i++) numbers.push((await create({ client: 'X' })).body.poNumber);
    expect(numbers).toEqual(['PO-269999', 'PO-2610000', 'PO-2610001']);
  });

  test('takes the year from the plant’s calendar', async () => {
    workshop.clock.now = new Date('2026-12-31T22:30:00Z'); // half past midnight in Riga
    expect((await create({ client: 'X' })).body.poNumber).toMatch(/^PO-27/);
    workshop.clock.now = FRIDAY;
  });

  test('steps over those that the office has typed', async () => {
    await setSequence(500);
    for (const poNumber of ['PO-260501', 'PO-260502']) await create({ client: 'X', poNumber });
    expect((await create({ client: 'X' })).body.poNumber).toBe('PO-260503');
  });

  test('is another for each of many who save at once', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 20 }, (_, i) => create({ client: 'X' }, i % 2 ? clerk : office)),
    );
    expect(new Set(drafts.map(({ body }) => body.poNumber)).size).toBe(20);
  });
});

describe('a PO of one’s own', () => {
  test('is written in capitals', async () => {
    expect((await create({ client: 'X', poNumber: ' circle-k.7_b ' })).body.poNumber).toBe('CIRCLE-K.7_B');
  });

  test('is nobody else’s, in whatever case', async () => {
    await create({ client: 'X', poNumber: 'TAKEN-1' });
    const { status, body } = await create({ client: 'Y', poNumber: 'taken-1' }, office);
    expect(status).toBe(422);
    expect(body.error.fields).toEqual({ poNumber: 'po_taken' });
  });

  test('goes to one of two who type it at once', async () => {
    const both = await Promise.all([clerk, office].map((who) => create({ client: 'X', poNumber: 'AT-ONCE' }, who)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  test.each(['NEW', 'new', 'Export', 'IMPORT'])('is not %s, which is an address', async (poNumber) => {
    expect(await fieldsOf({ poNumber })).toEqual({ poNumber: 'po_reserved' });
  });

  test.each(['', 'AB', '-A1', '.A1', 'A/B', 'A B1', 'ŠĶĒRES', 'ПО-1', 'A'.repeat(51), '../X', 'A%2FB'])(
    'is not “%s”',
    async (poNumber) => {
      expect(await fieldsOf({ poNumber })).toEqual({ poNumber: 'po_malformed' });
    },
  );
});

describe('what is wrong is told by field', () => {
  test.each([
    [{ client: undefined }, { client: 'required' }],
    [{ client: '' }, { client: 'required' }],
    [{ client: '   ' }, { client: 'required' }],
    [{ client: null }, { client: 'required' }],
    [{ client: 7 }, { client: 'malformed' }],
    [{ client: 'x'.repeat(201) }, { client: 'too_long' }],
    [{ title: 'x'.repeat(201) }, { title: 'too_long' }],
    [{ notes: 'x'.repeat(4001) }, { notes: 'too_long' }],
    [{ priority: 'urgent' }, { priority: 'not_an_option' }],
    [{ dueDate: '4.12.2026' }, { dueDate: 'not_a_date' }],
    [{ dueDate: '2026-02-30' }, { dueDate: 'not_a_date' }],
    [{ dueDate: '2026-12-04T00:00:00Z' }, { dueDate: 'not_a_date' }],
    [{ dueDate: '0000-01-01' }, { dueDate: 'not_a_date' }],
    [{ isRd: 'true' }, { isRd: 'malformed' }],
    [{ items: {} }, { items: 'malformed' }],
    [{ items: [{}] }, { 'items.0.name': 'required' }],
    [{ items: [{ name: 'A' }, { name: '' }] }, { 'items.1.name': 'required' }],
    [{ items: [{ name: 'A', quantity: 0 }] }, { 'items.0.quantity': 'too_small' }],
    [{ items: [{ name: 'A', quantity: 1000 }] }, { 'items.0.quantity': 'too_big' }],
    [{ items: [{ name: 'A', quantity: 1.5 }] }, { 'items.0.quantity': 'not_an_integer' }],
    [{ items: [{ name: 'A', quantity: '3' }] }, { 'items.0.quantity': 'not_a_number' }],
    [{ items: [{ name: 'A', widthMm: 0 }] }, { 'items.0.widthMm': 'too_small' }],
    [{ items: [{ name: 'A', heightMm: 20_001 }] }, { 'items.0.heightMm': 'too_big' }],
    [{ items: [{ name: 'A', signType: 'EXTERIOR' }] }, { 'items.0.signType': 'not_an_option' }],
    [{ items: Array.from({ length: 101 }, () => ({ name: 'A' })) }, { items: 'too_long' }],
  ])('%j', async (body, fields) => {
    expect(await fieldsOf(body)).toEqual(fields);
  });

  test('all of it at once', async () => {
    const told = await fieldsOf({
      client: '',
      priority: 'HOT',
      items: [{ name: 'A', quantity: 0 }, { quantity: 'x' }],
    });
    expect(told).toEqual({
      client: 'required',
      priority: 'not_an_option',
      'items.0.quantity': 'too_small',
      'items.1.name': 'required',
      'items.1.quantity': 'not_a_number',
    });
  });

  test('and what is not known is not swallowed', async () => {
    const told = await fieldsOf({
      status: 'approved',
      revision: 7,
      items: [{ name: 'A', price: 1 }],
      po: 'X',
      __proto: 1,
    });
    expect(told).toEqual({
      status: 'unknown_field',
      revision: 'unknown_field',
      po: 'unknown_field',
      __proto: 'unknown_field',
      'items.0.price': 'unknown_field',
    });
  });

  test('a refused draft leaves nothing behind', async () => {
    const before = (await office.get('/api/draft-orders?limit=100')).body.orders.length;
    await create({ client: 'X', items: [{ name: 'A', quantity: 0 }] });
    await create({ client: 'X', poNumber: 'TAKEN-1', items: [{ name: 'A' }] });
    expect((await office.get('/api/draft-orders?limit=100')).body.orders.length).toBe(before);
  });
});

test.each(['lead', 'cnc', 'truck', 'guest'] as const)('%s writes no orders', async (who) => {
  expect((await create({ client: 'X' }, crew[who])).status).toBe(403);
});

test('texts come back as they were written', async () => {
  const words = { client: 'Аптека “Ромашка” & <b>', title: "O'Brien — 🙂 ŠĶĒRES", notes: 'one\n\ntwo\t%_\\' };
  const { body } = await create(words);
  expect(body).toMatchObject(words);
  const page = await (await workshop.browse('clerk')).get(`/orders/${body.poNumber}`);
  expect(page.heading).toContain(words.title);
  expect(page.html).not.toContain('& <b>');
});
