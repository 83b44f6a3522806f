import { CsvError, parse } from 'csv-parse/sync';
import { type Limits, type Read, tableOf, unread } from './table.ts';

const startsWith = (bytes: Uint8Array, ...begin: number[]) => begin.every((byte, i) => bytes[i] === byte);

/** The text of a file; null where it is in one of the old code pages, which do not say which they are. */
function textOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const DELIMITERS = [',', ';', '\t'] as const;

/** What parts the heads most often; between quotes it parts nothing. */
function delimiterOf(text: string): string {
  const heads = text.split(/\r?\n|\r/, 1)[0]!.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => heads.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Excel understands a first line "sep=;", and so some programs write one. */
const SEPARATOR = /^sep=([,;\t])\r?\n/i;

function rowsOf(text: string, limits: Limits) {
  const named = SEPARATOR.exec(text);
  const records: string[][] = parse(named ? text.slice(named[0].length) : text, {
    delimiter: named?.[1] ?? delimiterOf(text),
    relax_column_count: true,
    // blank ones count as lines too, but no file is read for ever
    to: limits.rows * 10,
  });
  return records.map((cells, i) => ({ line: i + 1 + (named ? 1 : 0), cells }));
}

/** Values parted by commas, semicolons or tabs, in UTF-8 or, as Excel writes "Unicode text", in UTF-16. */
export function readCsv(bytes: Uint8Array, limits: Limits): Read {
  const text = textOf(bytes);
  if (text?.includes('\0') || (text === null && bytes.includes(0))) return unread('file_no_table');
  if (text === null) return unread('file_not_unicode');
  try {
    return tableOf(rowsOf(text, limits), limits);
  } catch (error) {
    if (error instanceof CsvError) return unread('file_quotes', { line: Number(error.lines) || 1 });
    throw error;
  }
}
