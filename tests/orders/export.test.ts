import { beforeAll, describe, expect, test } from 'vitest';
import { textsFor } from '../../src/i18n/index.ts';
import { exportOrders } from '../../src/orders/export.ts';
import { filterInput } from '../../src/orders/list-input.ts';
import type { Viewer } from '../../src/orders/rules.ts';
import { type JsonClient, ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
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
    items: [
      { name: 'Burts “Š”', quantity: 3 },
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
    '"PO","Client","Client’s reference","Title","Status","Priority","Due date","Loading date","Items","Revision"',
    `"K-1","'=HYPERLINK(""http://evil.test"")","'@SUM(A1)","Said ""hello"", twice\nover two lines","Draft","Urgent",` +
      `"2026-12-04","2026-12-01","3 × Burts “Š”; 1 × -5 letters",""`,
    `"K-2","Аптека","","'+371 banner","Draft","Normal","2026-12-04","","7 × Letter",""`,
    '',
  ]);
});

test('the heads and the words are in the reader’s language', async () => {
  await office.put('/api/preferences', { locale: 'ru' });
  const { lines } = await download('status=all&q=K-2');
  await office.put('/api/preferences', { locale: 'en' });
  expect(lines[0]).toContain('"Клиент"');
  expect(lines[1]).toContain('"Черновик"');
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
  expect(link).toHaveLength(1);
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
  const ui = { today: '2026-11-20', t: textsFor('en', 'Europe/Riga') };
  const pieces: string[] = [];
  const asked = { ...input, limit: 50 };
  for await (const piece of exportOrders(workshop.database.db, viewer, asked, ui, 5)) pieces.push(piece);
  expect(pieces.map((piece) => piece.trimEnd().split('\r\n').length)).toEqual([1, 5, 5, 2]);
  expect(new Set(pieces.join('').match(/"PO-\d+"/g)).size).toBe(12);
});
