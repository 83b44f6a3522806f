/** An order's sheets, and what the office and the approver should know of them before it goes on. */

import { catalogueOf } from '../../catalogue/world.ts';
import type { Reason } from '../../commands/refusal.ts';
import type { Db } from '../../db/client.ts';
import type { Sheet, StationNeed } from '../../profiles/filling/stages.ts';
import { validateSheet } from '../../profiles/filling/validate.ts';
import type { Trilingual } from '../../profiles/filling/values.ts';
import { placed, type Template } from '../../profiles/template.ts';
import { needsOf, sheetsOf } from '../items/sheets.ts';
import type { ItemDetail, OrderDetail } from '../queries.ts';

/** Something about a field of a sheet, or about the whole of it. */
export interface Remark {
  item: ItemDetail;
  /** "SECTION.field"; empty for the whole sheet. */
  key: string;
  label: Trilingual | null;
  reason: Reason;
}

export interface Review {
  /** In the order of the items; null for one that is told in words alone. */
  sheets: readonly (Sheet | null)[];
  /** What has to be filled in before the order can be made. */
  missing: Remark[];
  /** What stops nobody, and should be looked at. */
  warnings: Remark[];
  /** RAL numbers of free material rows that are in no table. */
  unknownRal: string[];
  /** The stations that follow from the sheets, with why; null where an item says nothing of stations. */
  stations: StationNeed[] | null;
}

const labelAt = (template: Template, key: string) => placed(template).find((at) => at.key === key)?.field.label ?? null;

/** Nothing to be decided any more: the sheets alone. */
const isDecided = ({ status }: OrderDetail) => status !== 'draft' && status !== 'pending';

export async function reviewOf(db: Db, order: OrderDetail, today: string): Promise<Review> {
  const sheets = await sheetsOf(db, order.items);
  const filled = sheets.filter((sheet) => sheet !== null);
  const review: Review = { sheets, missing: [], warnings: [], unknownRal: [], stations: null };
  const painted = order.materials.filter(({ colourSystem }) => colourSystem === 'RAL');
  if (isDecided(order)) return review;
  review.stations = needsOf(order.items, sheets);
  if (filled.length === 0 && painted.length === 0) return review;
  const { dueDate, loadingDate } = order;
  const catalogue = await catalogueOf(db);
  const context = { ...catalogue, today, order: { dueDate, loadingDate } };
  review.unknownRal = painted.map(({ colourCode }) => colourCode).filter((code) => !catalogue.colour('RAL', code));
  for (const [i, sheet] of sheets.entries()) {
    if (!sheet) continue;
    const { template, header, values } = sheet;
    const remark = ({
      section,
      field,
      ...reason
    }: Reason & { section?: string | undefined; field?: string | undefined }): Remark => {
      const key = section && field ? `${section}.${field}` : '';
      return { item: order.items[i]!, key, label: labelAt(template, key), reason };
    };
    const { errors, warnings } = validateSheet(
      template,
      { header, values },
      { ...context, previous: values },
      'complete',
    );
    review.missing.push(...errors.map(remark));
    review.warnings.push(...warnings.map(remark));
  }
  return review;
}
