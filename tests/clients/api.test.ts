import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { office, boss, clerk, cnc, guest, truck } = crew;
const { db } = workshop.database;

const add = async (name: string, more = {}) => (await office.post('/api/clients', { name, ...more })).body;
const address = { presetName: 'Main', addressLine1: 'Dzirnu iela 418', city: 'Rīga' };
const save = async (clientName: string, more = {}) =>
  (await office.post('/api/delivery-presets', { clientName, ...address, ...more })).body;
const at = ({ id }: { id: number }) => `/api/delivery-presets/${id}`;

describe('a client', () => {
  test('is added under a name that nobody goes by', async () => {
    const reached = { phone: '+371 6700 0000', email: 'kapa@example.lv' };
    const { status, body } = await office.post('/api/clients', {
      name: ' Viesnīca   Kāpa ',
      notes: 'Gate B',
      ...reached,
    });
    expect([status, body]).toEqual([
      201,
      {
        ...{ id: body.id, name: 'Viesnīca Kāpa', ...reached, notes: 'Gate B', isActive: true },
        ...{ spellings: ['viesnīca kāpa'], version: 1 },
      },
    ]);
    const again = await office.post('/api/clients', { name: 'VIESNĪCA KĀPA' });
    expect([again.status, again.body.error.fields]).toEqual([422, { name: 'client_exists' }]);
    expect((await office.get(`/api/clients/${body.id}`)).body).toEqual(body);
  });

  test('is renamed, and still found by the name before; open orders follow', async () => {
    const { id } = await add('Tulpmarkt');
    const { poNumber } = await clerk.draft({ client: 'Tulpmarkt' });
    const { body } = await office.put(`/api/clients/${id}`, { name: 'Tulpmarkt Signs BV' });
    expect(body).toMatchObject({
      name: 'Tulpmarkt Signs BV',
      spellings: ['tulpmarkt', 'tulpmarkt signs bv'],
      version: 2,
    });
    expect((await clerk.get(`/api/orders/${poNumber}`)).body.client).toBe('Tulpmarkt Signs BV');
    expect((await clerk.draft({ client: 'tulpmarkt' })).client).toBe('Tulpmarkt Signs BV');
    expect((await office.put(`/api/clients/${id}`, { name: 'TULPMARKT' })).body.spellings).toHaveLength(2);
  });

  test('is not given another’s name', async () => {
    await add('Daalder');
    const { id } = await add('Fietsen');
    const { status, body } = await office.put(`/api/clients/${id}`, { name: 'daalder' });
    expect([status, body.error.fields]).toEqual([422, { name: 'client_exists' }]);
  });

  test('is listed by name, found by any letters of any spelling, and by a page at a time', async () => {
    for (const name of ['Žagars', 'Abols', 'Žirafe', 'Аптека Юг']) await add(name);
    const { body } = await office.get('/api/clients?q=apteka');
    expect(body.clients.map((client: { name: string }) => client.name)).toEqual(['Аптека Юг']);
    expect((await office.get('/api/clients?q=zag')).body.clients).toMatchObject([{ name: 'Žagars' }]);
    expect((await office.get('/api/clients?q=%25')).body.clients).toEqual([]);
    const names: string[] = [];
    for (let after = ''; ; ) {
      const page = (await office.get(`/api/clients?limit=2${after && `&after=${after}`}`)).body;
      names.push(...page.clients.map((client: { name: string }) => client.name));
      if (!page.next) break;
      after = page.next;
    }
    expect(names).toEqual([...names].sort(new Intl.Collator('lv').compare));
    expect(new Set(names).size).toBe(names.length);
  });

  test('that is inactive is left out where active ones are asked for', async () => {
    const { id } = await add('Closed down');
    await office.put(`/api/clients/${id}`, { isActive: false });
    const names = async (query: string) =>
      (await office.get(`/api/clients?q=closed&active=${query}`)).body.clients.map((one: { id: number }) => one.id);
    expect([await names('true'), await names('false')]).toEqual([[], [id]]);
  });

  test('that two change at once is saved by the first; the second is told who was quicker', async () => {
    const { id } = await add('Contested');
    await boss.put(`/api/clients/${id}`, { version: 1, notes: 'Boss’s' });
    const { status, body } = await office.put(`/api/clients/${id}`, { version: 1, notes: 'Office’s' });
    expect([status, body.error.reason]).toEqual([409, 'entry_changed_meanwhile']);
    expect(body.error.message).toContain('Anna Vītola');
  });

  test('is made once of many who add the same name at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => office.post('/api/clients', { name: 'At once' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
  });
});

