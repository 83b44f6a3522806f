import { beforeAll, describe, expect, test } from 'vitest';
import { preferences } from '../../src/users/tables.ts';
import type { Browser, Page } from '../support/browser.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const KIOSK = 'lang=ru&theme=contrast&scale=xl';

let lead: Browser;
beforeAll(async () => {
  lead = await workshop.browse('lead');
});

const lookOf = ({ document }: Page) => {
  const { lang, dataset } = document.documentElement as HTMLElement;
  return [lang, dataset.theme, dataset.scale].join(' ');
};

describe('a kiosk asks by its address', () => {
  test.each(['/orders', '/stations/CNC', '/settings', '/no-such-page'])('on %s', async (path) => {
    expect(lookOf(await lead.get(`${path}?${KIOSK}`))).toBe('ru contrast xl');
  });

  test('without anybody signed in, too', async () => {
    expect(lookOf(await workshop.guest.browser.get(`/sign-in?${KIOSK}`))).toBe('ru contrast xl');
  });

  test('for a part of it: the rest is as it was chosen', async () => {
    expect(lookOf(await lead.get('/orders?theme=dark'))).toBe('en dark md');
  });

  test('in vain for what there is not', async () => {
    expect(lookOf(await lead.get('/orders?lang=xx&theme=pink&scale=huge'))).toBe('en system md');
  });

  test('and what is fetched anew for that page looks like it', async () => {
    const headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    lead.headers = { ...headers, 'HX-Current-URL': `http://terminal.test/orders?${KIOSK}` };
    const { html } = await lead.get('/orders?status=open');
    lead.headers = {};
    expect(html).toContain('активных');
  });
});

describe('what a kiosk asked for', () => {
  test('is kept nowhere, neither by cookie nor by account, and carried over to no link', async () => {
    const page = await lead.get(`/orders?${KIOSK}`);
    expect(page.html).not.toMatch(/href="[^"]*(lang|theme|scale)=/);
    expect(lead.cookies.get('ui')).toBeUndefined();
    expect(lookOf(await lead.get('/orders'))).toBe('en system md');
    expect(await workshop.database.db.select().from(preferences)).toEqual([]);
  });

  test('is not what the settings say, nor what saving them keeps', async () => {
    const settings = await lead.get(`/settings?${KIOSK}`);
    await settings.form('/settings').submit();
    expect(lookOf(await lead.get('/orders'))).toBe('en system md');
  });

  test('is not what a program is told that reads the preferences', async () => {
    const program = await workshop.json('cnc');
    expect((await program.get(`/api/preferences?${KIOSK}`)).body).toMatchObject({ locale: 'en', theme: 'system' });
    await program.send('PUT', `/api/preferences?${KIOSK}`, { density: 'compact' });
    expect((await program.get('/api/preferences')).body).toEqual({
      locale: 'en',
      theme: 'system',
      scale: 'md',
      density: 'compact',
    });
  });
});
