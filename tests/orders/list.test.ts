import { beforeAll, describe, expect, test } from 'vitest';
import { sorts } from '../../src/orders/find/list-input.ts';
import { priorities } from '../../src/vocabulary/order-status.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { office } = crew;

const clients = ['Ābele', 'Abele', 'Ādaži', 'Zebra', 'Šķēres', 'Аптека', 'Ёлка', 'zebra', 'Čiekurs', 'Ēnas', 'Cēsis'];
const titles = ['Letters', 'Letters', 'Буквы', 'Šilti', '100 % acrylic', 'A_B', 'back\\slash', 'Letters'];
const dates = ['2026-11-10', '2026-11-20', '2026-12-24', null];

/** Thirty-three drafts with few different words, so that every sort has many equal keys. */
async function fill(): Promise<void> {
  await Promise.all(
    Array.from({ length: 33 }, (_, i) =>
      office.post('/api/draft-orders', {
        client: clients[i % clients.length],
        title: titles[i % titles.length],
        reference: i === 7 ? 'REF/Ģ-7' : '',
        priority: priorities[i % 4],
        dueDate: dates[i % 4],
        loadingDate: dates[(i + 1) % 4],
      }),
    ),
  );
}
beforeAll(fill);

const list = async (query: string, who = office): Promise<{ orders: Order[]; next: string | null }> => {
  const { status, body } = await who.get(`/api/orders?${query}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const pos = (orders: Order[]) => orders.map((order) => order.poNumber);

async function allPages(query: string, limit: number): Promise<string[]> {
  const found: string[] = [];
  let after = '';
  do {
    const { orders, next } = await list(`${query}&limit=${limit}${after}`);
    expect(orders.length).toBeLessThanOrEqual(limit);
    found.push(...pos(orders));
    after = next ? `&after=${encodeURIComponent(next)}` : '';
  } while (after);
  return found;
}

describe('page by page', () => {
  test.each(sorts)('%s has no gap and no repetition', async (sort) => {
    const whole = pos((await list(`sort=${sort}&limit=100`)).orders);
    expect(whole).toHaveLength(33);
    for (const limit of [1, 4, 11, 32, 33]) expect(await allPages(`sort=${sort}`, limit)).toEqual(whole);
  });

  test('filters hold on every page', async () => {
    const whole = pos((await list('priority=HIGH&sort=client&limit=100')).orders);
    expect(whole.length).toBeGreaterThan(5);
    expect(await allPages('priority=HIGH&sort=client', 3)).toEqual(whole);
  });

  test('what is added before the cursor does not shift the rest', async () => {
    const first = await list('sort=-createdAt&limit=10');
    const { poNumber } = await office.draft();
    const second = await list(`sort=-createdAt&limit=10&after=${first.next}`);
    expect(pos(second.orders).filter((po) => pos(first.orders).includes(po) || po === poNumber)).toEqual([]);
    await office.delete(`/api/orders/${poNumber}`);
  });

  test('the page with links shows the same orders as the API', async () => {
    const browser = await workshop.browse('office');
    const page = await browser.get('/orders?status=all&sort=client&limit=10');
    const shown = [...page.document.querySelectorAll('main a')].flatMap(
      (a) => /^\/orders\/(PO-\d+)$/.exec(a.getAttribute('href') ?? '')?.[1] ?? [],
    );
    expect([...new Set(shown)]).toEqual(pos((await list('sort=client&limit=10')).orders));
  });
});

describe('in order', () => {
  test('of the Latvian alphabet', async () => {
    const { orders } = await list('sort=client&limit=100');
    const named = [...new Set(orders.map((order) => order.client as string))];
    expect(named).toEqual([...named].sort(new Intl.Collator('lv').compare));
    expect(named.indexOf('Cēsis')).toBeLessThan(named.indexOf('Čiekurs'));
    expect(named.indexOf('Zebra')).toBeLessThan(named.indexOf('Аптека'));
  });

  test('of the due date, with those that have none last, or first when turned round', async () => {
    const up = (await list('sort=dueDate&limit=100')).orders.map((order) => order.dueDate ?? '9999');
    expect(up).toEqual([...up].sort());
    const down = (await list('sort=-dueDate&limit=100')).orders.map((order) => order.dueDate ?? '9999');
    expect(down).toEqual([...down].sort().reverse());
  });
});

describe('a search', () => {
  const found = async (q: string) => (await list(`limit=100&q=${encodeURIComponent(q)}`)).orders;

  test.each([
    ['letters', 'title', 'Letters'],
    ['БУКВЫ', 'title', 'Буквы'],
    ['šķĒR', 'client', 'Šķēres'],
    ['ref/ģ', 'reference', 'REF/Ģ-7'],
    ['100 %', 'title', '100 % acrylic'],
    ['a_b', 'title', 'A_B'],
    ['k\\s', 'title', 'back\\slash'],
  ])('“%s” looks at the %s, in whatever case', async (q, field, value) => {
    const orders = await found(q);
    expect(orders.length).toBeGreaterThan(0);
    for (const order of orders) expect(order[field]).toBe(value);
  });

  test('takes %, _ and \\ as they are', async () => {
    expect(await found('0 %')).toHaveLength((await found('100 % acrylic')).length);
    expect(await found('%%%')).toEqual([]);
    expect(await found('L_tters')).toEqual([]);
    expect(await found("'; DROP TABLE orders; --")).toEqual([]);
  });

  test('finds a PO by its beginning or its middle', async () => {
    const [one] = (await list('limit=1')).orders;
    expect(pos(await found(one.poNumber.toLowerCase()))).toEqual([one.poNumber]);
    expect(pos(await found(one.poNumber.slice(4)))).toContain(one.poNumber);
  });

  test('of nothing is no search', async () => {
    expect((await list('limit=100&q=&client=&priority=')).orders).toHaveLength(33);
  });
});

describe('filters', () => {
  test('by client, the whole name', async () => {
    const { orders } = await list(`client=${encodeURIComponent('Ābele')}`);
    expect(new Set(orders.map((order) => order.client))).toEqual(new Set(['Ābele']));
  });

  test('by state, and by groups of states', async () => {
    const late = { draft: { dueDate: '2026-11-19', client: 'Late' } };
    const made: Record<string, string> = {};
    for (const status of ['pending', 'in_production', 'completed', 'shipped', 'cancelled'] as const) {
      made[status] = (await orderIn(crew, status, late)).poNumber;
    }
    const statesOf = async (query: string) => new Set((await list(`client=Late&${query}`)).orders.map((o) => o.status));
    expect(await statesOf('status=completed')).toEqual(new Set(['completed']));
    expect(await statesOf('status=active')).toEqual(new Set(['in_production']));
    expect(await statesOf('status=open')).toEqual(new Set(['pending', 'in_production', 'completed']));
    expect(await statesOf('status=all')).toEqual(new Set(Object.keys(made)));
    expect(await statesOf('overdue=true')).toEqual(new Set(['pending', 'in_production', 'completed']));
    expect(await statesOf('overdue=false')).toEqual(new Set(Object.keys(made)));
  });

  test('by overdue: not on the due day itself, in the plant’s calendar', async () => {
    const overdue = async () => (await list('overdue=true&limit=100')).orders.filter((o) => o.dueDate === '2026-11-20');
    const [before, clock] = [await overdue(), workshop.clock.now];
    workshop.clock.now = new Date('2026-11-20T22:30:00Z'); // Saturday in Riga
    expect([before.length > 0, (await overdue()).length > 0]).toEqual([false, true]);
    workshop.clock.now = clock;
  });

  test('by station: what waits, runs or is stuck there', async () => {
    const { poNumber } = await orderIn(crew, 'in_production', { stations: ['CAD', 'PAINT'] });
    expect(pos((await list('station=CAD&limit=100')).orders)).toContain(poNumber);
    expect(pos((await list('station=PAINT&limit=100')).orders)).not.toContain(poNumber);
    await crew.lead.post(`/api/orders/${poNumber}/stages/CAD/completion`);
    expect(pos((await list('station=CAD&limit=100')).orders)).not.toContain(poNumber);
    expect(pos((await list('station=PAINT&limit=100')).orders)).toContain(poNumber);
  });
});

const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('nonsense', () => {
  test.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'sort=price',
    'status=lost',
    'priority=HOT',
    'station=LASER',
    'overdue=perhaps',
    'page=2',
  ])('%s is told to a program', async (query) => {
    const { status, body } = await office.get(`/api/orders?${query}`);
    expect([status, Object.keys(body.error.fields)]).toEqual([422, [query.split('=')[0]]]);
  });

  test('and left out for a reader', async () => {
    const browser = await workshop.browse('office');
    for (const query of ['limit=0&sort=price&status=lost', 'station=LASER&page=2', 'after=xyz', 'overdue=perhaps']) {
      expect((await browser.get(`/orders?${query}`)).status).toBe(200);
    }
  });

  test.each([
    'xyz',
    cursorOf(null),
    cursorOf([]),
    cursorOf(['2026-12-04']),
    cursorOf(['not a date', 1]),
    cursorOf(['2026-02-30', 1]),
    cursorOf([7, 1]),
    cursorOf(['2026-12-04', 1e15]),
    cursorOf(['2026-12-04', -1]),
    cursorOf(['2026-12-04', 1.5]),
    cursorOf(['\0', 1]),
    cursorOf(['\ud800', 1]),
  ])('the cursor %s is no failure of ours', async (after) => {
    for (const sort of sorts) {
      expect([sort, (await office.get(`/api/orders?sort=${sort}&after=${after}`)).status < 500]).toEqual([sort, true]);
      expect([sort, (await office.get(`/orders?sort=${sort}&after=${after}`)).status]).toEqual([sort, 200]);
    }
  });
});
