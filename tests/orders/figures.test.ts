import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { orders as table } from '../../src/orders/tables.ts';
import type { Browser, Page } from '../support/browser.ts';
import { type Crew, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
let crew: Crew;

/** Friday, 20 November 2026, is today. */
const due = (day: string) => ({ draft: { dueDate: `2026-11-${day}`, loadingDate: `2026-11-${day}` } });

beforeAll(async () => {
  crew = await signInAll(workshop);
  await orderIn(crew, 'draft', due('19'));
  await orderIn(crew, 'pending', due('23'));
  await orderIn(crew, 'rejected', due('18'));
  const working = await orderIn(crew, 'in_production', due('20'));
  await crew.lead.post(`/api/orders/${working.poNumber}/stages/CAD/blockage`, { reason: 'No file' });
  const again = await orderIn(crew, 'completed', due('24'));
  await crew.lead.post(`/api/orders/${again.poNumber}/stages/CNC/rework`, { reason: 'RECUT' });
  await orderIn(crew, 'completed', due('19'));
  await orderIn(crew, 'shipped', due('19'));
  await orderIn(crew, 'cancelled', due('19'));
  const experiment = await orderIn(crew, 'approved', { draft: { isRd: true, dueDate: '2026-12-24' } });
  // a stage may be blocked while its order waits to be shipped, and stay so when that is cancelled
  const gone = await orderIn(crew, 'in_production', due('25'));
  await crew.lead.post(`/api/orders/${gone.poNumber}/stages/CAD/blockage`, { reason: 'No file' });
  await workshop.database.db.update(table).set({ status: 'cancelled' }).where(eq(table.poNumber, gone.poNumber));
  expect(experiment.status).toBe('approved');
});

const figuresOf = (page: Page) =>
  [...page.document.querySelectorAll('.figs a')].map((link) => ({
    name: link.querySelector('small')!.textContent!,
    count: Number(link.querySelector('b')!.textContent),
    href: link.getAttribute('href')!,
  }));
const rowsOf = (page: Page) => [...page.document.querySelectorAll('tbody tr')].length;

describe.each(['boss', 'clerk', 'office', 'lead', 'truck', 'guest'] as const)('the figures of %s', (username) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await workshop.browse(username);
  });

  test('are each the length of the list to which they lead', async () => {
    for (const { name, count, href } of figuresOf(await browser.get('/orders'))) {
      const list = await browser.get(href);
      expect(`${name} ${rowsOf(list)}`).toBe(`${name} ${count}`);
      expect(list.document.querySelector('.figs [aria-current]')?.getAttribute('href')).toBe(href);
    }
  });
});

test('the figures say how the workshop stands', async () => {
  const page = await (await workshop.browse('boss')).get('/orders');
  expect(Object.fromEntries(figuresOf(page).map(({ name, count }) => [name, count]))).toEqual({
    active: 3,
    'to approve': 1,
    'expected late': 1,
    overdue: 3,
    'due in 3 days': 2,
    blocked: 1,
    'in rework': 1,
    'ready to ship': 1,
  });
});

test('only who approves is told how many wait for it', async () => {
  const names = async (username: 'lead' | 'truck') =>
    figuresOf(await (await workshop.browse(username)).get('/orders')).map(({ name }) => name);
  expect(await names('lead')).toContain('to approve');
  expect(await names('truck')).not.toContain('to approve');
});

describe('filters through JSON', () => {
  const count = async (query: string) => (await crew.boss.get(`/api/orders?limit=100&${query}`)).body.orders.length;

  test('by R&D, with and without', async () => {
    expect(await count('isRd=true')).toBe(1);
    expect((await count('isRd=true')) + (await count('isRd=false'))).toBe(await count(''));
  });

  test('by the day of loading', async () => {
    expect(await count('loadingFrom=2026-11-20&loadingTo=2026-11-23')).toBe(2);
    expect(await count('loadingTo=2026-11-18')).toBe(1);
  });

  test('by how soon it is due', async () => {
    expect(await count('dueWithin=0')).toBe(1);
    expect(await count('dueWithin=4')).toBe(3);
  });

  test('say what they do not understand', async () => {
    for (const wrong of ['dueWithin=soon', 'blocked=perhaps', 'loadingFrom=monday', 'lang=ru']) {
      expect((await crew.boss.get(`/api/orders?${wrong}`)).status).toBe(422);
    }
  });
});

describe('what narrows the list down', () => {
  const chipsOf = (page: Page) =>
    [...page.document.querySelectorAll('.chip-off:not(.all)')].map((chip) => ({
      text: chip.querySelector('span')!.firstChild!.textContent,
      href: chip.getAttribute('href')!,
    }));

  test('stands above it, each to be taken off by itself', async () => {
    const browser = await workshop.browse('boss');
    const page = await browser.get('/orders?status=open&blocked=true&loadingFrom=20.11.2026&q=letter');
    const chips = chipsOf(page);
    expect(chips.map(({ text }) => text)).toEqual(['“letter”', 'All open', 'blocked', 'Loading date: 20 Nov 2026 –']);
    const without = await browser.get(chips[2]!.href);
    expect(chipsOf(without).map(({ text }) => text)).toEqual(['“letter”', 'All open', 'Loading date: 20 Nov 2026 –']);
    const all = await browser.get(chips[1]!.href);
    expect(all.value('status')).toBe('all');
  });

  test('is kept by the next filter', async () => {
    const page = await (await workshop.browse('boss')).get('/orders?status=open&blocked=true&loadingDate=20.11.2026');
    expect(page.document.querySelector('[name=loadingDate]')?.getAttribute('value')).toBe('2026-11-20');
    const next = await page.form('/orders').fill({ priority: 'NORMAL' }).submit();
    expect(next.path).toContain('blocked=true');
    expect(rowsOf(next)).toBe(1);
  });
});
