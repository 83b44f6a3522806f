import { desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { notices } from '../../src/notifications/tables.ts';
import { stageEvents, stages } from '../../src/production/tables.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const materials = [
  {
    label: 'Face',
    material: 'PMMA opal',
    thicknessMm: 3,
    colourSystem: 'RAL',
    colourCode: '9016',
    finish: '',
    quantity: 2,
  },
];
const begun = () => orderIn(crew, 'in_production', { draft: { materials } });
const block = (order: Order, said: object) => crew.lead.post(`/api/orders/${order.poNumber}/stages/CAD/blockage`, said);

describe('a stage that waits for material', () => {
  test('needs no other reason, and says what is missing', async () => {
    const order = await begun();
    const { status, body } = await block(order, { missingMaterial: 'PMMA opal 3 mm' });
    expect(status).toBe(200);
    expect(stageOf(body, 'CAD')).toMatchObject({
      state: 'BLOCKED',
      missingMaterial: 'PMMA opal 3 mm',
      blockedReason: 'PMMA opal 3 mm',
    });
    const [event] = await db.select().from(stageEvents).orderBy(desc(stageEvents.id)).limit(1);
    expect(event).toMatchObject({ kind: 'blocked', missingMaterial: 'PMMA opal 3 mm' });
  });

  test('may have one besides', async () => {
    const { body } = await block(await begun(), { missingMaterial: 'PMMA', reason: 'Comes on Monday' });
    expect(stageOf(body, 'CAD')).toMatchObject({ missingMaterial: 'PMMA', blockedReason: 'Comes on Monday' });
  });

  test('says so in its queue and to those who are told of it, once', async () => {
    const order = await begun();
    await block(order, { missingMaterial: 'SignTrim 971' });
    const { body } = await crew.lead.get('/api/stations/CAD/queue');
    const job = body.jobs.find(({ poNumber }: Order) => poNumber === order.poNumber);
    expect(job).toMatchObject({ state: 'BLOCKED', missingMaterial: 'SignTrim 971' });
    const told = await db
      .select()
      .from(notices)
      .where(eq(notices.link, `/orders/${order.poNumber}`));
    expect(told.find(({ key }) => key === 'stage_blocked')!.params).toMatchObject({ missing: 'SignTrim 971' });
    const page = await (await workshop.browse('clerk')).get('/notifications');
    expect(page.text.match(/SignTrim 971/g)).toHaveLength(1);
    expect(page.text).toContain('Material is missing: SignTrim 971');
  });

  test('waits for nothing any more once it is resumed', async () => {
    const order = await begun();
    await block(order, { missingMaterial: 'PMMA' });
    const { body } = await crew.lead.post(`/api/orders/${order.poNumber}/stages/CAD/resumption`);
    expect(stageOf(body, 'CAD')).toMatchObject({ state: 'IN_PROGRESS', missingMaterial: null, blockedReason: null });
  });
});

test.each([{}, { reason: '' }, { reason: '  ', missingMaterial: ' ' }])('%j is not reason enough', async (said) => {
  const { status, body } = await block(await begun(), said);
  expect([status, body.error.fields]).toEqual([422, { reason: 'required' }]);
});

describe('the form', () => {
  test('offers what the order is made of, and comes back with what was typed', async () => {
    const order = await begun();
    const at = `/orders/${order.poNumber}/stages/CAD/blockage`;
    const page = await (await workshop.browse('lead')).get(at);
    const offered = [...page.document.querySelectorAll('[name=missingMaterial]')].map((one) =>
      one.getAttribute('value'),
    );
    expect(offered).toEqual(['PMMA opal 3 mm RAL 9016']);
    const wrong = await page.form(at).fill({ reason: ' ' }).submit();
    expect([wrong.status, wrong.document.querySelector('#f-reason-error') !== null]).toEqual([422, true]);
    const done = await wrong.form(at).fill({ otherMaterial: 'PMMA opal 3 mm' }).submit();
    expect(done.status).toBe(200);
    expect(done.text).toContain('Material is missing: PMMA opal 3 mm');
  });

  test.each([
    ['the station’s page', () => '/stations/CAD'],
    ['the board', () => '/board'],
    ['the list', () => '/orders?badge=BLOCKED'],
    ['the order’s page', (order: Order) => `/orders/${order.poNumber}`],
  ])('is answered on %s', async (_, pathOf) => {
    const order = await begun();
    await block(order, { missingMaterial: `Film 031 for ${order.poNumber}` });
    const page = await (await workshop.browse('lead')).get(pathOf(order));
    expect(page.text).toContain(`Material is missing: Film 031 for ${order.poNumber}`);
  });
});

test('a tap is the reason, with the words beside it; who is called in it hears of it', async () => {
  const order = await begun();
  const at = `/orders/${order.poNumber}/stages/CAD/blockage`;
  const page = await (await workshop.browse('lead')).get(`${at}?returnTo=/stations/CAD`);
  const phrases = [...page.document.querySelectorAll('[name=phrase]')].map((one) => one.getAttribute('value'));
  expect(phrases).toContain('The client has to confirm');
  const done = await page.form(at).fill({ reason: 'Called twice' }).submit({ phrase: 'The client has to confirm' });
  expect(done.path).toBe('/stations/CAD');
  const stage = stageOf((await crew.lead.get(`/api/orders/${order.poNumber}`)).body, 'CAD');
  expect(stage).toMatchObject({ state: 'BLOCKED', blockedReason: 'The client has to confirm — Called twice' });
});

test('a slip is taken back on the station’s page, and whoever it had stopped was at work all the time', async () => {
  const order = await begun();
  await block(order, { missingMaterial: 'PMMA' });
  const page = await (await workshop.browse('lead')).get('/stations/CAD');
  await page.form(`/orders/${order.poNumber}/stages/CAD/reversal`).submit();
  const { body } = await crew.lead.get(`/api/orders/${order.poNumber}`);
  expect(stageOf(body, 'CAD')).toMatchObject({ state: 'IN_PROGRESS', missingMaterial: null, blockedReason: null });
  const { stages: times } = (await crew.lead.get(`/api/orders/${order.poNumber}/times`)).body;
  expect(times[0].people).toHaveLength(1);
});

test('a reason for what was completed meanwhile is kept where it was typed', async () => {
  const order = await begun();
  const address = `/orders/${order.poNumber}/stages/CAD/blockage`;
  const form = (await (await workshop.browse('lead')).get(address)).form(address);
  await crew.lead.post(`/api/orders/${order.poNumber}/stages/CAD/completion`);
  const late = await form.fill({ otherMaterial: 'Film 031', reason: 'None left' }).submit();
  expect([late.status, late.value('otherMaterial'), late.value('reason')]).toEqual([409, 'Film 031', 'None left']);
  expect(late.text).toContain('already completed this stage');
});

test('no stage can wait for material without being blocked', async () => {
  const wrong = db.update(stages).set({ missingMaterial: 'PMMA' }).where(eq(stages.state, 'COMPLETED'));
  await begun();
  await orderIn(crew, 'completed');
  await expect(wrong).rejects.toThrow();
});
