import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { orders, orderUploads } from '../../../src/orders/tables.ts';
import type { Browser, Page } from '../../support/browser.ts';
import { type Crew, type Order, signInAll } from '../../support/crew.ts';
import { openWorkshop } from '../../support/workshop.ts';
import { workbookOfTexts } from '../../tabular/workbooks.ts';
import { confirm, mistakesOn, rowsOn, upload } from './files.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
let crew: Crew;
let office: Browser;

beforeAll(async () => {
  crew = await signInAll(workshop);
  office = await workshop.browse('office');
});
beforeEach(() => db.delete(orderUploads));

const count = async () => (await db.select({ n: sql<number>`count(*)::int` }).from(orders))[0]!.n;
const read = async (po: string): Promise<Order> => (await crew.office.get(`/api/orders/${po}`)).body;
const lines = (...rows: string[]) => rows.join('\r\n');

describe('a file of orders', () => {
  const file = lines(
    'PO;Клиент;Название;Срок сдачи;Погрузка;Приоритет;Item name;Количество;Vieta;Width, mm;template;TRIM.trim_color_primary;R&D order',
    'im-1;Аптека Ромашка;Крест;24.12.2026;;Срочный;Крест;2;x;1 200;;;',
    'IM-1;;;;;;Буквы;7;;;p5;971;',
    ';Šķēres SIA;"Burti ""Š""";2026-12-24;;;;;;;;;jā',
  );

  test('is shown before anything is made, and made by one press', async () => {
    const before = await count();
    const page = await upload(office, 'заказы.csv', file);
    expect(page.heading).toBe('2 orders to import');
    expect(rowsOn(page)).toEqual([
      [
        '2',
        'IM-1',
        'Аптека Ромашка New client.',
        '—',
        'Крест',
        '2 × Крест 1200 × ? mm, 7 × Буквы (P5)',
        '—',
        'Thu 24 Dec',
      ],
      ['4', 'next free number', 'Šķēres SIA New client.', '—', 'Burti "Š"', '—', '—', 'Thu 24 Dec'],
    ]);
    expect(page.text).toContain('Погрузка, Vieta');
    expect(await count()).toBe(before);

    const list = await confirm(page);
    expect(list.path).toBe('/orders?status=draft&sort=-createdAt');
    expect(list.html).toContain('Imported: 2.');
    const order = await read('IM-1');
    expect(order).toMatchObject({
      status: 'draft',
      client: 'Аптека Ромашка',
      dueDate: '2026-12-24',
      priority: 'URGENT',
    });
    expect(order.items).toMatchObject([
      { name: 'Крест', quantity: 2, widthMm: 1200, template: null },
      { name: 'Буквы', quantity: 7, template: 'P5', version: '1.0' },
    ]);
    expect(order.items[1].values['TRIM.trim_color_primary']).toMatchObject({ code: '971' });
    const { body } = await crew.boss.get('/api/audit-log?action=CREATE_ORDER&entityId=IM-1');
    expect(body.entries).toMatchObject([{ username: 'office', newValues: { client: 'Аптека Ромашка' } }]);
    const { body: found } = await crew.office.get(`/api/orders?q=${encodeURIComponent('šķēres')}`);
    expect(found.orders).toMatchObject([{ isRd: true, title: 'Burti "Š"' }]);
  });

  test('is imported once, however often the button is pressed', async () => {
    const page = await upload(office, 'once.csv', 'client\nTwice');
    const before = await count();
    await confirm(page);
    await confirm(page);
    const again = await office.get(page.path);
    expect(again.path).toContain('/orders?status=draft');
    expect(await count()).toBe(before + 1);
  });

  test('is seen by whoever sent it alone, and for a day', async () => {
    const page = await upload(office, 'mine.csv', 'client\nMine');
    const clerk = await workshop.browse('clerk');
    expect((await clerk.get(page.path)).status).toBe(404);
    expect((await clerk.send('POST', page.path, new URLSearchParams())).status).toBe(404);
    const { now } = workshop.clock;
    workshop.clock.now = new Date(now.getTime() + 25 * 3600_000);
    expect((await office.get(page.path)).status).toBe(404);
    workshop.clock.now = now;
    expect((await office.get(page.path)).status).toBe(200);
  });

  test('is judged again when it is imported: a PO may be taken meanwhile', async () => {
    const page = await upload(office, 'race.csv', 'PO,client\nRACE-1,One\nRACE-2,Two');
    await crew.boss.draft({ poNumber: 'RACE-2' });
    const before = await count();
    const refused = await confirm(page);
    expect(refused.status).toBe(422);
    expect(mistakesOn(refused)).toEqual([['3', 'PO', expect.stringContaining('Another order has this PO number')]]);
    expect(await count()).toBe(before);
  });

  test('may be a workbook, with the heads of any language', async () => {
    const rows = [
      ['Klients', 'po_number', 'Pozīcijas nosaukums', 'Daudzums', 'template'],
      ['Ёлка', 'XL-1', 'Burti', '3', 'P3'],
    ];
    await confirm(await upload(office, 'orders.xlsx', workbookOfTexts(rows)));
    expect(await read('XL-1')).toMatchObject({
      client: 'Ёлка',
      items: [{ name: 'Burti', quantity: 3, template: 'P3' }],
    });
  });

  test('of a thousand rows is previewed within the limits of a page, and imported', async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, i) => `BULK-${i},Клиент ${i % 7},Заказ ${i},Буквы,${1 + (i % 9)},P5,971`,
    );
    const heads = 'po_number,client,title,item name,quantity,template,TRIM.trim_color_primary';
    const page = await upload(office, 'bulk.csv', lines(heads, ...rows));
    expect(page.heading).toBe('1000 orders to import');
    expect(page.text).toContain('and 950 more orders');
    const before = await count();
    await confirm(page);
    expect(await count()).toBe(before + 1000);
  }, 60_000);
});

