/** The lists of an order, edited as a whole: what is made, and the material it is made of. */

import { eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Reader, Tx } from '../../db/client.ts';
import { item, type LinesInput, material } from '../input.ts';
import { orderItems, orderMaterials } from '../tables.ts';
import { type ItemRow, itemsOf } from './locked.ts';

type MaterialRow = typeof orderMaterials.$inferSelect;

export interface Lines {
  items: ItemRow[];
  materials: MaterialRow[];
}
type ListName = keyof Lines;

/** A line as it is stored or as it is asked for: one that names its number is there already. */
type Line = { id?: number | undefined };

/** Both tables have a number, an order and a position; what else a line says is what its schema lists. */
const listOf = <L>(
  table: typeof orderItems | typeof orderMaterials,
  schema: z.ZodObject,
  tell: (line: L) => string,
) => ({
  table: table as typeof orderItems,
  columns: Object.keys(schema.shape).filter((name) => name !== 'id'),
  tell: tell as (line: Line) => string,
});

const lists = {
  items: listOf(orderItems, item, (line: ItemRow) => `${line.quantity} × ${line.name}`),
  materials: listOf(orderMaterials, material, (line: MaterialRow) =>
    [`${line.quantity} × ${line.label}`, line.material, line.thicknessMm && `${line.thicknessMm} mm`, line.colourCode]
      .filter(Boolean)
      .join(', '),
  ),
} as const satisfies Record<ListName, unknown>;
const listNames = Object.keys(lists) as ListName[];

const valuesOf = (name: ListName, line: Line) =>
  Object.fromEntries(lists[name].columns.map((column) => [column, line[column as keyof Line]])) as never;

const same = (name: ListName, a: Line, b: Line) =>
  JSON.stringify(valuesOf(name, a)) === JSON.stringify(valuesOf(name, b));

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
export const changedLines = (present: Lines, wanted: LinesInput): LinesInput =>
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

export async function insertLines(tx: Tx, orderId: number, wanted: LinesInput): Promise<void> {
  for (const name of listNames) {
    const lines = wanted[name] ?? [];
    if (lines.length === 0) continue;
    const rows = lines.map((line, i) => ({ orderId, position: i + 1, ...(valuesOf(name, line) as object) }));
    await tx.insert(lists[name].table).values(rows as never);
  }
}

/** Makes each list what is asked for, in its order; a line that is named by its number keeps it. */
export async function replaceLines(tx: Tx, orderId: number, present: Lines, wanted: LinesInput): Promise<void> {
  for (const name of listNames) {
    if (wanted[name]) await replaceList(tx, orderId, name, present[name], wanted[name]);
  }
}

async function replaceList(tx: Tx, orderId: number, name: ListName, present: readonly Line[], wanted: readonly Line[]) {
  const { table } = lists[name];
  const kept = new Set(wanted.map((line) => line.id));
  const gone = present.flatMap(({ id }) => (kept.has(id) ? [] : [id!]));
  if (gone.length > 0) await tx.delete(table).where(inArray(table.id, gone));
  for (const [i, line] of wanted.entries()) {
    const values = { position: i + 1, ...(valuesOf(name, line) as object) };
    if (line.id === undefined) await tx.insert(table).values({ orderId, ...values } as never);
    else await tx.update(table).set(values).where(eq(table.id, line.id));
  }
}

/** The lists in `changed` as the audit trail tells them: "3 × Letters". */
export const tellLines = (lines: LinesInput | Lines, changed: LinesInput) =>
  Object.fromEntries(
    listNames.flatMap((name) =>
      changed[name] ? [[name, (lines[name] ?? []).map((line) => lists[name].tell(line))] as const] : [],
    ),
  );
