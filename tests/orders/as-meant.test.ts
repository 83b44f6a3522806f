import { describe, expect, test } from 'vitest';
import type { Page } from '../support/browser.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const clerk = await workshop.browse('clerk');

const WORDS = { client: 'Salons Mirdza', title: 'Letters', deliveryAddress: 'Jelgava', 'items.0.name': 'A' };
const send = async (words: Record<string, string>) =>
  (await clerk.get('/orders/new'))
    .form('/orders/new')
    .fill({ ...WORDS, ...words })
    .submit();
const stored = async ({ path }: Page) => (await crew.office.get(`/api${path}`)).body;
const wrongOn = (page: Page, name: string) => {
  const field = page.document.querySelector(`[name="${name}"]`)!;
  const said = field
    .getAttribute('aria-describedby')
    ?.split(' ')
    .map((id) => page.document.getElementById(id));
  return [field.getAttribute('value'), said?.map((one) => one?.textContent).join(' ') ?? ''];
};

describe('a size in millimetres', () => {
  test.each(['1 200', "1'200", '1,200', '1.200', '1\u00a0200'])('of %j is twelve hundred', async (typed) => {
    const order = await stored(await send({ 'items.0.widthMm': typed }));
    expect(order.items).toMatchObject([{ widthMm: 1200 }]);
  });

  test.each(['1,000', '2.000'])(
    'of %j is asked about, with both readings, and stays as it was typed',
    async (typed) => {
      const page = await send({ 'items.0.widthMm': typed });
      expect(page.status).toBe(422);
      const [value, said] = wrongOn(page, 'items.0.widthMm');
      expect([value, said]).toEqual([typed, expect.stringContaining(`${typed[0]}000 or ${typed[0]}.`)]);
    },
  );

  test('as text in JSON is told the same way', async () => {
    const { status, body } = await crew.clerk.post('/api/draft-orders', {
      client: 'Salons Mirdza',
      items: [{ name: 'A', widthMm: '1,000' }],
    });
    expect([status, body.error.fields]).toEqual([422, { 'items.0.widthMm': 'number_ambiguous' }]);
  });
});

test('a broken number that may be thousands is asked about; what is stored comes back from its form', async () => {
  const admin = await workshop.browse('boss');
  const path = '/materials/DIBOND_WHITE_3';
  const edit = async (words: Record<string, string>) => (await admin.get(path)).form(path).fill(words).submit();
  const refused = await edit({ 'attributes.density': '1,190' });
  expect([refused.status, wrongOn(refused, 'attributes.density')[0]]).toEqual([422, '1,190']);
  const api = await workshop.json('boss');
  const { body } = await api.get('/api/materials/DIBOND_WHITE_3');
  await api.put('/api/materials/DIBOND_WHITE_3', { version: body.version, attributes: { density: 1.125 } });
  await edit({ shortName: 'DIB WH' });
  expect((await api.get('/api/materials/DIBOND_WHITE_3')).body.attributes.density).toBe(1.125);
});

describe('signs that nobody sees', () => {
  test('are in no name: the client is the same one, the title is what is seen', async () => {
    const order = await stored(await send({ client: 'Salons\u200b Mir\u00addza\u2060', title: 'Let\u200eters 👩‍💻' }));
    expect(order).toMatchObject({ client: 'Salons Mirdza', title: 'Letters 👩‍💻' });
    const { body } = await crew.office.get('/api/clients?q=mirdza');
    expect(body.clients).toHaveLength(1);
  });

  test.each(['\u200b', '\u2800', '\u3164', '\u00ad\u200e'])('alone (%j) are no client and no item', async (sign) => {
    const page = await send({ client: sign, 'items.0.name': sign, 'items.0.widthMm': '5' });
    expect(page.status).toBe(422);
    expect(wrongOn(page, 'client')[1]).toContain('Fill this in.');
  });

  test('alone are no title and no address to submit an order with', async () => {
    const order = await stored(await send({ title: '\u3164', deliveryAddress: '\u2060\n\u200b' }));
    expect(order).toMatchObject({ title: '', deliveryAddress: '' });
    const { status, body } = await crew.clerk.post(`/api/orders/${order.poNumber}/submission`);
    expect([status, Object.keys(body.error.fields)]).toEqual([
      422,
      expect.arrayContaining(['title', 'deliveryAddress']),
    ]);
  });

  test('name no person, terminal, wall, address or template', async () => {
    const boss = await workshop.json('boss');
    for (const [path, body, field] of [
      ['/api/users', { username: 'zane', displayName: '\u200b', roles: { Production: 'Operator' } }, 'displayName'],
      ['/api/clients', { name: '\u3164' }, 'name'],
      [
        '/api/delivery-presets',
        { clientName: 'Salons Mirdza', presetName: '\u2800', addressLine1: '\u200b', city: '\u00ad' },
        'presetName',
      ],
    ] as const) {
      const { status, body: said } = await boss.post(path, body);
      expect([path, status, said.error.fields?.[field]]).toEqual([path, 422, 'required']);
    }
  });
});
