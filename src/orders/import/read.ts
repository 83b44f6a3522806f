/** From the table in a file to orders that could be imported, or to everything that is wrong with them. */

import type { CommandContext } from '../../commands/command.ts';
import type { Reason } from '../../commands/refusal.ts';
import type { Reader } from '../../db/client.ts';
import type { Locale, Texts } from '../../i18n/index.ts';
import { currentTemplate } from '../../profiles/store.ts';
import type { Template } from '../../profiles/template.ts';
import type { Read, Table } from '../../tabular/table.ts';
import { templateCodes } from '../items/template-codes.ts';
import { choicesOf } from './choices.ts';
import { pathOf } from './columns.ts';
import { judge } from './judge.ts';
import { inTableOrder, type Located, locate } from './locate.ts';
import { ordersOf, templatesIn } from './orders-of.ts';
import { type Columns, columnsOf, headAt, type LineError } from './rows.ts';
import type { UploadContent } from './upload.ts';

export type ReadFile =
  | { state: 'unread'; reason: Reason }
  | { state: 'wrong'; errors: LineError[] }
  | { state: 'ready'; content: UploadContent };

/** The templates that a table names, by their codes in small letters. */
async function templatesOf(reader: Reader, wantedCodes: readonly string[], codes: readonly string[]) {
  const wanted = new Set(wantedCodes.map((code) => code.toLowerCase()));
  const found = new Map<string, Template>();
  for (const code of codes.filter((one) => wanted.has(one.toLowerCase()))) {
    const template = await currentTemplate(reader, code);
    if (template) found.set(code.toLowerCase(), template);
  }
  return found;
}

const isNamed = (columns: Columns, path: string) => columns.all.some((column) => column && pathOf(column) === path);

/** What stands in the cell that an error is about, as it is shown and as the number that it is. */
function cellsIn({ rows }: Table, columns: Columns) {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const byHead = new Map(columns.heads.map((_, i) => [headAt(columns, i), i]));
  return ({ line, head }: LineError): string | undefined => {
    const row = byLine.get(line);
    const at = byHead.get(head) ?? row?.cells.findIndex((_, i) => headAt(columns, i) === head) ?? -1;
    const text = row?.cells[at]?.trim();
    const exact = row?.exact?.[at];
    if (!text || line === columns.line) return undefined;
    return exact && 'number' in exact && !text.includes(String(exact.number)) ? `${text} (${exact.number})` : text;
  };
}

/** One mistake a cell: what could not be read there is not missing too. */
function oncePerCell(errors: readonly LineError[]): LineError[] {
  const seen = new Set<string>();
  return errors.filter(({ line, head }) => {
    const isFirst = !seen.has(`${line} ${head}`);
    seen.add(`${line} ${head}`);
    return isFirst;
  });
}

/** Without a column for it, the client is missing once. */
const isTold = ({ path }: Located, hasClient: boolean) => hasClient || path !== 'client';

/** Judges what a file says as the import itself will, and writes nothing. */
export async function readFile(
  context: CommandContext,
  { name, read }: { name: string; read: Read },
  { t, locale }: { t: Texts; locale: Locale },
): Promise<ReadFile> {
  if (!read.ok) return { state: 'unread', reason: read.reason };
  const { table } = read;
  const columns = columnsOf(table.rows[0]!);
  const hasClient = isNamed(columns, 'client');
  const head = t.importing.column.client();
  const missing: LineError = { line: columns.line, head, reason: { reason: 'column_missing', params: { head } } };
  if (table.rows.length < 2) {
    return hasClient ? { state: 'unread', reason: { reason: 'no_rows' } } : { state: 'wrong', errors: [missing] };
  }
  const codes = await templateCodes(context.tx);
  const templates = await templatesOf(context.tx, templatesIn(table, columns), codes);
  const { errors, clientAt, ...found } = ordersOf(table, columns, templates);
  const content = { fileName: name, ...found };
  const judged = locate(await judge(context, found.orders), content, t)
    .filter((error) => isTold(error, hasClient))
    .map((error) => ({ ...error, choices: choicesOf(error, { templates, codes, locale, t }) }));
  const wrong = inTableOrder(oncePerCell([...(hasClient ? [] : [missing]), ...errors, ...judged]), content);
  if (wrong.length === 0) return { state: 'ready', content };
  const foundIn = cellsIn(table, columns);
  const told = wrong.map((error) => ({ ...error, found: foundIn(error), client: clientAt(error.line) }));
  return { state: 'wrong', errors: told };
}
