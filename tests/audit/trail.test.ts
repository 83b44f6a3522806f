import { describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import type { Status } from '../../src/vocabulary/order-status.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { FRIDAY, openWorkshop, PASSWORD } from '../support/workshop.ts';

const workshop = await openWorkshop({ TRUST_PROXY: '1' });
const { db } = workshop.database;
const crew = await signInAll(workshop);
const { clerk, office, boss, lead, truck } = crew;

interface Entry {
  username: string;
  action: string;
  oldValues: unknown;
  newValues: unknown;
}

/** What was recorded of an order after `work`, oldest first. */
async function recorded(po: string, work: () => Promise<unknown>): Promise<Entry[]> {
  const read = async (): Promise<Order[]> =>
    (await boss.get(`/api/audit-log?entityType=order&entityId=${po}&limit=200`)).body.entries;
  const before = (await read()).length;
  await work();
  const entries = await read();
  return entries
    .slice(0, entries.length - before)
    .reverse()
    .map(({ username, action, oldValues, newValues }) => ({ username, action, oldValues, newValues }));
}

async function leftBy(status: Status, noun: string, who: typeof lead, body: object = {}): Promise<Entry[]> {
  const { poNumber } = await orderIn(crew, status);
  return recorded(poNumber, () => who.post(`/api/orders/${poNumber}/${noun}`, body));
}

const reason = { reason: 'Because' };

describe('each act leaves who, what, and the changed values alone', () => {
  test('a draft', async () => {
    const { body } = await clerk.post('/api/draft-orders', {
      client: 'Salons Mirdza',
      title: 'Sign',
      poNumber: 'TRAIL-1',
    });
    const { body: trail } = await boss.get('/api/audit-log?entityId=TRAIL-1');
    expect(trail.entries).toEqual([
      {
        at: FRIDAY.toISOString(),
        username: 'clerk',
        action: 'CREATE_ORDER',
        entityType: 'order',
        entityId: body.poNumber,
        oldValues: null,
        newValues: { client: 'Salons Mirdza', title: 'Sign' },
      },
    ]);
  });

  test('an edit', async () => {
    const draft = await clerk.draft({ title: 'Before', priority: 'LOW' });
    const change = {
      version: 1,
      title: 'After',
      client: draft.client,
      priority: 'LOW',
      items: [{ name: 'Box', quantity: 2 }],
    };
    const entries = await recorded(draft.poNumber, () => clerk.put(`/api/orders/${draft.poNumber}`, change));
    expect(entries).toEqual([
      {
        username: 'clerk',
        action: 'UPDATE_ORDER',
        oldValues: { title: 'Before', items: ['7 × Letter'] },
        newValues: { title: 'After', items: ['2 × Box'] },
      },
    ]);
  });

  test('an edit after the approval, with its revision', async () => {
    const { poNumber, version } = await orderIn(crew, 'approved');
    const entries = await recorded(poNumber, () => office.put(`/api/orders/${poNumber}`, { version, notes: 'New' }));
    expect(entries).toEqual([
      {
        username: 'office',
        action: 'UPDATE_ORDER',
        oldValues: { notes: '' },
        newValues: { notes: 'New', revision: 2 },
      },
    ]);
  });

  test.each([
    ['draft', 'submission', clerk, {}, 'SUBMIT_ORDER', { status: 'pending' }],
    ['pending', 'rejection', lead, reason, 'REJECT_ORDER', { status: 'rejected', ...reason }],
    ['pending', 'reopening', clerk, {}, 'REOPEN_ORDER', { status: 'draft' }],
    ['rejected', 'reopening', clerk, {}, 'REOPEN_ORDER', { status: 'draft' }],
    ['in_production', 'hold', lead, reason, 'HOLD_ORDER', { status: 'on_hold', ...reason }],
    ['on_hold', 'resumption', lead, {}, 'RESUME_ORDER', { status: 'in_production' }],
    ['approved', 'cancellation', boss, reason, 'CANCEL_ORDER', { status: 'cancelled', ...reason }],
  ] as const)('of an order that is %s a %s', async (status, noun, who, body, action, newValues) => {
    const entries = await leftBy(status, noun, who, body);
    expect(entries).toEqual([{ username: expect.any(String), action, oldValues: { status }, newValues }]);
  });

  test('an approval, with the stations and the first of them', async () => {
    const stations = ['CAD', 'LOGISTICS'];
    expect(await leftBy('pending', 'approval', lead, { stations })).toEqual([
      {
        username: 'lead',
        action: 'APPROVE_ORDER',
        oldValues: { status: 'pending' },
        newValues: { status: 'approved', revision: 1, stations },
      },
      {
        username: 'lead',
        action: 'STAGE_CHANGED',
        oldValues: { station: 'CAD', state: 'NOT_STARTED' },
        newValues: { station: 'CAD', state: 'QUEUED', kind: 'queued' },
      },
    ]);
  });

  test('a start and a completion, with what became of the order', async () => {
    const [start] = await leftBy('approved', 'stages/CAD/start', lead);
    expect(start).toMatchObject({
      action: 'STAGE_CHANGED',
      newValues: { station: 'CAD', state: 'IN_PROGRESS', kind: 'started', orderStatus: 'in_production' },
    });
    const [done, queued] = await leftBy('in_production', 'stages/CAD/completion', lead);
    expect(done).toMatchObject({ newValues: { station: 'CAD', state: 'COMPLETED', kind: 'completed' } });
    expect(queued).toMatchObject({ newValues: { station: 'CNC', state: 'QUEUED', kind: 'queued' } });
  });

  test('a shipment', async () => {
    const [shipped, loaded, ...more] = await leftBy('completed', 'shipment', truck, {
      carrier: 'DPD',
      date: '2026-11-19',
    });
    expect(shipped).toEqual({
      username: 'truck',
      action: 'SHIP_ORDER',
      oldValues: { status: 'completed' },
      newValues: { status: 'shipped', date: '2026-11-19', carrier: 'DPD' },
    });
    expect([loaded?.action, more]).toEqual(['STAGE_CHANGED', []]);
  });

  test('a deletion, which outlives the order', async () => {
    const { poNumber, client, title } = await clerk.draft();
    const entries = await recorded(poNumber, () => clerk.delete(`/api/orders/${poNumber}`));
    // the order is gone, and its trail is found by its name
    expect(entries).toEqual([
      { username: 'clerk', action: 'DELETE_DRAFT', oldValues: { client, title }, newValues: null },
    ]);
  });

  test('and an act that was refused leaves nothing', async () => {
    expect(await leftBy('draft', 'approval', lead)).toEqual([]);
    expect(await leftBy('pending', 'shipment', truck)).toEqual([]);
    expect(await leftBy('approved', 'hold', lead, reason)).toEqual([]);
  });
});

describe('where from', () => {
  const AGENT = 'Secret-Agent/7';
  const from = { 'User-Agent': AGENT, 'X-Forwarded-For': '203.0.113.9' };

  test('is kept with the trail', async () => {
    const { body } = await clerk.send('POST', '/api/draft-orders', { client: 'X' }, from);
    const row = (await db.select().from(auditLog)).find((entry) => entry.entityId === body.poNumber);
    expect(row).toMatchObject({ ip: '203.0.113.9', userAgent: AGENT, displayName: 'Marta Ozola' });
  });

  test('but told neither by the API nor by the history on an order’s page', async () => {
    const { body } = await clerk.send('POST', '/api/draft-orders', { client: 'X' }, from);
    const answer = await boss.get(`/api/audit-log?entityId=${body.poNumber}`);
    const page = await (await workshop.browse('boss')).get(`/orders/${body.poNumber}`);
    expect(page.document.querySelector('.history')?.textContent).toContain('Marta Ozola');
    for (const text of [JSON.stringify(answer.body), page.html]) {
      expect(text).not.toContain('203.0.113.9');
      expect(text).not.toContain(AGENT);
    }
  });

  test('is cut where it is long', async () => {
    const long = { ...from, 'User-Agent': 'x'.repeat(5000) };
    const { body } = await clerk.send('POST', '/api/draft-orders', { client: 'X' }, long);
    const row = (await db.select().from(auditLog)).find((entry) => entry.entityId === body.poNumber);
    expect(row?.userAgent).toHaveLength(300);
  });
});

test('no secret is in the trail, nor with the keys: no password, no token, no hash', async () => {
  const paint = await workshop.json('paint');
  const fresh = 'a wholly new passphrase';
  await paint.post('/api/auth', { username: 'paint', password: 'a wrong passphrase' });
  await paint.send(
    'PUT',
    '/api/auth/password',
    { currentPassword: PASSWORD, newPassword: fresh },
    { 'Idempotency-Key': 'pw' },
  );
  await paint.delete('/api/auth');
  const { sql } = workshop.database;
  const kept = [...(await sql`SELECT * FROM audit_log`), ...(await sql`SELECT * FROM idempotency_keys`)];
  const hashes = (await sql`SELECT password_hash AS secret FROM users UNION SELECT id_hash FROM sessions`).map(
    (r) => r.secret,
  );
  const tokens = Object.values(crew).flatMap((client) =>
    client.cookies.header.split('; ').map((pair) => pair.split('=')[1]!),
  );
  const text = JSON.stringify(kept);
  expect(kept.length).toBeGreaterThan(50);
  for (const secret of [PASSWORD, fresh, 'a wrong passphrase', '$argon2', ...hashes, ...tokens]) {
    if (secret.length > 8) expect(text).not.toContain(secret);
  }
  expect(kept.map((row) => row.action)).toEqual(
    expect.arrayContaining(['LOGIN', 'LOGIN_FAILED', 'LOGOUT', 'PASSWORD_CHANGE']),
  );
});
