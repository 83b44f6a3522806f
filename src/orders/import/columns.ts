/** Which column of a file stands for what, by its head: in any of the languages, or as programs call the field. */

import { foldedHead } from '../../tabular/table.ts';
import type { head } from '../head/input.ts';
import { words as orderWords } from '../words.ts';
import { words } from './words.ts';

/** What an order says once, and what each of its items says. */
export const headFields = [
  'poNumber',
  'reference',
  'client',
  'title',
  'dueDate',
  'loadingDate',
  'priority',
  'isRd',
  'rdNotes',
  'notes',
  'deliveryAddress',
  'deliveryContact',
  'deliveryPhone',
] as const satisfies readonly (keyof typeof head | 'poNumber')[];
export const itemFields = ['name', 'quantity', 'signType', 'widthMm', 'heightMm', 'template', 'itemNotes'] as const;

export type HeadField = (typeof headFields)[number];
export type ItemField = (typeof itemFields)[number];
export type FieldName = HeadField | ItemField;
export const fieldNames: readonly FieldName[] = [...headFields, ...itemFields];

/** How programs call them, besides. The first is the name that the help tells. */
export const aliases: Record<FieldName, readonly string[]> = {
  poNumber: ['po_number', 'order'],
  reference: ['reference', 'ref'],
  client: ['client', 'customer'],
  title: ['title'],
  dueDate: ['due', 'due_date'],
  loadingDate: ['loading', 'loading_date'],
  priority: ['priority'],
  isRd: ['is_rd', 'rd', 'r&d'],
  rdNotes: ['rd_notes'],
  notes: ['notes'],
  deliveryAddress: ['address', 'delivery_address'],
  deliveryContact: ['contact', 'delivery_contact'],
  deliveryPhone: ['phone', 'delivery_phone'],
  name: ['item_name', 'item', 'name'],
  quantity: ['quantity', 'qty'],
  signType: ['sign_type'],
  widthMm: ['width', 'width_mm'],
  heightMm: ['height', 'height_mm'],
  template: ['template'],
  itemNotes: ['item_notes'],
};

function namesOfFields(): Map<string, FieldName> {
  const { column } = words.importing;
  const named = (name: FieldName) => [name, ...aliases[name], ...Object.values(column[name])];
  return new Map(fieldNames.flatMap((name) => named(name).map((text) => [foldedHead(text), name] as const)));
}
let known: Map<string, FieldName> | undefined;

function fieldsByHead(): Map<string, FieldName> {
  known ??= namesOfFields();
  return known;
}

/** All heads that stand for a field, folded. */
export const knownHeads = (): readonly string[] => [...fieldsByHead().keys()];

/** A value of a sheet: "FRONT.face_material"; a size has a column for each side, or one for both. */
const SHEET_KEY = /^([A-Za-z][A-Za-z0-9_]*)\.([A-Za-z][A-Za-z0-9_]*)(\.(?:width|height))?$/;

/** All items of an order in one cell, as the export has them. */
export const LIST_PATH = 'items';

export type Column = { field: FieldName } | { sheet: string } | { list: true };

/** What a head stands for; undefined where that is nothing. */
export function importColumnOf(head: string): Column | undefined {
  const field = fieldsByHead().get(foldedHead(head));
  if (field) return { field };
  if (Object.values(orderWords.orders.field.items).some((name) => foldedHead(name) === foldedHead(head))) {
    return { list: true };
  }
  const [, section, name, side = ''] = SHEET_KEY.exec(head.trim()) ?? [];
  return section ? { sheet: `${section.toUpperCase()}.${name!.toLowerCase()}${side}` } : undefined;
}

/** A column by its path in an order, as errors name it. */
export function pathOf(column: Column): string {
  if ('sheet' in column) return `items.values.${column.sheet}`;
  if ('list' in column) return LIST_PATH;
  const { field } = column;
  if (field === 'itemNotes') return 'items.notes';
  return (itemFields as readonly string[]).includes(field) ? `items.${field}` : field;
}
