import { describe, expect, test } from 'vitest';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);

type Who = keyof typeof crew;
const open = async (who: Who, { poNumber }: Order) => (await workshop.browse(who)).get(`/orders/${poNumber}`);
const said = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const ROUTE = { stations: ['CAD', 'CNC', 'PAINT', 'LOGISTICS'] };
const minutesLater = (n: number) => {
  workshop.clock.now = new Date(workshop.clock.now.getTime() + n * 60_000);
};

describe('what to do next', () => {
  const next = (page: { document: Document }) => page.document.querySelector('.todo')!;
  const heading = (page: { document: Document }) => said(next(page).querySelector('h2'));
  const first = (page: { document: Document }) =>
    [...page.document.querySelectorAll('main .btn.first')].map((button) => said(button));

  test('names the station, how long it waits and that nobody is assigned, with the choice of who does it', async () => {
    const order = await orderIn(crew, 'approved', ROUTE);
    minutesLater(125);
    const page = await open('office', order);
    expect(heading(page)).toBe('CAD has been waiting for 2 h 5 min – nobody is assigned');
    expect(first(page)).toEqual(['Assign to CAD']);
    const given = await page
      .form(`/orders/${order.poNumber}/stages/CAD/assignment`)
      .fill({ assignee: 'lead' })
      .submit();
    expect(given.text).toContain('Oskars Liepa does CAD now');
    expect(heading(given)).toBe('CAD has been waiting for 2 h 5 min');
    expect(said(next(given))).toContain('Assigned to: Oskars Liepa');
  });

  test('is what was sent back, with the cause, and who did it last time stands first', async () => {
    const order = await orderIn(crew, 'in_production', ROUTE);
    const at = `/api/orders/${order.poNumber}/stages`;
    await crew.lead.post(`${at}/CAD/completion`);
    await crew.cnc.post(`${at}/CNC/start`);
    await crew.cnc.post(`${at}/CNC/completion`);
    await crew.paint.post(`${at}/PAINT/start`);
    await crew.lead.post(`${at}/CNC/rework`, { reason: 'RECUT', note: 'The letter Ē is 2 mm short', foundAt: 'PAINT' });
    const page = await open('office', order);
    expect(heading(page)).toContain('CNC: rework has been waiting for');
    expect(said(next(page))).toContain('The letter Ē is 2 mm short');
    expect(said(next(page))).toContain('Oskars Liepa, found at Paint');
    const people = [...next(page).querySelectorAll('option')].map((option) => said(option));
    expect(people[0]).toBe('Jānis Kalniņš · last time');
  });

  test('is his own stage for who works there, and a press does it', async () => {
    const order = await orderIn(crew, 'in_production', ROUTE);
    await crew.lead.post(`/api/orders/${order.poNumber}/stages/CAD/completion`);
    const page = await open('cnc', order);
    expect(first(page)).toEqual(['Start']);
    const started = await page.form(`/orders/${order.poNumber}/stages/CNC/start`).submit();
    expect([heading(started), first(started)]).toEqual(['CNC is being worked at', ['Done']]);
  });

  test('says why it stands still', async () => {
    const order = await orderIn(crew, 'in_production', ROUTE);
    await crew.lead.post(`/api/orders/${order.poNumber}/stages/CAD/blockage`, { missingMaterial: 'RAL 9016' });
    minutesLater(60);
    const page = await open('lead', order);
    expect(heading(page)).toBe('CAD has been blocked for 1 h 0 min');
    expect(said(next(page))).toContain('Material is missing: RAL 9016');
    expect(first(page)).toEqual(['Resume']);
  });

  test.each([
    ['draft', 'clerk', 'Everything is filled in: it can be submitted', ['Submit for approval']],
    ['pending', 'clerk', 'Waiting for approval by somebody else', []],
    ['rejected', 'clerk', 'Rejected: reopen it as a draft to put it right', ['Reopen as draft']],
    ['on_hold', 'office', 'On hold: nothing starts or completes until it is resumed', ['Resume order']],
    ['completed', 'truck', 'Made: only the shipping is left', ['Mark as shipped']],
  ] as const)('of an order that is %s', async (status, who, title, button) => {
    const page = await open(who, await orderIn(crew, status, ROUTE));
    expect([heading(page), first(page)]).toEqual([title, button]);
  });

  test.each(['shipped', 'cancelled'] as const)('is nothing where it is %s', async (status) => {
    const page = await open('boss', await orderIn(crew, status));
    expect([page.document.querySelector('.todo'), first(page)]).toEqual([null, []]);
  });
});

