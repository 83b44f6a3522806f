import { describe, expect, test } from 'vitest';
import type { Page } from '../support/browser.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { office, clerk: clerkJson } = await signInAll(workshop);
const clerk = await workshop.browse('clerk');

const save = async (clientName: string, presetName: string, more = {}) => {
  const address = { clientName, presetName, addressLine1: `${presetName} 1`, city: 'Rīga', contactPerson: presetName };
  return (await office.post('/api/delivery-presets', { ...address, ...more })).body;
};
const UPDATE = { intent: 'update' };
const textOf = (name: string) => `${name} 1\nRīga\nLatvia`;
const choices = (page: Page) =>
  [...page.document.querySelectorAll('[name="deliveryPresetId"] option')].map((option) => option.textContent);
const chosen = (page: Page) => page.value('deliveryPresetId');
const filled = (page: Page) => [chosen(page), page.value('deliveryAddress'), page.value('deliveryContact')];
const blank = async () => (await clerk.get('/orders/new')).form('/orders/new');

const home = await save('Home and away', 'Home', { isDefault: true });
const away = await save('Home and away', 'Away');
const other = await save('Another', 'Other', { isDefault: true });
await save('No default', 'Some');

describe('a new order', () => {
  test('offers no addresses before there is a client', async () => {
    const page = await clerk.get('/orders/new');
    expect(choices(page)).toEqual([]);
  });

  test('begins with the default address of the client', async () => {
    const page = await (await blank()).fill({ client: 'HOME and away', title: 'Kept' }).submit(UPDATE);
    expect(page.status).toBe(200);
    expect(choices(page)).toEqual(['Write it by hand', 'Home · Home 1, Rīga (default)', 'Away · Away 1, Rīga']);
    expect(filled(page)).toEqual([String(home.id), textOf('Home'), 'Home']);
    expect(page.value('title')).toBe('Kept');
  });

  test('keeps an address that somebody has written', async () => {
    const page = await (await blank()).fill({ client: 'Home and away', deliveryAddress: 'Mine' }).submit(UPDATE);
    expect(filled(page)).toEqual(['', 'Mine', '']);
  });

  test('takes the address that is chosen, and writes by hand from what stands there', async () => {
    const page = await (await blank()).fill({ client: 'Home and away' }).submit(UPDATE);
    const second = await page
      .form('/orders/new')
      .fill({ deliveryPresetId: String(away.id) })
      .submit(UPDATE);
    expect(filled(second)).toEqual([String(away.id), textOf('Away'), 'Away']);
    const third = await second.form('/orders/new').fill({ deliveryPresetId: '' }).submit(UPDATE);
    expect(filled(third)).toEqual(['', textOf('Away'), 'Away']);
  });

  test('changes the address with the client, and empties it for one who has none', async () => {
    const page = await (await blank()).fill({ client: 'Home and away' }).submit(UPDATE);
    const second = await page.form('/orders/new').fill({ client: 'Another' }).submit(UPDATE);
    expect(filled(second)).toEqual([String(other.id), textOf('Other'), 'Other']);
    const third = await second.form('/orders/new').fill({ client: 'No default' }).submit(UPDATE);
    expect(filled(third)).toEqual(['', '', '']);
    const unknown = await second.form('/orders/new').fill({ client: 'Nobody yet' }).submit(UPDATE);
    expect([choices(unknown), unknown.value('deliveryAddress')]).toEqual([[], '']);
  });

  test('that is saved without “Update” copies the address that is chosen', async () => {
    const page = await (await blank()).fill({ client: 'Home and away' }).submit(UPDATE);
    const form = page.form('/orders/new').fill({ title: 'Sign', deliveryPresetId: String(away.id) });
    const order = await form.submit();
    const po = order.path.split('/').at(-1)!;
    const { body } = await clerkJson.get(`/api/orders/${po}`);
    expect(body).toMatchObject({ deliveryPresetId: away.id, deliveryAddress: textOf('Away'), deliveryContact: 'Away' });
  });

  test('is refused with the address of another client, with every word kept', async () => {
    const page = await (await blank()).fill({ client: 'Home and away' }).submit(UPDATE);
    const answer = await page.form('/orders/new').fill({ client: 'Another', title: 'Kept' }).submit();
    expect([answer.status, answer.value('title'), answer.value('deliveryAddress')]).toEqual([
      422,
      'Kept',
      textOf('Home'),
    ]);
    expect(answer.text).toContain('This is no address of this client that is in use.');
    expect(choices(answer)).toEqual(['Write it by hand', 'Other · Other 1, Rīga (default)']);
  });

  test('may begin from the client’s page', async () => {
    const client = await clerk.get(`/clients/${home.clientId}`);
    const page = await client.follow('New order');
    expect([page.value('client'), ...filled(page)]).toEqual(['Home and away', String(home.id), textOf('Home'), 'Home']);
  });
});

