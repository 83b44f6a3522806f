import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { clients } from '../../src/clients/tables.ts';
import { orders } from '../../src/orders/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { clerk, office, boss } = crew;
const { db } = workshop.database;

let many = 0;
/** A client of a fresh name, with what is asked for. */
async function client(name: string, presets: { presetName: string; isDefault?: boolean }[] = [], notes = '') {
  const { body } = await office.post('/api/clients', { name: `${name} ${++many}`, notes });
  const made = [];
  for (const preset of presets) {
    const address = { clientId: body.id, addressLine1: 'Ozolu iela 90', city: 'Jelgava', ...preset };
    made.push((await office.post('/api/delivery-presets', address)).body);
  }
  return { ...body, presets: made };
}
const merge = (from: { id: number }, into: { id: number }, more = {}) =>
  office.post(`/api/clients/${from.id}/merge`, { into: into.id, ...more });
const presetsOf = async (name: string) =>
  (await office.get(`/api/delivery-presets?client=${encodeURIComponent(name)}`)).body.presets;

describe('two spellings that are merged', () => {
  test('are one client, and the spelling that went leads to the one that stays', async () => {
    const [from, into] = [await client('Statoil'), await client('Circle K')];
    const { status, body } = await merge(from, into);
    expect([status, body.name, body.version]).toEqual([200, into.name, 2]);
    expect(body.spellings).toEqual([into.name.toLowerCase(), from.name.toLowerCase()].sort());
    expect((await office.get(`/api/clients/${from.id}`)).status).toBe(404);
    expect((await clerk.draft({ client: from.name.toUpperCase() })).client).toBe(into.name);
  });

  test('have their orders together; what is open takes the name, what is over keeps it', async () => {
    const [from, into] = [await client('Noordlicht'), await client('Noordlicht Reclame')];
    const draft = { client: from.name };
    const open = [await orderIn(crew, 'pending', { draft }), await orderIn(crew, 'approved', { draft })];
    const over = [await orderIn(crew, 'cancelled', { draft }), await orderIn(crew, 'shipped', { draft })];
    await merge(from, into);
    const rows = await db.select().from(orders).where(eq(orders.clientId, into.id));
    expect(new Set(rows.map((row) => row.poNumber))).toEqual(
      new Set([...open, ...over].map((order) => order.poNumber)),
    );
    const names = (list: { poNumber: string }[]) =>
      list.map(({ poNumber }) => rows.find((row) => row.poNumber === poNumber)!.client);
    expect([...names(open), ...names(over)]).toEqual([into.name, into.name, from.name, from.name]);
    const found = await office.get(`/api/orders?status=open&q=${encodeURIComponent(into.name)}`);
    expect(found.body.orders.map((order: { poNumber: string }) => order.poNumber).sort()).toEqual(
      open.map(({ poNumber }) => poNumber).sort(),
    );
    const all = await office.get(`/api/orders?client=${encodeURIComponent(from.name)}`);
    expect(all.body.orders).toHaveLength(4);
  });

  test('disturb nobody who edits one of the orders meanwhile', async () => {
    const [from, into] = [await client('Edited'), await client('Edited AB')];
    const { poNumber } = await clerk.draft({ client: from.name });
    await merge(from, into);
    const { status, body } = await clerk.put(`/api/orders/${poNumber}`, {
      version: 1,
      client: from.name,
      title: 'New',
    });
    expect([status, body.client, body.title]).toEqual([200, into.name, 'New']);
  });

  test('have their addresses together, under names that differ and with one default', async () => {
    const from = await client('Kafejnīca', [
      { presetName: 'Main', isDefault: true },
      { presetName: 'Warehouse' },
      { presetName: 'Main (2)' },
    ]);
    const into = await client('Kafejnīca SIA', [{ presetName: 'main', isDefault: true }]);
    await merge(from, into);
    const presets = await presetsOf(into.name);
    expect(presets.map((preset: { presetName: string }) => preset.presetName).sort()).toEqual(
      ['Main (2)', 'Main (2) (2)', 'Warehouse', 'main'].sort(),
    );
    expect(presets.filter((preset: { isDefault: boolean }) => preset.isDefault)).toMatchObject([
      { presetName: 'main' },
    ]);
    expect(presets.map((preset: { id: number }) => preset.id)).toEqual(
      [...from.presets, ...into.presets].map((preset: { id: number }) => preset.id),
    );
  });

  test('take the default along where there was none', async () => {
    const [from, into] = [await client('Bageri', [{ presetName: 'A', isDefault: true }]), await client('Bageri AB')];
    await merge(from, into);
    expect(await presetsOf(into.name)).toMatchObject([{ presetName: 'A', isDefault: true }]);
  });

  test('keep what was noted of either', async () => {
    const [from, into] = [await client('Notes', [], 'Pays late'), await client('Notes SIA', [], 'Calls on Mondays')];
    expect((await merge(from, into)).body.notes).toBe('Calls on Mondays\nPays late');
  });

  test('are told in the trail by both names', async () => {
    const [from, into] = [await client('Skylt'), await client('Skylt AB')];
    await merge(from, into);
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.action, 'CLIENT_MERGED')).orderBy(auditLog.id);
    expect(entry).toBeDefined();
    const rows = await db.select().from(auditLog).where(eq(auditLog.entityId, into.name));
    expect(rows.find((row) => row.action === 'CLIENT_MERGED')).toMatchObject({
      username: 'office',
      entityKey: into.id,
      oldValues: { name: from.name },
      newValues: { name: into.name },
    });
  });
});

