import { expect, test } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { closeForgotten } from '../../src/production/commands/close-forgotten.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const lead = await workshop.browse('lead');

async function codeOf({ poNumber }: Order) {
  const rows = await workshop.database.db.select({ id: orders.id, po: orders.poNumber }).from(orders);
  return scanCode({ orderId: rows.find(({ po }) => po === poNumber)!.id, station: 'CAD', revision: 1 });
}
const stateOf = async ({ poNumber }: Order) =>
  stageOf((await crew.lead.get(`/api/orders/${poNumber}`)).body, 'CAD').state;
const later = (ms: number) => {
  workshop.clock.now = new Date(workshop.clock.now.getTime() + ms);
};
const atCad = ({ poNumber }: Order, noun: string) => `/orders/${poNumber}/stages/CAD/${noun}`;
const atWork = async ({ poNumber }: Order) => {
  const { body } = await crew.lead.get(`/api/orders/${poNumber}/times`);
  return body.stages.find((stage: { station: string }) => stage.station === 'CAD').atWork.length;
};

async function paused() {
  const order = await orderIn(crew, 'in_production');
  await crew.lead.post(`/api${atCad(order, 'pause')}`);
  later(120_000);
  return order;
}

const scanAt = async (code: string) => (await lead.get('/stations/CAD')).form('/scan').fill({ code }).submit();

test('a scan of what is paused goes on with it, and the next one completes it', async () => {
  const order = await paused();
  const code = await codeOf(order);
  expect((await crew.lead.get(`/api/scan/${code}`)).body).toMatchObject({ state: 'IN_PROGRESS', next: 'continuation' });
  const box = await scanAt(code);
  expect(box.text).toContain(`${order.poNumber}: you are at work on CAD.`);
  expect([await stateOf(order), await atWork(order)]).toEqual(['IN_PROGRESS', 1]);
  later(1_000);
  // the same pull of the trigger
  await scanAt(code);
  expect(await stateOf(order)).toBe('IN_PROGRESS');
  later(60_000);
  await scanAt(code);
  expect(await stateOf(order)).toBe('COMPLETED');
});

test('two who scan at once go on with it together', async () => {
  const order = await paused();
  const code = await codeOf(order);
  await crew.boss.post(`/api/scan/${code}`);
  later(500);
  await crew.lead.post(`/api/scan/${code}`);
  expect([await stateOf(order), await atWork(order)]).toEqual(['IN_PROGRESS', 2]);
});

test('in the morning a scan goes on with what the end of the shift had closed', async () => {
  const order = await orderIn(crew, 'in_production');
  later(24 * 3600_000);
  await closeForgotten(workshop.database.db, 'Europe/Riga', workshop.clock.now);
  expect(await atWork(order)).toBe(0);
  await crew.lead.post(`/api/scan/${await codeOf(order)}`);
  expect([await stateOf(order), await atWork(order)]).toEqual(['IN_PROGRESS', 1]);
});

test('the one big button of the card and of the phone goes on too, and what it did is taken back', async () => {
  const order = await paused();
  const code = await codeOf(order);
  const station = await lead.get('/stations/CAD');
  const big = station.document.querySelector(`article[aria-label="${order.poNumber}"] .wide`)!;
  expect(big.textContent).toBe('Continue');
  const phone = await lead.get(`/scan/${code}`);
  expect(phone.document.querySelector('.one-button button')?.textContent).toBe('Continue');
  const done = await phone.form(`/scan/${code}`).submit();
  expect(done.text).toContain('you are at work on CAD');
  await done.form(atCad(order, 'reversal')).submit();
  expect([await stateOf(order), await atWork(order)]).toEqual(['IN_PROGRESS', 0]);
  // it counts as never having been gone on with
  expect((await crew.lead.get(`/api/scan/${code}`)).body.next).toBe('continuation');
});

test('what is blocked says why and asks, at the box and on the phone; its answer is taken back', async () => {
  const order = await paused();
  const code = await codeOf(order);
  await crew.lead.post(`/api${atCad(order, 'blockage')}`, { missingMaterial: 'Opal 3 mm', reason: 'Not delivered' });
  const asked = await scanAt(code);
  expect(asked.path).toBe(`/scan/${code}`);
  expect(asked.text).toContain('Opal 3 mm');
  expect(await stateOf(order)).toBe('BLOCKED');
  lead.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'HX-Target': 'div#scanned' };
  const body = new URLSearchParams({ code, at: 'CAD' });
  const beside = await lead.send('POST', '/scan', body);
  expect(beside.html).toContain('Material is missing: Opal 3 mm — Not delivered');
  const resumed = await lead.send('POST', `/scan/${code}`, new URLSearchParams({ act: 'resumption' }));
  expect(resumed.html).toContain(`action="${atCad(order, 'reversal')}"`);
  expect(await stateOf(order)).toBe('IN_PROGRESS');
  lead.headers = {};
  await crew.lead.post(`/api${atCad(order, 'reversal')}`);
  const { state, blockedReason, missingMaterial } = stageOf(
    (await crew.lead.get(`/api/orders/${order.poNumber}`)).body,
    'CAD',
  );
  expect([state, blockedReason, missingMaterial]).toEqual(['BLOCKED', 'Not delivered', 'Opal 3 mm']);
  await crew.lead.post(`/api${atCad(order, 'resumption')}`);
  expect(await stateOf(order)).toBe('IN_PROGRESS');
});