describe('an order that is there', () => {
  const draft = (more = {}) =>
    clerkJson.draft({ client: 'Home and away', deliveryPresetId: home.id, deliveryAddress: '', ...more });
  const edit = async (po: string) => (await clerk.get(`/orders/${po}/edit`)).form(`/orders/${po}/edit`);

  test('shows what was chosen, and is saved as it stands without a change', async () => {
    const { poNumber, version } = await draft();
    const form = await edit(poNumber);
    expect(filled(form.page)).toEqual([String(home.id), textOf('Home'), 'Home']);
    await form.submit();
    expect((await clerkJson.get(`/api/orders/${poNumber}`)).body.version).toBe(version);
  });

  test('keeps an address that is no longer in use among its choices', async () => {
    const gone = await save('Home and away', 'Gone');
    const { poNumber } = await draft({ deliveryPresetId: gone.id });
    await office.delete(`/api/delivery-presets/${gone.id}`);
    const form = await edit(poNumber);
    expect(chosen(form.page)).toBe(String(gone.id));
    expect((await form.fill({ title: 'New title' }).submit()).path).toBe(`/orders/${poNumber}`);
    const again = await clerk.get(`/orders/new?from=${poNumber}`);
    expect([chosen(again), again.value('deliveryAddress')]).toEqual(['', textOf('Gone')]);
  });

  test('does not take another client’s default by itself', async () => {
    const { poNumber } = await draft();
    const page = await (await edit(poNumber)).fill({ client: 'Another' }).submit(UPDATE);
    expect(filled(page)).toEqual(['', textOf('Home'), 'Home']);
    const saved = await page.form(`/orders/${poNumber}/edit`).submit();
    expect(saved.path).toBe(`/orders/${poNumber}`);
    expect((await clerkJson.get(`/api/orders/${poNumber}`)).body).toMatchObject({
      client: 'Another',
      deliveryPresetId: null,
    });
  });
});

describe('where scripts run', () => {
  const partial = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };

  test('only the part about delivery is sent, in four KiB and three languages', async () => {
    for (let n = 0; n < 15; n++) await save('Many places', `Address number ${n}`);
    for (const lang of ['en', 'ru', 'lv']) {
      const form = (await clerk.get(`/orders/new?lang=${lang}`)).form('/orders/new').fill({ client: 'Many places' });
      clerk.headers = partial;
      const part = await form.submit(UPDATE);
      clerk.headers = {};
      expect(part.html).toMatch(/^<fieldset id="delivery">/);
      expect(Buffer.byteLength(part.html)).toBeLessThan(4096);
    }
    await clerk.get('/orders/new?lang=en');
  });

  test('names are offered while one is typed: at most twelve, those that begin so first', async () => {
    for (let n = 10; n < 30; n++) await office.post('/api/clients', { name: `Offered ${n}` });
    await office.post('/api/clients', { name: 'Never offered' });
    const { body } = await office.post('/api/clients', { name: 'Offered out of use' });
    await office.put(`/api/clients/${body.id}`, { isActive: false });
    const names = async (query: string) =>
      [...(await clerk.get(`/choices/clients?${query}`)).html.matchAll(/tabIndex="-1">([^<]*)</g)].map(
        (match) => match[1],
      );
    expect(await names('q=offered')).toHaveLength(12);
    expect(await names('q=OFFERED%202')).toContain('Offered 29');
    expect(await names('q=never')).toEqual(['Never offered']);
    expect(await names('q=out%20of%20use')).toEqual([]);
    expect(await names('q=%25%25')).toEqual([]);
    await clerkJson.draft({ client: 'Ordered just now' });
    expect((await names(''))[0]).toBe('Ordered just now');
    expect(await names('')).toHaveLength(12);
  });
});
