import { expect, test } from 'vitest';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const lead = await workshop.browse('lead');
const clerk = await workshop.json('clerk');
const { poNumber } = await clerk.draft();

test.each([
  ['/promise?station=CNC', '/expected-finishes?station=CNC'],
  ['/rework/cycles?station=CNC', '/rework/list?station=CNC'],
  [`/orders/${poNumber}/promise`, `/orders/${poNumber}/expected-finish`],
])('%s leads on to %s', async (old, now) => {
  const response = await workshop.app.request(old);
  expect([response.status, response.headers.get('Location')]).toEqual([308, now]);
});

test('what was bookmarked opens, and a form of an old page is sent on as it is', async () => {
  expect((await lead.get('/promise')).heading).toBe('Expected finishes');
  const post = { method: 'POST', headers: { Origin: ORIGIN }, body: 'badges=URGENT' };
  const response = await workshop.app.request(`${ORIGIN}/orders/${poNumber}/badges`, post);
  expect([response.status, response.headers.get('Location')]).toEqual([308, `/orders/${poNumber}/marks`]);
});

test('JSON stays where it was', async () => {
  expect((await clerk.get('/api/promise')).status).toBe(200);
  expect((await clerk.get('/api/rework/cycles')).status).toBe(200);
});
