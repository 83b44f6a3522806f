import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/tabular/read.ts';
import { foldedHead } from '../../src/tabular/table.ts';
import { workbookOf } from './workbooks.ts';

const LIMITS = { rows: 20, columns: 10, heads: ['Client', 'Address', 'Notes', 'PO'].map(foldedHead) };
async function tableIn(bytes: Uint8Array) {
  const found = await readTable(bytes, LIMITS);
  if (!found.ok) throw new Error(found.reason.reason);
  return found.table;
}
const cellsOf = async (bytes: Uint8Array) => (await tableIn(bytes)).rows.map(({ cells }) => cells);
const csv = (text: string) => cellsOf(Buffer.from(text));

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
/** One cell with this value under a format, or under the number of one. */
async function shown(value: string | number, format: string | number, book = '') {
  const isOwn = typeof format === 'string';
  const own = isOwn ? `<numFmts><numFmt numFmtId="170" formatCode="${quoted(format)}"/></numFmts>` : '';
  const styles = `${own}<cellXfs><xf numFmtId="0"/><xf numFmtId="${isOwn ? 170 : format}"/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="170" formatCode="yyyy"/></dxf></dxfs>`;
  const { rows } = await tableIn(workbookOf({ styles, book, rows: `<row><c s="1"><v>${value}</v></c></row>` }));
  return [rows[0]!.cells[0], rows[0]!.exact?.[0]];
}

describe('a number of a workbook is what its cell shows, and itself', () => {
  test.each([
    [42, '000000', '000042', { number: 42 }],
    [37129123456, '"+"0', '+37129123456', { number: 37129123456 }],
    [0.5, '0%', '50%', undefined],
    [0.125, 10, '12.50%', undefined],
    [1200, '#,##0.00\\ _d_k_r', '1,200.00', { number: 1200 }],
    [1200, '#,##0.00\\ "days"', '1,200.00 days', { number: 1200 }],
    [1200000, '0,', '1200', undefined],
    [7, '"Nr. "0', 'Nr. 7', { number: 7 }],
    [1200.5, 0, '1200.5', { number: 1200.5 }],
    ['0.30000000000000004', 0, '0.3', { number: 0.3 }],
    ['1199.9999999999998', 0, '1200', { number: 1200 }],
    ['371291234567', 0, '371291234567', { number: 371291234567 }],
    ['1.2E3', 1, '1200', { number: 1200 }],
    [5, 'no[format', '5', { number: 5 }],
    [5, '@', '5', { number: 5 }],
  ])('%j as %j', async (value, format, text, exact) => {
    expect(await shown(value, format)).toEqual([text, exact]);
  });
});

describe('a day of a workbook', () => {
  test.each([
    [46346, 'dd.mm.yyyy', '20.11.2026', { day: '2026-11-20' }],
    [46346.75, 'dd.mm.yyyy', '20.11.2026', { day: '2026-11-20' }],
    [46346.75, 'dd.mm.yyyy hh:mm:ss', '20.11.2026 18:00:00', { day: '2026-11-20', time: '18:00' }],
    ['46346.9999999999', 'dd.mm.yyyy hh:mm', '21.11.2026 00:00', { day: '2026-11-21' }],
    ['46346.60417824074', 22, '2026-11-20 14:30:01', { day: '2026-11-20', time: '14:30:01' }],
    [46346, 14, '2026-11-20', { day: '2026-11-20' }],
    [46346, '[$-419]d mmmm yyyy', '20 ноября 2026', { day: '2026-11-20' }],
    [0.75, 'h:mm', '18:00', undefined],
    [1.5, '[h]:mm', '36:00', undefined],
    [-5, 14, '-5', { number: -5 }],
  ])('%j as %j', async (value, format, text, exact) => {
    expect(await shown(value, format)).toEqual([text, exact]);
  });

  test('may be counted from 1904', async () => {
    expect(await shown(44884, 'dd.mm.yyyy', '<workbookPr date1904="true"/>')).toEqual([
      '20.11.2026',
      { day: '2026-11-20' },
    ]);
  });

  test.each([
    ['2026-11-20', '2026-11-20', { day: '2026-11-20' }],
    ['2026-11-20T00:00:00', '2026-11-20', { day: '2026-11-20' }],
    ['2026-11-20T14:30:05.000Z', '2026-11-20 14:30:05', { day: '2026-11-20', time: '14:30:05' }],
  ])('may be written as %s', async (iso, text, exact) => {
    const { rows } = await tableIn(workbookOf({ rows: `<row><c t="d"><v>${iso}</v></c></row>` }));
    expect([rows[0]!.cells[0], rows[0]!.exact?.[0]]).toEqual([text, exact]);
  });
});

