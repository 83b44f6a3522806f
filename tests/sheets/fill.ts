import { eq } from 'drizzle-orm';
import { orderItems, orders } from '../../src/orders/tables.ts';
import type { Field, Option, ValueField } from '../../src/profiles/fields.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { startSheet, validateSheet } from '../../src/profiles/filling/validate.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { type Template, valueFields } from '../../src/profiles/template.ts';
import { outdoor, world } from '../profiles/world.ts';
import type { Workshop } from '../support/workshop.ts';

/** So many letters in Russian words, no two alike, so that a reader of the paper misses none of them. */
export function longText(length: number, name: string): string {
  const words: string[] = [];
  while (words.join(' ').length < length) words.push(`${name}провод${words.length}`);
  return words
    .join(' ')
    .slice(0, length)
    .replace(/\s\S*$/, '');
}

const longest = (options: readonly Option[]) =>
  [...options].filter((one) => !one.off).sort((a, b) => b.label.ru.length - a.label.ru.length);

const longestOption = ({ options }: { options: Option[] }) => (longest(options)[0] ?? options[0]!).value;

/** As much as a field takes. */
function brim(field: ValueField): unknown {
  switch (field.type) {
    case 'toggle':
      return true;
    case 'dropdown':
    case 'button_group':
      return longestOption(field);
    case 'multi_select':
      return longest(field.options).map((one) => one.value);
    case 'material':
      return field.allowCustom ? { freeText: longText(100, field.key.slice(0, 3)) } : field.default;
    case 'colour':
      return `RAL 7016 (${longText(100, 'тон')})`;
    case 'film':
      return Array.from({ length: field.maxItems }, (_, i) => (i % 2 ? '021 (сверху)' : '031'));
    case 'signtrim':
      return '971';
    case 'thickness':
    case 'number':
    case 'integer':
      return field.max ?? 500;
    case 'dimensions':
      return { width: 12_000, height: 4000 };
    case 'date':
      return '2026-12-04';
    case 'text':
      return field.pattern ? '40x40x2' : longText(field.maxLength ?? 200, field.key.slice(0, 3));
    case 'textarea':
      return longText(field.maxLength ?? 1000, field.key.slice(0, 3));
    case 'file':
      return null;
  }
}

const isAbout = (field: Field, type: Field['type']) => field.type === type;

/** Every switch on, every field that is then shown filled with as much as it takes. */
export function brimful(template: Template): Sheet {
  const fields = valueFields(template).filter(({ field }) => !isAbout(field, 'file'));
  const values = Object.fromEntries(fields.map(({ key, field }) => [key, brim(field)]));
  const judged = validateSheet(template, { header: outdoor, values }, world, 'draft');
  if (!judged.ok) throw new Error(JSON.stringify(judged.errors));
  return { template, header: outdoor, values: judged.values };
}

/** As the shop usually fills it, with these changes. */
export function usual(template: Template, changes: Record<string, unknown> = {}): Sheet {
  const values = { ...startSheet(template, outdoor, world), ...changes };
  const judged = validateSheet(template, { header: outdoor, values }, world, 'draft');
  return { template, header: outdoor, values: judged.values };
}

export const everySheet = (fill: (template: Template) => Sheet) => starterTemplates.map(fill);

/** Puts sheets under the items of an order, in their order. */
export async function fillItems(workshop: Workshop, po: string, sheets: readonly (Sheet | null)[]): Promise<void> {
  const { db } = workshop.database;
  const items = await db
    .select({ id: orderItems.id })
    .from(orderItems)
    .innerJoin(orders, eq(orders.id, orderItems.orderId))
    .where(eq(orders.poNumber, po))
    .orderBy(orderItems.position);
  for (const [i, sheet] of sheets.entries()) {
    if (!sheet) continue;
    const { template, values } = sheet;
    await db
      .update(orderItems)
      .set({ template: template.code, templateVersion: template.version, values })
      .where(eq(orderItems.id, items[i]!.id));
  }
}
