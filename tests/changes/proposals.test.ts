import { describe, expect, test } from 'vitest';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { cnc, office, boss, clerk, guest, truck } = crew;

const P5 = { template: 'P5', name: 'Letters' };
const TRIM = 'TRIM.trim_color_primary';
const approved = (draft: object = {}, status: 'approved' | 'in_production' | 'completed' | 'shipped' = 'approved') =>
  orderIn(crew, status, { draft: { ...draft } });
const read = async (po: string) => (await office.get(`/api/orders/${po}`)).body;

/** An approved order of one P5, in SignTrim 971. */
async function letters(): Promise<Order> {
  const { items } = await clerk.draft({ items: [P5] });
  return approved({ items: [{ ...P5, values: { ...items[0].values, [TRIM]: '971' } }, { name: 'Plate' }] });
}

const propose = (order: Order, changes: object, by = cnc, rest: object = {}) =>
  by.post('/api/change-requests', {
    po: order.poNumber,
    version: order.version,
    title: 'Wider letters',
    message: 'As drawn',
    changes,
    ...rest,
  });
const sheetChange = ({ items: [first, ...others] }: Order, change: object) => ({
  items: [
    { id: first.id, itemVersion: first.itemVersion, ...change },
    ...others.map(({ id, itemVersion }: Order) => ({ id, itemVersion })),
  ],
});
const open = async (...args: Parameters<typeof propose>) => {
  const { status, body } = await propose(...args);
  expect([status, body.error]).toEqual([201, undefined]);
  return body;
};
const at = ({ id }: { id: number }) => `/api/change-requests/${id}`;
const fieldsOf = (body: Order) =>
  Object.fromEntries(body.fields.map(({ path, ...field }: { path: string }) => [path, field]));

