import { brotliCompressSync, constants } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { statuses } from '../../src/vocabulary/order-status.ts';
import { starter } from '../profiles/world.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { brimful, fillItems, usual } from './fill.ts';

const workshop = await openWorkshop({ PUBLIC_URL: 'http://terminal.test' });
const crew = await signInAll(workshop);
const lead = await workshop.browse('lead');
const clerk = await workshop.browse('clerk');

const KIB = 1024;
const weigh = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

const two = [
  { name: 'Буквы «АПТЕКА» с опаловым лицом', quantity: 6, widthMm: 1200, heightMm: 400, notes: 'Край под покраску' },
  { name: 'Крест', quantity: 1, signType: 'INDOOR', widthMm: 600, heightMm: 600 },
];

async function orderOfTwo(wish: Parameters<typeof orderIn>[2] = {}): Promise<Order> {
  const order = await orderIn(crew, 'approved', { ...wish, draft: { items: two, ...wish.draft } });
  await fillItems(workshop, order.poNumber, [usual(starter('P7st')), usual(starter('P5'))]);
  return order;
}

describe('the order sheet', () => {
  test('stays within the first flight of a connection, in each language, and so does the traveller', async () => {
    const stations = ['CAD', 'CNC', 'BENDING', 'PAINT', 'FILM_COATING', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS'];
    const { poNumber } = await orderOfTwo({ stations });
    for (const lang of ['en', 'ru', 'lv']) {
      for (const paper of ['sheet', 'traveller']) {
        const { html } = await lead.get(`/orders/${poNumber}/${paper}?lang=${lang}`);
        expect(weigh(html)).toBeLessThan(14 * KIB);
      }
    }
  });

  test('is a page an item, each with its number, its quantity, its template and where it hangs', async () => {
    const { poNumber } = await orderOfTwo();
    const { document } = await lead.get(`/orders/${poNumber}/sheet`);
    const sheets = [...document.querySelectorAll('.order-sheet')].map((sheet) => sheet.textContent ?? '');
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).toMatch(/6 pcs.*P7st.*OUTDOOR SIGN.*1 of 2/s);
    expect(sheets[1]).toMatch(/1 pcs.*P5.*INDOOR SIGN.*2 of 2/s);
    expect(sheets.every((text) => text.includes('R1') && !text.includes('DRAFT'))).toBe(true);
  });

  test('shows the date of delivery, the client and the address', async () => {
    const { poNumber } = await orderOfTwo({ draft: { client: 'Skyltverket Norr AB', dueDate: '2026-12-04' } });
    const { text } = await lead.get(`/orders/${poNumber}/sheet`);
    expect(text).toContain('Fri 4 Dec');
    expect(text).toContain('Skyltverket Norr AB');
    expect(text).toContain('LV-1099');
  });

  test('is there for a draft, for whoever may see it, and says that it is one', async () => {
    const { poNumber } = await orderIn(crew, 'draft');
    expect((await clerk.get(`/orders/${poNumber}/sheet`)).text).toContain('DRAFT');
    expect((await lead.get(`/orders/${poNumber}/sheet`)).status).toBe(404);
  });

  test('shows what was filled in through the API', async () => {
    const items = [{ template: 'P7st', name: 'ŠĶĒRES', quantity: 9, values: { 'ASSEMBLING.waterholes': false } }];
    const { poNumber } = await crew.clerk.draft({ items });
    const { document, text } = await clerk.get(`/orders/${poNumber}/sheet`);
    expect(document.querySelectorAll('.reading td')).toHaveLength(6);
    expect(text).toContain('NO WATER HOLES');
  });

  test('says of a stopped order that it is stopped', async () => {
    const held = await orderIn(crew, 'on_hold');
    expect((await lead.get(`/orders/${held.poNumber}/sheet`)).document.querySelector('.draft-mark')?.textContent).toBe(
      'On hold',
    );
  });

  test.each(statuses)('is there in every state: %s', async (status) => {
    const { poNumber } = await orderIn(crew, status);
    expect((await clerk.get(`/orders/${poNumber}/sheet`)).status).toBe(200);
  });

  test('speaks the language that is chosen for it', async () => {
    const { poNumber } = await orderOfTwo();
    const own = await lead.get(`/orders/${poNumber}/sheet`);
    const latvian = await own.follow('Latviešu');
    expect(latvian.text).toContain('ĀRA IZKĀRTNE');
    expect(latvian.document.querySelector('html')?.getAttribute('lang')).toBe('lv');
  });

  test('of an order that is not there is not there', async () => {
    expect((await lead.get('/orders/PO-999999/sheet')).status).toBe(404);
  });
});

