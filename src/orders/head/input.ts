import { z } from 'zod';
import { reference, rowNumber, sheetValues } from '../../vocabulary/bounds.ts';
import { isoDate } from '../../vocabulary/dates.ts';
import { type ColourSystem, colourNotations, priorities } from '../../vocabulary/order-status.ts';
import { stationCodes } from '../../vocabulary/stations.ts';
import { line, prose, requiredLine, requiredProse, tidyLine } from '../../vocabulary/texts.ts';
import { itemHead } from '../items/item.ts';

const millimetres = z.int().min(1).max(20_000).nullable();

/** Addresses under /orders that a PO must not hide. */
const RESERVED = new Set(['NEW', 'EXPORT', 'IMPORT', 'SHEETS', 'TRAVELLERS']);

export const poNumber = z
  .string()
  .overwrite(tidyLine)
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9._-]{2,49}$/, 'po_malformed')
  .refine((po) => !RESERVED.has(po), 'po_reserved');

/** The sheet that an item is filled in on. What is absent of an item that is there already stays as it is. */
const sheet = {
  template: line(20).nullable().optional(),
  /** The template's. Without one: the item's own, or the current. */
  version: z.string().max(11).nullable().optional(),
  /** Keyed "SECTION.field"; judged by the template. Without any, a new item begins with the usual ones. */
  values: sheetValues.nullable().optional(),
};

const itemFields = { ...z.strictObject(itemHead).partial().shape, ...sheet };

/** The item's own version, where it was shown: a newer one refuses the change. */
const itemVersion = rowNumber.optional();

export const item = z
  .strictObject({
    /** An item that is there already keeps its number. */
    id: rowNumber.optional(),
    itemVersion,
    ...itemFields,
  })
  .refine(({ id, name, template }) => id !== undefined || name !== undefined || template, {
    path: ['name'],
    message: 'required',
    // told beside what else is wrong
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
export type ItemInput = z.infer<typeof item>;

interface Colour {
  colourSystem: ColourSystem;
  colourCode: string;
}

/** "ral 9016" is 9016, and ff8800 is #FF8800. */
function tidyCode({ colourSystem, colourCode }: Colour): string {
  if (colourSystem === 'RAL') return colourCode.replace(/^RAL\s*/i, '');
  if (colourSystem === 'HEX' && colourCode) return `#${colourCode.replace(/^#/, '').toUpperCase()}`;
  return colourCode;
}

/** What is wrong with a colour, and where. */
function wrongColour({ colourSystem, colourCode }: Colour): [field: keyof Colour, reason: string] | null {
  if (colourSystem === 'NONE') return colourCode === '' ? null : ['colourSystem', 'colour_system_missing'];
  if (colourCode === '') return ['colourCode', 'required'];
  return colourSystem === 'HEX' && !/^#[0-9A-F]{6}$/.test(colourCode) ? ['colourCode', 'hex_malformed'] : null;
}

export const materialLine = z
  .strictObject({
    id: rowNumber.optional(),
    label: requiredLine(100),
    material: line(200).default(''),
    thicknessMm: z.number().min(0.5).max(500).multipleOf(0.5, 'not_a_half').nullable().default(null),
    colourSystem: z.enum(colourNotations).default('NONE'),
    colourCode: line(50).default(''),
    finish: line(100).default(''),
    quantity: z.int().min(1).max(9999).default(1),
    widthMm: millimetres.default(null),
    heightMm: millimetres.default(null),
    notes: prose(2000).default(''),
  })
  .overwrite((row) => ({ ...row, colourCode: tidyCode(row) }))
  .superRefine((row, context) => {
    const wrong = wrongColour(row);
    if (wrong) context.addIssue({ code: 'custom', path: [wrong[0]], message: wrong[1] });
  });
export type MaterialInput = z.infer<typeof materialLine>;

/** The head of an order, field by field, without defaults: what is absent is left as it is. */
export const head = {
  reference: line(100),
  client: requiredLine(200),
  title: line(200),
  priority: z.enum(priorities),
  dueDate: isoDate.nullable(),
  loadingDate: isoDate.nullable(),
  isRd: z.boolean(),
  rdNotes: prose(2000),
  notes: prose(4000),
  /** A saved address of the client. It is copied where no address is written. */
  deliveryPresetId: z.int32().positive().nullable(),
  deliveryAddress: prose(1000),
  deliveryContact: line(200),
  deliveryPhone: line(50),
  deliveryNotes: prose(2000),
};

/** The lists of an order. One that is absent is left as it is. */
const lines = {
  items: z.array(item).max(100).optional(),
  materials: z.array(materialLine).max(100).optional(),
};
export type LinesInput = { items?: readonly ItemInput[] | undefined; materials?: readonly MaterialInput[] | undefined };

const optional = z.strictObject(head).partial().shape;

export const newOrder = z.strictObject({
  ...optional,
  poNumber: poNumber.optional(),
  client: head.client,
  ...lines,
});
export type NewOrder = z.infer<typeof newOrder>;

/** `po` is the address; `poNumber` a new one, while drafting. */
export const orderEdit = z.strictObject({
  po: reference,
  version: rowNumber,
  ...optional,
  poNumber: poNumber.optional(),
  ...lines,
});
export type OrderEdit = z.infer<typeof orderEdit>;

const po = reference;

/** An item by itself: it is saved under its own version, and others may fill in theirs meanwhile. */
export const newItem = z
  .strictObject({ po, ...itemFields })
  .refine(({ name, template }) => name !== undefined || template, { path: ['name'], message: 'required' });
export type NewItem = z.infer<typeof newItem>;
export const itemEdit = z.strictObject({ po, id: rowNumber, itemVersion: rowNumber, ...itemFields });
export type ItemEdit = z.infer<typeof itemEdit>;
export const oneItem = z.strictObject({ po, id: rowNumber });
/** An item of this order, or of another that one may see, once more. */
export const itemCopy = z.strictObject({ po, id: rowNumber, from: reference.overwrite(tidyLine).optional() });
/** To which place, counted from one. */
export const itemMove = z.strictObject({ po, id: rowNumber, position: z.int().min(1).max(100) });

/** What was shown when the button was pressed; a newer one refuses the act. */
const version = rowNumber.optional();
const reason = requiredProse(1000);

export const onlyPo = z.strictObject({ po });
export const poAndVersion = z.strictObject({ po, version });
export const poAndReason = z.strictObject({ po, reason });
export const poAndWord = z.strictObject({ po, reason: prose(1000).optional() });
export const approval = z.strictObject({
  po,
  version,
  stations: z.array(z.enum(stationCodes)).min(1).max(stationCodes.length).optional(),
  /** Set with the approval, where the order has none or another. */
  loadingDate: isoDate.optional(),
});
export const shipment = z.strictObject({ po, date: isoDate.optional(), carrier: line(200).optional() });
