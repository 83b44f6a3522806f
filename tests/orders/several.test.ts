import { beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../support/browser.ts';
import { type Crew, type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew: Crew = await signInAll(workshop);

let waiting: Order[];

beforeEach(async () => {
  waiting = [await orderIn(crew, 'pending'), await orderIn(crew, 'pending')];
});

const statusOf = async (po: string) => (await crew.boss.get(`/api/orders/${po}`)).body.status;
const loadingOf = async (po: string) => (await crew.boss.get(`/api/orders/${po}`)).body.loadingDate;
const ticksOf = (page: Page, pos: readonly string[]) =>
  [...page.document.querySelectorAll('.pick input')]
    .map((tick) => tick.getAttribute('value')!)
    .filter((value) => pos.includes(value.split(':')[0]!));

/** As a browser sends the form to which the ticks belong, by one of its buttons. */
async function press(
  browser: Browser,
  page: Page,
  address: string,
  pos: readonly string[],
  more: [string, string][] = [],
) {
  const button = [...page.document.querySelectorAll('#ticked button')].find((one) =>
    one.getAttribute('formaction')?.startsWith(address),
  )!;
  const key: [string, string] = ['idempotencyKey', button.getAttribute('value')!];
  const body = new URLSearchParams([...ticksOf(page, pos).map((po): [string, string] => ['po', po]), ...more, key]);
  return browser.send('POST', button.getAttribute('formaction')!, body);
}

describe('several orders that are ticked in the list', () => {
  test('are approved, and each that is not says why', async () => {
    const lead = await workshop.browse('lead');
    const list = await lead.get('/orders?status=pending');
    const [first, second] = waiting.map(({ poNumber }) => poNumber) as [string, string];
    await crew.office.post(`/api/orders/${second}/reopening`);
    const told = await press(lead, list, '/orders/approvals', [first, second]);
    expect(told.status).toBe(200);
    expect(told.document.querySelector('.outcomes .good')?.textContent).toContain(first);
    expect(told.document.querySelector('.outcomes .bad')?.textContent).toContain(second);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['approved', 'draft']);
    expect(told.value('status')).toBe('pending');
  });

  test('are approved once, however often the button is pressed', async () => {
    const lead = await workshop.browse('lead');
    const list = await lead.get('/orders?status=pending');
    const pos = waiting.map(({ poNumber }) => poNumber);
    await press(lead, list, '/orders/approvals', pos);
    const again = await press(lead, list, '/orders/approvals', pos);
    expect(again.document.querySelector('.outcomes .bad')).toBeNull();
    expect((await crew.boss.get(`/api/orders/${pos[0]}`)).body.revision).toBe(1);
  });

  test('get a loading date, but for what somebody has changed since', async () => {
    const boss = await workshop.browse('boss');
    const drafts = [await crew.office.draft(), await crew.office.draft()];
    const [first, second] = drafts.map(({ poNumber }) => poNumber) as [string, string];
    const list = await boss.get('/orders?status=draft');
    await crew.office.put(`/api/orders/${second}`, { version: drafts[1]!.version, title: 'Wider letters' });
    const told = await press(boss, list, '/orders/loading-dates', [first, second], [['loadingDate', '4.12.2026']]);
    expect([await loadingOf(first), await loadingOf(second)]).toEqual(['2026-12-04', null]);
    expect(told.document.querySelector('.outcomes .bad')?.textContent).toContain(second);
  });

  test('need a day, and one order at least', async () => {
    const boss = await workshop.browse('boss');
    const list = await boss.get('/orders');
    const pos = waiting.map(({ poNumber }) => poNumber);
    const undated = await press(boss, list, '/orders/loading-dates', pos, [['loadingDate', '']]);
    expect([undated.status, undated.document.querySelector('.alert')?.textContent]).toEqual([
      422,
      'Choose the loading date.',
    ]);
    const none = await press(boss, list, '/orders/loading-dates', [], [['loadingDate', '2026-12-04']]);
    expect([none.status, none.document.querySelector('.alert')?.textContent]).toEqual([
      422,
      'No order is selected. Tick those that you mean in the first column.',
    ]);
  });

  test('are printed: their sheets, and the travellers of those that have one', async () => {
    const lead = await workshop.browse('lead');
    const approved = await orderIn(crew, 'approved');
    const query = new URLSearchParams([approved, waiting[0]!].map(({ poNumber }) => ['po', `${poNumber}:1`]));
    const sheets = await lead.get(`/orders/sheets?${query}&loadingDate=`);
    expect(sheets.document.querySelectorAll('.order-sheet')).toHaveLength(2);
    const travellers = await lead.get(`/orders/travellers?${query}`);
    expect(travellers.document.querySelectorAll('.traveller')).toHaveLength(1);
    expect(travellers.text).toContain(`None is printed for ${waiting[0]!.poNumber}`);
    expect((await lead.get('/orders/travellers?po=PO-999999')).status).toBe(404);
  });

  test('offer each reader what he may do with them', async () => {
    const acts = async (username: 'boss' | 'lead' | 'guest') =>
      [
        ...(await (await workshop.browse(username)).get('/orders')).document.querySelectorAll('#ticked [formmethod]'),
      ].map((one) => one.getAttribute('formaction')!.split('?')[0]);
    expect(await acts('boss')).toEqual(['/orders/loading-dates', '/orders/approvals']);
    expect(await acts('lead')).toEqual(['/orders/approvals']);
    expect(await acts('guest')).toEqual([]);
  });
});

describe('through JSON', () => {
  const shown = () => waiting.map(({ poNumber, version }) => ({ po: poNumber, version }));

  test('each order is told of by itself', async () => {
    await crew.office.post(`/api/orders/${waiting[1]!.poNumber}/reopening`);
    const { status, body } = await crew.lead.post('/api/orders/approvals', { orders: shown() });
    expect([
      status,
      body.outcomes.map((one: { error: { reason: string } | null }) => one.error?.reason ?? null),
    ]).toEqual([200, [null, 'not_found']]);
  });

  test('one’s own order is not approved by oneself', async () => {
    const { body } = await crew.boss.post('/api/orders/approvals', { orders: shown() });
    expect(body.outcomes).toHaveLength(2);
    expect((await crew.guest.post('/api/orders/approvals', { orders: shown() })).status).toBe(403);
  });

  test('nonsense is told by field', async () => {
    const { status, body } = await crew.boss.post('/api/orders/loading-dates', { orders: [], loadingDate: 'soon' });
    expect([status, Object.keys(body.error.fields).sort()]).toEqual([422, ['loadingDate', 'orders']]);
  });
});

describe('when orders are expected to be made', () => {
  test('stands in the list, is filtered by, and is exported', async () => {
    const boss = await workshop.browse('boss');
    const late = await orderIn(crew, 'approved', { draft: { dueDate: '2026-11-20', client: 'Late' } });
    const early = await orderIn(crew, 'approved', { draft: { dueDate: '2027-03-01', client: 'Early' } });
    const found = async (query: string) =>
      [...(await boss.get(`/orders?${query}`)).document.querySelectorAll('tbody tr')].map(
        (row) => row.querySelector('.po')!.textContent,
      );
    expect(await found('expectedLate=true')).toContain(late.poNumber);
    expect(await found('expectedLate=true')).not.toContain(early.poNumber);
    expect(await found('expectedFrom=2026-11-21&expectedTo=2027-01-31&client=Early')).toEqual([early.poNumber]);
    expect(await found('expectedTo=2026-11-19')).toEqual([]);
    const { body } = await crew.boss.get('/api/orders?expectedLate=true&client=Late');
    expect(body.orders.map(({ poNumber }: Order) => poNumber)).toEqual([late.poNumber]);
    const row = (await boss.get('/orders?client=Late')).document.querySelector('td.expected .late')?.textContent;
    expect(row).toMatch(/^\w{3} \d+ \w{3} \+\d+ d$/);
  });
});
