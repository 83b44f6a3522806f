import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { dataDir, jpeg } from './pictures.ts';

const workshop = await openWorkshop({ DATA_DIR: dataDir() });
const chromium = await openChromium(workshop.app);
const crew = await signInAll(workshop);

test('a file that is too large is told of as it is chosen, and nothing that was typed is sent in vain', async () => {
  const { poNumber } = await orderIn(crew, 'in_production');
  const page = await chromium.signIn('cnc');
  const address = `/orders/${poNumber}/stages/CNC/log`;
  await page.goto(address);
  await page.locator('[name=text]').fill('Look at this');
  const photo = page.locator('[name=photo]');
  const choose = (bytes: Buffer) => {
    const path = join(dataDir(), 'a.jpg');
    writeFileSync(path, bytes);
    return photo.setInputFiles(path);
  };
  const send = page.locator(`form[action="${address}"] button.btn[type=submit]`);
  await choose(Buffer.alloc(26 * 1024 * 1024));
  expect(await page.locator('.error').textContent()).toContain('25 MB');
  await send.click();
  expect(await page.locator('[name=text]').inputValue()).toBe('Look at this');
  await choose(await jpeg(300, 200));
  await send.click();
  await page.waitForURL(`**/orders/${poNumber}`);
  const { entries } = (await crew.cnc.get(`/api/station-log?order=${poNumber}`)).body;
  expect([entries[0].text, entries[0].photos.length]).toEqual(['Look at this', 1]);
});
