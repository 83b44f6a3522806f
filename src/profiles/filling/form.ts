import { PostedForm } from '../../http/form.ts';
import type { Locale } from '../../i18n/index.ts';
import { kindOf } from '../kinds/index.ts';
import type { Entry } from '../kinds/kind.ts';
import { type Template, valueFields } from '../template.ts';
import type { SheetContext } from './context.ts';
import { type Validation, validateSheet, withDefaults } from './validate.ts';
import type { Header, Values } from './values.ts';

/** Where the sheet stands in the form: "items.0.values". Its fields follow as "items.0.values.SECTION.field". */
type Prefix = string;

const inputName = (prefix: Prefix, key: string) => `${prefix}.${key}`;

/** The key of the field that a name belongs to; the two inputs of a size have one part more. */
function keyOf(prefix: Prefix, name: string): string | undefined {
  if (!name.startsWith(`${prefix}.`)) return undefined;
  return name
    .slice(prefix.length + 1)
    .split('.')
    .slice(0, 2)
    .join('.');
}

/**
 * What a form says of a sheet, for `validateSheet`. A text that cannot be read stays a text, so that the rules refuse
 * it and the form shows it as it was typed. Absent: not in the form. null: left empty.
 */
export function fromForm(template: Template, form: PostedForm, prefix: Prefix): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  const known = new Set<string>();
  for (const { key, field } of valueFields(template)) {
    known.add(key);
    const said = kindOf(field).fromForm(form, inputName(prefix, key));
    if (said !== undefined) given[key] = said;
  }
  for (const [name, text] of form.entries) {
    const key = keyOf(prefix, name);
    if (key !== undefined && !known.has(key)) given[key] = text;
  }
  return given;
}

/** The texts of a form that say these values, and that the other fields which are shown are empty. */
export function toForm(
  template: Template,
  values: Readonly<Values>,
  shown: readonly string[],
  prefix: Prefix,
  locale: Locale,
): Entry[] {
  const visible = new Set(shown);
  return valueFields(template)
    .filter(({ key }) => visible.has(key))
    .flatMap(({ key, field }) => kindOf(field).toForm(values[key], inputName(prefix, key), locale));
}

export interface SheetForm {
  form: PostedForm;
  validation: Validation;
}

/**
 * A form after a switch was pressed: fields that are hidden now are gone, those that have come up have their defaults,
 * and everything else stands as it was typed. This is what the Update button answers, and htmx at once.
 */
export function updateForm(
  template: Template,
  form: PostedForm,
  prefix: Prefix,
  { header, context, locale }: { header: Header; context: SheetContext; locale: Locale },
): SheetForm {
  const given = fromForm(template, form, prefix);
  const filled = withDefaults(template, { header, values: given }, context);
  const validation = validateSheet(template, { header, values: filled }, context, 'draft');
  const shown = new Set(validation.shown);
  const isHidden = (key: string) => valueFields(template).some((one) => one.key === key) && !shown.has(key);
  const isNew = (key: string) => given[key] === undefined && validation.values[key] !== undefined;
  const added = toForm(template, validation.values, validation.shown.filter(isNew), prefix, locale);
  const without = (name: string) => {
    const key = keyOf(prefix, name);
    return key !== undefined && isHidden(key);
  };
  return { form: form.with({ without, added }), validation };
}

/** A stored sheet as a form. */
export function sheetForm(
  template: Template,
  values: Readonly<Values>,
  prefix: Prefix,
  { header, context, locale }: { header: Header; context: SheetContext; locale: Locale },
): SheetForm {
  const validation = validateSheet(template, { header, values }, { ...context, previous: values }, 'draft');
  return { form: new PostedForm(toForm(template, values, validation.shown, prefix, locale)), validation };
}
