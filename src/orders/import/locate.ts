/** What is wrong with orders out of a file, told by the line and the column where it stands there. */

import type { Reason } from '../../commands/refusal.ts';
import type { Texts } from '../../i18n/index.ts';
import { type FieldName, fieldNames, LIST_PATH, pathOf } from './columns.ts';
import type { LineError } from './rows.ts';
import type { UploadContent } from './upload.ts';

type Where = Pick<UploadContent, 'orders' | 'places' | 'heads'>;

/** With where it is in an order: "items.widthMm", and of which item. */
export interface Located extends LineError {
  path: string;
  item?: Record<string, unknown> | undefined;
}

const ITEM = /^items\.(\d+)(?:\.(.+))?$/;

type Order = Record<string, unknown> & { items?: Record<string, unknown>[] };

/** The order and the item of a path, their line, and the path without the numbers in it. */
function placeOf(at: string, { orders, places }: Where) {
  const [, index, rest = ''] = /^orders\.(\d+)\.?(.*)$/.exec(at) ?? [];
  const place = places[Number(index ?? Number.NaN)];
  if (!place) return { line: 1, path: at };
  const order = orders[Number(index)] as Order;
  const [, i, within = 'name'] = ITEM.exec(rest) ?? [];
  if (i === undefined) return { line: place.line, path: rest, order, value: order[rest] };
  const item = order.items?.[Number(i)];
  return { line: place.items[Number(i)] ?? place.line, path: `items.${within}`, order, item, value: item?.[within] };
}

/** The head as it stands in the file; where the column is missing, as it would be called. */
function headOf(path: string, { heads }: Where, { importing }: Texts): string {
  const inFile = heads[path] ?? heads[`${path}.width`] ?? (path.startsWith('items.') ? heads[LIST_PATH] : undefined);
  if (inFile) return inFile;
  const name = fieldNames.find((one): one is FieldName => pathOf({ field: one }) === path);
  return name ? importing.column[name]() : path.replace(/^items\.(values\.)?/, '');
}

const isSaid = (value: unknown) => typeof value === 'string' || typeof value === 'number';

export const locate = (fields: Record<string, Reason>, where: Where, t: Texts): Located[] =>
  Object.entries(fields).map(([at, reason]) => {
    const { line, path, order, item, value } = placeOf(at, where);
    const client = isSaid(order?.client) ? String(order.client) : '';
    return {
      ...{ line, head: headOf(path, where, t), reason, path, item, client },
      ...(isSaid(value) && { found: String(value) }),
    };
  });

/** From top to bottom, and in a line from left to right. */
export function inTableOrder(errors: readonly LineError[], { heads }: Pick<Where, 'heads'>): LineError[] {
  const places = new Map(Object.values(heads).map((head, i) => [head, i]));
  const placeIn = ({ head }: LineError) => places.get(head) ?? places.size;
  return [...errors].sort((a, b) => a.line - b.line || placeIn(a) - placeIn(b));
}
