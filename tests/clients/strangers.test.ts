import { describe, expect, test } from 'vitest';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const clerk = await workshop.browse('clerk');
await crew.office.draft({ client: 'Salons Mirdza' });

const UPDATE = { intent: 'update' };
const form = async (client: string) =>
  (await clerk.get('/orders/new')).form('/orders/new').fill({ client, title: 'Letters', 'items.0.name': 'A' });
const hintOn = (page: { document: Document }) => page.document.querySelector('.new-client')?.textContent;

describe('a client whom nobody has named before', () => {
  test('is a question on the form, and no stop', async () => {
    const page = await (await form('Salon Mirdza')).submit(UPDATE);
    expect(hintOn(page)).toBe('New client. Did you mean Salons Mirdza?');
    expect(hintOn(await (await form('Qwerty')).submit(UPDATE))).toBe('New client.');
    expect(hintOn(await (await form(' salons  MIRDZA\u200b')).submit(UPDATE))).toBeUndefined();
    const saved = await page.form('/orders/new').submit();
    expect(saved.text).toContain('New client: Salon Mirdza. Did you mean Salons Mirdza?');
    const again = await (await form('Salon Mirdza')).submit();
    expect(again.text).not.toContain('New client');
  });

  test('is asked about in the language of the reader, as he types', async () => {
    await (await clerk.get('/settings')).form('/settings').fill({ locale: 'lv' }).submit();
    const page = await clerk.get('/choices/new-client?field=client&client=Salons+Mirdzza');
    expect(page.text).toMatch(/Jauns klients. Varbūt .*Salons Mirdza/);
    await (await clerk.get('/settings')).form('/settings').fill({ locale: 'en' }).submit();
  });

  test('is made by JSON as well, which can ask before', async () => {
    const { body } = await crew.clerk.get('/api/clients/alike?name=Salonss%20Mirdza');
    expect(body).toEqual({ isNew: true, alike: expect.arrayContaining(['Salons Mirdza']) });
    expect((await crew.clerk.get('/api/clients/alike?name=salons%20mirdza')).body).toEqual({ isNew: false, alike: [] });
    const { status } = await crew.clerk.post('/api/draft-orders', { client: 'Salonss Mirdza' });
    expect(status).toBe(201);
  });

  test('may be added by whoever may draft, and by nobody else who may not', async () => {
    expect((await clerk.get('/clients')).html).toContain('/clients/new');
    const page = await (await clerk.get('/clients/new'))
      .form('/clients/new')
      .fill({ name: 'Typed by the clerk' })
      .submit();
    expect(page.heading).toContain('Typed by the clerk');
    expect((await crew.clerk.post('/api/clients', { name: 'By JSON' })).status).toBe(201);
    const guest = await workshop.browse('guest');
    expect((await guest.get('/clients/new')).status).toBe(403);
    expect((await guest.get('/choices/new-client?field=client&client=Salon')).status).toBe(403);
  });
});