describe('a cell of a workbook', () => {
  test('with an error says so', async () => {
    const { rows } = await tableIn(workbookOf({ rows: '<row><c t="e"><f>NA()</f><v>#N/A</v></c></row>' }));
    expect(rows).toMatchObject([{ cells: ['#N/A'], exact: { 0: { error: true } } }]);
  });

  test('may hold its text itself, in pieces, without how it is read aloud', async () => {
    const rows = '<row><c t="inlineStr"><is><r><t>Rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></is></c></row>';
    expect(await cellsOf(workbookOf({ rows }))).toEqual([['Rich text']]);
  });

  test('of a formula that nobody worked out is told, whatever it holds', async () => {
    const rows = `<row r="1"><c><f>A4*2</f><v></v></c><c><f>A4*2</f><v/></c><c t="str"><f>""</f><v></v></c><c><v>1</v></c></row>`;
    expect((await tableIn(workbookOf({ rows }))).unvalued.map(({ column }) => column)).toEqual([0, 1]);
  });

  test('far to the right is nothing where nothing stands in it', async () => {
    expect(await cellsOf(workbookOf({ rows: '<row><c><v>1</v></c><c r="XFD1" s="1"/></row>' }))).toEqual([['1']]);
  });
});

describe('the parts of a workbook may stand anywhere', () => {
  const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const USUAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (type: string, ...list: [id: string, kind: string, target: string][]) =>
    `<Relationships>${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  const sheet =
    '<x:worksheet xmlns:x="X"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const workbook = (id: string) =>
    `<w:workbook xmlns:w="W" xmlns:rel="R"><w:sheets><w:sheet name="Chart" sheetId="3" rel:id="c1"/><w:sheet name="A" sheetId="1" rel:id="${id}"/></w:sheets></w:workbook>`;
  const pack = (files: Record<string, string | Uint8Array>) =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
      ),
    );
  const strings = '<sst><si><t>Mirdza</t></si></sst>';

  test.each([
    ['absolute', USUAL, '/xl/sheets/One.xml', 'xl/sheets/one.xml'],
    ['relative', STRICT, 'sheets/my%20sheet.xml', 'xl/sheets/my sheet.xml'],
    ['above', USUAL, '../tables/a.xml', 'tables/a.xml'],
    ['with strokes the other way', STRICT, '..\\tables\\a.xml', 'tables/a.xml'],
  ])('%s', async (_, type, target, path) => {
    const bytes = pack({
      '_rels/.rels': relations(type, ['r1', 'officeDocument', '/xl/Book.xml']),
      'xl/book.xml': workbook('s1'),
      'xl/_rels/book.xml.rels': relations(
        type,
        ['c1', 'chartsheet', 'chart.xml'],
        ['s1', 'worksheet', target],
        ['t1', 'sharedStrings', '../texts.xml'],
      ),
      'texts.xml': strings,
      [path]: sheet,
    });
    expect(await cellsOf(bytes)).toEqual([['Mirdza']]);
  });

  test('and be written in UTF-16', async () => {
    const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const bytes = pack({
      '_rels/.rels': relations(USUAL, ['r1', 'officeDocument', 'xl/workbook.xml']),
      'xl/workbook.xml': workbook('s1'),
      'xl/_rels/workbook.xml.rels': relations(USUAL, ['c1', 'chartsheet', 'c.xml'], ['s1', 'worksheet', 'a.xml']),
      'xl/sharedStrings.xml': wide(strings),
      'xl/a.xml': wide(sheet),
    });
    expect(await cellsOf(bytes)).toEqual([['Mirdza']]);
  });
});

describe('a table of texts', () => {
  test('has lines that end in several ways, quoted or not', async () => {
    const rows = [
      ['Client', 'Notes'],
      ['A', 'one\ntwo'],
      ['B', 'x'],
      ['C', 'y'],
    ];
    expect(await csv('Client,Notes\r\nA,"one\r\ntwo"\nB,x\rC,y')).toEqual(rows);
    expect(await csv('Client,Notes\nA,"one\rtwo"\r\nB,"x"\n"C",y\r\n')).toEqual(rows);
  });

  test('has heads with breaks and delimiters in them', async () => {
    expect(await csv('"Client\nname, first";Notes;"PO; ours"\nA;x;7')).toEqual([
      ['Client\nname, first', 'Notes', 'PO; ours'],
      ['A', 'x', '7'],
    ]);
  });

  test('is parted by what parts the heads that are awaited', async () => {
    expect(await csv('Client;Address;a, b, c, d\nA;x;y')).toEqual([
      ['Client', 'Address', 'a, b, c, d'],
      ['A', 'x', 'y'],
    ]);
    expect(await csv('Client\tAddress, full, with city\nA\tx')).toEqual([
      ['Client', 'Address, full, with city'],
      ['A', 'x'],
    ]);
  });

  test('says what stands beyond its heads', async () => {
    expect(await csv('Client;Address\nA;Rīga; Brīvības 1')).toEqual([
      ['Client', 'Address'],
      ['A', 'Rīga', ' Brīvības 1'],
    ]);
  });

  test('loses one apostrophe before what is like a formula', async () => {
    expect(await csv("Client,Notes\n'=A,''-5\n'Rīga',+371")).toEqual([
      ['Client', 'Notes'],
      ['=A', "'-5"],
      ["'Rīga'", '+371'],
    ]);
  });

  test('may be in UTF-16 of either order, and name what parts it', async () => {
    const big = Buffer.from('\ufeffClient|Notes\nA|x', 'utf16le').swap16();
    expect(await cellsOf(big)).toEqual([['Client|Notes'], ['A|x']]);
    expect(await csv('"sep=|"\rClient|Notes\nA|x')).toEqual([
      ['Client', 'Notes'],
      ['A', 'x'],
    ]);
  });
});
