/** The cells of a worksheet, as its XML comes. */

import { type Shown, type Style, shownDay, shownNumber } from './shown.ts';
import { type Exact, type Limits, MOST_CHARACTERS, type Row, Stop, unread } from './table.ts';
import type { Tag } from './xml.ts';

/** Signs that XML does not know are written as `_x000D_`. */
export const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** "C7" is the third column; without an address a cell follows the one before it. */
function columnOf(address: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (!letters) return next;
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const lineOf = (number: string | undefined) => (/^\d{1,7}$/.test(number ?? '') ? Number(number) : undefined);

/** What cells refer to. */
export interface World {
  strings: readonly string[];
  styles: readonly Style[];
  from1904: boolean;
}

function shownIn({ t = 'n', s }: Record<string, string>, value: string, { strings, styles, from1904 }: World): Shown {
  const said = value.trim();
  switch (t) {
    case 's':
      return { text: strings[Number(said)] ?? '' };
    case 'b':
      return { text: said === '1' || said === 'true' ? 'TRUE' : 'FALSE' };
    case 'd':
      return shownDay(said);
    case 'e':
      return { text: said, exact: { error: true } };
    case 'n': {
      const number = said === '' ? Number.NaN : Number(said);
      return Number.isFinite(number) ? shownNumber(number, styles[Number(s ?? 0)], from1904) : { text: said };
    }
    default:
      return { text: unescaped(value) };
  }
}

export class Sheet {
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
  #exact: Record<number, Exact> = {};
  #attributes: Record<string, string> = {};
  #value = '';
  #isInRow = false;
  #isValue = false;
  /** Within what tells how a word is read aloud. */
  #isReading = false;
  #hasFormula = false;

  constructor(world: World, limits: Limits) {
    this.#world = world;
    this.#limits = limits;
  }

  open({ name, attributes }: Tag): void {
    if (name === 'row') {
      this.#isInRow = true;
      this.#line = lineOf(attributes.r) ?? this.#line + 1;
      this.#cells = [];
      this.#exact = {};
      this.#column = -1;
    }
    if (!this.#isInRow) return;
    if (name === 'c') {
      if (++this.#count > this.#limits.rows * this.#limits.columns) throw new Stop(unread('file_too_much'));
      this.#column = columnOf(attributes.r, this.#column + 1);
      this.#attributes = attributes;
      this.#value = '';
      this.#hasFormula = false;
    }
    if (name === 'f') this.#hasFormula = true;
    if (name === 'rPh') this.#isReading = true;
    this.#isValue = !this.#isReading && (name === 'v' || name === 't');
  }

  text(part: string): void {
    if (this.#isValue) this.#value += part;
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'rPh') this.#isReading = false;
    if (name === 'c' && this.#isInRow) this.#closeCell();
    if (name === 'row') this.#closeRow();
  }

  #closeCell(): void {
    const column = this.#column;
    // a formula may well come to no text
    const isUnvalued = this.#hasFormula && this.#value.trim() === '' && this.#attributes.t !== 'str';
    if (isUnvalued && this.unvalued.length < this.#limits.rows) this.unvalued.push({ line: this.#line, column });
    const { text, exact } = shownIn(this.#attributes, this.#value, this.#world);
    if (column >= this.#limits.columns) {
      if (text === '') return;
      throw new Stop(unread('file_too_wide', { max: this.#limits.columns }));
    }
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw new Stop(unread('file_too_much'));
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
    if (exact) this.#exact[column] = exact;
  }

  #closeRow(): void {
    this.#isInRow = false;
    if (this.#cells.every((cell) => cell === '')) return;
    this.rows.push({ line: this.#line, cells: this.#cells, exact: this.#exact });
    if (this.rows.length > this.#limits.rows + 1) {
      throw new Stop(unread('file_too_many_rows', { max: this.#limits.rows }));
    }
  }
}
