/** A table as orders. Pure: what it says of templates is asked before. */

import type { Reason } from '../../commands/refusal.ts';
import type { Template } from '../../profiles/template.ts';
import type { Row, Table } from '../../tabular/table.ts';
import { readCell, sheetOf } from './cells.ts';
import { type Column, type FieldName, headFields, importColumnOf, itemFields, pathOf } from './columns.ts';
import type { Place, UploadContent } from './upload.ts';

export interface LineError {
  line: number;
  /** The head of the column; empty where it is about the whole line. */
  head: string;
  reason: Reason;
}

/** The columns of a file by their places. */
export interface Columns {
  line: number;
  all: readonly (Column | undefined)[];
  heads: readonly string[];
}

export function columnsOf({ line, cells }: Row): Columns {
  return { line, heads: cells.map((cell) => cell.trim()), all: cells.map(importColumnOf) };
}

/** What is wrong with the heads: those that occur twice. */
function headErrors({ line, all, heads }: Columns): LineError[] {
  const seen = new Set<string>();
  return all.flatMap((column, i) => {
    if (!column) return [];
    const path = pathOf(column);
    const isTwice = seen.has(path);
    seen.add(path);
    return isTwice ? [{ line, head: heads[i]!, reason: { reason: 'column_twice' as const } }] : [];
  });
}

type Said = ReadonlyMap<string, string>;

/** What a row says, by the path of its columns, without what is empty. */
function saidIn(row: Row, { all }: Columns): Said {
  const said = new Map<string, string>();
  for (const [i, column] of all.entries()) {
    const text = row.cells[i]?.trim();
    if (column && text) said.set(pathOf(column), text);
  }
  return said;
}

const SHEET = 'items.values.';

function itemIn(said: Said, templates: ReadonlyMap<string, Template>): object | null {
  const sheet = new Map(
    [...said].flatMap(([path, text]) => (path.startsWith(SHEET) ? [[path.slice(SHEET.length), text]] : [])),
  );
  const fields = itemFields.flatMap((field) => {
    const path = pathOf({ field });
    const text = said.get(path);
    return text === undefined ? [] : [[path.slice('items.'.length), readCell(field, text)] as const];
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
  head: Map<FieldName, { text: string; line: number }>;
  line: number;
  items: object[];
  lines: number[];
}

/** By what the rows of one order know each other. */
function keysOf(said: Said): string[] {
  const po = said.get('poNumber')?.toUpperCase();
  if (po) return [`po ${po}`];
  const [reference, client] = [said.get('reference'), said.get('client')?.toLowerCase()];
  if (!reference) return [];
  return client ? [`ref ${reference} ${client}`] : [`ref ${reference}`];
}

function addHead(group: Group, said: Said, line: number, columns: Columns): LineError[] {
  return headFields.flatMap((field) => {
    const text = said.get(field);
    const before = group.head.get(field);
    if (text === undefined) return [];
    if (!before) group.head.set(field, { text, line });
    if (!before || readCell(field, before.text) === readCell(field, text)) return [];
    const head = columns.heads[columns.all.findIndex((one) => one && pathOf(one) === field)]!;
    return [
      { line, head, reason: { reason: 'rows_differ' as const, params: { line: before.line, value: before.text } } },
    ];
  });
}

/** Rows gathered into orders, in the order in which these begin. */
function gather(rows: readonly Row[], columns: Columns, templates: ReadonlyMap<string, Template>) {
  const groups: Group[] = [];
  const known = new Map<string, Group>();
  const errors: LineError[] = [];
  for (const row of rows) {
    const said = saidIn(row, columns);
    const keys = keysOf(said);
    let group = keys.map((key) => known.get(key)).find(Boolean);
    if (!group) {
      group = { head: new Map(), line: row.line, items: [], lines: [] };
      groups.push(group);
    }
    for (const key of keys) known.set(key, group);
    const reference = said.get('reference');
    if (reference && !said.has('poNumber')) known.set(`ref ${reference}`, group);
    errors.push(...addHead(group, said, row.line, columns));
    const item = itemIn(said, templates);
    if (!item) continue;
    group.items.push(item);
    group.lines.push(row.line);
  }
  return { groups, errors };
}

const orderOf = ({ head, items }: Group): object => ({
  ...Object.fromEntries([...head].map(([field, { text }]) => [field, readCell(field, text)])),
  ...(items.length > 0 && { items }),
});

/** The codes of templates in a table, as they are written there. */
export function templatesIn({ rows }: Table, columns: Columns): string[] {
  const at = columns.all.findIndex((column) => column && 'field' in column && column.field === 'template');
  return at < 0 ? [] : [...new Set(rows.slice(1).map(({ cells }) => cells[at]?.trim() ?? ''))].filter(Boolean);
}

type Found = Omit<UploadContent, 'fileName'> & { errors: LineError[] };

export function ordersOf(table: Table, columns: Columns, templates: ReadonlyMap<string, Template>): Found {
  const { groups, errors } = gather(table.rows.slice(1), columns, templates);
  const unvalued = table.unvalued
    .filter(({ column }) => columns.all[column])
    .map(({ line, column }) => ({
      line,
      head: columns.heads[column]!,
      reason: { reason: 'formula_unsaved' as const },
    }));
  const places: Place[] = groups.map(({ line, lines }) => ({ line, items: lines }));
  const named = columns.all.flatMap((column, i) => (column ? [[pathOf(column), columns.heads[i]!] as const] : []));
  return {
    orders: groups.map(orderOf),
    places,
    heads: Object.fromEntries(named),
    ignored: columns.heads.filter((head, i) => head !== '' && !columns.all[i]),
    errors: [...headErrors(columns), ...errors, ...unvalued],
  };
}
