import { eq, ne } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { users } from '../../src/users/tables.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const { clerk, office, boss, lead } = crew;

const approve = (who: typeof lead, { poNumber }: Order, body = {}) =>
  who.post(`/api/orders/${poNumber}/approval`, body);

describe('a submission', () => {
  test('names each field that is missing', async () => {
    const { body: draft } = await clerk.post('/api/draft-orders', { client: 'X' });
    const { status, body } = await clerk.post(`/api/orders/${draft.poNumber}/submission`);
    expect([status, body.error.kind]).toEqual([422, 'invalid']);
    expect(body.error.fields).toEqual({
      title: 'required',
      dueDate: 'required',
      deliveryAddress: 'required',
      items: 'item_required',
    });
  });

  test('takes a due date that has passed', async () => {
    const { poNumber } = await clerk.draft({ dueDate: '2020-01-01' });
    expect((await clerk.post(`/api/orders/${poNumber}/submission`)).status).toBe(200);
  });
});

describe('the stages of an approved order', () => {
  test('are all eleven, in their order, and the first is in the queue', async () => {
    const { body } = await approve(lead, await orderIn(crew, 'pending'));
    expect(body.stages.map((stage: { station: string }) => stage.station)).toEqual([...stationCodes]);
    expect(body.stages[0]).toMatchObject({ station: 'CAD', applies: true, state: 'QUEUED', progress: 0, cycles: 0 });
    for (const stage of body.stages.slice(1)) expect(stage).toMatchObject({ applies: true, state: 'NOT_STARTED' });
  });

  test('are those that the approver leaves in', async () => {
    const { body } = await approve(lead, await orderIn(crew, 'pending'), { stations: ['PAINT', 'CNC'] });
    const applying = body.stages.filter((stage: { applies: boolean }) => stage.applies);
    expect(applying.map((stage: { station: string }) => stage.station)).toEqual(['CNC', 'PAINT']);
    expect([stageOf(body, 'CNC').state, stageOf(body, 'CAD').state]).toEqual(['QUEUED', 'NOT_STARTED']);
  });

  test.each([
    [{ stations: [] }, 'stations'],
    [{ stations: ['CNC', 'LASER'] }, 'stations.1'],
    [{ stations: 'CNC' }, 'stations'],
  ])('are not %j', async (body, field) => {
    const answer = await approve(lead, await orderIn(crew, 'pending'), body);
    expect([answer.status, Object.keys(answer.body.error.fields)]).toEqual([422, [field]]);
  });

  test('are at least one on the form too: to untick them all is no approval of all', async () => {
    const { poNumber } = await orderIn(crew, 'pending');
    const page = await (await workshop.browse('lead')).get(`/orders/${poNumber}`);
    const refused = await page.form(`/orders/${poNumber}/approval`).fill({ stations: '' }).submit();
    expect(refused.status).toBe(422);
    expect((await lead.get(`/api/orders/${poNumber}`)).body.status).toBe('pending');
  });
});

describe('one’s own order', () => {
  test('waits for somebody else', async () => {
    const order = await orderIn(crew, 'pending', { by: 'office' });
    const answer = await approve(office, order);
    expect([answer.status, answer.body.error.kind, answer.body.error.reason]).toEqual([403, 'forbidden', 'own_order']);
    expect((await approve(boss, order)).status).toBe(200);
  });

  test('offers no button to approve, but one to somebody else', async () => {
    const { poNumber } = await orderIn(crew, 'pending', { by: 'office' });
    const forms = async (name: 'office' | 'lead') =>
      (await (await workshop.browse(name)).get(`/orders/${poNumber}`)).hasForm(`/orders/${poNumber}/approval`);
    expect([await forms('office'), await forms('lead')]).toEqual([false, true]);
  });

  test('may be rejected by oneself', async () => {
    const { poNumber } = await orderIn(crew, 'pending', { by: 'office' });
    expect((await office.post(`/api/orders/${poNumber}/rejection`, { reason: 'Mistaken' })).status).toBe(200);
  });

  test('is submitted before it is approved', async () => {
    const answer = await approve(office, await orderIn(crew, 'draft', { by: 'office' }));
    expect([answer.status, answer.body.error.reason]).toEqual([409, 'submit_first']);
  });

  test('counts by who submitted it, not by who wrote it', async () => {
    const { poNumber } = await clerk.draft();
    await office.post(`/api/orders/${poNumber}/submission`);
    expect((await approve(office, { poNumber })).status).toBe(403);
    expect((await approve(lead, { poNumber })).status).toBe(200);
  });
});

