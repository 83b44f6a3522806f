import { expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

test('Shift and a letter propose, approve and decline; in a field they write', async () => {
  const { poNumber: po, version } = await orderIn(crew, 'approved');
  const propose = async (notes: string) =>
    (await crew.cnc.post('/api/change-requests', { po, version, title: notes, changes: { notes } })).body.id;
  const [first, second] = [await propose('One'), await propose('Two')];
  const page = await chromium.signIn('office', { baseURL: chromium.origin });

  await page.goto(`/orders/${po}`);
  await page.locator('#jump').press('Shift+KeyN');
  expect(await page.locator('#jump').inputValue()).toBe('N');
  await page.locator('h1').first().click();
  await page.keyboard.press('Shift+KeyN');
  await page.waitForURL(`**/orders/${po}/changes/new`);
  await page.goto(`/orders/${po}/changes/${first}`);
  await page.keyboard.press('Shift+KeyD');
  await page.waitForURL(`**/changes/${first}/decline`);
  await page.goto(`/orders/${po}/changes/${second}`);
  await page.keyboard.press('Shift+KeyA');
  await page.getByText('has a new revision').waitFor();
  expect((await crew.office.get(`/api/orders/${po}`)).body).toMatchObject({ notes: 'Two', revision: 2 });
});

test('Shift and L write about the stage at hand, where one works at it', async () => {
  const { poNumber: po } = await orderIn(crew, 'in_production');
  await crew.lead.post(`/api/orders/${po}/stages/CAD/completion`);
  const page = await chromium.signIn('lead', { baseURL: chromium.origin });
  await page.goto(`/orders/${po}`);
  await page.keyboard.press('Shift+KeyL');
  await page.waitForURL(`**/orders/${po}/stages/CNC/log`);
  const office = await (await workshop.browse('office')).get(`/orders/${po}`);
  expect(office.document.querySelector('[aria-keyshortcuts="Shift+L"]')).toBeNull();
});
