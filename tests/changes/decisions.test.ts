import { describe, expect, test } from 'vitest';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { cnc, office, boss, clerk, guest, truck, lead } = crew;

const P5 = { template: 'P5', name: 'Letters' };
const TRIM = 'TRIM.trim_color_primary';
const orderAt = (po: string) => `/api/orders/${po}`;
const read = async ({ poNumber }: Order) => (await office.get(orderAt(poNumber))).body;
const at = ({ id }: { id: number }) => `/api/change-requests/${id}`;
const pathOf = (order: Order, field: string) => `items.${order.items[0].id}.${field}`;

async function letters(): Promise<Order> {
  const { items } = await clerk.draft({ items: [P5] });
  return orderIn(crew, 'approved', { draft: { items: [{ ...P5, values: { ...items[0].values, [TRIM]: '971' } }] } });
}

async function open(order: Order, changes: object, by = cnc) {
  const { poNumber: po, version } = order;
  const { status, body } = await by.post('/api/change-requests', { po, version, title: 'Other trim', changes });
  expect([status, body.error]).toEqual([201, undefined]);
  return body;
}
const recolour = (order: Order, rest: object = {}) => {
  const [{ id, itemVersion, values }] = order.items;
  return open(order, { items: [{ id, itemVersion, quantity: 9, values: { ...values, [TRIM]: '785' } }], ...rest });
};
const fieldOf = (change: Order, path: string) => change.fields.find((field: Order) => field.path === path);
const noticesOf = async (who: typeof office) => (await who.get('/api/notifications?type=order')).body.notifications;

