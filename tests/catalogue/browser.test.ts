import { expect, test } from 'vitest';
import { accessibilityFaults, tooWide } from '../support/axe.ts';
import { openChromium } from '../support/chromium.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const chromium = await openChromium(workshop.app);

test('another category brings its fields at once, and keeps what was typed', async () => {
  const page = await chromium.signIn('boss');
  await page.goto('/materials/new');
  expect(await page.locator('button[value=update]').isVisible()).toBe(false);
  await page.locator('[name="names.en"]').fill('Driver');
  await page.locator('[name=category]').selectOption('PSU');
  await page.locator('[name="attributes.voltage"]').waitFor();
  expect(await page.locator('[name=thicknessOptions]').count()).toBe(0);
  expect(await page.locator('[name="names.en"]').inputValue()).toBe('Driver');
  await page.locator('[name=category]').selectOption('FILAMENT_FDM');
  await page.locator('[name="attributes.printTemp"]').waitFor();
  await page.locator('[name=code]').fill('PLA_RED');
  await page.locator('[name="names.ru"]').fill('ПЛА красный');
  await page.locator('[name="names.lv"]').fill('PLA sarkans');
  await page.locator('[name=shortName]').fill('PLA RED');
  await page.locator('[name="attributes.diameterMm"]').fill('1,75');
  await page.locator('button.first').click();
  await page.locator('#messages').getByText('PLA_RED added.').waitFor();
});

test('the list follows while somebody types', async () => {
  const page = await chromium.signIn('clerk');
  await page.goto('/materials');
  await page.locator('[name=q]').pressSequentially('dibond');
  await page.locator('.cards > li').nth(1).waitFor();
  await expect.poll(() => page.locator('.cards > li').count()).toBe(2);
  expect(new URL(page.url()).search).toContain('q=dibond');
});

test('materials and colours are accessible in all themes, and fit every screen', async () => {
  const page = await chromium.signIn('boss');
  for (const path of ['/materials', '/materials/new', '/materials/ALU_MILL_1_5', '/colours']) {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(`${path}?lang=ru`);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const width of [360, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page)).toEqual([]);
    }
  }
});
