import { describe, expect, test } from 'vitest';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { clerk, office, boss, lead, guest } = crew;

const at = (po: string) => `/api/orders/${po}`;
const P5 = { template: 'P5', name: 'Letters' };
/** A P5 with everything that it needs. */
const FULL = { 'TRIM.trim_color_primary': '971' };
const p5Values = async () => (await clerk.draft({ items: [P5] })).items[0].values;

describe('an item on a sheet', () => {
  test('begins as the shop usually makes it', async () => {
    const { items } = await clerk.draft({ items: [{ template: 'P5' }] });
    expect(items[0]).toMatchObject({ name: 'P5 1', quantity: 1, template: 'P5', version: '1.0', itemVersion: 1 });
    expect(items[0].values).toMatchObject({
      'LINE_FREEZER.face': true,
      'LINE_FREEZER.face_thickness': 3,
      'LINE_FREEZER.face_material': { materialCode: 'PLEXIGLAS_XT_WN071', shortName: 'WN071' },
    });
  });

  test('keeps what is said in one way of writing it, with what the catalogue knows', async () => {
    const { items } = await clerk.draft({
      items: [{ ...P5, values: { ...FULL, 'LINE_FREEZER.face_material': 'alu 1.5' } }],
    });
    expect(items[0].values['TRIM.trim_color_primary']).toMatchObject({ code: '971' });
    expect(items[0].values['LINE_FREEZER.face_material']).toMatchObject({
      materialCode: 'ALU_MILL_1_5',
      thicknessMm: 1.5,
    });
  });

  test('may be half filled in a draft, but what is there is well-formed', async () => {
    const wrong = { ...P5, values: { 'TRIM.trim_color_primary': 'pink', 'TRIM.nothing': 1 } };
    const { status, body } = await clerk.post('/api/draft-orders', { client: 'X', items: [{ name: 'A' }, wrong] });
    expect([status, body.error.fields]).toEqual([
      422,
      { 'items.1.values.TRIM.trim_color_primary': 'signtrim_unknown', 'items.1.values.TRIM.nothing': 'unknown_field' },
    ]);
  });

  test.each([
    [{ template: 'P99' }, 'template', 'template_unknown'],
    [{ template: 'P4' }, 'template', 'template_unknown'],
    [{ template: 'P5', version: '7.0' }, 'version', 'template_version_unknown'],
    [{ name: 'A', values: { 'TRIM.x': 1 } }, 'values', 'template_missing'],
    [{ quantity: 2 }, 'name', 'required'],
  ])('is refused as %j', async (item, field, reason) => {
    const { body } = await clerk.post('/api/draft-orders', { client: 'X', items: [item] });
    expect(body.error.fields).toEqual({ [`items.0.${field}`]: reason });
  });

  test('is told in words again when its template is taken away', async () => {
    const { poNumber, items } = await clerk.draft({ items: [P5] });
    const { body } = await clerk.put(`${at(poNumber)}/items/${items[0].id}`, { itemVersion: 1, template: null });
    expect(body).toMatchObject({ template: null, version: null, values: null, name: 'Letters', itemVersion: 2 });
  });

  test('saved as it stands is not changed', async () => {
    const { poNumber, version, items } = await clerk.draft({ items: [P5] });
    const { body } = await clerk.put(at(poNumber), { version, items });
    expect([body.version, body.items]).toEqual([version, items]);
  });
});

describe('one by one', () => {
  test('items are added, changed, copied, moved and removed', async () => {
    const { poNumber } = await clerk.draft({ items: [] });
    const items = `${at(poNumber)}/items`;
    const first = (await clerk.post(items, P5)).body;
    const second = (await clerk.post(items, { template: 'P7st' })).body;
    expect([first.name, second.name]).toEqual(['Letters', 'P7st 2']);
    const copy = (await clerk.post(`${items}/${first.id}/copy`)).body;
    expect([copy.name, copy.values]).toEqual(['Letters (Copy)', first.values]);
    await clerk.post(`${items}/${second.id}/move`, { position: 1 });
    await clerk.delete(`${items}/${first.id}`);
    const { body } = await clerk.get(items);
    expect(body.items.map((item: { name: string }) => item.name)).toEqual(['P7st 2', 'Letters (Copy)']);
  });

  test('one is copied from another order that one may see', async () => {
    const source = await clerk.draft({ items: [{ ...P5, values: FULL }] });
    const { poNumber } = await clerk.draft({ items: [] });
    const copied = await clerk.post(`${at(poNumber)}/items/${source.items[0].id}/copy`, { from: source.poNumber });
    expect([copied.status, copied.body.name, copied.body.values]).toEqual([201, 'Letters', source.items[0].values]);
    const stranger = await boss.draft({ items: [P5] });
    const hidden = await clerk.post(`${at(poNumber)}/items/${stranger.items[0].id}/copy`, { from: stranger.poNumber });
    expect(hidden.status).toBe(404);
  });

  test('an approved order is copied from too, and gets a revision by each change of an item', async () => {
    const order = await orderIn(crew, 'approved', {
      draft: { items: [{ ...P5, values: { ...(await p5Values()), ...FULL } }] },
    });
    const { id } = order.items[0];
    const item = `${at(order.poNumber)}/items/${id}`;
    const lacking = await office.put(item, { itemVersion: 1, values: {} });
    expect([lacking.status, lacking.body.error.fields['values.TRIM.trim_color_primary']]).toEqual([422, 'required']);
    expect((await office.put(item, { itemVersion: 1, quantity: 4 })).body).toMatchObject({
      quantity: 4,
      itemVersion: 2,
    });
    expect((await office.get(at(order.poNumber))).body.revision).toBe(2);
    expect((await clerk.put(item, { itemVersion: 2, quantity: 5 })).status).toBe(403);
    expect((await office.delete(item)).body.error.fields).toEqual({ items: 'item_required' });
  });

  test('what is not there is not found', async () => {
    const { poNumber } = await clerk.draft();
    const item = `${at(poNumber)}/items/999999`;
    const answers = [
      clerk.get(item),
      clerk.put(item, { itemVersion: 1 }),
      clerk.delete(item),
      clerk.post(`${item}/move`, { position: 1 }),
    ];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await guest.post(`${at(poNumber)}/items`, P5)).status).toBe(403);
  });
});

