import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/tabular/read.ts';
import { workbookOf, workbookOfTexts } from './workbooks.ts';

const LIMITS = { rows: 5, columns: 10 };
const read = (bytes: Uint8Array) => readTable(bytes, LIMITS);

const rowsIn = async (bytes: Uint8Array) => {
  const found = await read(bytes);
  if (!found.ok) throw new Error(found.reason.reason);
  return found.table.rows.map(({ line, cells }) => [line, ...cells]);
};
const reasonFor = async (bytes: Uint8Array) => {
  const found = await read(bytes);
  return found.ok ? null : found.reason;
};
const csv = (text: string) => Buffer.from(text);

describe('CSV', () => {
  test.each([
    ['commas', 'Клиент,Название\r\n"SIA ""Lampa"", Rīga",Буквы'],
    ['semicolons', '"Клиент";Название\n"SIA ""Lampa"", Rīga";Буквы\n'],
    ['tabs', 'Клиент\tНазвание\r"SIA ""Lampa"", Rīga"\tБуквы\r'],
    ['what its first line says', 'sep=;\r\nКлиент;Название\r\n"SIA ""Lampa"", Rīga";Буквы'],
  ])('is parted by %s', async (_, text) => {
    const first = text.startsWith('sep') ? 2 : 1;
    expect(await rowsIn(csv(text))).toEqual([
      [first, 'Клиент', 'Название'],
      [first + 1, 'SIA "Lampa", Rīga', 'Буквы'],
    ]);
  });

  test('may begin with a mark, hold blank lines and lines within a cell: a line is a row of the spreadsheet', async () => {
    expect(await rowsIn(csv('\ufeffA,B\n\n"two\nlines",x\n,\ny,z'))).toEqual([
      [1, 'A', 'B'],
      [3, 'two\nlines', 'x'],
      [5, 'y', 'z'],
    ]);
  });

  test('may be the “Unicode text” of Excel', async () => {
    expect(await rowsIn(Buffer.from('\ufeffКлиент\tНазвание', 'utf16le'))).toEqual([[1, 'Клиент', 'Название']]);
  });

  test('in an old code page is refused, for nobody can tell which it is', async () => {
    expect(await reasonFor(Buffer.from([0xca, 0xeb, 0xe8, 0xe5, 0xed, 0xf2, 0x0a]))).toEqual({
      reason: 'file_not_unicode',
    });
  });

  test('says in which line a quotation mark is wrong', async () => {
    expect(await reasonFor(csv('A,B\nx,"y\n'))).toEqual({ reason: 'file_quotes', params: { line: 2 } });
    expect((await reasonFor(csv('A,B\nx,y"z"\n')))?.reason).toBe('file_quotes');
  });

  test('with too many rows, columns or nothing in it is refused', async () => {
    expect(await reasonFor(csv(`A\n${'x\n'.repeat(6)}`))).toEqual({ reason: 'file_too_many_rows', params: { max: 5 } });
    expect(await reasonFor(csv(`A\n${'x\n'.repeat(5)}`))).toBeNull();
    expect(await reasonFor(csv('A,'.repeat(11)))).toEqual({ reason: 'file_too_wide', params: { max: 10 } });
    expect(await reasonFor(csv('\n \n,,\n'))).toEqual({ reason: 'file_empty' });
    expect(await reasonFor(csv(''))).toEqual({ reason: 'file_empty' });
  });
});

describe('XLSX', () => {
  test('is read from the first sheet that is shown', async () => {
    expect(await rowsIn(workbookOfTexts([['Клиент', 'A & B'], [], ['x < y', '']]))).toEqual([
      [1, 'Клиент', 'A & B'],
      [3, 'x < y', ''],
    ]);
  });

  test('says texts, numbers, days, truths and what formulas came to', async () => {
    const bytes = workbookOf({
      strings:
        '<si><t>Shared</t></si><si><r><t>Rich </t></r><r><t xml:space="preserve">text</t></r><rPh><t>no</t></rPh></si>',
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="171" formatCode="0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>',
      rows: `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2"><v>12.5</v></c></row>
        <row r="3"><c s="1"><v>46346</v></c><c s="2"><v>46346.75</v></c><c s="3"><v>7</v></c><c t="b"><v>1</v></c>
        <c t="str"><f>A2</f><v>Shared</v></c><c><f>1+1</f><v>2</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    });
    expect(await rowsIn(bytes)).toEqual([
      [2, 'Shared', 'Rich text', '', '12.5'],
      [3, '2026-11-20', '20.11.2026', '7 days', 'TRUE', 'Shared', '2', '#DIV/0!'],
    ]);
  });

  test('may count its days from 1904, and its tags may have prefixes', async () => {
    const styles = '<x:cellXfs><x:xf numFmtId="14"/></x:cellXfs>';
    const rows = '<x:row xmlns:x="X"><x:c s="0"><x:v>44884</x:v></x:c></x:row>';
    expect(
      await rowsIn(
        workbookOf({ rows, styles: `<x:y xmlns:x="X">${styles}</x:y>`, book: '<workbookPr date1904="1"/>' }),
      ),
    ).toEqual([[1, '2026-11-20']]);
  });

  test('tells of formulas without a result, wherever they stand', async () => {
    const found = await read(workbookOf({ rows: '<row r="4"><c r="A4"><v>1</v></c><c r="C4"><f>A4*2</f></c></row>' }));
    expect(found.ok && found.table.unvalued).toEqual([{ line: 4, column: 2 }]);
  });

  test('cut short, or full of something else, is refused', async () => {
    const whole = workbookOfTexts([['Client'], ['x']]);
    expect(await reasonFor(whole.slice(0, whole.length - 40))).toEqual({ reason: 'file_damaged' });
    expect(await reasonFor(whole.slice(0, 200))).toEqual({ reason: 'file_damaged' });
    expect(await reasonFor(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toEqual({ reason: 'file_no_table' });
    expect(await reasonFor(workbookOf({ rows: '<row><c><v>1</v></row>' }))).toEqual({ reason: 'file_damaged' });
    expect(await reasonFor(workbookOf({ rows: '<row><c t="str"><v>&bomb;</v></c></row>' }))).toEqual({
      reason: 'file_damaged',
    });
  });

  test('that unpacks to far more than it weighs is refused', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(60_000);
    expect(await reasonFor(bomb)).toEqual({ reason: 'file_too_much' });
    const shared = workbookOf({
      strings: `<si><t>${'x'.repeat(500_000)}</t></si>`,
      rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(9)}</row>`,
    });
    expect(await reasonFor(shared)).toEqual({ reason: 'file_too_much' });
  });

  test('that says less of its size than it holds gets no more than it said', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(1024 * 1024).fill(32) });
    const lies = Buffer.from(bytes);
    const directory = lies.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    lies.writeUInt32LE(100, directory + 24);
    expect((await reasonFor(lies))?.reason).toMatch(/file_damaged|file_no_table/);
  });

  test('with too many rows or columns is refused before it is read to its end', async () => {
    expect(await reasonFor(workbookOf({ rows: '<row><c><v>1</v></c></row>'.repeat(7) }))).toEqual({
      reason: 'file_too_many_rows',
      params: { max: 5 },
    });
    expect((await reasonFor(workbookOf({ rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' })))?.reason).toBe(
      'file_too_wide',
    );
  });
});

describe('anything else', () => {
  test('is told from a table, whatever it is called', async () => {
    expect(await reasonFor(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toEqual({
      reason: 'file_no_table',
    });
    expect(await reasonFor(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual({ reason: 'file_old_office' });
  });
});