describe('a saved address', () => {
  test('is saved for a client who is known by name, or made by it', async () => {
    const saved = await save('Ziemeļu Gaisma SIA', { contactEmail: 'a@example.com', isDefault: true });
    expect(saved).toMatchObject({
      clientName: 'Ziemeļu Gaisma SIA',
      ...address,
      addressLine2: '',
      country: 'Latvia',
      contactEmail: 'a@example.com',
      isDefault: true,
      isActive: true,
      version: 1,
    });
    const second = await save('ziemeļu gaisma sia', { presetName: 'Second' });
    expect(second.clientId).toBe(saved.clientId);
    const byName = await office.get('/api/delivery-presets?client=ZIEME%C4%BBU%20gaisma%20sia');
    expect(byName.body.presets).toEqual([saved, second]);
  });

  test('has a name of its own among those of the client', async () => {
    const one = await save('Namesakes');
    const { body } = await office.post('/api/delivery-presets', {
      clientId: one.clientId,
      ...address,
      presetName: 'MAIN',
    });
    expect(body.error.fields).toEqual({ presetName: 'preset_exists' });
    const two = await save('Namesakes', { presetName: 'Other' });
    expect((await office.put(at(two), { presetName: 'Main' })).body.error.fields).toEqual({
      presetName: 'preset_exists',
    });
    expect((await office.put(at(one), { presetName: 'MAIN' })).body.presetName).toBe('MAIN');
  });

  test('that becomes the default takes it from the other', async () => {
    const one = await save('Defaults', { isDefault: true });
    const two = await save('Defaults', { presetName: 'Two', isDefault: true });
    expect((await office.get(at(one))).body).toMatchObject({ isDefault: false, version: 2 });
    await office.put(at(one), { isDefault: true });
    expect((await office.get(at(two))).body).toMatchObject({ isDefault: false, version: 2 });
    const trail = await db.select().from(auditLog).where(eq(auditLog.entityId, 'Defaults: Two'));
    expect(trail.map(({ action, newValues }) => [action, newValues?.isDefault])).toEqual([
      ['PRESET_CREATED', true],
      ['PRESET_UPDATED', false],
    ]);
  });

  test('is the only default, though many become it at once', async () => {
    const presets = [];
    for (const presetName of ['A', 'B', 'C', 'D']) presets.push(await save('Rush', { presetName }));
    const answers = await Promise.all(presets.map((preset) => office.put(at(preset), { isDefault: true })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { body } = await office.get('/api/delivery-presets?client=Rush');
    expect(body.presets.filter((preset: { isDefault: boolean }) => preset.isDefault)).toHaveLength(1);
  });

  test('is deactivated with its default, and offered again', async () => {
    const saved = await save('In and out', { isDefault: true });
    expect((await office.delete(at(saved))).status).toBe(204);
    expect((await office.delete(at(saved))).body.error.reason).toBe('preset_inactive');
    expect((await office.get('/api/delivery-presets?client=In%20and%20out&active=true')).body.presets).toEqual([]);
    expect((await office.put(at(saved), { isDefault: true })).body.error.fields).toEqual({
      isDefault: 'default_inactive',
    });
    const { body } = await office.post(`${at(saved)}/reactivation`);
    expect(body).toMatchObject({ isActive: true, isDefault: false });
    expect((await office.post(`${at(saved)}/reactivation`)).body.error.reason).toBe('preset_active');
  });

  test('that two change at once is saved by the first; the second is told who was quicker', async () => {
    const saved = await save('Shared');
    await boss.put(at(saved), { version: 1, city: 'Ogre' });
    const { status, body } = await office.put(at(saved), { version: 1, city: 'Cēsis' });
    expect([status, body.error.reason]).toEqual([409, 'entry_changed_meanwhile']);
    expect((await office.get(at(saved))).body).toMatchObject({ city: 'Ogre', version: 2 });
  });

  test('is refused where it says too little, too much, or of whom it does not say', async () => {
    const { body } = await office.post('/api/delivery-presets', { contactEmail: 'nobody', town: 'Rīga' });
    expect(body.error.fields).toMatchObject({
      presetName: 'required',
      addressLine1: 'required',
      city: 'required',
      contactEmail: 'email_malformed',
      town: 'unknown_field',
    });
    const nobodys = await office.post('/api/delivery-presets', address);
    expect(nobodys.body.error.fields).toEqual({ clientName: 'required' });
    const stranger = await office.post('/api/delivery-presets', { ...address, clientId: 99_999 });
    expect(stranger.body.error.fields).toEqual({ clientId: 'client_unknown' });
    const { id } = await add('One of two');
    const both = await office.post('/api/delivery-presets', { ...address, clientId: id, clientName: 'Two of two' });
    expect(both.body.error.fields).toEqual({ clientName: 'client_unknown' });
  });
});

describe('who may', () => {
  test('everybody reads who sees an order of his; the lead of Logistics and the office change', async () => {
    const saved = await save('Rights');
    await orderIn(crew, 'pending', { draft: { client: 'Rights' } });
    for (const reader of [clerk, cnc, guest]) {
      expect((await reader.get(at(saved))).status).toBe(200);
      expect((await reader.get('/api/clients')).status).toBe(200);
      expect((await reader.put(at(saved), { city: 'Ogre' })).status).toBe(403);
    }
    // who may draft may name a client anew
    expect((await clerk.post('/api/clients', { name: 'Drafted' })).status).toBe(201);
    for (const reader of [cnc, guest]) expect((await reader.post('/api/clients', { name: 'No' })).status).toBe(403);
    expect((await truck.put(at(saved), { city: 'Ogre' })).body.city).toBe('Ogre');
  });

  test('nothing of what is not there is told', async () => {
    for (const path of ['/api/clients/99999', '/api/clients/x', '/api/delivery-presets/99999']) {
      expect((await office.get(path)).status).toBe(404);
    }
    expect((await office.put('/api/delivery-presets/99999', {})).status).toBe(404);
  });
});