describe('two at once', () => {
  const draft = async () => {
    const order = await clerk.draft({ items: [P5, { template: 'P7st' }] });
    return { ...order, item: (n: number) => `${at(order.poNumber)}/items/${order.items[n].id}` };
  };

  test('fill in two items of one draft, and both are kept', async () => {
    const { poNumber, item } = await draft();
    const saved = await Promise.all([
      clerk.put(item(0), { itemVersion: 1, values: FULL }),
      office.put(item(1), { itemVersion: 1, quantity: 7 }),
    ]);
    expect(saved.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await boss.get(at(poNumber));
    expect(body.items[0].values['TRIM.trim_color_primary'].code).toBe('971');
    expect(body.items[1].quantity).toBe(7);
  });

  test('fill in the same item, and the second is told who was quicker', async () => {
    const { item } = await draft();
    await office.put(item(0), { itemVersion: 1, quantity: 2 });
    const { status, body } = await clerk.put(item(0), { itemVersion: 1, quantity: 3 });
    expect([status, body.error.reason]).toEqual([409, 'item_changed_meanwhile']);
    expect(body.error.message).toContain('Ilze Bērziņa');
  });

  test('the head is saved though an item was saved meanwhile, and puts no old words in its place', async () => {
    const { poNumber, version, items, item } = await draft();
    await office.put(item(0), { itemVersion: 1, quantity: 2 });
    const named = items.map(({ id }: { id: number }) => ({ id }));
    const saved = await clerk.put(at(poNumber), { version, title: 'New title', items: named });
    expect([saved.status, saved.body.title, saved.body.items[0].quantity]).toEqual([200, 'New title', 2]);
    const stale = await clerk.put(at(poNumber), { version: saved.body.version - 1, items });
    expect(stale.status).toBe(409);
  });

  test('whoever submits what has changed under his eyes is told', async () => {
    const { poNumber, version, item } = await draft();
    await office.put(item(0), { itemVersion: 1, quantity: 2 });
    expect((await clerk.post(`${at(poNumber)}/submission`, { version })).status).toBe(409);
  });
});

describe('submission and approval', () => {
  test('what a sheet lacks is told by its field', async () => {
    const { poNumber } = await clerk.draft({ items: [{ ...P5, values: {} }] });
    const { status, body } = await clerk.post(`${at(poNumber)}/submission`);
    expect([status, body.error.fields['items.0.values.TRIM.trim_color_primary']]).toEqual([422, 'required']);
  });

  test('the stations follow from the sheets', async () => {
    const items = [{ ...P5, values: { ...(await p5Values()), ...FULL } }];
    const { poNumber } = await orderIn(crew, 'pending', { draft: { items } });
    const { body } = await lead.post(`${at(poNumber)}/approval`);
    const route = body.stages.filter(({ applies }: { applies: boolean }) => applies);
    const stations = route.map(({ station }: { station: string }) => station);
    expect(stations).toEqual(expect.arrayContaining(['CAD', 'CNC', 'BENDING', 'GLUEING', 'QC', 'LOGISTICS']));
    expect(stations).not.toContain('PAINT');
  });

  test('an item in words says nothing of stations, so all of them are proposed', async () => {
    const { poNumber } = await orderIn(crew, 'pending', { draft: { items: [{ name: 'Plate' }] } });
    const { body } = await lead.post(`${at(poNumber)}/approval`);
    expect(body.stages.every(({ applies }: { applies: boolean }) => applies)).toBe(true);
  });
});
