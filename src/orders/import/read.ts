/** From the table in a file to orders that could be imported, or to everything that is wrong with them. */

import type { CommandContext } from '../../commands/command.ts';
import { isRefusal, type Reason } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import type { Reader } from '../../db/client.ts';
import type { Texts } from '../../i18n/index.ts';
import { currentTemplate } from '../../profiles/store.ts';
import type { Template } from '../../profiles/template.ts';
import type { Read, Table } from '../../tabular/table.ts';
import { whyNotImported } from '../commands/import-orders.ts';
import { under } from '../commands/resolve-items.ts';
import { newOrder } from '../head/input.ts';
import { templateCodes } from '../items/template-codes.ts';
import { pathOf } from './columns.ts';
import { inTableOrder, locate } from './locate.ts';
import { type Columns, columnsOf, type LineError, ordersOf, templatesIn } from './orders-of.ts';
import type { UploadContent } from './upload.ts';

export type ReadFile =
  | { state: 'unread'; reason: Reason }
  | { state: 'wrong'; errors: LineError[] }
  | { state: 'ready'; content: UploadContent };

/** The templates that a table names, by their codes in small letters. */
async function templatesOf(reader: Reader, table: Table, columns: Columns): Promise<Map<string, Template>> {
  const wanted = new Set(templatesIn(table, columns).map((code) => code.toLowerCase()));
  const known = wanted.size === 0 ? [] : await templateCodes(reader);
  const found = new Map<string, Template>();
  for (const code of known.filter((one) => wanted.has(one.toLowerCase()))) {
    const template = await currentTemplate(reader, code);
    if (template) found.set(code.toLowerCase(), template);
  }
  return found;
}

const isNamed = (columns: Columns, path: string) => columns.all.some((column) => column && pathOf(column) === path);

/** Each order by its form, and those that pass by what they say: all that is wrong is told at once. */
async function judge(context: CommandContext, orders: readonly object[]): Promise<Record<string, Reason>> {
  const checked = orders.map((order) => check(newOrder, order));
  const malformed = checked.map((one, i) => (isRefusal(one) ? under(`orders.${i}`, one.fields ?? {}) : {}));
  const sound = checked.map((one) => (isRefusal(one) ? undefined : one));
  return Object.assign(await whyNotImported(context, sound), ...malformed);
}

/** Judges what a file says as the import itself will, and writes nothing. */
export async function readFile(
  context: CommandContext,
  { name, read }: { name: string; read: Read },
  t: Texts,
): Promise<ReadFile> {
  if (!read.ok) return { state: 'unread', reason: read.reason };
  const columns = columnsOf(read.table.rows[0]!);
  if (!isNamed(columns, 'client')) {
    const head = t.importing.column.client();
    return {
      state: 'wrong',
      errors: [{ line: columns.line, head, reason: { reason: 'column_missing', params: { head } } }],
    };
  }
  if (read.table.rows.length < 2) return { state: 'unread', reason: { reason: 'no_rows' } };
  const templates = await templatesOf(context.tx, read.table, columns);
  const { errors, ...found } = ordersOf(read.table, columns, templates);
  const content = { fileName: name, ...found };
  const fields = await judge(context, found.orders);
  const wrong = inTableOrder([...errors, ...locate(fields, content, t)], content);
  return wrong.length > 0 ? { state: 'wrong', errors: wrong } : { state: 'ready', content };
}
