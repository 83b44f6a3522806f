import type { LineError } from './rows.ts';

/** What was read out of a file of orders: as it would be asked for in JSON, with where each part stood in the file. */
export interface UploadContent {
  fileName: string;
  orders: readonly object[];
  places: readonly Place[];
  /** By the field, as in "dueDate", "items.quantity" and "items.values.FRONT.face_film": the head of its column. */
  heads: Readonly<Record<string, string>>;
  /** Heads that stand for nothing. */
  ignored: readonly string[];
  /** What is said and not kept. */
  leftOut?: readonly LineError[];
  /** The names of further sheets, which were not read. */
  sheets?: readonly string[];
}

/** The lines of an order: the first, and those of its items. */
export interface Place {
  line: number;
  items: readonly number[];
}

export const MAX_ROWS = 1000;
export const LIMITS = { rows: MAX_ROWS, columns: 300 } as const;
