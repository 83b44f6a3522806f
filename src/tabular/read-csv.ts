import { CsvError, type Options, parse } from 'csv-parse/sync';
import { fromText } from './formulas.ts';
import { foldedHead, type Limits, type Read, Stop, tableOf, unread } from './table.ts';

const startsWith = (bytes: Uint8Array, ...begin: number[]) => begin.every((byte, i) => bytes[i] === byte);

/** The text of a file; null where it is in one of the old code pages, which do not say which they are. */
function textOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Lines may end in any way, and in several in one file. */
const options: Options = { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };
const recordsOf = (text: string, more: Options) => parse(text, { ...options, ...more }) as unknown as string[][];

/** Before the heads. */
const BLANK_LINES = /^(?:[ \t;,]*(?:\r\n|\n|\r))+/;
/** Where nothing else tells: a comma stands in texts too. */
const DELIMITERS = ['\t', ';', ','] as const;

/** What parts the heads into most that are awaited, or else into most. */
function delimiterOf(text: string, { heads = [] }: Limits): string {
  const awaited = new Set(heads);
  const written = text.replace(BLANK_LINES, '');
  const judged = DELIMITERS.map((delimiter) => {
    const [cells = []] = recordsOf(written, { delimiter, to: 1, relax_quotes: true });
    return { delimiter, known: cells.filter((cell) => awaited.has(foldedHead(cell))).length, all: cells.length };
  });
  const [best] = judged.filter(({ all }) => all > 1).sort((a, b) => b.known - a.known || b.all - a.all);
  return best?.delimiter ?? ',';
}

/** Excel understands a first line "sep=;", and so some programs write one. */
const SEPARATOR = /^"?sep=([^\w\s"]|\t)"?(?:\r\n|\n|\r)/i;

/** Of a form too, lines end in one way. */
const within = (cell: string) => fromText(cell.replace(/\r\n?/g, '\n'));

function rowsOf(text: string, limits: Limits) {
  const [line = '', separator] = SEPARATOR.exec(text) ?? [];
  const rest = text.slice(line.length);
  const records = recordsOf(rest, {
    delimiter: separator ?? delimiterOf(rest, limits),
    // blank ones count as lines too, but no file is read for ever
    to: limits.rows * 10,
  });
  if (records.length === limits.rows * 10) throw new Stop(unread('file_too_many_rows', { max: limits.rows }));
  return records.map((cells, i) => ({ line: i + 1 + (separator ? 1 : 0), cells: cells.map(within) }));
}

/** Values parted by commas, semicolons or tabs, in UTF-8 or, as Excel writes "Unicode text", in UTF-16. */
export function readCsv(bytes: Uint8Array, limits: Limits): Read {
  const text = textOf(bytes);
  if (text?.includes('\0') || (text === null && bytes.includes(0))) return unread('file_no_table');
  if (text === null) return unread('file_not_unicode');
  try {
    return tableOf(rowsOf(text, limits), limits);
  } catch (error) {
    if (error instanceof Stop) return error.read;
    if (error instanceof CsvError) return unread('file_quotes', { line: Number(error.lines) || 1 });
    throw error;
  }
}