describe('mistakes', () => {
  const mistakes = async (text: string, name = 'wrong.csv') => {
    const before = await count();
    const page = await upload(office, name, text);
    expect([page.status, await count()]).toEqual([422, before]);
    return page;
  };

  test('are told by line and column, all at once, with the heads of the file', async () => {
    const page = await mistakes(
      lines(
        'Номер PO,po,Клиент,Due date,quantity,priority,item,template,TRIM.trim_color_primary,TRIM.no_such,width',
        ',A,Клиент,31.02.2026,0,Hot,Буквы,,,,wide',
        ',OK-1,,,1,,Буквы,P5,nosuch,x,1',
        ',OK-2,Клиент,,1,,Буквы,P99,971,,1',
        ',OK-3,Клиент,,1,,,,971,,1',
      ),
    );
    expect(page.document.querySelector('[role=alert]')?.textContent).toContain('Nothing was imported from wrong.csv.');
    expect(mistakesOn(page).map(([line, head, what]) => [line, head, what!.slice(0, 24)])).toEqual([
      ['2', 'po', 'Use 3 to 50 letters A–Z,'],
      ['2', 'Due date', 'Write a date, as in 24.1'],
      ['2', 'quantity', 'The smallest value is 1.'],
      ['2', 'priority', 'Choose one of the option'],
      ['2', 'width', 'Write a number.'],
      ['3', 'Клиент', 'Fill this in.'],
      ['3', 'TRIM.trim_color_primary', 'There is no such SignTri'],
      ['3', 'TRIM.no_such', 'This field is not known '],
      ['4', 'template', expect.any(String)],
      ['5', 'item', 'Fill this in.'],
      ['5', 'values', 'Choose a template first:'],
    ]);
  });

  test('of a sheet are those of its form', async () => {
    const page = await mistakes(
      lines(
        'client,item,template,TRIM.trim_color_primary,TRIM.no_such,ASSEMBLING.led,LINE_FREEZER.face_thickness',
        'A,Letters,P5,nosuch,x,perhaps,thick',
        'B,Letters,P99,971,,,',
        'C,Letters,,971,,,',
      ),
    );
    expect(mistakesOn(page).map(([line, head]) => [line, head])).toEqual([
      ['2', 'TRIM.trim_color_primary'],
      ['2', 'TRIM.no_such'],
      ['2', 'ASSEMBLING.led'],
      ['2', 'LINE_FREEZER.face_thickness'],
      ['3', 'template'],
      ['4', 'values'],
    ]);
  });

  test('are told in the reader’s language', async () => {
    const browser = await workshop.browse('clerk');
    await (await browser.get('/settings')).form('/settings').fill({ locale: 'ru' }).submit();
    const page = await upload(browser, 'файл.csv', 'Клиент;Количество\nА;много');
    expect(mistakesOn(page)).toEqual(
      [
        ['2', 'Название позиции', 'Заполните это поле.'],
        ['2', 'Количество', 'Напишите число.'],
      ].sort(),
    );
    await (await browser.get('/settings')).form('/settings').fill({ locale: 'en' }).submit();
  });

  test('where rows of one order contradict each other', async () => {
    const page = await mistakes(lines('PO,client,title,item', 'SAME-1,A,One,x', 'same-1,B,One,y', 'SAME-1,,Two,z'));
    expect(mistakesOn(page)).toEqual([
      ['3', 'client', 'Line 2 of the same order says something else: A.'],
      ['4', 'title', 'Line 2 of the same order says something else: One.'],
    ]);
  });

  test('where a PO is taken', async () => {
    await crew.boss.draft({ poNumber: 'TAKEN-1' });
    expect(mistakesOn(await mistakes(lines('po,client', 'free-1,A', 'taken-1,B')))).toEqual([
      ['3', 'po', expect.stringContaining('Another order')],
    ]);
  });

  test('in the heads', async () => {
    expect(mistakesOn(await mistakes('PO,title\nX-1,y'))).toEqual([
      ['1', 'Client', 'There is no column for this. Its head is Client.'],
    ]);
    expect(mistakesOn(await mistakes('client,Клиент\nx,x'))).toEqual([
      ['1', 'Клиент', 'Two columns stand for the same.'],
    ]);
  });

  test('beyond a hundred are counted', async () => {
    const page = await mistakes(lines('client,due', ...Array.from({ length: 150 }, () => 'A,soon')));
    expect([mistakesOn(page).length, page.text]).toEqual([100, expect.stringContaining('and 50 more mistakes')]);
  });
});

