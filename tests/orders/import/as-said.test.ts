import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { orderUploads } from '../../../src/orders/tables.ts';
import type { Browser } from '../../support/browser.ts';
import { type Crew, type Order, signInAll } from '../../support/crew.ts';
import { ORIGIN } from '../../support/json-client.ts';
import { openWorkshop } from '../../support/workshop.ts';
import { workbookOf } from '../../tabular/workbooks.ts';
import { confirm, findingsOn, mistakesOn, rowsOn, upload } from './files.ts';

const workshop = await openWorkshop();
let crew: Crew;
let office: Browser;

beforeAll(async () => {
  crew = await signInAll(workshop);
  office = await workshop.browse('office');
});

// of one moment only so many are kept
beforeEach(() => workshop.database.db.delete(orderUploads));

const read = async (po: string): Promise<Order> => (await crew.office.get(`/api/orders/${po}`)).body;
const lines = (...rows: string[]) => rows.join('\r\n');
const send = (content: string | Uint8Array, name = 'orders.csv') => upload(office, name, content);

const text = (said: string) => `<c t="inlineStr"><is><t>${said}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const number = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const FORMATS = ['000000', '0%', '&quot;+&quot;0', '#,##0.00\\ _d_k_r', 'dd.mm.yyyy hh:mm', '0.000'];
const styles = `<numFmts>${FORMATS.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`).join('')}</numFmts>
  <cellXfs><xf numFmtId="0"/>${FORMATS.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join('')}</cellXfs>`;

describe('numbers of a file', () => {
  test('are thousands where they can be nothing else, and asked about where they can', async () => {
    const page = await send(
      lines('client,item,width,height,quantity', 'A,x,"1,200",1 400,1', 'A,y,1.000,"2,000",2', "A,z,1'500,0,3"),
    );
    expect(findingsOn(page)).toEqual([
      ['3', 'A', 'width', '1.000', expect.stringContaining('1000 or 1.')],
      ['3', 'A', 'height', '2,000', expect.stringContaining('2000 or 2.')],
      ['4', 'A', 'height', '0', 'The smallest value is 1.'],
    ]);
  });

  test('of sheets too', async () => {
    const page = await send(
      lines('client,item,template,LINE_FREEZER.face_thickness', 'A,x,P5,"1,500"', 'A,y,P5,"3,0"'),
    );
    expect(findingsOn(page)).toEqual([
      ['2', 'A', 'LINE_FREEZER.face_thickness', '1,500', expect.stringContaining('1500 or 1.5.')],
    ]);
  });

  test('out of a workbook are the numbers themselves, and texts as they are shown', async () => {
    const rows = [
      row(...['PO', 'Client', 'Title', 'Reference', 'Phone', 'Item', 'Width', 'Height', 'Quantity'].map(text)),
      row(
        text('WB-1'),
        text('A'),
        number(0.5, 2),
        number(42, 1),
        number(37129123456, 3),
        text('x'),
        number(1200, 4),
        number('1399.9999999999998'),
        number(2, 6),
      ),
    ].join('');
    const page = await send(workbookOf({ styles, rows }), 'orders.xlsx');
    expect(rowsOn(page)[0]![5]).toBe('2 × x 1200 × 1400 mm');
    await confirm(page);
    expect(await read('WB-1')).toMatchObject({
      title: '50%',
      reference: '000042',
      deliveryPhone: '+37129123456',
      items: [{ widthMm: 1200, heightMm: 1400, quantity: 2 }],
    });
  });
});

describe('what a file says and the import does not take', () => {
  test('beyond the heads, or under none, is a mistake of its line', async () => {
    const page = await send(lines('client;address;;title', 'A;Rīga; Brīvības 1;x', 'B;Rīga;;y;z', 'C;;;'));
    expect(findingsOn(page).map(([line, client, column, found]) => [line, client, column, found])).toEqual([
      ['2', 'A', 'C', 'Brīvības 1'],
      ['3', 'B', 'E', 'z'],
    ]);
    const cut = await send(lines('client', 'Salons Mirdza, SIA'));
    expect(findingsOn(cut)[0]!.slice(0, 4)).toEqual(['2', 'Salons Mirdza', 'B', 'SIA']);
  });

  test.each(['#N/A', '#DIV/0!', '#Н/Д', '########', 'Err:502'])(
    'is no client where a formula failed: %s',
    async (failed) => {
      const page = await send(lines('client,title,note', `${failed},x,#N/A`, `A,${failed},`));
      expect(findingsOn(page).map((cells) => cells.slice(0, 4))).toEqual([
        ['2', '—', 'client', failed],
        ['3', 'A', 'title', failed],
      ]);
    },
  );

  test('as an error in a workbook too', async () => {
    const rows = row(text('Client')) + row('<c t="e"><f>VLOOKUP(1,A:A,1)</f><v>#N/A</v></c>');
    expect(mistakesOn(await send(workbookOf({ rows }), 'o.xlsx'))).toMatchObject([['2', 'Client', expect.any(String)]]);
  });

  test('is told before anything is saved: heads, times of day, further sheets', async () => {
    const book =
      '<sheets><sheet name="Orders" sheetId="8" r:id="rId2"/><sheet name="Prices" sheetId="9" r:id="rId1"/></sheets>';
    const rows =
      row(...['Client', 'Due date', 'Colour'].map(text)) + row(text('A'), number(46380.604166666664, 5), text('red'));
    const page = await send(workbookOf({ book, styles, rows }), 'orders.xlsx');
    expect(rowsOn(page)[0]!.at(-1)).toBe('Thu 24 Dec');
    const told = [...page.document.querySelectorAll('.warning')].map((one) => one.textContent).join('\n');
    expect(told).toContain('Colour');
    expect(told).toContain('Prices');
    expect(told).toContain('14:30');
  });

  test('a day with midnight beside it is the day', async () => {
    const page = await send(
      lines('client,due,loading', 'A,24.12.2026 0:00:00,2026-12-24T00:00', 'B,24.12.2026 08:15,'),
    );
    expect(rowsOn(page).map((cells) => cells.at(-1))).toEqual(['Thu 24 Dec', 'Thu 24 Dec']);
    expect(page.document.querySelector('.left-out')?.textContent).toContain('08:15');
  });
});

describe('mistakes', () => {
  test('are all told in one round, with what was found, whose order it is and what could stand there', async () => {
    await crew.boss.draft({ poNumber: 'GONE-1' });
    const page = await send(
      lines(
        'po,client,due,priority,isRd,item,sign type,quantity,template,TRIM.trim_color_primary',
        'GONE-1,Mirdza,soon,Hot,perhaps,x,Roof,many,P99,971',
        ',,,,,,,,P5,nosuch',
      ),
    );
    expect(findingsOn(page)).toEqual([
      ['2', 'Mirdza', 'po', 'GONE-1', expect.stringContaining('Another order has this PO number')],
      ['2', 'Mirdza', 'due', 'soon', expect.stringContaining('24.12')],
      ['2', 'Mirdza', 'priority', 'Hot', 'Choose one of the options. Low · Normal · High · Urgent'],
      ['2', 'Mirdza', 'isRd', 'perhaps', expect.stringContaining('Yes · No')],
      ['2', 'Mirdza', 'sign type', 'Roof', expect.stringContaining('Outdoor · Indoor')],
      ['2', 'Mirdza', 'quantity', 'many', 'Write a number.'],
      ['2', 'Mirdza', 'template', 'P99', expect.stringContaining('P5')],
      ['3', '—', 'client', '—', 'Fill this in.'],
      ['3', '—', 'TRIM.trim_color_primary', 'nosuch', expect.any(String)],
    ]);
  });

  test('without a column for the client are told beside that it is missing', async () => {
    const page = await send(lines('title,due', 'x,soon', 'y,'));
    expect(mistakesOn(page).map(([line, head]) => [line, head])).toEqual([
      ['1', 'Client'],
      ['2', 'due'],
    ]);
  });
});

test('lines may end in any way: nobody’s order lies in another’s note', async () => {
  const page = await send('client,notes\r\nA,"first\r\nsecond"\nB,x\rC,y\n');
  expect(rowsOn(page).map((cells) => cells[2]!.replace(' New client.', ''))).toEqual(['A', 'B', 'C']);
});

describe('our own export', () => {
  const said = {
    client: '\'=A & B, "SIA"; Rīga',
    title: '\'\'-5 %, "x"',
    reference: '=1+1',
    loadingDate: '2026-12-01',
    priority: 'URGENT',
    items: [
      { name: 'Burti; "Š", 2 gab.', quantity: 3 },
      { name: '-5 letters', quantity: 1 },
    ],
  };

  test.each(['en', 'ru', 'lv'])('comes back in as what it was, in %s, as CSV and as a workbook', async (locale) => {
    await crew.office.put('/api/preferences', { locale });
    for (const kind of ['csv', 'xlsx']) {
      const po = `BACK-${locale}-${kind}`.toUpperCase();
      await crew.office.draft({ ...said, poNumber: po });
      const before = await read(po);
      const response = await workshop.app.request(`${ORIGIN}/orders/export.${kind}?status=all&q=${po}`, {
        headers: { Cookie: crew.office.cookies.header },
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      await crew.office.delete(`/api/orders/${po}`);
      await confirm(await send(bytes, `orders.${kind}`));
      const after = await read(po);
      const told = ({ client, title, reference, dueDate, loadingDate, priority, items }: Order) => ({
        ...{ client, title, reference, dueDate, loadingDate, priority },
        items: items.map(({ name, quantity }: { name: string; quantity: number }) => ({ name, quantity })),
      });
      expect(told(after)).toEqual(told(before));
      await crew.office.delete(`/api/orders/${po}`);
    }
    await crew.office.put('/api/preferences', { locale: 'en' });
  });

  test('an item of such a column that says something else is a mistake', async () => {
    const page = await send(lines('client,items', 'A,some letters', 'B,2 × Letters; 1 × Logo'));
    expect(findingsOn(page)).toEqual([['2', 'A', 'items', 'some letters', expect.stringContaining('3 × Letters')]]);
  });
});

test('new clients are marked, with who may be meant', async () => {
  await crew.office.draft({ client: 'Salons Mirdza' });
  const page = await send(lines('client', 'Salon Mirdza', 'SALONS  MIRDZA', 'Quite Another'));
  expect(rowsOn(page).map((cells) => cells[2])).toEqual([
    'Salon Mirdza New client. Did you mean Salons Mirdza?',
    'SALONS MIRDZA',
    'Quite Another New client.',
  ]);
});
