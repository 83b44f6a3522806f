import { describe, expect, test } from 'vitest';
import type { Username } from '../../src/demo/people.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import type { JsonClient } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const draft = await orderIn(crew, 'draft', { by: 'office' });
const rejected = await orderIn(crew, 'rejected', { by: 'office' });
const hidden = [draft.poNumber, rejected.poNumber] as string[];

const nouns = ['submission', 'approval', 'rejection', 'reopening', 'hold', 'resumption', 'cancellation', 'shipment'];
const stageNouns = ['start', 'completion', 'blockage', 'resumption', 'reversal'];

/** Every verb upon an order, with a body that is right in itself. */
const verbs = (po: string): [string, string, object?][] => [
  ['GET', `/api/orders/${po}`],
  ['GET', `/api/orders/${po}/stages`],
  ['PUT', `/api/orders/${po}`, { version: 1, priority: 'LOW' }],
  ['DELETE', `/api/orders/${po}`],
  ...nouns.map((noun): [string, string, object] => [
    'POST',
    `/api/orders/${po}/${noun}`,
    ['rejection', 'hold', 'cancellation'].includes(noun) ? { reason: 'x' } : {},
  ]),
  ...stageNouns.map((noun): [string, string, object] => [
    'POST',
    `/api/orders/${po}/stages/CNC/${noun}`,
    noun === 'blockage' ? { reason: 'x' } : {},
  ]),
];
const pages = (po: string) => [`/orders/${po}`, `/orders/${po}/edit`, `/orders/new?from=${po}`];

async function answers(client: JsonClient, po: string) {
  const found: Record<string, number> = {};
  for (const [method, path, body] of verbs(po)) {
    found[`${method} ${path}`] = (await client.send(method, path, body)).status;
  }
  for (const path of pages(po)) found[`GET ${path}`] = (await client.get(path)).status;
  return found;
}

describe.each(['clerk', 'lead', 'cnc', 'truck', 'guest'] satisfies Username[])('for %s', (name) => {
  test.each(hidden)('another’s draft %s is not there, whatever one does', async (po) => {
    const real = await answers(crew[name], po);
    const made = await answers(crew[name], 'PO-NOTHING');
    // what does not exist answers the same, so that nobody learns what exists
    expect(Object.values(real)).toEqual(Object.values(made));
    // 403 where the role lacks the right to the act as such
    expect(new Set(Object.values(real))).toSatisfy((all: Set<number>) => [...all].every((s) => s === 404 || s === 403));
    expect(real[`GET /api/orders/${po}`]).toBe(404);
    expect(real[`GET /orders/${po}`]).toBe(404);
  });

  test('another’s draft is in no list and no search', async () => {
    for (const path of [
      '/api/orders?limit=100',
      '/api/orders?q=ŠĶĒRES',
      '/api/orders?status=draft',
      '/api/orders?status=rejected',
    ]) {
      const { body } = await crew[name].get(path);
      expect(body.orders.filter(({ poNumber }: { poNumber: string }) => hidden.includes(poNumber))).toEqual([]);
    }
    expect((await crew[name].get(`/jump?po=${hidden[0]}`)).headers.get('Location')).toMatch(/^\/orders\?/);
  });
});

test('a draft that was cancelled before it was submitted stays the office’s, in the list too', async () => {
  const order = await orderIn(crew, 'draft', { by: 'office' });
  await crew.boss.post(`/api/orders/${order.poNumber}/cancellation`, { reason: 'A mistake' });
  expect((await crew.lead.get(`/api/orders/${order.poNumber}`)).status).toBe(404);
  const listed = async (client: JsonClient) =>
    (await client.get('/api/orders?status=cancelled')).body.orders.map((o: { poNumber: string }) => o.poNumber);
  expect(await listed(crew.lead)).not.toContain(order.poNumber);
  expect(await listed(crew.office)).toContain(order.poNumber);
});

test('nothing was done to it meanwhile', async () => {
  expect((await crew.office.get(`/api/orders/${draft.poNumber}`)).body).toEqual(draft);
  expect((await crew.office.get(`/api/orders/${rejected.poNumber}`)).body).toEqual(rejected);
});

test('an author sees his own draft, and in his list of drafts no other', async () => {
  const own = await crew.clerk.draft();
  expect((await crew.clerk.get(`/api/orders/${own.poNumber}`)).body).toEqual(own);
  const { body } = await crew.clerk.get('/api/draft-orders');
  expect(body.orders.map(({ poNumber }: { poNumber: string }) => poNumber)).toEqual([own.poNumber]);
  const { body: all } = await crew.office.get('/api/draft-orders');
  expect(all.orders.map(({ poNumber }: { poNumber: string }) => poNumber).sort()).toEqual(
    [draft.poNumber, own.poNumber].sort(),
  );
});

test('a PO is found in whatever case it is written', async () => {
  const { poNumber } = await orderIn(crew, 'pending');
  expect((await crew.guest.get(`/api/orders/${poNumber.toLowerCase()}`)).body.poNumber).toBe(poNumber);
  const jump = await crew.guest.get(`/jump?po=%20${poNumber.toLowerCase()}%20`);
  expect(jump.headers.get('Location')).toBe(`/orders/${poNumber}`);
});

test.each(['%ff', 'a%2Fb', "'", '%25', '..%2f..', '<b>', 'x'.repeat(3000), '%F0%9F%99%82'])(
  'an address with %s in it leads nowhere',
  async (po) => {
    for (const path of [`/orders/${po}`, `/api/orders/${po}`, `/api/orders/${po}/stages`, `/stations/${po}`]) {
      expect([path, (await crew.boss.get(path)).status]).toEqual([path, 404]);
    }
    expect((await crew.boss.get(`/jump?po=${po}`)).status).toBeLessThan(500);
  },
);
