import { describe, expect, test } from 'vitest';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { boss, clerk } = crew;

await workshop.json('cnc');
const made = await orderIn(crew, 'shipped');
await orderIn(crew, 'on_hold');

interface Trail {
  entries: Order[];
  next: string | null;
}
const read = async (query = ''): Promise<Trail> => {
  const { status, body } = await boss.get(`/api/audit-log?${query}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const actionsOf = ({ entries }: Trail) => entries.map((entry) => entry.action);

test('the trail is told latest first', async () => {
  const { entries } = await read(`entityType=order&entityId=${made.poNumber}`);
  expect(entries.at(-1)?.action).toBe('CREATE_ORDER');
  expect(
    entries
      .slice(0, 2)
      .map((entry) => entry.action)
      .sort(),
  ).toEqual(['SHIP_ORDER', 'STAGE_CHANGED']);
  expect(Object.keys(entries[0]).sort()).toEqual(
    ['action', 'at', 'entityId', 'entityType', 'newValues', 'oldValues', 'username'].sort(),
  );
});

describe('filters', () => {
  test('by what it was', async () => {
    expect(new Set((await read('entityType=order&limit=200')).entries.map((e) => e.entityType))).toEqual(
      new Set(['order']),
    );
    expect(new Set(actionsOf(await read('entityType=user')))).toEqual(new Set(['LOGIN']));
    expect((await read('entityType=user&entityId=cnc')).entries.map((e) => e.username)).toEqual(['cnc']);
  });

  test('by what was done', async () => {
    expect(new Set(actionsOf(await read('action=HOLD_ORDER')))).toEqual(new Set(['HOLD_ORDER']));
    const query = `action=SUBMIT_ORDER&entityType=order&entityId=${made.poNumber}`;
    expect(actionsOf(await read(query))).toEqual(['SUBMIT_ORDER']);
  });

  test('by a PO in whatever case, and by that alone finds nothing of anybody else', async () => {
    const { entries } = await read(`entityId=${made.poNumber.toLowerCase()}&limit=200`);
    expect(entries.length).toBeGreaterThan(5);
    expect(new Set(entries.map((e) => `${e.entityType} ${e.entityId}`))).toEqual(new Set([`order ${made.poNumber}`]));
  });

  test('by nothing that there is', async () => {
    expect(await read('entityType=order&entityId=PO-NOTHING')).toEqual({ entries: [], next: null });
    expect((await read(`entityType=user&entityId=${made.poNumber}`)).entries).toEqual([]);
  });

  test('left empty are none', async () => {
    expect((await read('entityType=&entityId=&action=&limit=200')).entries).toEqual((await read('limit=200')).entries);
  });
});

describe('by PO, also after the PO was changed', () => {
  test('the new one finds all of it, the old one what was recorded under it', async () => {
    const { poNumber } = await clerk.draft();
    await clerk.put(`/api/orders/${poNumber}`, { version: 1, notes: 'x' });
    const renamed = `RENAMED-${poNumber}`;
    await clerk.put(`/api/orders/${poNumber}`, { version: 2, poNumber: renamed });
    await clerk.post(`/api/orders/${renamed}/submission`);
    expect(actionsOf(await read(`entityType=order&entityId=${renamed}`))).toEqual([
      'SUBMIT_ORDER',
      'UPDATE_ORDER',
      'UPDATE_ORDER',
      'CREATE_ORDER',
    ]);
    expect(actionsOf(await read(`entityType=order&entityId=${poNumber}`))).toEqual(['UPDATE_ORDER', 'CREATE_ORDER']);
    const [submitted, rename] = (await read(`entityId=${renamed}`)).entries;
    expect([submitted.entityId, rename.entityId, rename.oldValues, rename.newValues]).toEqual([
      renamed,
      renamed,
      { poNumber },
      { poNumber: renamed },
    ]);
    const page = await (await workshop.browse('clerk')).get(`/orders/${renamed}`);
    expect(page.document.querySelectorAll('.history > li')).toHaveLength(4);
  });
});

describe('page by page', () => {
  test('there is no gap and no repetition', async () => {
    const whole = (await read('limit=200')).entries;
    for (const limit of [1, 7, 200]) {
      const found: Order[] = [];
      for (let after: string | null = ''; after !== null && found.length <= whole.length; ) {
        const { entries, next }: Trail = await read(`limit=${limit}${after && `&after=${after}`}`);
        found.push(...entries);
        after = next;
      }
      expect(found).toEqual(whole);
    }
  });

  test('an order’s page shows the latest five, and leads to all of them, by twenty', async () => {
    const { poNumber } = await clerk.draft();
    for (let version = 1; version <= 25; version++) {
      await clerk.put(`/api/orders/${poNumber}`, { version, notes: `Note ${version}` });
    }
    const page = await (await workshop.browse('clerk')).get(`/orders/${poNumber}`);
    expect(page.document.querySelectorAll('.history > li')).toHaveLength(5);
    const all = page.document.querySelector('#timeline .head-row a')!.getAttribute('href')!;
    expect(all).toBe(`/orders/${poNumber}?timeline=all#timeline`);
    const first = await page.browser.get(all);
    expect(first.document.querySelectorAll('.history > li')).toHaveLength(20);
    const older = first.document.querySelector('.history + .bar a')?.getAttribute('href');
    expect(older).toMatch(new RegExp(`^/orders/${poNumber}\\?timeline=all&before=\\d+#timeline`));
    const second = await page.browser.get(older!);
    expect(second.document.querySelectorAll('.history > li')).toHaveLength(6);
  });
});

describe('nonsense', () => {
  test.each(['limit=0', 'limit=201', 'after=x', 'after=-1', 'after=1.5', 'action=READ', 'entityType=item', 'q=1'])(
    '%s is refused by name',
    async (query) => {
      const { status, body } = await boss.get(`/api/audit-log?${query}`);
      expect([status, Object.keys(body.error.fields)]).toEqual([422, [query.split('=')[0]]]);
    },
  );
});

test.each(['office', 'clerk', 'lead', 'cnc', 'truck', 'guest'] as const)('%s does not read it', async (name) => {
  expect((await crew[name].get('/api/audit-log')).status).toBe(403);
});
