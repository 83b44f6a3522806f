/** What differs between two states of an order, field by field, each under its path: "items.12.values.PAINTING.color". */

import { isDeepStrictEqual } from 'node:util';
import { head, materialLine } from '../orders/head/input.ts';
import { itemHeadNames } from '../orders/items/item.ts';
import type { Values } from '../profiles/filling/values.ts';

export type Leaves = Record<string, unknown>;
export type ListName = 'items' | 'materials';
export const lineLists: readonly ListName[] = ['items', 'materials'];

type Line = { id?: number | undefined; values?: Values | null | undefined };

/** Whatever has the fields of an order's head, and its lists. */
export interface Content {
  head: object;
  items: readonly Line[];
  materials: readonly Line[];
}

export interface Difference {
  before: Leaves;
  proposed: Leaves;
}

export const orderFields = Object.keys(head);
export const lineFields: Record<ListName, readonly string[]> = {
  items: [...itemHeadNames, 'template', 'templateVersion'],
  materials: Object.keys(materialLine.shape).filter((name) => name !== 'id'),
};

/** A path taken apart. A new line has a key of its own, "new.0"; a line without a field is the whole of it. */
export type Place =
  | { list: null; field: string }
  | { list: ListName; key: 'order' }
  | { list: ListName; key: string; id: number | null; field: string | null };

export function placeOf(path: string): Place {
  const [list, first, ...rest] = path.split('.');
  if (list !== 'items' && list !== 'materials') return { list: null, field: path };
  if (first === 'order') return { list, key: 'order' };
  if (first === 'new') return { list, key: `new.${rest[0]}`, id: null, field: rest.slice(1).join('.') || null };
  return { list, key: first!, id: Number(first), field: rest.join('.') || null };
}

const VALUES = 'values.';

/** The sheet's "SECTION.field" of a line's field; null where it is none of a sheet. */
export const sheetKey = (field: string): string | null =>
  field.startsWith(VALUES) ? field.slice(VALUES.length) : null;

function fieldOf(line: Line | undefined, field: string): unknown {
  const key = sheetKey(field);
  return (key === null ? (line as Leaves | undefined)?.[field] : line?.values?.[key]) ?? null;
}

/** A line by itself, without its number. */
const wholeLine = (list: ListName, line: Line): Leaves => ({
  ...Object.fromEntries(lineFields[list].map((name) => [name, fieldOf(line, name)])),
  ...(list === 'items' && { values: line.values ?? null }),
});

/** What an order says at a path now; null where it says nothing. */
export function valueAt(content: Content, path: string): unknown {
  const place = placeOf(path);
  if (place.list === null) return (content.head as Leaves)[place.field] ?? null;
  const lines = content[place.list];
  if (place.key === 'order') return lines.map(({ id }) => id);
  const { id, field } = place as Extract<Place, { id: number | null }>;
  const line = lines.find((one) => one.id === id);
  if (id === null || !line) return null;
  return field === null ? wholeLine(place.list, line) : fieldOf(line, field);
}

const namesIn = (list: ListName, ...lines: Line[]) => [
  ...lineFields[list],
  ...new Set(lines.flatMap(({ values }) => Object.keys(values ?? {}).map((key) => VALUES + key))),
];

type Put = (path: string, was: unknown, is: unknown) => void;

/** All that one state says otherwise than the other. */
export function differenceOf(from: Content, to: Content): Difference {
  const found: Difference = { before: {}, proposed: {} };
  const put: Put = (path, was, is) => {
    if (isDeepStrictEqual(was ?? null, is ?? null)) return;
    found.before[path] = was ?? null;
    found.proposed[path] = is ?? null;
  };
  for (const name of orderFields) put(name, (from.head as Leaves)[name], (to.head as Leaves)[name]);
  for (const list of lineLists) compareLists(list, from[list], to[list], put);
  for (const list of lineLists) nameLines(list, from[list], found);
  return found;
}

function compareLists(list: ListName, from: readonly Line[], to: readonly Line[], put: Put): void {
  const stays = new Set(to.map(({ id }) => id));
  for (const line of from) if (!stays.has(line.id)) put(`${list}.${line.id}`, wholeLine(list, line), null);
  const known = new Map(from.map((line) => [line.id, line]));
  const fresh = to.filter(({ id }) => !known.has(id));
  const keyOf = (line: Line) => (known.has(line.id) ? line.id : `new.${fresh.indexOf(line)}`);
  for (const line of to) {
    const was = known.get(line.id);
    if (was) compareLines(list, was, line, put);
    else put(`${list}.${keyOf(line)}`, null, wholeLine(list, line));
  }
  const usual = [...from.filter(({ id }) => stays.has(id)), ...fresh].map(keyOf);
  const wanted = to.map(keyOf);
  const ids = from.map(({ id }) => id);
  if (!isDeepStrictEqual(usual, wanted)) put(`${list}.order`, ids, wanted);
}

function compareLines(list: ListName, was: Line, is: Line, put: Put): void {
  for (const name of namesIn(list, was, is)) put(`${list}.${was.id}.${name}`, fieldOf(was, name), fieldOf(is, name));
}

const KNOWN_BY: Record<ListName, readonly string[]> = {
  items: ['name', 'template', 'templateVersion'],
  materials: ['label'],
};

/** What a changed line was known by, so that it can be told of even when it is gone. */
function nameLines(list: ListName, from: readonly Line[], { before, proposed }: Difference): void {
  for (const line of from) {
    const path = `${list}.${line.id}`;
    if (!Object.keys(proposed).some((one) => one.startsWith(`${path}.`))) continue;
    for (const name of KNOWN_BY[list]) before[`${path}.${name}`] ??= fieldOf(line, name);
  }
}

export const isEmpty = ({ proposed }: Difference) => Object.keys(proposed).length === 0;