describe('an approval', () => {
  test('applies everything at once, as one more revision, and tells the author', async () => {
    const order = await letters();
    const change = await recolour(order, { dueDate: '2026-12-18', client: 'A new client' });
    const { status, body } = await office.post(`${at(change)}/approval`);
    expect([status, body.state, body.decidedBy]).toEqual([200, 'approved', 'office']);
    const after = await read(order);
    expect(after).toMatchObject({ revision: 2, dueDate: '2026-12-18', client: 'A new client' });
    expect(after.items[0]).toMatchObject({
      quantity: 9,
      name: 'Letters',
      itemVersion: 2,
      values: { [TRIM]: { code: '785' } },
    });
    expect({ ...after.items[0].values, [TRIM]: 0 }).toEqual({ ...order.items[0].values, [TRIM]: 0 });
    const { entries } = (await boss.get(`/api/audit-log?entityId=${order.poNumber}`)).body;
    expect(entries.slice(0, 3).map(({ action }: Order) => action)).toEqual([
      'APPROVE_CHANGE',
      'UPDATE_ORDER',
      'CR_OPENED',
    ]);
    expect(entries[0].newValues).toMatchObject({ change: change.id });
    expect((await noticesOf(cnc))[0]).toMatchObject({
      title: `${order.poNumber}: your change is approved`,
      link: `/orders/${order.poNumber}/changes/${change.id}`,
    });
  });

  test('shows what the order said when it was proposed, where that has moved on', async () => {
    const order = await letters();
    const change = await recolour(order, { notes: 'Mind the step' });
    await office.put(orderAt(order.poNumber), { version: order.version, notes: 'Mind the dog', dueDate: '2026-12-11' });
    const { body } = await office.get(at(change));
    expect(fieldOf(body, 'notes')).toMatchObject({
      before: '',
      now: 'Mind the dog',
      proposed: 'Mind the step',
      movedOn: true,
    });
    expect(fieldOf(body, pathOf(order, 'quantity')).movedOn).toBe(false);
    await office.post(`${at(change)}/approval`);
    const after = await read(order);
    expect(after).toMatchObject({ notes: 'Mind the step', dueDate: '2026-12-11', revision: 3 });
    expect(after.items[0].quantity).toBe(9);
  });

  test('changes one material and keeps what somebody else has changed of it', async () => {
    const order = await orderIn(crew, 'approved', { draft: { materials: [{ label: 'Face', material: 'Acrylic' }] } });
    const [{ id }] = order.materials;
    const { notes: _, ...face } = order.materials[0];
    const change = await open(order, { materials: [{ ...face, thicknessMm: 5 }] });
    expect(change.fields).toMatchObject([
      { path: `materials.${id}.thicknessMm`, label: 'Material: Face: Thickness', before: null, proposed: 5 },
    ]);
    const { version } = order;
    await office.put(orderAt(order.poNumber), { version, materials: [{ ...face, finish: 'matt' }] });
    await office.post(`${at(change)}/approval`);
    expect((await read(order)).materials).toMatchObject([{ id, material: 'Acrylic', thicknessMm: 5, finish: 'matt' }]);
  });

  test('is upon what was shown', async () => {
    const order = await letters();
    const change = await recolour(order);
    await office.put(orderAt(order.poNumber), { version: order.version, notes: 'Mind the dog' });
    const { status, body } = await boss.post(`${at(change)}/approval`, { version: order.version });
    expect([status, body.error.reason]).toEqual([409, 'changed_meanwhile']);
    expect((await boss.post(`${at(change)}/approval`, { version: order.version + 1 })).status).toBe(200);
  });

  test('is refused with reasons at the fields where a value no longer holds', async () => {
    const order = await letters();
    const led = 'ASSEMBLING.led';
    const [{ id, itemVersion, values }] = order.items;
    const make = 'ASSEMBLING.led_type';
    const change = await open(order, { items: [{ id, itemVersion, values: { ...values, [make]: 'RED' } }] });
    const off = await office.put(`${orderAt(order.poNumber)}/items/${id}`, {
      itemVersion,
      values: { ...values, [led]: false },
    });
    expect(off.body.values[make]).toBeUndefined();
    const hidden = await office.post(`${at(change)}/approval`);
    expect([hidden.status, hidden.body.error.fields]).toEqual([
      422,
      { [pathOf(order, `values.${make}`)]: 'field_hidden_now' },
    ]);
    const now = await read(order);
    await office.put(orderAt(order.poNumber), { version: now.version, items: [{ name: 'Another' }] });
    const gone = await office.post(`${at(change)}/approval`);
    expect([gone.status, gone.body.error.fields]).toEqual([422, { [pathOf(order, `values.${make}`)]: 'line_gone' }]);
    expect((await office.get(at(change))).body.state).toBe('open');
  });

  test('is refused once the order is closed', async () => {
    const order = await letters();
    const change = await recolour(order);
    await boss.post(`${orderAt(order.poNumber)}/cancellation`, { reason: 'The client is gone' });
    expect((await office.post(`${at(change)}/approval`)).body.error.reason).toBe('order_closed');
    expect((await office.post(`${at(change)}/decline`, { reason: 'Too late' })).status).toBe(200);
  });

  test('of two at once is one, and the other is told', async () => {
    const order = await letters();
    const change = await recolour(order);
    const answers = await Promise.all([
      office.post(`${at(change)}/approval`),
      boss.post(`${at(change)}/decline`, { reason: 'No' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = answers.find(({ status }) => status === 409)!;
    expect(told.body.error.reason).toBe('change_decided');
    expect((await read(order)).revision).toBe(answers[0]!.status === 200 ? 2 : 1);
  });
});

describe('a refusal', () => {
  test('has a reason that the author reads, and leaves the order as it is', async () => {
    const order = await letters();
    const change = await recolour(order);
    expect((await office.post(`${at(change)}/decline`, { reason: ' ' })).body.error.fields).toEqual({
      reason: 'required',
    });
    const { body } = await office.post(`${at(change)}/decline`, { reason: 'The client wants 971' });
    expect(body).toMatchObject({ state: 'declined', decisionNote: 'The client wants 971', decidedBy: 'office' });
    expect(await read(order)).toEqual(order);
    const [notice] = await noticesOf(cnc);
    expect([notice.title, notice.message]).toEqual([
      `${order.poNumber}: your change is declined`,
      expect.stringContaining('Other trim: The client wants 971'),
    ]);
    expect((await office.post(`${at(change)}/approval`)).status).toBe(409);
  });

  test('is not the author’s: he withdraws, and nobody else does', async () => {
    const order = await letters();
    const change = await recolour(order);
    expect((await office.post(`${at(change)}/withdrawal`)).status).toBe(403);
    expect((await cnc.post(`${at(change)}/withdrawal`)).body.state).toBe('withdrawn');
    expect((await cnc.post(`${at(change)}/withdrawal`)).status).toBe(409);
    expect((await noticesOf(boss)).some(({ link }: Order) => link.endsWith(`/changes/${change.id}`))).toBe(false);
  });
});

test('those who may decide hear of a proposal, and only they decide', async () => {
  const order = await letters();
  const change = await recolour(order);
  const link = `/orders/${order.poNumber}/changes/${change.id}`;
  const heard = await Promise.all(
    [office, boss, clerk, lead, guest].map(async (who) =>
      (await noticesOf(who)).some((notice: Order) => notice.link === link),
    ),
  );
  expect(heard).toEqual([true, true, false, false, false]);
  for (const who of [cnc, clerk, lead, truck, guest]) {
    expect((await who.post(`${at(change)}/approval`)).status).toBe(403);
    expect((await who.post(`${at(change)}/decline`, { reason: 'No' })).status).toBe(403);
  }
  const own = await open(order, { notes: 'Mind the step' }, office);
  expect((await office.post(`${at(own)}/approval`)).body.state).toBe('approved');
});

describe('an edit of the office', () => {
  const approvedOf = async ({ poNumber }: Order) =>
    (await office.get(`/api/change-requests?state=approved&order=${poNumber}`)).body.changes;

  test('of an approved order is a change approved at once', async () => {
    const order = await letters();
    const [{ id }] = order.items;
    await office.put(orderAt(order.poNumber), { version: order.version, notes: 'Mind the step' });
    await boss.put(`${orderAt(order.poNumber)}/items/${id}`, { itemVersion: 1, quantity: 4 });
    const [second, first] = await approvedOf(order);
    expect(first).toMatchObject({
      title: '',
      createdBy: 'office',
      decidedBy: 'office',
      fields: [{ path: 'notes', before: '', proposed: 'Mind the step' }],
    });
    expect(second).toMatchObject({
      createdBy: 'boss',
      fields: [{ path: pathOf(order, 'quantity'), before: 1, proposed: 4 }],
    });
  });

  test('of a draft is none, and what was approved is recorded once', async () => {
    const draft = await clerk.draft();
    await clerk.put(orderAt(draft.poNumber), { version: draft.version, notes: 'Mind the step' });
    expect(await approvedOf(draft)).toEqual([]);
    const order = await letters();
    const change = await recolour(order);
    await office.post(`${at(change)}/approval`);
    expect((await approvedOf(order)).map(({ id }: Order) => id)).toEqual([change.id]);
  });
});
