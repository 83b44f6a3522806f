/** Sign-in and settings as the people of the workshop meet them; each page is inspected on its way. */
import { describe, expect, test } from 'vitest';
import { sessions } from '../../src/auth/tables.ts';
import { Browser } from '../support/browser.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { openWorkshop, PASSWORD } from '../support/workshop.ts';
import { makeApp } from './app.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;

describe.each(['en', 'ru', 'lv'])('in %s', (lang) => {
  const speaking = (browser: Browser) => {
    browser.headers = { 'Accept-Language': lang };
    return browser;
  };

  test('a clerk whose session ran out mid-form finds the filled order after signing in, and sends it himself', async () => {
    const browser = speaking(await workshop.browse('clerk'));
    const page = await browser.get('/orders/new');
    const form = page.form('/orders/new').fill({
      client: 'Baltic Neon SIA',
      title: 'Буквы «ŠĶĒRES»',
      priority: 'HIGH',
      deliveryAddress: 'Brīvības iela 1\nRīga',
      'items.0.name': 'Letter "A" & more',
      'items.0.widthMm': '1 200,5',
    });
    await db.delete(sessions);
    workshop.database.changes.tell(['sessions']);
    const away = await form.submit();
    expect(away.path).toMatch(/^\/sign-in\?form=/);
    const kept = await away.form('/sign-in').fill({ username: 'clerk', password: PASSWORD }).submit();
    expect(kept.document.documentElement.getAttribute('lang')).toBe(lang);
    for (const text of ['Baltic Neon SIA', 'Буквы «ŠĶĒRES»', 'Letter "A" & more', '1 200,5']) {
      expect(kept.text).toContain(text);
    }
    expect(kept.text).not.toContain('HIGH');
    const again = await kept.form('/orders/new').submit();
    expect(again.status).toBe(422); // the width was wrong before, too
    const saved = await again.form('/orders/new').fill({ 'items.0.widthMm': '1200' }).submit();
    expect(saved.status).toBe(200);
    expect(saved.path).toMatch(/^\/orders\/PO-26/);
    expect(saved.text).toContain('Brīvības iela 1');
  });

  test('every page of signing in and of the settings can be read', async () => {
    const browser = speaking(new Browser(workshop.app));
    const failed = await (await browser.get('/sign-in'))
      .form('/sign-in')
      .fill({ username: 'x', password: 'x' })
      .submit();
    expect(failed.status).toBe(422);
    expect((await failed.form('/sign-in').fill({ username: '' }).submit()).status).toBe(422);
    await browser.signIn('lead', PASSWORD);
    const settings = await browser.get('/settings');
    expect(settings.heading).not.toBe('');
    const password = await settings.browser.get('/settings/password');
    expect((await password.form('/settings/password').submit()).status).toBe(422);
    const gone = await settings.form('/sign-out').submit();
    expect(gone.path).toBe('/sign-in');
  });

  test('the setup can be read', async () => {
    const browser = speaking(new Browser(makeApp(await createTestDatabase())));
    const page = await browser.get('/orders');
    expect(page.path).toBe('/setup');
    expect(page.form('/setup').missing).toEqual(['code', 'username', 'displayName', 'password']);
    expect((await page.form('/setup').fill({ username: 'ß' }).submit()).status).toBe(422);
  });
});
