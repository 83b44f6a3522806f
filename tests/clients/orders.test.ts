import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { clientNames, clients } from '../../src/clients/tables.ts';
import { orders } from '../../src/orders/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { clerk, office } = crew;
const { db } = workshop.database;

const at = (po: string) => `/api/orders/${po}`;
const stored = async (po: string) => (await db.select().from(orders).where(eq(orders.poNumber, po)))[0]!;
const clientOf = async (po: string) => {
  const { clientId } = await stored(po);
  return (await db.select().from(clients).where(eq(clients.id, clientId!)))[0]!;
};
const trailOf = (action: 'CLIENT_CREATED', entityId: string) =>
  db
    .select()
    .from(auditLog)
    .where(eq(auditLog.entityId, entityId))
    .then((rows) => rows.filter((row) => row.action === action));

const preset = async (clientName: string, change: object = {}) => {
  const body = { clientName, presetName: 'Main', addressLine1: 'Ozolu iela 90', city: 'Jelgava', ...change };
  const { body: made } = await office.post('/api/delivery-presets', body);
  return made;
};

describe('a client who is typed', () => {
  test('is made when nobody goes by the name, and that is in the trail', async () => {
    const { poNumber } = await clerk.draft({ client: 'Ēdnīca Liepa' });
    expect(await clientOf(poNumber)).toMatchObject({ name: 'Ēdnīca Liepa', isActive: true, version: 1 });
    expect(await trailOf('CLIENT_CREATED', 'Ēdnīca Liepa')).toMatchObject([{ username: 'clerk' }]);
  });

  test('gets his proper name, however it was spelt', async () => {
    const first = await clerk.draft({ client: 'Circle K' });
    const second = await clerk.draft({ client: '  circle   k ' });
    expect(second.client).toBe('Circle K');
    expect((await stored(second.poNumber)).clientId).toBe((await stored(first.poNumber)).clientId);
    expect((await clerk.get('/api/orders?q=circle')).body.orders).toHaveLength(2);
  });

  test('is known in Russian letters too', async () => {
    await clerk.draft({ client: 'Аптека Ромашка' });
    expect((await clerk.draft({ client: 'АПТЕКА РОМАШКА' })).client).toBe('Аптека Ромашка');
  });

  test('is made once by many who write for him at the same time', async () => {
    const names = ['Jauns Klients', 'JAUNS KLIENTS', 'jauns klients', 'Jauns  klients'];
    const drafts = await Promise.all([...names, ...names].map((client) => clerk.draft({ client })));
    expect(new Set(drafts.map(({ client }) => client)).size).toBe(1);
    expect(await db.select().from(clientNames).where(eq(clientNames.spelling, 'jauns klients'))).toHaveLength(1);
    expect(await trailOf('CLIENT_CREATED', drafts[0].client)).toHaveLength(1);
  });

  test('changes with the order, and stays where the same is said', async () => {
    const draft = await clerk.draft({ client: 'Pirmais' });
    await clerk.draft({ client: 'Otrais' });
    const { body } = await clerk.put(at(draft.poNumber), { version: 1, client: 'OTRAIS' });
    expect(body).toMatchObject({ client: 'Otrais', version: 2 });
    expect((await clientOf(draft.poNumber)).name).toBe('Otrais');
    expect((await clerk.put(at(draft.poNumber), { version: 2, client: 'otrais' })).body.version).toBe(2);
  });

  test('is not made by an order that is refused', async () => {
    const taken = await clerk.draft();
    const { status } = await clerk.post('/api/draft-orders', { client: 'Nobody Ltd', poNumber: taken.poNumber });
    expect(status).toBe(422);
    const approved = await orderIn(crew, 'approved');
    expect((await clerk.put(at(approved.poNumber), { version: approved.version, client: 'Nobody Ltd' })).status).toBe(
      403,
    );
    expect(await db.select().from(clientNames).where(eq(clientNames.spelling, 'nobody ltd'))).toEqual([]);
  });
});

