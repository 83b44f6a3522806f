/** The first sheet of a workbook that is shown. Formulas count as what they came to when the file was saved. */

import { type Limits, MOST_CHARACTERS, type Read, type Row, Stop, tableOf, unread } from './table.ts';
import { type Parts, unpack } from './unpack.ts';
import { parse, type Tag } from './xml.ts';

/** The path of the first sheet that is shown, and whether days are counted from 1904. */
async function findSheet({ textOf }: Parts): Promise<{ path: string; from1904: boolean } | null> {
  const targets = new Map<string, string>();
  await parse(textOf('xl/_rels/workbook.xml.rels'), {
    open: ({ name, attributes }) => {
      if (name === 'Relationship') targets.set(attributes.Id!, attributes.Target!);
    },
  });
  let id: string | undefined;
  let from1904 = false;
  await parse(textOf('xl/workbook.xml'), {
    open({ name, attributes }) {
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      const relation = Object.entries(attributes).find(([key]) => /:id$/.test(key));
      if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible') id ??= relation?.[1];
    },
  });
  const target = id && targets.get(id);
  return target ? { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 } : null;
}

/** Signs that XML does not know are written as `_x000D_`. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Each is made once, however many cells hold it. */
async function sharedStrings({ textOf }: Parts): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let inReading = false;
  await parse(textOf('xl/sharedStrings.xml'), {
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

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** Days or years, beside what stands between quotes and brackets. */
const isDateFormat = (code: string) => /[dy]/i.test(code.slice(0, 255).replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Which of the cells' styles show a day. */
async function dateStyles({ textOf }: Parts): Promise<Set<number>> {
  const dates = new Set(BUILT_IN_DATES);
  const styles = new Set<number>();
  let inCells = false;
  let style = 0;
  await parse(textOf('xl/styles.xml'), {
    open({ name, attributes }) {
      const id = Number(attributes.numFmtId);
      if (name === 'numFmt' && isDateFormat(attributes.formatCode ?? '')) dates.add(id);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (dates.has(id)) styles.add(style);
      style++;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

const MS_PER_DAY = 24 * 3600_000;
const LAST_DAY = 2_958_465; // of the year 9999

function dayOf(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(days > 0 && days <= LAST_DAY)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** "C7" is the third column; without an address a cell follows the one before it. */
function columnOf(address: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (!letters) return next;
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const lineOf = (number: string | undefined) => (/^\d{1,7}$/.test(number ?? '') ? Number(number) : undefined);

interface World {
  strings: readonly string[];
  dates: ReadonlySet<number>;
  from1904: boolean;
}

/** What a cell says, as a text. */
function cellText({ t, s }: Record<string, string>, value: string, { strings, dates, from1904 }: World): string {
  if (t === 's') return strings[Number(value)] ?? '';
  if (t === 'b') return value === '1' ? 'true' : 'false';
  if (t === 'd') return value.slice(0, 10);
  if (t !== undefined && t !== 'n') return unescaped(value);
  const number = value === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) return value;
  return (dates.has(Number(s ?? 0)) && dayOf(number, from1904)) || String(number);
}

class Sheet {
  readonly rows: Row[] = [];
  readonly unvalued: { line: number; column: number }[] = [];
  readonly #world: World;
  readonly #limits: Limits;
  #line = 0;
  /** All of the sheet, those of rows in which nothing is written among them. */
  #count = 0;
  #characters = 0;
  #column = -1;
  #cells: string[] = [];
  #attributes: Record<string, string> = {};
  #value = '';
  #isValue = false;
  #hasValue = false;
  #hasFormula = false;

  constructor(world: World, limits: Limits) {
    this.#world = world;
    this.#limits = limits;
  }

  open({ name, attributes }: Tag): void {
    if (name === 'row') {
      this.#line = lineOf(attributes.r) ?? this.#line + 1;
      this.#cells = [];
      this.#column = -1;
    }
    if (name === 'c') {
      if (++this.#count > this.#limits.rows * this.#limits.columns) throw new Stop(unread('file_too_much'));
      this.#column = columnOf(attributes.r, this.#column + 1);
      if (this.#column >= this.#limits.columns) {
        throw new Stop(unread('file_too_wide', { max: this.#limits.columns }));
      }
      this.#attributes = attributes;
      this.#value = '';
      this.#hasValue = false;
      this.#hasFormula = false;
    }
    if (name === 'f') this.#hasFormula = true;
    this.#isValue = name === 'v' || name === 't';
    if (this.#isValue) this.#hasValue = true;
  }

  text(part: string): void {
    if (this.#isValue) this.#value += part;
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'c') this.#closeCell();
    if (name === 'row') this.#closeRow();
  }

  #closeCell(): void {
    const isUnvalued = this.#hasFormula && !this.#hasValue;
    if (isUnvalued && this.unvalued.length < this.#limits.rows) {
      this.unvalued.push({ line: this.#line, column: this.#column });
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    const text = cellText(this.#attributes, this.#value, this.#world);
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw new Stop(unread('file_too_much'));
    this.#cells[this.#column] = text;
  }

  #closeRow(): void {
    if (this.#cells.some((cell) => cell !== '')) this.rows.push({ line: this.#line, cells: this.#cells });
    if (this.rows.length > this.#limits.rows + 1) {
      throw new Stop(unread('file_too_many_rows', { max: this.#limits.rows }));
    }
  }
}

/** Is it packed as a workbook is? */
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function readSheet(bytes: Uint8Array, limits: Limits): Promise<Read> {
  const parts = await unpack(bytes);
  const found = await findSheet(parts);
  if (!found) return unread('file_no_table');
  if (!parts.has(found.path)) return unread('file_damaged');
  const world = {
    strings: await sharedStrings(parts),
    dates: await dateStyles(parts),
    from1904: found.from1904,
  };
  const sheet = new Sheet(world, limits);
  await parse(parts.textOf(found.path), {
    open: (tag) => sheet.open(tag),
    text: (part) => sheet.text(part),
    close: (name) => sheet.close(name),
  });
  return tableOf(sheet.rows, limits, sheet.unvalued);
}

export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<Read> {
  try {
    return await readSheet(bytes, limits);
  } catch (error) {
    return error instanceof Stop ? error.read : unread('file_damaged');
  }
}