describe('the table of the stages', () => {
  const rows = (page: { document: Document }) =>
    [...page.document.querySelectorAll('.stages tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => said(cell)),
    );

  test('says of each what state it is in, who, since when and for how long', async () => {
    const order = await orderIn(crew, 'in_production', ROUTE);
    minutesLater(30);
    await crew.lead.post(`/api/orders/${order.poNumber}/stages/CAD/completion`);
    minutesLater(90);
    const [cad, cnc, paint] = rows(await open('guest', order));
    expect(cad!.slice(0, 3)).toEqual(['CAD', '● Completed', 'Oskars Liepa']);
    expect(cad![4]).toContain('30 min');
    expect(cnc!.slice(0, 3)).toEqual(['CNC', '◔ Queued', '']);
    expect(cnc![4]).toBe('waits 1 h 30 min');
    expect(paint).toEqual(['Paint', '○ Not started', '', '', '', '', '']);
  });

  test('has one act a row for who may, and the rest under More', async () => {
    const order = await orderIn(crew, 'in_production', ROUTE);
    minutesLater(2);
    const page = await open('lead', order);
    const acts = [...page.document.querySelectorAll('.stages .act')].map(
      (cell) => cell.querySelectorAll('.btn').length,
    );
    expect(acts).toEqual([1, 0, 0, 0]);
    const menus = [...page.document.querySelectorAll('.stages .rest')].map((cell) =>
      [...cell.querySelectorAll('.menu :is(a, button)')].map((act) => said(act)),
    );
    expect(menus[0]).toEqual(['Pause', 'Assign', 'Progress', 'Block', 'Send to rework']);
    expect(menus[1]).toEqual(['Start', 'Assign', 'Block']);
  });

  test('lets what was done a moment ago be taken back', async () => {
    const order = await orderIn(crew, 'in_production', ROUTE);
    const page = await (await open('lead', order)).form(`/orders/${order.poNumber}/stages/CAD/completion`).submit();
    expect(said(page.document.querySelector('.stages .act'))).toBe('Take back');
    const back = await page.form(`/orders/${order.poNumber}/stages/CAD/reversal`).submit();
    expect(rows(back)[0]![1]).toBe('◑ In progress');
  });

  test('has nothing to press for who only looks', async () => {
    const page = await open('guest', await orderIn(crew, 'in_production', ROUTE));
    expect(page.document.querySelectorAll('.stages .btn')).toHaveLength(0);
  });
});

describe('the acts above the title block', () => {
  const menu = (page: { document: Document }, label: string) =>
    [...page.document.querySelectorAll('.toolbar .drop')].find((drop) => said(drop.querySelector('summary')) === label);

  test('are Edit, what can be printed, and the rarer ones, with the end of the order last and apart', async () => {
    const page = await open('boss', await orderIn(crew, 'in_production'));
    expect(said(page.document.querySelector('.toolbar > a'))).toBe('Edit');
    expect([...menu(page, 'Print')!.querySelectorAll('a')].map(said)).toEqual(['Print order sheet', 'Print traveller']);
    const acts = [...menu(page, 'More')!.querySelectorAll('a')];
    expect(acts.map(said)).toEqual(['Propose a change', 'Put on hold', 'Repeat as new draft', 'Cancel order']);
    expect(acts.filter((act) => act.classList.contains('apart')).map(said)).toEqual(['Cancel order']);
  });

  test('say that the loading is too late where its day stands', async () => {
    const late = { draft: { dueDate: '2026-12-04', loadingDate: '2026-12-07' } };
    const page = await open('office', await orderIn(crew, 'approved', late));
    expect(said(page.document.querySelector('.title-block .warn'))).toBe('▲ after the due date');
  });
});