describe('the sheets of a day', () => {
  const DAY = '2027-01-11';
  const first: string[] = [];
  beforeAll(async () => {
    for (let i = 0; i < 3; i++) {
      const { poNumber } = await orderOfTwo({ draft: { loadingDate: DAY, dueDate: '2027-01-12' } });
      first.push(poNumber);
    }
    await orderIn(crew, 'draft', { draft: { loadingDate: DAY } });
    await orderIn(crew, 'approved', { draft: { loadingDate: '2027-01-13' } });
  });

  test('are those of all approved orders that load on it, one after another', async () => {
    const page = await lead.get(`/orders/sheets?loading=${DAY}`);
    const names = [...page.document.querySelectorAll('.order-sheet h2 .po')].map((po) => po.textContent);
    expect(names).toEqual(first.flatMap((po) => [po, po]));
    expect(page.text).toContain('3 orders, 6 sheets');
  });

  test('may be those of the day on which orders are due', async () => {
    const page = await lead.get('/orders/sheets?due=12.01.2027');
    expect(page.document.querySelectorAll('.order-sheet')).toHaveLength(6);
  });

  test('say where there are none, and ask for a day where none is named', async () => {
    expect((await lead.get('/orders/sheets?loading=2027-03-01')).text).toContain('No approved order for this day.');
    for (const query of ['', '?loading=yesterday', '?loading=', '?after=9']) {
      const page = await lead.get(`/orders/sheets${query}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain('3 orders, 6 sheets');
    }
  });

  test('are found by the form of the page', async () => {
    const page = await lead.get('/orders/sheets');
    const found = await page.form('/orders/sheets').fill({ loading: DAY }).submit();
    expect(found.document.querySelectorAll('.order-sheet')).toHaveLength(6);
  });

  /** Many pages in one: past the weight that a page of the desk may have. */
  async function dayOf(query: string) {
    const { body } = await crew.lead.get(`/orders/sheets?${query}`);
    const { document } = parseHTML(String(body));
    const next = [...document.querySelectorAll('a')].find((a) => a.textContent === 'Further orders of the day');
    return { text: document.body.textContent ?? '', next: next?.getAttribute('href')?.split('?')[1] };
  }

  test('come a hundred orders at a time, and the rest is a link away', async () => {
    const BUSY = '2027-02-01';
    await workshop.database.db.execute(sql`
      INSERT INTO orders (po_number, client, status, revision, loading_date, created_by, created_at, updated_by, updated_at)
      SELECT 'BUSY-' || n, 'Skyltverket', 'approved', 1, ${BUSY}, u.id, now(), u.id, now()
      FROM generate_series(1, 103) n, (SELECT id FROM users LIMIT 1) u`);
    const page = await dayOf(`loading=${BUSY}`);
    expect(page.text).toContain('100 orders');
    const rest = await dayOf(page.next!);
    expect(rest.text).toContain('3 orders');
    expect(rest.next).toBeUndefined();
  });

  test('come in less where orders are large', async () => {
    const LARGE = '2027-02-02';
    const items = Array.from({ length: 100 }, (_, i) => ({ name: `Letter ${i}` }));
    for (let i = 0; i < 4; i++) await orderIn(crew, 'approved', { draft: { loadingDate: LARGE, items } });
    const page = await dayOf(`loading=${LARGE}`);
    expect(page.text.slice(0, 5000)).toContain('3 orders, 300 sheets');
    expect((await dayOf(page.next!)).text.slice(0, 5000)).toContain('1 order, 100 sheets');
  });

  test('a PO cannot hide them', async () => {
    const { status, body } = await crew.clerk.post('/api/draft-orders', { client: 'Sheets', poNumber: 'SHEETS' });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain('po_reserved');
  });
});

test('the traveller says per station what each sheet wants, and the usual words where none says anything', async () => {
  const order = await orderIn(crew, 'approved', { stations: ['CNC', 'SANDING', 'GLUEING'], draft: { items: two } });
  await fillItems(workshop, order.poNumber, [brimful(starter('P7st')), brimful(starter('P5'))]);
  const { document } = await lead.get(`/orders/${order.poNumber}/traveller`);
  const stages = [...document.querySelectorAll('.steps tbody')].map((stage) => stage.textContent?.replace(/\s+/g, ' '));
  expect(stages[0]).toMatch(/CNC.*6 × Буквы.*P7st.*Face.*1 × Крест P5/);
  expect(stages[0]).not.toContain('Cut the parts');
  expect(stages[1]).toContain('Sand edges');
  expect(stages[2]).toMatch(/1 × Крест P5.*Trim colour 971/);
});
