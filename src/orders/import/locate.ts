/** What is wrong with orders out of a file, told by the line and the column where it stands there. */

import type { Reason } from '../../commands/refusal.ts';
import type { Texts } from '../../i18n/index.ts';
import { type FieldName, fieldNames, pathOf } from './columns.ts';
import type { LineError } from './orders-of.ts';
import type { UploadContent } from './upload.ts';

type Where = Pick<UploadContent, 'places' | 'heads'>;

const ITEM = /^items\.(\d+)(?:\.(.+))?$/;

/** The line of a path, and the path without the numbers in it. */
function lineOf(path: string, { places }: Where): { line: number; path: string } {
  const [, index, rest = ''] = /^orders\.(\d+)\.?(.*)$/.exec(path) ?? [];
  const place = places[Number(index ?? Number.NaN)];
  if (!place) return { line: 1, path };
  const [, item, within = 'name'] = ITEM.exec(rest) ?? [];
  return item === undefined
    ? { line: place.line, path: rest }
    : { line: place.items[Number(item)] ?? place.line, path: `items.${within}` };
}

/** The head as it stands in the file; where the column is missing, as it would be called. */
function headOf(path: string, { heads }: Where, { importing }: Texts): string {
  const inFile = heads[path] ?? heads[`${path}.width`];
  if (inFile) return inFile;
  const name = fieldNames.find((one): one is FieldName => pathOf({ field: one }) === path);
  return name ? importing.column[name]() : path.replace(/^items\.(values\.)?/, '');
}

export const locate = (fields: Record<string, Reason>, where: Where, t: Texts): LineError[] =>
  Object.entries(fields).map(([at, reason]) => {
    const { line, path } = lineOf(at, where);
    return { line, head: headOf(path, where, t), reason };
  });

/** From top to bottom, and in a line from left to right. */
export function inTableOrder(errors: readonly LineError[], { heads }: Pick<Where, 'heads'>): LineError[] {
  const places = new Map(Object.values(heads).map((head, i) => [head, i]));
  const placeOf = ({ head }: LineError) => places.get(head) ?? places.size;
  return [...errors].sort((a, b) => a.line - b.line || placeOf(a) - placeOf(b));
}
