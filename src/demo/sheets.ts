/** On which sheets the signs of the sample workshop are filled in. */

import { type Catalogue, catalogueOf } from '../catalogue/world.ts';
import type { Db } from '../db/client.ts';
import { stationsFor } from '../profiles/filling/stages.ts';
import { validateSheet, withDefaults } from '../profiles/filling/validate.ts';
import { headerOf, type Values } from '../profiles/filling/values.ts';
import { activeTemplates } from '../profiles/store.ts';
import type { Template } from '../profiles/template.ts';
import type { SignType } from '../vocabulary/order-status.ts';

interface Filled {
  template: string;
  /** What the office writes besides what the sheet begins with. */
  says: Record<string, unknown>;
}

const halo: Filled = {
  template: 'P7st',
  says: {
    'PAINTING.paint_face': true,
    'PAINTING.face_color': 'RAL 9016',
    'PAINTING.sides_color': 'RAL 9016',
    'PAINTING.paint_finish': 'MATTE',
    'ASSEMBLING.shablon': 'PAPER',
  },
};

/** By what the sample orders call an item; what is not here is told in words. */
const sheets: Record<string, Filled> = {
  'Letter with SignTrim': { template: 'P5', says: { 'TRIM.trim_color_primary': '971' } },
  'Channel letter': { template: 'P7st', says: { 'PAINTING.sides_color': 'RAL 7016' } },
  'Letter with opal face': {
    template: 'P7st',
    says: {
      'FRONT.front_finish': 'ORACAL_8500',
      'FRONT.film_face': true,
      'FRONT.face_film': '031',
      'PAINTING.sides_color': 'RAL 3020',
    },
  },
  'Halo letter': halo,
  'Light box': {
    template: 'P8',
    says: { 'ASSEMBLING.trafo': 'INSIDE_BOX', 'PAINTING.letters_base': true, 'PAINTING.color': 'RAL 9005' },
  },
  'Pylon face': { template: 'P1', says: { 'PAINTING.paint_sides': true } },
  'Logo in acrylic block': { template: 'P3', says: { 'LINE_FREEZER.opal_thickness': 5 } },
};

interface Item {
  name: string;
  quantity: number;
  signType: SignType;
  widthMm: number | null;
  heightMm: number | null;
}

interface Dates {
  dueDate: string | null;
  loadingDate: string | null;
}

export interface SheetBook {
  templates: ReadonlyMap<string, Template>;
  catalogue: Catalogue;
}

export const openSheetBook = async (db: Db): Promise<SheetBook> => ({
  templates: new Map((await activeTemplates(db)).map((template) => [template.code, template])),
  catalogue: await catalogueOf(db),
});

/** The sheet of an item, filled in as on `today`; nothing where it is told in words. */
export function sheetFor({ templates, catalogue }: SheetBook, item: Item, order: Dates, today: string) {
  const filled = sheets[item.name];
  const template = filled && templates.get(filled.template);
  if (!filled || !template) return {};
  const context = { ...catalogue, today, order };
  const header = headerOf(item);
  const values = withDefaults(template, { header, values: filled.says }, context);
  const judged = validateSheet(template, { header, values }, context, 'complete');
  if (!judged.ok) throw new Error(`the sample sheet of ${item.name}: ${JSON.stringify(judged.errors)}`);
  return { template: template.code, values: judged.values };
}

/** The stations that follow from the sheets of these items; nothing where one is told in words. */
export function routeFor(book: SheetBook, items: readonly (Item & Partial<{ template: string; values: Values }>)[]) {
  const sheets = items.flatMap((item) =>
    item.template && item.values
      ? [{ template: book.templates.get(item.template)!, header: headerOf(item), values: item.values }]
      : [],
  );
  return sheets.length > 0 && sheets.length === items.length ? stationsFor(sheets).map(({ station }) => station) : null;
}
