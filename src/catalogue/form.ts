import type { z } from 'zod';
import type { Reason } from '../commands/refusal.ts';
import { coerce, PostedForm } from '../http/form.ts';
import { fieldText, toNumbers } from '../vocabulary/numbers.ts';
import { isBlank } from '../vocabulary/texts.ts';
import { type AttributeName, attributesFor } from './attributes.ts';
import { type CategoryCode, isCategory } from './categories.ts';
import type { MaterialRow } from './snapshot.ts';

type Entry = [string, string];

const USUAL: CategoryCode = 'ACRYLIC_XT';

/** The category that a form speaks of. */
export function categoryIn(form: PostedForm): CategoryCode {
  const text = form.get('category') ?? '';
  return isCategory(text) ? text : USUAL;
}

export const blankMaterialForm = (category?: string) =>
  new PostedForm([['category', category && isCategory(category) ? category : USUAL]]);

/** What is stored, as the texts of the form. */
export const materialForm = (row: MaterialRow) =>
  new PostedForm([
    ['version', String(row.version)],
    ['category', row.category],
    ['names.en', row.nameEn],
    ['names.ru', row.nameRu],
    ['names.lv', row.nameLv],
    ['shortName', row.shortName],
    ['hex', row.hex ?? ''],
    ['thicknessOptions', row.thicknessOptions.map(fieldText).join('; ')],
    ['isApproximate', String(row.isApproximate)],
    ...Object.entries(row.attributes).map(([name, value]): Entry => [`attributes.${name}`, fieldText(value)]),
  ]);

/** The attributes of the chosen category; one that was emptied is taken away. */
function attributesIn(schema: z.ZodType, form: PostedForm): Record<string, unknown> {
  const shown = attributesFor(categoryIn(form)).filter((name) => form.hasUnder(`attributes.${name}`));
  const textIn = (name: AttributeName) => form.get(`attributes.${name}`)!;
  const typed = shown.filter((name) => !isBlank(textIn(name)));
  const entries = typed.map((name): Entry => [`attributes.${name}`, textIn(name)]);
  const { attributes = {} } = coerce(schema, new PostedForm(entries)) as { attributes?: object };
  return { ...Object.fromEntries(shown.map((name) => [name, null])), ...attributes };
}

/** What the form says to the command: only what its category has. */
export function materialInput(schema: z.ZodType, form: PostedForm): Record<string, unknown> {
  const rest = form.with({ without: (name) => name.startsWith('attributes.') || name === 'thicknessOptions' });
  const thicknesses = form.get('thicknessOptions');
  return {
    ...(coerce(schema, rest) as object),
    ...(isBlank(form.get('hex') ?? '') && form.hasUnder('hex') && { hex: null }),
    ...(thicknesses !== undefined && { thicknessOptions: toNumbers(thicknesses) }),
    attributes: attributesIn(schema, form),
  };
}

/** All that is wrong with a list stands at its one field. */
export const errorsOf = (fields: Record<string, Reason> = {}): Record<string, Reason> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, reason]) => [name.replace(/^(thicknessOptions)\.\d+$/, '$1'), reason]),
  );