describe('a draft of somebody else', () => {
  test('is submitted and approved at once, and the history tells both', async () => {
    const draft = await clerk.draft();
    const { status, body } = await approve(office, draft);
    expect([status, body.status, body.revision]).toEqual([200, 'approved', 1]);
    const { body: trail } = await boss.get(`/api/audit-log?entityType=order&entityId=${draft.poNumber}`);
    const told = trail.entries.map(({ action, username }: Order) => `${username} ${action}`).reverse();
    expect(told).toEqual(['clerk CREATE_ORDER', 'office SUBMIT_ORDER', 'office APPROVE_ORDER', 'office STAGE_CHANGED']);
  });

  test('has to be fit to be submitted', async () => {
    const { body: draft } = await clerk.post('/api/draft-orders', { client: 'X' });
    expect((await approve(office, draft)).status).toBe(422);
    expect((await office.get(`/api/orders/${draft.poNumber}`)).body).toMatchObject({ status: 'draft', stages: [] });
  });

  test('is out of sight for the lead of the floor', async () => {
    expect((await approve(lead, await clerk.draft())).status).toBe(404);
  });
});

describe('the only approver', () => {
  const alone = async (work: () => Promise<void>) => {
    await db.update(users).set({ isActive: false }).where(ne(users.username, 'office'));
    await work().finally(() => db.update(users).set({ isActive: true }));
  };
  const trailOf = async ({ poNumber }: Order): Promise<Order[]> =>
    (await boss.get(`/api/audit-log?entityId=${poNumber}&action=APPROVE_ORDER`)).body.entries;

  test('approves his own order, and the history says so', async () => {
    const order = await orderIn(crew, 'pending', { by: 'office' });
    await alone(async () => expect((await approve(office, order)).status).toBe(200));
    const [entry] = await trailOf(order);
    expect(entry.newValues.soleApprover).toBe(true);
    expect((await (await workshop.browse('office')).get(`/orders/${order.poNumber}`)).text).toContain('only approver');
  });

  test('is not said of one who approves another’s draft that he had submitted once', async () => {
    const { poNumber } = await clerk.draft();
    await office.post(`/api/orders/${poNumber}/submission`);
    await office.post(`/api/orders/${poNumber}/reopening`);
    expect((await approve(office, { poNumber })).status).toBe(200);
    const [entry] = await trailOf({ poNumber });
    expect(entry.newValues.soleApprover).toBeUndefined();
  });

  test('is alone only while nobody else is active', async () => {
    const order = await orderIn(crew, 'pending', { by: 'office' });
    await db.update(users).set({ isActive: false }).where(eq(users.username, 'boss'));
    expect((await approve(office, order)).status).toBe(403);
    await db.update(users).set({ isActive: true });
  });
});

test('a rejection answers with the order, though the lead sees it no more', async () => {
  const { poNumber } = await orderIn(crew, 'pending');
  const answer = await lead.post(`/api/orders/${poNumber}/rejection`, { reason: 'No' });
  expect([answer.status, answer.body.status]).toEqual([200, 'rejected']);
  expect((await lead.get(`/api/orders/${poNumber}`)).status).toBe(404);

  const second = await orderIn(crew, 'pending');
  const page = await (await workshop.browse('lead')).get(`/orders/${second.poNumber}/rejection`);
  const list = await page.form(`/orders/${second.poNumber}/rejection`).fill({ reason: 'No' }).submit();
  expect([list.status, list.path]).toEqual([200, '/orders']);
  expect(list.html).toContain(second.poNumber);
});