describe('a merge is refused', () => {
  test('with oneself, with nobody, and of nobody', async () => {
    const one = await client('Alone');
    expect((await merge(one, one)).body.error.fields).toEqual({ into: 'client_merge_self' });
    expect((await merge(one, { id: 99_999 })).body.error.fields).toEqual({ into: 'client_unknown' });
    expect((await merge({ id: 99_999 }, one)).status).toBe(404);
  });

  test('where either was changed since it was shown', async () => {
    const [from, into] = [await client('Stale'), await client('Stale AB')];
    await boss.put(`/api/clients/${into.id}`, { notes: 'Changed' });
    const { status, body } = await merge(from, into, { version: 1, intoVersion: 1 });
    expect([status, body.error.reason]).toEqual([409, 'entry_changed_meanwhile']);
    expect(body.error.message).toContain('Anna Vītola');
    expect((await merge(from, into, { version: 1, intoVersion: 2 })).status).toBe(200);
  });

  test('to who may not', async () => {
    const [from, into] = [await client('Kept'), await client('Kept AB')];
    expect((await clerk.post(`/api/clients/${from.id}/merge`, { into: into.id })).status).toBe(403);
  });
});

describe('at the same time', () => {
  test('two who merge the same pair in either direction: one client is left', async () => {
    const [a, b] = [await client('Pair'), await client('Pair AB')];
    const answers = await Promise.all([merge(a, b), merge(b, a)]);
    expect(answers.map(({ status }) => status === 200).sort()).toEqual([false, true]);
    const rows = await db.select().from(clients);
    expect(rows.filter(({ id }) => id === a.id || id === b.id)).toHaveLength(1);
  });

  test('orders that are written for the client who goes reach the one that stays', async () => {
    const [from, into] = [await client('Busy'), await client('Busy AB')];
    const [merged, ...drafts] = await Promise.all([
      merge(from, into),
      ...Array.from({ length: 10 }, () => clerk.draft({ client: from.name })),
    ]);
    expect(merged!.status).toBe(200);
    const rows = await db.select().from(orders).where(eq(orders.clientId, into.id));
    expect(rows).toHaveLength(drafts.length);
    expect(new Set(rows.map((row) => row.client))).toEqual(new Set([into.name]));
  });
});
