import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Username } from '../../src/demo/people.ts';
import { users } from '../../src/users/tables.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import type { JsonClient } from '../support/json-client.ts';
import { newcomer } from '../support/newcomer.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const ROUTE = ['CNC', 'PAINT', 'LOGISTICS'];
const approved = () => orderIn(crew, 'approved', { stations: ROUTE });

let mate: JsonClient;
beforeAll(async () => {
  mate = await newcomer(workshop, 'mate', { roles: { Production: 'Operator' }, stations: ['CNC'] });
});

const atOf = ({ poNumber }: Order, station = 'CNC') => `/orders/${poNumber}/stages/${station}/assignment`;
const assign = (who: JsonClient, order: Order, assignee: string, station?: string) =>
  who.post(`/api${atOf(order, station)}`, { assignee });
const whose = ({ body }: Order) => stageOf(body, 'CNC').assignee?.username ?? null;
const why = async (answer: Promise<Order>) => {
  const { status, body } = await answer;
  return [status, body.error.reason];
};

describe('a stage', () => {
  test('is given to anybody of its crew by a lead, who hears of it and finds it first', async () => {
    const [order, later] = [await approved(), await approved()];
    expect(whose(await assign(crew.lead, later, 'cnc'))).toBe('cnc');
    const [told] = (await crew.cnc.get('/api/notifications')).body.notifications;
    expect([told.title, told.link]).toEqual([`${later.poNumber}: CNC is assigned to you`, `/orders/${later.poNumber}`]);
    const page = await (await workshop.browse('cnc')).get('/stations/CNC?mine=1');
    const first = page.document.querySelector('article')!;
    expect(first.getAttribute('aria-label')).toBe(later.poNumber);
    expect(first.querySelector('.holds')?.textContent).toContain('Jānis Kalniņš');
    expect(page.text).toContain(order.poNumber);
  });

  test('is taken by an operator where it is nobody’s, and given back', async () => {
    const order = await approved();
    const browser = await workshop.browse('cnc');
    const taken = await (await browser.get(`/stations/CNC?open=${order.poNumber}`)).form(atOf(order)).submit();
    expect(taken.path).toBe(`/stations/CNC?open=${order.poNumber}`);
    expect(whose(await crew.cnc.get(`/api/orders/${order.poNumber}`))).toBe('cnc');
    expect(await why(assign(mate, order, 'mate'))).toEqual([409, 'assigned_to_other']);
    expect(await why(assign(mate, order, ''))).toEqual([409, 'assigned_to_other']);
    await taken.form(atOf(order)).submit();
    expect(whose(await assign(mate, order, 'mate'))).toBe('mate');
  });

  test('is given to nobody who does not work there, nor by one operator to another', async () => {
    const order = await approved();
    expect(await why(assign(crew.lead, order, 'paint'))).toEqual([409, 'not_of_crew']);
    expect(await why(assign(crew.lead, order, 'nobody'))).toEqual([409, 'not_of_crew']);
    expect((await assign(crew.cnc, order, 'mate')).status).toBe(403);
    for (const who of ['paint', 'guest', 'clerk'] as Username[]) {
      expect([who, (await assign(crew[who], order, 'cnc')).status]).toEqual([who, 403]);
    }
  });

  test('is chosen for from the crew on a page of its own, which leads back', async () => {
    const order = await approved();
    const browser = await workshop.browse('lead');
    const page = await browser.get(`${atOf(order)}?returnTo=/stations/CNC`);
    const names = [...page.document.querySelectorAll('.choices label')].map((label) => label.textContent.trim());
    expect(names).toEqual(['Nobody', 'Jānis Kalniņš', 'mate', 'Oskars Liepa']);
    const back = await page.form(atOf(order)).fill({ assignee: 'cnc' }).submit();
    expect(back.path).toBe('/stations/CNC');
    expect((await (await workshop.browse('cnc')).get(atOf(order))).status).toBe(403);
  });

  test('stays whose it is when it is repeated, and is nobody’s any more once it is done', async () => {
    const order = await approved();
    await assign(crew.lead, order, 'cnc');
    const at = `/api/orders/${order.poNumber}/stages/CNC`;
    for (const noun of ['start', 'completion']) await crew.cnc.post(`${at}/${noun}`);
    expect(await why(assign(crew.lead, order, 'mate'))).toEqual([409, 'stage_already_completed']);
    expect(whose(await crew.lead.post(`${at}/rework`, { reason: 'RECUT' }))).toBe('cnc');
  });

  test('of somebody whose account is closed is nobody’s, and may be taken', async () => {
    const order = await approved();
    await assign(crew.lead, order, 'cnc');
    const turn = (isActive: boolean) => db.update(users).set({ isActive }).where(eq(users.username, 'cnc'));
    await turn(false);
    const { body } = await mate.get(`/api/orders/${order.poNumber}`);
    expect(stageOf(body, 'CNC').assignee).toBeNull();
    expect(await why(assign(crew.lead, order, 'cnc'))).toEqual([409, 'not_of_crew']);
    expect(whose(await assign(mate, order, 'mate'))).toBe('mate');
    await turn(true);
  });
});

test('the trail tells whose it was and whose it is', async () => {
  const order = await approved();
  for (const name of ['cnc', 'mate', '']) await assign(crew.lead, order, name);
  const { entries } = (
    await crew.boss.get(`/api/audit-log?entityType=order&entityId=${order.poNumber}&action=STAGE_ASSIGNED`)
  ).body;
  expect(entries.map(({ oldValues, newValues }: Order) => [oldValues.assignee, newValues.assignee])).toEqual([
    ['mate', ''],
    ['Jānis Kalniņš', 'mate'],
    ['', 'Jānis Kalniņš'],
  ]);
});
