import { describe, expect, test } from 'vitest';
import { loadingDayFor } from '../../src/order-page/approval.ts';
import { WorkedDays } from '../../src/plant/calendar.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import type { Page } from '../support/browser.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const office = await workshop.browse('office');

const said = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (page: Page, selector: string) => [...page.document.querySelectorAll(selector)];

/** Two sheets as they usually are, the first with painted sides. */
async function usual() {
  const { items } = await crew.clerk.draft({ items: [{ template: 'P7st' }, { template: 'P5' }] });
  const said = [{ 'PAINTING.sides_color': 'RAL 7016' }, { 'TRIM.trim_color_primary': '971' }];
  return {
    items: items.map(({ template, values }: Order, i: number) => ({ template, values: { ...values, ...said[i] } })),
  };
}
const sheets = await usual();
const pending = (draft: object = sheets) => orderIn(crew, 'pending', { draft: draft as Record<string, unknown> });
const at = ({ poNumber }: Order) => `/orders/${poNumber}`;

describe('an order that waits for approval', () => {
  test('is approved on one page, with its sheets open beside the decision', async () => {
    const order = await pending();
    const page = await office.get(at(order));
    expect(all(page, '.beside details[open] .reading')).toHaveLength(2);
    expect(all(page, 'main .btn.first').map(said)).toEqual(['Approve']);
    const approved = await page.form(`${at(order)}/approval`).submit();
    expect(approved.text).toContain(`${order.poNumber} is approved.`);
  });

  test('says of every station which item and section ask for it; what nothing asks for is not ticked', async () => {
    const page = await office.get(at(await pending()));
    const asked = Object.fromEntries(
      all(page, '.asks label').map((label) => [
        label.querySelector('input')!.getAttribute('value'),
        `${label.querySelector('[checked]') ? '☑' : '☐'} ${said(label.querySelector('small'))}`,
      ]),
    );
    expect(Object.keys(asked)).toEqual([...stationCodes]);
    expect(asked.CAD).toBe('☑ Every order passes it');
    expect(asked.PAINT).toBe('☑ 1 · Painting');
    expect(asked.CNC).toMatch(/^☑ .*1.* · /);
    expect(asked.WELDING).toBe('☐ nothing asks for it');
  });

  test('shows the route as it will be, with the day of each station, and the expected finish', async () => {
    const order = await pending();
    const page = await office.get(at(order));
    const { body } = await crew.office.get(`/api/promise/${order.poNumber}`);
    const days = Object.fromEntries(
      all(page, '.will li').map((cell) => [cell.getAttribute('data-st'), said(cell.querySelector('small'))]),
    );
    expect(Object.keys(days)).toEqual([...stationCodes]);
    for (const code of stationCodes) {
      const isPlanned = body.stages.some(({ station }: { station: string }) => station === code);
      expect([code, days[code] !== '—']).toEqual([code, isPlanned]);
    }
    expect(said(page.document.querySelector('.approval .expect'))).toMatch(/^Expected finish if approved today/);
  });

  test('tells what should be looked at first, each with a remedy', async () => {
    const order = await pending({ ...sheets, dueDate: '2026-12-12', loadingDate: null });
    const page = await office.get(at(order));
    const warnings = all(page, '.warnings > li');
    expect(warnings.map((one) => said(one.querySelector('b')))).toEqual([
      'Due on Sat 12 Dec, when nobody works',
      'No loading date',
    ]);
    for (const one of warnings) {
      const target = one.querySelector('a')!.getAttribute('href')!;
      expect(page.document.querySelector(target), target).not.toBeNull();
    }
  });

  test('takes the proposed day of loading with the approval', async () => {
    const order = await pending({ ...sheets, dueDate: '2026-12-12', loadingDate: null });
    const page = await office.get(at(order));
    expect(said(page.document.querySelector('label:has(#loading)'))).toBe('Load on Fri 11 Dec');
    await page
      .form(`${at(order)}/approval`)
      .fill({ loadingDate: '2026-12-11' })
      .submit();
    const { body } = await crew.office.get(`/api${at(order)}`);
    expect(body).toMatchObject({ status: 'approved', loadingDate: '2026-12-11', version: order.version + 1 });
    const told = await office.get(`${at(order)}?timeline=order`);
    expect(said(all(told, '.history > li')[0])).toContain('Loading date: 11 Dec 2026');
  });

  test('of who may not set the loading is not asked it', async () => {
    const order = await pending({ ...sheets, loadingDate: null });
    const page = await (await workshop.browse('lead')).get(at(order));
    expect([page.document.querySelector('#loading') === null, page.hasForm(`${at(order)}/approval`)]).toEqual([
      true,
      true,
    ]);
  });

  test('is rejected or given back with a reason, on the same page', async () => {
    const [rejected, given] = [await pending(), await pending()];
    const form = (await office.get(at(rejected))).form(`${at(rejected)}/rejection`);
    expect((await form.fill({ reason: 'Too wide' }).submit()).text).toContain(`${rejected.poNumber} is rejected.`);
    const page = await office.get(at(given));
    const button = page.document.querySelector('.refuse [formaction]')!;
    expect(button.getAttribute('formaction')).toBe(`${at(given)}/reopening`);
    const entries = page.form(`${at(given)}/rejection`).fill({ reason: 'Which RAL?' }).entries;
    const draft = await office.send('POST', `${at(given)}/reopening`, new URLSearchParams(entries.map((e) => [...e])));
    expect(draft.text).toContain(`${given.poNumber} is a draft again.`);
    expect((await office.get(at(given))).text).toContain('Which RAL?');
  });

  test('without a reason is not rejected: the page asks for one', async () => {
    const order = await pending();
    const asked = await (await office.get(at(order))).form(`${at(order)}/rejection`).submit();
    expect([asked.status, asked.hasForm(`${at(order)}/rejection`)]).toEqual([422, true]);
  });

  test('leads on to the next that waits', async () => {
    const order = await pending();
    const page = await office.get(at(order));
    const next = all(page, '.line a').find((link) => said(link).startsWith('Next:'))!;
    expect((await office.get(next.getAttribute('href')!)).status).toBe(200);
    expect(said(page.document.querySelector('.line'))).toMatch(/\d+ of \d+/);
  });
});

describe('a day for the loading', () => {
  const calendar = new WorkedDays({ shifts: [], days: [{ date: '2026-12-11', isWorked: false, note: '' }] });
  test.each([
    ['is the last worked day up to the due date', '2026-12-12', '2026-12-08', '2026-12-10'],
    ['is the due date itself, where that is worked', '2026-12-09', '2026-12-08', '2026-12-09'],
    ['comes after the expected finish, where that is too late', '2026-12-04', '2026-12-12', '2026-12-14'],
    ['is none without a due date', null, '2026-12-08', null],
  ])('%s', (_, dueDate, expectedOn, day) => {
    expect(loadingDayFor(calendar, { dueDate, expectedOn, today: '2026-11-30' })).toBe(day);
  });
});
