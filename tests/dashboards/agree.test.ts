import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { type Crew, signInAll } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { clock } = workshop;
let crew: Crew;
let boss: Browser;

beforeAll(async () => {
  crew = await signInAll(workshop);
  boss = await workshop.browse('boss');
});

describe('A house where nothing is yet', () => {
  const steps = async () => (await boss.get('/dashboard/admin')).document.querySelector('.first-steps');

  test('is shown its first steps, those that are done without a button', async () => {
    const shown = (await steps())!;
    expect([...shown.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '/plant',
      '/materials',
      '/clients/new',
      '/orders/new',
    ]);
    expect(shown.textContent).toContain('Add the people who work here done');
  });

  test('has none of them once an order is in work', async () => {
    await crew.lead.put('/api/plant/capacities', { capacities: [{ station: 'CNC', minutesPerDay: 480 }] });
    expect((await steps())!.querySelectorAll('a')).toHaveLength(3);
    const { poNumber } = await crew.clerk.draft();
    expect((await steps())!.querySelectorAll('a')).toHaveLength(1);
    await crew.clerk.post(`/api/orders/${poNumber}/submission`);
    await crew.lead.post(`/api/orders/${poNumber}/approval`, { stations: ['CNC', 'LOGISTICS'] });
    expect(await steps()).toBeNull();
  });
});

describe('Blocked time', () => {
  test('is the same to the minute in the figure and in its list, three minutes too', async () => {
    const { poNumber } = await crew.clerk.draft();
    await crew.clerk.post(`/api/orders/${poNumber}/submission`);
    await crew.lead.post(`/api/orders/${poNumber}/approval`, { stations: ['CNC', 'LOGISTICS'] });
    await crew.lead.post(`/api/orders/${poNumber}/stages/CNC/start`);
    await crew.lead.post(`/api/orders/${poNumber}/stages/CNC/blockage`, { reason: 'No bit' });
    clock.now = new Date(FRIDAY.getTime() + 3 * 60_000 + 20_000);
    await crew.lead.post(`/api/orders/${poNumber}/stages/CNC/resumption`);
    const link = (await boss.get('/dashboard')).document.querySelector('a[href^="/blockages"]')!;
    expect(link.closest('tr')!.textContent).toBe('CNC3 min1');
    expect((await boss.get(link.getAttribute('href')!)).text).toContain('3 min');
    clock.now = FRIDAY;
  });
});
