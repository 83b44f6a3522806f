/** The lists of an order, edited as a whole: what is made, and the material it is made of. */

import { isDeepStrictEqual } from 'node:util';
import { eq, inArray, sql } from 'drizzle-orm';
import type { CommandContext } from '../../commands/command.ts';
import type { Reader } from '../../db/client.ts';
import { type LinesInput, type MaterialInput, materialLine } from '../head/input.ts';
import { itemHeadNames } from '../items/item.ts';
import { orderItems, orderMaterials } from '../tables.ts';
import { type ItemRow, itemsOf } from './locked.ts';
import type { ItemValues } from './resolve-items.ts';

type MaterialRow = typeof orderMaterials.$inferSelect;

export interface Lines {
  items: ItemRow[];
  materials: MaterialRow[];
}
export type ListName = keyof Lines;

/** The lists as they are to be, worked out in full. One that is absent is left as it is. */
export interface LinesWanted {
  items?: readonly ItemValues[] | undefined;
  materials?: readonly MaterialInput[] | undefined;
}

/** A line as it is stored or as it is asked for: one that names its number is there already. */
export type Line = { id?: number | undefined };

const ITEM_COLUMNS = [
  ...itemHeadNames,
  'template',
  'templateVersion',
  'values',
] as const satisfies readonly (keyof ItemValues)[];

const tellItem = ({ quantity, name, template }: ItemValues) =>
  [`${quantity} × ${name}`, template && `(${template})`].filter(Boolean).join(' ');
const tellMaterial = (line: MaterialInput) =>
  [`${line.quantity} × ${line.label}`, line.material, line.thicknessMm && `${line.thicknessMm} mm`, line.colourCode]
    .filter(Boolean)
    .join(', ');

export const lists = {
  items: {
    table: orderItems,
    columns: ITEM_COLUMNS as readonly string[],
    called: 'name',
    tell: tellItem as (line: Line) => string,
  },
  materials: {
    table: orderMaterials as unknown as typeof orderItems,
    columns: Object.keys(materialLine.shape).filter((name) => name !== 'id'),
    called: 'label',
    tell: tellMaterial as (line: Line) => string,
  },
} as const satisfies Record<ListName, unknown>;
const listNames = Object.keys(lists) as ListName[];

const valuesOf = (name: ListName, line: Line) =>
  Object.fromEntries(lists[name].columns.map((column) => [column, line[column as keyof Line]])) as never;

const same = (name: ListName, a: Line, b: Line) => isDeepStrictEqual(valuesOf(name, a), valuesOf(name, b));

export async function linesOf(reader: Reader, orderId: number): Promise<Lines> {
  const materials = reader
    .select()
    .from(orderMaterials)
    .where(eq(orderMaterials.orderId, orderId))
    .orderBy(orderMaterials.position)
    .prepare('materials_of_order')
    .execute();
  return { items: await itemsOf(reader, orderId), materials: await materials };
}

const differ = (name: ListName, present: readonly Line[], wanted: readonly Line[]) =>
  present.length !== wanted.length ||
  wanted.some((line, i) => (line.id !== undefined && line.id !== present[i]!.id) || !same(name, line, present[i]!));

/** Of the lists that are asked for, those that say something new. */
export const changedLines = (present: Lines, wanted: LinesWanted): LinesWanted =>
  Object.fromEntries(
    listNames.flatMap((name) => {
      const lines = wanted[name];
      return lines && differ(name, present[name], lines) ? [[name, lines]] : [];
    }),
  );

/** The address of the first line that claims the number of no line of this order. */
export function strangerAmong(present: Lines, wanted: LinesInput): string | undefined {
  for (const name of listNames) {
    const ids = new Set(present[name].map((line) => line.id));
    const at = (wanted[name] ?? []).findIndex((line) => line.id !== undefined && !ids.delete(line.id));
    if (at >= 0) return `${name}.${at}.id`;
  }
}

type Writer = Pick<CommandContext, 'tx' | 'actor' | 'now'>;

/** Who wrote an item, and when: materials are told by the order alone. */
const written = (name: ListName, { actor, now }: Writer) =>
  name === 'items' ? { updatedBy: actor.id, updatedAt: now } : {};

export async function insertLines(writer: Writer, orderId: number, wanted: LinesWanted): Promise<void> {
  for (const name of listNames) {
    const lines = wanted[name] ?? [];
    if (lines.length === 0) continue;
    const by = written(name, writer);
    const rows = lines.map((line, i) => ({ orderId, position: i + 1, ...by, ...(valuesOf(name, line) as object) }));
    await writer.tx.insert(lists[name].table).values(rows as never);
  }
}

/** Makes each list what is asked for, in its order; a line that is named by its number keeps it. */
export async function replaceLines(
  writer: Writer,
  orderId: number,
  present: Lines,
  wanted: LinesWanted,
): Promise<void> {
  for (const name of listNames) {
    if (wanted[name]) await replaceList(writer, orderId, name, present[name], wanted[name]);
  }
}

async function replaceList(
  writer: Writer,
  orderId: number,
  name: ListName,
  present: readonly Line[],
  wanted: readonly Line[],
) {
  const { table } = lists[name];
  const { tx } = writer;
  const kept = new Set(wanted.map((line) => line.id));
  const before = new Map(present.map((line, i) => [line.id, { line, position: i + 1 }]));
  const gone = present.flatMap(({ id }) => (kept.has(id) ? [] : [id!]));
  if (gone.length > 0) await tx.delete(table).where(inArray(table.id, gone));
  for (const [i, line] of wanted.entries()) {
    const place = { position: i + 1 };
    const said = { ...(valuesOf(name, line) as object), ...written(name, writer) };
    const was = before.get(line.id);
    if (!was) await tx.insert(table).values({ orderId, ...place, ...said } as never);
    else if (!same(name, line, was.line))
      await tx
        .update(table)
        .set({ ...place, ...said, ...newer(name) })
        .where(eq(table.id, line.id!));
    else if (was.position !== place.position) await tx.update(table).set(place).where(eq(table.id, line.id!));
  }
}

/** An item that says something else is another version of it; one that has only moved is not. */
const newer = (name: ListName) => (name === 'items' ? { version: sql`${orderItems.version} + 1` } : {});
