import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatsFor } from '../../src/i18n/format.ts';
import { exportOrders, exportWorkbook } from '../../src/orders/find/export.ts';
import { filterInput } from '../../src/orders/find/list-input.ts';
import type { Viewer } from '../../src/orders/rules.ts';
import { readTable } from '../../src/tabular/read.ts';
import { textsFor } from '../../src/words.ts';
import { type JsonClient, ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();

const zone = 'Europe/Riga';
const readerIn = (locale: 'en' | 'ru') => ({
  ...{ today: '2026-11-20', zone, locale, expected: new Map() },
  ...{ t: textsFor(locale, zone), format: formatsFor(locale, zone) },
});
let office: JsonClient;

beforeAll(async () => {
  office = await workshop.json('office');
  await office.draft({
    poNumber: 'K-1',
    client: '=HYPERLINK("http://evil.test")',
    title: 'Said "hello", twice\nover two lines',
    reference: '@SUM(A1)',
    loadingDate: '2026-12-01',
    priority: 'URGENT',
    notes: 'Two vans',
    deliveryAddress: 'Ostas iela 4\nLV-1099',
    deliveryContact: 'Zane',
    deliveryPhone: '+371 20000000',
    deliveryNotes: 'Gate 3',
    items: [
      { name: 'Burts “Š”', quantity: 3, widthMm: 1200, heightMm: 400, notes: 'Glossy' },
      { name: '-5 letters', quantity: 1 },
    ],
  });
  await office.draft({ poNumber: 'K-2', client: 'Аптека', title: '+371 banner', reference: '' });
});

async function download(query: string, who = office, headers: Record<string, string> = {}) {
  const response = await workshop.app.request(`${ORIGIN}/orders/export.csv?${query}`, {
    headers: { Cookie: who.cookies.header, ...headers },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { response, bytes, lines: bytes.toString('utf8').replace('\ufeff', '').split('\r\n') };
}

test('the export holds what the list shows, with heads, and every cell in quotes', async () => {
  const { response, bytes, lines } = await download('status=all&sort=poNumber');
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=UTF-8');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="orders-2026-11-20.csv"');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(lines).toEqual([
    '"PO","Client","Client’s reference","Title","Status","Priority","Marks","Due date","Expected finish",' +
      '"Loading date","Items","Sizes","Templates","Pieces","Revision","Delivery address","Contact person","Phone",' +
      '"Notes for delivery","Notes for production","Notes on items"',
    `"K-1","'=HYPERLINK(""http://evil.test"")","'@SUM(A1)","Said ""hello"", twice over two lines","Draft","Urgent",` +
      `"Draft, Urgent","2026-12-04","","2026-12-01","3 × Burts “Š”; 1 × -5 letters",` +
      `"Burts “Š”: 1200 × 400 mm","","4","","Ostas iela 4, LV-1099","Zane","'+371 20000000","Gate 3","Two vans","Burts “Š”: Glossy"`,
    `"K-2","Аптека","","'+371 banner","Draft","Normal","Draft","2026-12-04","","","7 × Letter","400 × 600 mm","","7","","Dzirnu iela 418, LV-1099 Rīga","","","","",""`,
    '',
  ]);
});

test('the heads and the words are in the reader’s language', async () => {
  await office.put('/api/preferences', { locale: 'ru' });
  const { lines } = await download('status=all&q=K-2');
  await office.put('/api/preferences', { locale: 'en' });
  expect(lines[0]).toContain('"PO";"Клиент";');
  expect(lines[1]).toContain('"Черновик"');
});

describe('as a workbook', () => {
  const sheetOf = async (query: string) => {
    const response = await workshop.app.request(`${ORIGIN}/orders/export.xlsx?${query}`, {
      headers: { Cookie: office.cookies.header },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { response, bytes, xml: strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!) };
  };

  test('it says the same, and each cell is what it is', async () => {
    const { response, bytes, xml } = await sheetOf('status=all&sort=poNumber&q=K-1');
    expect(response.headers.get('Content-Type')).toContain('spreadsheetml.sheet');
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="orders-2026-11-20.xlsx"');
    const read = await readTable(bytes, { rows: 10, columns: 30 });
    expect(read.ok && read.table.rows.map(({ cells }) => cells)).toEqual([
      [
        'PO',
        'Client',
        'Client’s reference',
        'Title',
        'Status',
        'Priority',
        'Marks',
        'Due date',
        'Expected finish',
      ].concat(
        ['Loading date', 'Items', 'Sizes', 'Templates', 'Pieces', 'Revision', 'Delivery address', 'Contact person'],
        ['Phone', 'Notes for delivery', 'Notes for production', 'Notes on items'],
      ),
      [
        'K-1',
        '=HYPERLINK("http://evil.test")',
        '@SUM(A1)',
        'Said "hello", twice over two lines',
        'Draft',
        'Urgent',
      ].concat(
        ['Draft, Urgent', '2026-12-04', '', '2026-12-01', '3 × Burts “Š”; 1 × -5 letters', 'Burts “Š”: 1200 × 400 mm'],
        ['', '4', '', 'Ostas iela 4, LV-1099', 'Zane', '+371 20000000', 'Gate 3', 'Two vans', 'Burts “Š”: Glossy'],
      ),
    ]);
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<c s="1"><v>46360</v></c>');
    expect(xml).toContain('<c s="0"><v>4</v></c>');
    expect(xml).toContain('ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"');
    expect(xml).toContain('<c t="inlineStr" s="3"><is><t xml:space="preserve">=HYPERLINK(&quot;');
  });

  test('letters of every kind come through, and none that XML does not know', async () => {
    await office.draft({ poNumber: 'K-3', title: 'Ёлка & <b>Šķēres</b> \u0007 _x0041_ 灯', client: 'K' });
    const { bytes } = await sheetOf('status=all&q=K-3');
    const read = await readTable(bytes, { rows: 10, columns: 30 });
    expect(read.ok && read.table.rows[1]!.cells[3]).toBe('Ёлка & <b>Šķēres</b> _x0041_ 灯');
    await office.delete('/api/orders/K-3');
  });

  test('it is written as it is fetched', async () => {
    const viewer = { actor: { id: 1 }, can: () => true } as unknown as Viewer;
    const ui = readerIn('ru');
    const asked = { ...filterInput.parse({ sort: 'client' }), limit: 50 };
    let asks = 0;
    const db = new Proxy(workshop.database.db, {
      get: (of, name) => {
        if (name === 'select') asks++;
        return Reflect.get(of, name);
      },
    });
    const pieces = exportWorkbook(db, viewer, asked, ui, 1);
    await pieces.next();
    expect(asks).toBe(1);
    await pieces.return(undefined);
  });
});

describe('who may', () => {
  test('sees in it what he sees in the list', async () => {
    const guest = await workshop.json('guest');
    expect((await download('status=all', guest)).lines).toHaveLength(2);
  });

  test('is whoever may see orders; a stranger is asked to sign in', async () => {
    const { response } = await download('status=all', workshop.guest.json);
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toContain('/sign-in');
  });
});

test('the list offers the export of what it shows', async () => {
  const page = await (await workshop.browse('office')).get('/orders?status=all&q=K-2&sort=client');
  const link = [...page.document.querySelectorAll('a[download]')].map((a) => a.getAttribute('href')!);
  expect(link.map((href) => href.split('?')[0])).toEqual(['/orders/export.csv', '/orders/export.xlsx']);
  const { lines } = await download(link[0]!.split('?')[1]!);
  expect(lines.filter((line) => line.startsWith('"K-'))).toHaveLength(1);
});

test('a filter that nobody understands is left out, as on the page', async () => {
  expect((await download('status=nonsense&toString=1&after=xyz')).response.status).toBe(200);
});

test('a long list comes in pieces, and each order once', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, i) => office.draft({ client: `Client ${i % 3}`, title: 'Long' })));
  const viewer = { actor: { id: 1 }, can: () => true } as unknown as Viewer;
  const input = filterInput.parse({ q: 'long', sort: 'client' });
  const ui = readerIn('en');
  const pieces: string[] = [];
  const asked = { ...input, limit: 50 };
  for await (const piece of exportOrders(workshop.database.db, viewer, asked, ui, 5)) pieces.push(piece);
  expect(pieces.map((piece) => piece.trimEnd().split('\r\n').length)).toEqual([1, 5, 5, 2]);
  expect(new Set(pieces.join('').match(/"PO-\d+"/g)).size).toBe(12);
});
