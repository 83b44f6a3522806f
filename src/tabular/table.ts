import type { Reason } from '../commands/refusal.ts';
import { isBlank } from '../vocabulary/texts.ts';

/** What stands behind the text of a cell: a number, a day with its time, or that the formula failed. */
export type Exact = { number: number } | { day: string; time?: string } | { error: true };

export interface Row {
  /** As a spreadsheet numbers it, from 1. */
  line: number;
  /** As they are shown. */
  cells: readonly string[];
  /** By the place of a cell; a file of texts has nothing behind them. */
  exact?: Readonly<Record<number, Exact>>;
}

/** A table out of a file: the rows in which something is written, all of it as text. */
export interface Table {
  rows: readonly Row[];
  /** Formulas of which the file does not say what they come to. */
  unvalued: readonly { line: number; column: number }[];
  /** The names of further sheets that are shown: they are not read. */
  sheets?: readonly string[];
}

export type Read = { ok: true; table: Table } | { ok: false; reason: Reason };

export const unread = (reason: Reason['reason'], params?: Reason['params']): Read => ({
  ok: false,
  reason: { reason, ...(params && { params }) },
});

/** Ends the reading, wherever it has come to. */
export class Stop extends Error {
  readonly read: Read;
  constructor(read: Read) {
    super('stop');
    this.read = read;
  }
}

export interface Limits {
  /** The row of heads not counted. */
  rows: number;
  columns: number;
  /** Heads that are awaited, folded: by them it is seen what parts the cells. */
  heads?: readonly string[];
}

/** As heads are compared: letters and digits alone. */
export const foldedHead = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, '');

/** All cells together: a text that a file holds once may stand in every cell. */
export const MOST_CHARACTERS = 2_000_000;

const isBlankRow = (cells: readonly string[]) => cells.every(isBlank);

/** The rows with something in them, or why there are too many of them. */
export function tableOf(
  rows: readonly Row[],
  limits: Limits,
  { unvalued = [], sheets = [] }: Partial<Omit<Table, 'rows'>> = {},
): Read {
  const said = rows.filter(({ cells }) => !isBlankRow(cells));
  if (said.length === 0) return unread('file_empty');
  if (said.length > limits.rows + 1) return unread('file_too_many_rows', { max: limits.rows });
  if (said.some(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell)) >= limits.columns))
    return unread('file_too_wide', { max: limits.columns });
  const size = said.reduce((sum, { cells }) => sum + cells.reduce((n, cell) => n + cell.length, 0), 0);
  if (size > MOST_CHARACTERS) return unread('file_too_much');
  return { ok: true, table: { rows: said, unvalued, sheets } };
}
