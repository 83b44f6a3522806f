import { expect, test } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const lead = await workshop.browse('lead');
const boss = await workshop.browse('boss');

const order = await orderIn(crew, 'approved');
const { poNumber } = order;
const shipped = await orderIn(crew, 'shipped');

async function codeOf({ poNumber: po }: Order, station: 'CAD' | null = 'CAD') {
  const rows = await workshop.database.db.select({ id: orders.id, po: orders.poNumber }).from(orders);
  return scanCode({ orderId: rows.find((row) => row.po === po)!.id, station, revision: 1 });
}
const code = await codeOf(order);

/** What a 2D scanner types of the traveller's QR, and what else stands round the digits. */
const typed = [
  `http://192.168.1.10:3000/scan/${code}`,
  `]C0${code}`,
  `*${code}*`,
  `\u0002${code}\u001d\u0003`,
  `${code.slice(0, 4)}\u200b${code.slice(4, 9)}-${code.slice(9)}`,
  `${await codeOf(shipped)}${code}`,
];

test.each(typed)('the box, its addresses, JSON and the way to a PO read %j alike', async (text) => {
  const box = await (await lead.get('/stations/PAINT')).form('/scan').fill({ code: text }).submit();
  const jump = await (await boss.get('/orders')).form('/jump').fill({ po: text }).submit();
  expect([box.path, jump.path]).toEqual([`/scan/${code}`, `/scan/${code}`]);
  expect((await lead.get(`/scan?code=${encodeURIComponent(text)}`)).path).toBe(`/scan/${code}`);
  expect((await lead.get(`/scan/${encodeURIComponent(text)}`)).heading).toBe(`CAD ${poNumber}`);
  const told = await crew.lead.get(`/api/scan/${encodeURIComponent(text)}`);
  expect([told.status, told.body.poNumber, told.body.station]).toEqual([200, poNumber, 'CAD']);
  expect((await crew.lead.post('/api/scan', { code: text, at: 'PAINT' })).body).toMatchObject({ poNumber, done: null });
});

const digits = poNumber.slice(3);
const said = [digits, `po${digits}`, `PO ${digits}`, `РО-${digits}`, `зщ-${digits}`, `PO\u200b-${digits}`];

test.each(said)('%j opens its order at the box, at its addresses, in JSON and as a PO', async (text) => {
  const at = `/orders/${poNumber}`;
  const box = await (await lead.get('/stations/CAD')).form('/scan').fill({ code: text }).submit();
  const jump = await (await boss.get('/orders')).form('/jump').fill({ po: text }).submit();
  expect([box.path, jump.path]).toEqual([at, at]);
  expect((await lead.get(`/scan?code=${encodeURIComponent(text)}`)).path).toBe(at);
  expect((await lead.get(`/scan/${encodeURIComponent(text)}`)).path).toBe(at);
  const told = await crew.lead.get(`/api/scan/${encodeURIComponent(text)}`);
  expect(told.body).toMatchObject({ type: 'order', poNumber, next: null });
});

test('the last digits open the one open order that ends so, and of two they show both', async () => {
  const jump = async (po: string) => (await boss.get('/orders')).form('/jump').fill({ po }).submit();
  const last = digits.slice(-2);
  expect((await jump(last)).path).toBe(`/orders/${poNumber}`);
  expect((await jump(digits.slice(-1))).path).toBe(`/orders/${poNumber}`);
  // what is shipped is no open order
  const gone = await jump(shipped.poNumber.slice(-2));
  expect(gone.path).toMatch(/^\/orders\?/);
  await crew.clerk.draft({ poNumber: `RUSH-${last}` });
  const both = await jump(last);
  expect(both.path).toMatch(/^\/orders\?/);
  expect(both.text).toContain(poNumber);
  expect(both.text).toContain(`RUSH-${last}`);
});

test('a scan into the search of any list finds what it stands for', async () => {
  const scanned = `http://oms.local/scan/${code}`;
  const q = encodeURIComponent(scanned);
  for (const path of ['/orders?status=all&q=', '/board?q=']) {
    const page = await boss.get(path + q);
    expect(page.text).toContain(poNumber);
    expect(page.text).not.toContain(shipped.poNumber);
  }
  expect((await crew.boss.get(`/api/orders?q=${q}`)).body.orders).toMatchObject([{ poNumber }]);
  for (const path of ['/clients', '/users', '/materials', '/colours']) {
    expect((await boss.get(`${path}?q=${q}`)).path).toBe(`/scan/${code}`);
  }
  expect((await crew.boss.get(`/api/orders?q=${encodeURIComponent(`ро ${digits}`)}`)).body.orders).toMatchObject([
    { poNumber },
  ]);
});