describe('a proposal', () => {
  test('keeps what differs and nothing else, and leaves the order as it is', async () => {
    const order = await letters();
    const change = await open(order, { dueDate: '2026-12-18', title: order.title, client: order.client });
    expect(change).toMatchObject({ poNumber: order.poNumber, state: 'open', createdBy: 'cnc', decidedBy: null });
    expect(change.fields).toEqual([
      {
        ...{ path: 'dueDate', label: 'Due date', movedOn: false },
        ...{ before: '2026-12-04', now: '2026-12-04', proposed: '2026-12-18' },
      },
    ]);
    expect(await read(order.poNumber)).toEqual(order);
  });

  test('without a version is made upon the order as it is', async () => {
    const order = await letters();
    await office.put(`/api/orders/${order.poNumber}`, { version: order.version, notes: 'Mind the dog' });
    const { fields } = await open(order, { dueDate: '2026-12-18' }, cnc, { version: undefined });
    expect(fields).toMatchObject([{ path: 'dueDate', movedOn: false }]);
  });

  test('of a sheet is kept field by field, with the labels of the sheet in the reader’s language', async () => {
    const order = await letters();
    const values = { ...order.items[0].values, [TRIM]: '785' };
    const change = await open(order, sheetChange(order, { quantity: 9, values }));
    const path = `items.${order.items[0].id}`;
    expect(fieldsOf(change)).toMatchObject({
      [`${path}.quantity`]: { before: 1, proposed: 9, label: 'Letters: Quantity' },
      [`${path}.values.${TRIM}`]: { before: { code: '971' }, proposed: { code: '785' } },
    });
    expect(change.fields).toHaveLength(2);
    const russian = await cnc.get(`${at(change)}?lang=ru`);
    expect(russian.body.fields.map(({ label }: { label: string }) => label)).toContain('Letters: Количество');
  });

  test('adds, takes out and reorders lines', async () => {
    const order = await letters();
    const [letter, plate] = order.items;
    const items = [
      { name: 'Arrow', quantity: 2 },
      { id: plate.id, itemVersion: 1 },
      { id: letter.id, itemVersion: 1 },
    ];
    const change = await open(order, { items, materials: [{ label: 'Face', material: 'Acrylic' }] });
    expect(fieldsOf(change)).toMatchObject({
      'items.new.0': { before: null, proposed: { name: 'Arrow', quantity: 2 } },
      'items.order': { before: [letter.id, plate.id], proposed: ['new.0', plate.id, letter.id] },
      'materials.new.0': { proposed: { label: 'Face' } },
    });
    await office.post(`${at(change)}/approval`);
    const after = await read(order.poNumber);
    expect(after.items.map(({ name }: Order) => name)).toEqual(['Arrow', 'Plate', 'Letters']);
    expect(after.materials).toMatchObject([{ label: 'Face', material: 'Acrylic' }]);
    const removal = await open(after, {
      items: after.items.slice(1).map(({ id, itemVersion }: Order) => ({ id, itemVersion })),
      materials: [],
    });
    expect(fieldsOf(removal)).toMatchObject({
      [`items.${after.items[0].id}`]: { now: { name: 'Arrow' }, proposed: null },
      [`materials.${after.materials[0].id}`]: { proposed: null },
    });
    await office.post(`${at(removal)}/approval`);
    expect(await read(order.poNumber)).toMatchObject({
      items: [{ name: 'Plate' }, { name: 'Letters' }],
      materials: [],
    });
  });

  test('is judged as an edit of the order would be, and nothing of it is done', async () => {
    const order = await letters();
    const wrong = await propose(order, { ...sheetChange(order, { quantity: 0 }), dueDate: 'soon' });
    expect([wrong.status, wrong.body.error.fields]).toEqual([
      422,
      { 'changes.items.0.quantity': 'too_small', 'changes.dueDate': 'not_a_date' },
    ]);
    const lacking = await propose(order, sheetChange(order, { values: {} }));
    expect(lacking.body.error.fields[`changes.items.0.values.${TRIM}`]).toBe('required');
    const strange = await propose(order, { client: 'A client whom nobody knows' });
    expect(strange.status).toBe(201);
    const { body } = await office.get('/api/clients?q=nobody%20knows');
    expect(body.clients).toEqual([]);
    expect((await propose(order, {}, cnc, { title: '' })).body.error.fields).toEqual({ title: 'required' });
  });

  test('of nothing is refused in clear words', async () => {
    const order = await letters();
    const { status, body } = await propose(order, { title: order.title, materials: [] });
    expect([status, body.error.reason]).toEqual([422, 'nothing_proposed']);
    expect(body.error.message).toContain('Nothing differs');
  });

  test('is made upon the order as it is', async () => {
    const order = await letters();
    await office.put(`/api/orders/${order.poNumber}`, { version: order.version, notes: 'Mind the step' });
    const { status, body } = await propose(order, { dueDate: '2026-12-18' });
    expect([status, body.error.reason]).toEqual([409, 'changed_meanwhile']);
  });

  test('is for whoever works on an order that is in the shop', async () => {
    const order = await letters();
    const by = await Promise.all([truck, clerk, crew.lead, boss].map((who) => propose(order, { notes: 'Mind' }, who)));
    expect(by.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await propose(order, { notes: 'Mind' }, guest)).status).toBe(403);
    const draft = await clerk.draft();
    expect((await propose(draft, { notes: 'Mind' }, clerk)).body.error.reason).toBe('edit_the_draft');
    expect((await propose(draft, { notes: 'Mind' })).status).toBe(404);
    const shipped = await approved({}, 'shipped');
    expect((await propose(shipped, { notes: 'Mind' })).body.error.reason).toBe('order_closed');
    for (const status of ['in_production', 'completed'] as const) {
      expect((await propose(await approved({}, status), { notes: 'Mind' })).status).toBe(201);
    }
  });

  test('sent twice under one key is made once', async () => {
    const order = await letters();
    const body = { po: order.poNumber, version: order.version, title: 'Once', changes: { notes: 'Mind' } };
    const [first, second] = [
      await cnc.post('/api/change-requests', body, 'k1'),
      await cnc.post('/api/change-requests', body, 'k1'),
    ];
    expect(second.body.id).toBe(first.body.id);
  });
});

describe('the list', () => {
  test('is asked by order, state and author, and paged', async () => {
    const order = await letters();
    const [a, b] = [await open(order, { notes: 'One' }), await open(order, { notes: 'Two' }, truck)];
    await truck.post(`${at(b)}/withdrawal`);
    const ids = async (query: string) =>
      (await guest.get(`/api/change-requests?order=${order.poNumber}&${query}`)).body.changes.map(
        ({ id }: Order) => id,
      );
    expect(await ids('')).toEqual([a.id]);
    expect(await ids('state=all')).toEqual([b.id, a.id]);
    expect(await ids('state=all&author=truck')).toEqual([b.id]);
    const { body } = await guest.get(`/api/change-requests?order=${order.poNumber}&state=all&limit=1`);
    expect([body.changes.length, body.next]).toEqual([1, String(b.id)]);
    expect(await ids(`state=all&after=${body.next}`)).toEqual([a.id]);
    expect((await guest.get('/api/change-requests?state=lost')).status).toBe(422);
    expect((await guest.get('/api/change-requests/999999')).status).toBe(404);
  });
});
