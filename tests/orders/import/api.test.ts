import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { orders } from '../../../src/orders/tables.ts';
import { type Crew, signInAll } from '../../support/crew.ts';
import { openWorkshop } from '../../support/workshop.ts';

const workshop = await openWorkshop();
let crew: Crew;
beforeAll(async () => {
  crew = await signInAll(workshop);
});

const count = async () => (await workshop.database.db.select({ n: sql<number>`count(*)::int` }).from(orders))[0]!.n;
const send = (list: unknown, key?: string, who: keyof Crew = 'clerk') =>
  crew[who].post('/api/orders/import', { orders: list }, key);

test('many orders are written at once, each as if by itself', async () => {
  const { status, body } = await send([
    { poNumber: 'J-1', client: 'A', items: [{ template: 'P5', quantity: 2 }, { name: 'Board' }] },
    { client: 'B', materials: [{ label: 'Face', material: 'Acrylic' }] },
  ]);
  expect([status, body.poNumbers[0], body.poNumbers.length]).toEqual([201, 'J-1', 2]);
  const { body: order } = await crew.clerk.get('/api/orders/J-1');
  expect(order.items).toMatchObject([
    { name: 'P5 1', template: 'P5', quantity: 2 },
    { name: 'Board', template: null },
  ]);
  const { body: trail } = await crew.boss.get('/api/audit-log?action=CREATE_ORDER&user=clerk');
  expect(trail.entries.map((entry: { entityId: string }) => entry.entityId).sort()).toEqual([...body.poNumbers].sort());
});

test('all or none: what is wrong with each is told under its place', async () => {
  const before = await count();
  const { status, body } = await send([
    { client: 'Fine' },
    { client: '', dueDate: 'soon' },
    { client: 'C', items: [{ name: 'x', quantity: 0 }] },
  ]);
  expect([status, body.error.fields]).toEqual([
    422,
    { 'orders.1.client': 'required', 'orders.1.dueDate': 'not_a_date', 'orders.2.items.0.quantity': 'too_small' },
  ]);
  const sheets = await send([
    { client: 'D', items: [{ template: 'P5', values: { 'TRIM.trim_color_primary': 'nosuch' } }] },
    { client: 'E', items: [{ template: 'P99' }] },
  ]);
  expect(sheets.body.error.fields).toEqual({
    'orders.0.items.0.values.TRIM.trim_color_primary': 'signtrim_unknown',
    'orders.1.items.0.template': 'template_unknown',
  });
  expect(await count()).toBe(before);
});

test('a PO that is taken, or that two of them want, is told', async () => {
  await crew.boss.draft({ poNumber: 'J-TAKEN' });
  const before = await count();
  const { body } = await send([
    { poNumber: 'j-taken', client: 'A' },
    { poNumber: 'J-NEW', client: 'A' },
    { poNumber: 'J-new', client: 'A' },
  ]);
  expect(body.error.fields).toEqual({ 'orders.0.poNumber': 'po_taken', 'orders.2.poNumber': 'po_taken' });
  expect(await count()).toBe(before);
});

test('under the same key it is done once', async () => {
  const before = await count();
  const first = await send([{ client: 'Once' }], 'key-1');
  const second = await send([{ client: 'Once' }], 'key-1');
  expect(second.body).toEqual(first.body);
  expect((await send([{ client: 'Other' }], 'key-1')).body.error.reason).toBe('key_reused');
  expect(await count()).toBe(before + 1);
});

test('nothing, too many and nonsense are refused', async () => {
  expect((await send([])).body.error.fields).toEqual({ orders: 'required' });
  expect((await send(undefined)).body.error.fields).toEqual({ orders: 'required' });
  const many = Array.from({ length: 1001 }, () => ({ client: 'A' }));
  expect((await send(many)).body.error.fields).toEqual({ orders: 'too_long' });
  expect((await send([{ client: 'A', colour: 'red' }])).body.error.fields).toEqual({
    'orders.0.colour': 'unknown_field',
  });
  expect((await send([{ client: 'A' }], undefined, 'cnc')).status).toBe(403);
});
