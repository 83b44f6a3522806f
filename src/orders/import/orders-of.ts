/** A table as orders. Pure: what it says of templates is asked before. */

import { spellingOf } from '../../clients/spelling.ts';
import type { Template } from '../../profiles/template.ts';
import type { Row, Table } from '../../tabular/table.ts';
import { tidyLine } from '../../vocabulary/texts.ts';
import { itemsIn, readCell, readDay, sheetOf } from './cells.ts';
import { type FieldName, headFields, itemFields, LIST_PATH, pathOf } from './columns.ts';
import { type Cell, type Columns, headErrors, type LineError, type Said, saidIn, unvaluedErrors } from './rows.ts';
import type { Place, UploadContent } from './upload.ts';

const SHEET = 'items.values.';

function itemIn(said: Said, templates: ReadonlyMap<string, Template>): object | null {
  const sheet = new Map(
    [...said].flatMap(([path, cell]) => (path.startsWith(SHEET) ? [[path.slice(SHEET.length), cell]] : [])),
  );
  const fields = itemFields.flatMap((field) => {
    const path = pathOf({ field });
    const cell = said.get(path);
    return cell === undefined ? [] : [[path.slice('items.'.length), readCell(field, cell)] as const];
  });
  if (sheet.size === 0 && fields.length === 0) return null;
  const item: Record<string, unknown> = Object.fromEntries(fields);
  const template = templates.get(String(item.template).toLowerCase());
  if (template) item.template = template.code;
  if (sheet.size > 0) item.values = sheetOf(template, sheet);
  return item;
}

interface Group {
  /** What its rows say of the order, each with the line that said it first. */
  head: Map<FieldName, Cell & { line: number }>;
  line: number;
  items: object[];
  lines: number[];
}

/** By what the rows of one order know each other. */
function keysOf(said: Said): string[] {
  const [po = '', reference = '', client = ''] = (['poNumber', 'reference', 'client'] as const).map((field) =>
    tidyLine(said.get(field)?.text ?? ''),
  );
  if (po) return [`po ${po.toUpperCase()}`];
  if (!reference) return [];
  return client ? [`ref ${reference} ${spellingOf(client)}`] : [`ref ${reference}`];
}

const isSame = (a: unknown, b: unknown) =>
  typeof a === 'string' && typeof b === 'string' ? tidyLine(a) === tidyLine(b) : a === b;

const headOf = (columns: Columns, path: string) =>
  columns.heads[columns.all.findIndex((one) => one && pathOf(one) === path)]!;

function addHead(group: Group, said: Said, line: number, columns: Columns): LineError[] {
  return headFields.flatMap((field) => {
    const cell = said.get(field);
    const before = group.head.get(field);
    if (cell === undefined) return [];
    if (!before) group.head.set(field, { ...cell, line });
    if (!before || isSame(readCell(field, before), readCell(field, cell))) return [];
    const params = { line: before.line, value: before.text };
    return [{ line, head: headOf(columns, field), reason: { reason: 'rows_differ' as const, params } }];
  });
}

/** Times of day beside a day: an order keeps the day alone, and says so. */
const timesIn = (said: Said, line: number, columns: Columns): LineError[] =>
  (['dueDate', 'loadingDate'] as const).flatMap((field) => {
    const cell = said.get(field);
    const time = cell && readDay(cell).time;
    if (!time) return [];
    return [{ line, head: headOf(columns, field), reason: { reason: 'time_left_out' as const, params: { time } } }];
  });

/** All items in one cell, where the file has such a column. */
function listIn(said: Said, line: number, columns: Columns): { items: object[]; errors: LineError[] } {
  const cell = said.get(LIST_PATH);
  const items = cell ? itemsIn(cell) : [];
  if (items) return { items, errors: [] };
  const reason = { reason: 'not_as_example' as const, params: { example: '3 × Letters; 1 × Logo' } };
  return { items: [], errors: [{ line, head: headOf(columns, LIST_PATH), reason }] };
}

interface Gathered {
  groups: Group[];
  errors: LineError[];
  leftOut: LineError[];
  ofLine: Map<number, Group>;
}

/** Rows gathered into orders, in the order in which these begin. */
function gather(rows: readonly Row[], columns: Columns, templates: ReadonlyMap<string, Template>): Gathered {
  const all: Gathered = { groups: [], errors: [], leftOut: [], ofLine: new Map() };
  const known = new Map<string, Group>();
  for (const row of rows) {
    const { said, errors } = saidIn(row, columns);
    const { line } = row;
    const keys = keysOf(said);
    let group = keys.map((key) => known.get(key)).find(Boolean);
    if (!group) {
      group = { head: new Map(), line, items: [], lines: [] };
      all.groups.push(group);
    }
    all.ofLine.set(line, group);
    for (const key of keys) known.set(key, group);
    const reference = tidyLine(said.get('reference')?.text ?? '');
    if (reference && !said.has('poNumber')) known.set(`ref ${reference}`, group);
    const list = listIn(said, line, columns);
    all.errors.push(...errors, ...addHead(group, said, line, columns), ...list.errors);
    all.leftOut.push(...timesIn(said, line, columns));
    const item = itemIn(said, templates);
    const items = item ? [...list.items, item] : list.items;
    group.items.push(...items);
    group.lines.push(...items.map(() => line));
  }
  return all;
}

const orderOf = ({ head, items }: Group): object => ({
  ...Object.fromEntries([...head].map(([field, cell]) => [field, readCell(field, cell)])),
  ...(items.length > 0 && { items }),
});

/** The codes of templates in a table, as they are written there. */
export function templatesIn({ rows }: Table, columns: Columns): string[] {
  const at = columns.all.findIndex((column) => column && 'field' in column && column.field === 'template');
  return at < 0 ? [] : [...new Set(rows.slice(1).map(({ cells }) => cells[at]?.trim() ?? ''))].filter(Boolean);
}

type Found = Omit<UploadContent, 'fileName'> & {
  errors: LineError[];
  /** Whose order a line belongs to. */
  clientAt(line: number): string;
};

export function ordersOf(table: Table, columns: Columns, templates: ReadonlyMap<string, Template>): Found {
  const { groups, errors, leftOut, ofLine } = gather(table.rows.slice(1), columns, templates);
  const places: Place[] = groups.map(({ line, lines }) => ({ line, items: lines }));
  const named = columns.all.flatMap((column, i) => (column ? [[pathOf(column), columns.heads[i]!] as const] : []));
  return {
    orders: groups.map(orderOf),
    places,
    heads: Object.fromEntries(named),
    ignored: columns.heads.filter((head, i) => head !== '' && !columns.all[i]),
    leftOut,
    sheets: table.sheets ?? [],
    errors: [...headErrors(columns), ...errors, ...unvaluedErrors(table, columns)],
    clientAt: (line) => ofLine.get(line)?.head.get('client')?.text ?? '',
  };
}
