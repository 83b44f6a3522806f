/** A proposal as an edit of the order as it is by now. */

import { isDeepStrictEqual } from 'node:util';
import type { Reason } from '../commands/refusal.ts';
import type { ItemInput, MaterialInput, OrderEdit } from '../orders/head/input.ts';
import type { Values } from '../profiles/filling/values.ts';
import {
  type Content,
  type Leaves,
  type ListName,
  lineFields,
  orderFields,
  placeOf,
  sheetKey,
  valueAt,
} from './difference.ts';

interface Line {
  id: number;
}
interface Item extends Line {
  template: string | null;
  values: Values | null;
  version: number;
}

export interface Present {
  items: readonly Item[];
  materials: readonly Line[];
}

interface LineChange {
  key: string;
  id: number | null;
  /** null: the line is taken out. */
  fields: Leaves | null;
}

/** What is proposed for each line of a list; `order`: the lines in the order that was asked for. */
function lineChanges(list: ListName, proposed: Leaves) {
  const byKey = new Map<string, LineChange>();
  for (const [path, value] of Object.entries(proposed)) {
    const place = placeOf(path);
    if (place.list !== list || !('id' in place)) continue;
    const { key, id, field } = place;
    if (field === null) byKey.set(key, { key, id, fields: value as Leaves | null });
    else {
      const known = byKey.get(key) ?? { key, id, fields: {} };
      known.fields![field] = value;
      byKey.set(key, known);
    }
  }
  const order = proposed[`${list}.order`] as (number | string)[] | undefined;
  return { byKey, order, isAny: byKey.size > 0 || order !== undefined };
}

const isMaterial = (name: string) => lineFields.materials.includes(name);

function materialOf(line: object, fields: Leaves): MaterialInput {
  const stored = Object.fromEntries(Object.entries(line).filter(([name]) => name === 'id' || isMaterial(name)));
  return { ...stored, ...fields } as MaterialInput;
}

/** What the sheet is to say; undefined where it stays as it is. */
function valuesOf({ values }: Partial<Item>, fields: Leaves): Values | undefined {
  const changes = Object.entries(fields).flatMap(([name, value]) => {
    const key = sheetKey(name);
    return key === null ? [] : [[key, value] as const];
  });
  if (changes.length === 0) return undefined;
  const said = Object.entries({ ...values, ...Object.fromEntries(changes) });
  return Object.fromEntries(said.filter(([, value]) => value !== null)) as Values;
}

function itemOf(item: Partial<Item>, { values: whole, templateVersion, ...fields }: Leaves): ItemInput {
  const head = Object.fromEntries(Object.entries(fields).filter(([name]) => sheetKey(name) === null));
  const isBare = 'template' in head && head.template === null;
  const values = isBare ? undefined : ((whole as Values | undefined) ?? valuesOf(item, fields));
  return {
    ...(item.id !== undefined && { id: item.id, itemVersion: item.version }),
    ...head,
    ...(templateVersion !== undefined && !isBare && { version: templateVersion as string }),
    ...(values && { values }),
  };
}

const lineOf = (list: ListName, line: object, fields: Leaves) =>
  list === 'items' ? itemOf(line as Partial<Item>, fields) : materialOf(line, fields);

/** A list as it is to be, and by the place in it the key of each line; undefined where it stays. */
function listOf(list: ListName, present: readonly Line[], proposed: Leaves) {
  const { byKey, order, isAny } = lineChanges(list, proposed);
  if (!isAny) return undefined;
  const kept = present.flatMap((line) => {
    const change = byKey.get(String(line.id));
    return change?.fields === null ? [] : [{ key: String(line.id), line: lineOf(list, line, change?.fields ?? {}) }];
  });
  const fresh = [...byKey.values()].filter(({ id }) => id === null);
  const lines = [...kept, ...fresh.map(({ key, fields }) => ({ key, line: lineOf(list, {}, fields!) }))];
  const rank = new Map(order?.map((key, i) => [String(key), i]));
  // what nobody knew of then stands at the end
  const sorted = order
    ? lines.sort((a, b) => (rank.get(a.key) ?? lines.length) - (rank.get(b.key) ?? lines.length))
    : lines;
  return { lines: sorted.map(({ line }) => line), keys: sorted.map(({ key }) => key) };
}

export interface Wanted {
  edit: Omit<OrderEdit, 'po' | 'version'>;
  /** An error of the edit under the path by which the change knows it. */
  pathOf(field: string): string;
}

export function wantedBy(present: Present, proposed: Leaves): Wanted {
  const head = Object.fromEntries(Object.entries(proposed).filter(([path]) => orderFields.includes(path)));
  const items = listOf('items', present.items, proposed);
  const materials = listOf('materials', present.materials, proposed);
  const keys = { items: items?.keys, materials: materials?.keys };
  return {
    edit: {
      ...head,
      ...(items && { items: items.lines as ItemInput[] }),
      ...(materials && { materials: materials.lines as MaterialInput[] }),
    },
    pathOf(field) {
      const [list, index, ...rest] = field.split('.');
      const key = index !== undefined && keys[list as ListName]?.[Number(index)];
      return key ? [list, key, ...rest].join('.') : field;
    },
  };
}

/** The lines that a change speaks of, and that are gone by now: what is to be taken out may be. */
export function goneLines(content: Content, proposed: Leaves): Record<string, Reason> {
  const gone = Object.keys(proposed).filter((path) => {
    const place = placeOf(path);
    if (place.list === null || !('id' in place) || place.id === null || place.field === null) return false;
    return !content[place.list].some(({ id }) => id === place.id);
  });
  return Object.fromEntries(gone.map((path) => [path, { reason: 'line_gone' }]));
}

/** What was proposed for a sheet and would be dropped, for its field is hidden by now. */
export function lostValues(from: Content, to: Content, proposed: Leaves): Record<string, Reason> {
  const lost = Object.entries(proposed).filter(([path, value]) => {
    const place = placeOf(path);
    if (!('field' in place) || place.field === null || sheetKey(place.field) === null) return false;
    const now = valueAt(from, path);
    return !isDeepStrictEqual(now, value) && isDeepStrictEqual(valueAt(to, path), now);
  });
  return Object.fromEntries(lost.map(([path]) => [path, { reason: 'field_hidden_now' }]));
}
