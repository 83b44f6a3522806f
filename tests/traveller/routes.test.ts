import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop({ PUBLIC_URL: 'http://terminal.test' });
const crew = await signInAll(workshop);
const lead = await workshop.browse('lead');
const office = await workshop.browse('office');

const items = Array.from({ length: 6 }, (_, i) => ({
  name: `Буква ${i + 1} с опаловым лицом и задником из алюминия`,
  quantity: i + 1,
  widthMm: 400 + i,
  heightMm: 600,
  notes: 'Край под покраску, см. чертёж',
}));

test('the sheet of a large order stays within the first flight of a connection, in each language', async () => {
  const { poNumber } = await orderIn(crew, 'approved', {
    stations: [...stationCodes],
    draft: { items, materials: items.map(({ name, notes }) => ({ label: 'Лицо', material: name, notes })) },
  });
  for (const lang of ['en', 'ru', 'lv']) {
    const { html } = await lead.get(`/orders/${poNumber}/traveller?lang=${lang}`);
    const size = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
    expect(size).toBeLessThan(14 * 1024);
  }
});

test('the language is chosen for the sheet, and the reader keeps his own', async () => {
  const { poNumber } = await orderIn(crew, 'approved');
  const own = await lead.get(`/orders/${poNumber}/traveller`);
  expect(own.text).toContain('What to do');
  const russian = await own.follow('Русский');
  expect(russian.document.querySelector('html')?.getAttribute('lang')).toBe('ru');
  expect(russian.text).toContain('Что делать');
  expect((await crew.lead.get('/api/preferences')).body.locale).toBe('en');
  expect((await lead.get(`/orders/${poNumber}`)).text).toContain('Print traveller');
});

test('only the stages that apply stand on it, the finished ones ticked', async () => {
  const { poNumber } = await orderIn(crew, 'completed', { stations: ['CAD', 'QC', 'LOGISTICS'] });
  const { document } = await lead.get(`/orders/${poNumber}/traveller`);
  const rows = [...document.querySelectorAll('.steps tbody tr')];
  const ticks = rows.map((row) => row.querySelector('.box')?.textContent);
  expect(ticks).toEqual(['✓', '✓', '']);
});

test.each(['draft', 'pending', 'rejected'] as const)(
  'an order that is %s has none, and the page says why',
  async (status) => {
    const { poNumber } = await orderIn(crew, status);
    const page = await office.get(`/orders/${poNumber}/traveller`);
    expect(page.status).toBe(409);
    expect(page.text).toContain('The order is not approved yet.');
    expect((await office.get(`/orders/${poNumber}`)).text).not.toContain('Print traveller');
  },
);

test('a cancelled order has none any more', async () => {
  const { poNumber } = await orderIn(crew, 'cancelled');
  expect((await office.get(`/orders/${poNumber}/traveller`)).text).toContain('The order is cancelled.');
});

test('there is no sheet of an order that is not there', async () => {
  expect((await lead.get('/orders/PO-999999/traveller')).status).toBe(404);
});