describe('rows', () => {
  const items = (page: Page) => rowsOn(page).map((cells) => cells[5]);

  test('with the same reference of the same client are one order', async () => {
    const page = await upload(
      office,
      'refs.csv',
      lines('client,reference,item,quantity', 'A,R-1,x,1', 'B,R-1,y,2', ',R-1,z,3', 'A,R-1,w,4', 'A,,v,5', 'A,,u,6'),
    );
    expect(items(page)).toEqual(['1 × x, 4 × w', '2 × y, 3 × z', '5 × v', '6 × u']);
  });
});

describe('no table', () => {
  test.each([
    [
      'a picture that calls itself a table',
      'orders.csv',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'neither a CSV nor',
    ],
    ['half a workbook', 'orders.xlsx', workbookOfTexts([['client'], ['A']]).slice(0, 300), 'damaged or incomplete'],
    ['letters of an old code page', 'orders.csv', Buffer.from('client\n\xcf\xf0\xe8', 'latin1'), 'CSV UTF-8'],
    ['heads alone', 'orders.csv', Buffer.from('client,title'), 'not a single row'],
    ['nothing', 'orders.csv', Buffer.from(''), 'nothing in this file'],
    ['more rows than are taken', 'orders.csv', Buffer.from(`client\n${'A\n'.repeat(1001)}`), 'At most 1000 rows'],
  ])('%s is told at the field', async (_, name, bytes, told) => {
    const page = await upload(office, name, bytes);
    expect([page.status, page.document.querySelector('#f-file-error')?.textContent]).toEqual([
      422,
      expect.stringContaining(told),
    ]);
  });

  test('chosen is told too', async () => {
    const page = await office.send('POST', '/orders/import', new URLSearchParams());
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('Choose a file first.')]);
  });
});

test('an empty table has heads that the import understands, in each language', async () => {
  for (const [locale, sign] of [
    ['en', ','],
    ['ru', ';'],
    ['lv', ';'],
  ] as const) {
    await (await office.get('/settings')).form('/settings').fill({ locale }).submit();
    const { html } = await office.get('/orders/import/template.csv');
    const heads = html.trim().split(sign);
    const row = heads.map((head) => (/^(Client|Клиент|Klients)$/.test(head) ? 'A' : '')).join(sign);
    const page = await upload(office, 'template.csv', `${html}${row}`);
    expect([locale, heads.length, page.status, page.document.querySelector('.warning')]).toEqual([
      locale,
      20,
      200,
      null,
    ]);
  }
  await (await office.get('/settings')).form('/settings').fill({ locale: 'en' }).submit();
});

test('who may not write orders finds no way in', async () => {
  const cnc = await workshop.browse('cnc');
  expect((await cnc.get('/orders/import')).status).toBe(403);
  expect((await cnc.get('/orders')).html).not.toContain('/orders/import');
  expect((await office.get('/orders')).html).toContain('/orders/import');
});