describe('a saved address that is chosen', () => {
  test('is copied into the order, with its contact', async () => {
    const { id } = await preset('Salons Mirdza', {
      addressLine2: '2. stāvs',
      postalCode: 'LV-3099',
      contactPerson: 'Mirdza',
      contactPhone: '+371 20000000',
      deliveryNotes: 'Gate 3, until noon',
    });
    const order = await clerk.draft({ client: 'salons mirdza', deliveryPresetId: id, deliveryAddress: '' });
    expect(order).toMatchObject({
      client: 'Salons Mirdza',
      deliveryPresetId: id,
      deliveryAddress: 'Ozolu iela 90\n2. stāvs\nLV-3099 Jelgava\nLatvia',
      deliveryContact: 'Mirdza',
      deliveryPhone: '+371 20000000',
      deliveryNotes: 'Gate 3, until noon',
    });
    const page = await (await workshop.browse('clerk')).get(`/orders/${order.poNumber}`);
    expect(page.text).toContain('Gate 3, until noon');
  });

  test('leaves what was typed', async () => {
    const { id } = await preset('Typed', { contactPerson: 'Their contact', contactPhone: '1' });
    const typed = { client: 'Typed', deliveryPresetId: id, deliveryAddress: 'Elsewhere' };
    expect(await clerk.draft(typed)).toMatchObject({ deliveryAddress: 'Elsewhere', deliveryContact: '' });
    const contact = await clerk.draft({ ...typed, deliveryAddress: '', deliveryContact: 'Mine' });
    expect(contact).toMatchObject({ deliveryContact: 'Mine', deliveryPhone: '1' });
  });

  test('may change later: the order stays as it was written', async () => {
    const saved = await preset('Unmoved');
    const order = await clerk.draft({ client: 'Unmoved', deliveryPresetId: saved.id, deliveryAddress: '' });
    await office.put(`/api/delivery-presets/${saved.id}`, { addressLine1: 'Jauna iela 1' });
    await office.delete(`/api/delivery-presets/${saved.id}`);
    expect((await clerk.get(at(order.poNumber))).body).toEqual(order);
    const again = { version: 1, deliveryPresetId: saved.id, title: 'Another title' };
    const { status, body } = await clerk.put(at(order.poNumber), again);
    expect([status, body.deliveryAddress]).toEqual([200, 'Ozolu iela 90\nJelgava\nLatvia']);
  });

  test('is copied when another is chosen, and given up for none', async () => {
    const one = await preset('Two places');
    const two = await preset('Two places', { presetName: 'Warehouse', addressLine1: 'Noliktavas iela 7' });
    const order = await clerk.draft({ client: 'Two places', deliveryPresetId: one.id, deliveryAddress: '' });
    const moved = await clerk.put(at(order.poNumber), { version: 1, deliveryPresetId: two.id });
    expect(moved.body).toMatchObject({
      deliveryPresetId: two.id,
      deliveryAddress: 'Noliktavas iela 7\nJelgava\nLatvia',
    });
    const none = await clerk.put(at(order.poNumber), { version: 2, deliveryPresetId: null });
    expect(none.body).toMatchObject({ deliveryPresetId: null, deliveryAddress: 'Noliktavas iela 7\nJelgava\nLatvia' });
  });

  test('is one of the client’s own, and in use', async () => {
    const foreign = await preset('Somebody else');
    const gone = await preset('Gone');
    await office.delete(`/api/delivery-presets/${gone.id}`);
    for (const [client, deliveryPresetId] of [
      ['Another', foreign.id],
      ['Gone', gone.id],
      ['Gone', 99_999],
    ]) {
      const { status, body } = await clerk.post('/api/draft-orders', { client, deliveryPresetId });
      expect([status, body.error.fields]).toEqual([422, { deliveryPresetId: 'preset_not_theirs' }]);
    }
  });

  test('goes with its client: an order that is given to another forgets it', async () => {
    const saved = await preset('First owner');
    const order = await clerk.draft({ client: 'First owner', deliveryPresetId: saved.id, deliveryAddress: '' });
    const kept = { version: 1, client: 'Second owner', deliveryPresetId: saved.id };
    expect((await clerk.put(at(order.poNumber), kept)).body.error.fields).toEqual({
      deliveryPresetId: 'preset_not_theirs',
    });
    const { body } = await clerk.put(at(order.poNumber), { version: 1, client: 'Second owner' });
    expect(body).toMatchObject({ deliveryPresetId: null, deliveryAddress: order.deliveryAddress });
  });
});
