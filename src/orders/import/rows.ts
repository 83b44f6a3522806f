/** What a table says under its heads, cell by cell, and what stands in it that cannot be taken. */

import type { Reason } from '../../commands/refusal.ts';
import type { Exact, Row, Table } from '../../tabular/table.ts';
import { isBlank, tidyProse } from '../../vocabulary/texts.ts';
import { type Column, importColumnOf, pathOf } from './columns.ts';

export interface LineError {
  line: number;
  /** The head of the column; empty where it is about the whole line. */
  head: string;
  reason: Reason;
  /** What stands in the cell. */
  found?: string | undefined;
  /** Whose order it is. */
  client?: string | undefined;
  /** What could stand there. */
  choices?: readonly string[] | undefined;
}

/** A text with what stands behind it. */
export interface Cell {
  text: string;
  exact?: Exact | undefined;
}

/** The columns of a file by their places. */
export interface Columns {
  line: number;
  all: readonly (Column | undefined)[];
  heads: readonly string[];
}

export function columnsOf({ line, cells }: Row): Columns {
  const heads = cells.map((cell) => tidyProse(cell).replace(/\s+/g, ' '));
  return { line, heads, all: heads.map(importColumnOf) };
}

/** As spreadsheets call a column without a head: A, B … AA. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export const headAt = ({ heads }: Columns, column: number) => heads[column] || letterOf(column);

/** What is wrong with the heads: those that occur twice. */
export function headErrors({ line, all, heads }: Columns): LineError[] {
  const seen = new Set<string>();
  return all.flatMap((column, i) => {
    if (!column) return [];
    const path = pathOf(column);
    const isTwice = seen.has(path);
    seen.add(path);
    return isTwice ? [{ line, head: heads[i]!, reason: { reason: 'column_twice' as const } }] : [];
  });
}

/** Formulas of which nobody knows what they come to. */
export const unvaluedErrors = ({ unvalued }: Table, columns: Columns): LineError[] =>
  unvalued
    .filter(({ column }) => columns.all[column])
    .map(({ line, column }) => ({ line, head: headAt(columns, column), reason: { reason: 'formula_unsaved' } }));

const FAILURES = 'N/A|DIV/0!|REF!|NAME\\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA';
const IN_RUSSIAN = 'Н/Д|ДЕЛ/0!|ССЫЛКА!|ИМЯ\\?|ЗНАЧ!|ЧИСЛО!|ПУСТО!';
/** What spreadsheets write where a formula has failed, or a column was too narrow for its number. */
const FAILED = new RegExp(`^(?:#(?:${FAILURES}|${IN_RUSSIAN}|NV)|Err:\\d{3}|#{3,})$`);

const hasFailed = ({ text, exact }: Cell) => (exact && 'error' in exact) || FAILED.test(text);

/** By the path of its column. */
export type Said = ReadonlyMap<string, Cell>;

/** What a row says, without what is empty, and what it says that has no place. */
export function saidIn({ line, cells, exact }: Row, columns: Columns): { said: Said; errors: LineError[] } {
  const said = new Map<string, Cell>();
  const errors: LineError[] = [];
  for (const [i, raw] of cells.entries()) {
    if (isBlank(raw)) continue;
    const cell = { text: tidyProse(raw), exact: exact?.[i] };
    const column = columns.all[i];
    const head = headAt(columns, i);
    if (!columns.heads[i]) errors.push({ line, head, reason: { reason: 'cell_without_head' } });
    else if (column && hasFailed(cell)) errors.push({ line, head, reason: { reason: 'formula_failed' } });
    else if (column) said.set(pathOf(column), cell);
  }
  return { said, errors };
}
