/** The first sheet of a workbook that is shown. Formulas count as what they came to when the file was saved. */

import { openWorkbook } from './package.ts';
import { Sheet, unescaped } from './sheet.ts';
import type { Style } from './shown.ts';
import { type Limits, type Read, Stop, tableOf, unread } from './table.ts';
import { unpack } from './unpack.ts';
import { parse } from './xml.ts';

type Pieces = AsyncIterable<string>;

/** Each is made once, however many cells hold it. */
async function sharedStrings(pieces: Pieces): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let inReading = false;
  await parse(pieces, {
    open({ name }) {
      if (name === 'si') text = '';
      if (name === 'rPh') inReading = true; // how a word is read aloud
      if (name === 't') isText = !inReading;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** How each of the cells' styles shows a number. */
async function numberStyles(pieces: Pieces): Promise<Style[]> {
  const codes = new Map<number, string>();
  const styles: Style[] = [];
  let list = '';
  await parse(pieces, {
    open({ name, attributes }) {
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      const id = Number(attributes.numFmtId ?? 0);
      if (name === 'numFmt' && list === 'numFmts') codes.set(id, attributes.formatCode ?? '');
      if (name === 'xf' && list === 'cellXfs') styles.push({ id, code: codes.get(id) });
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return styles;
}

/** Is it packed as a workbook is? */
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function readSheet(bytes: Uint8Array, limits: Limits): Promise<Read> {
  const parts = await unpack(bytes);
  const book = await openWorkbook(parts);
  if (!book.sheet) return unread('file_no_table');
  if (!parts.has(book.sheet)) return unread('file_damaged');
  const strings = await sharedStrings(parts.textOf(book.strings));
  const styles = await numberStyles(parts.textOf(book.styles));
  const sheet = new Sheet({ strings, styles, from1904: book.from1904 }, limits);
  await parse(parts.textOf(book.sheet), {
    open: (tag) => sheet.open(tag),
    text: (part) => sheet.text(part),
    close: (name) => sheet.close(name),
  });
  return tableOf(sheet.rows, limits, { unvalued: sheet.unvalued, sheets: book.others });
}

export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<Read> {
  try {
    return await readSheet(bytes, limits);
  } catch (error) {
    return error instanceof Stop ? error.read : unread('file_damaged');
  }
}
