import { PostedForm } from '../../http/form.ts';
import type { Locale } from '../../i18n/index.ts';
import { kindOf } from '../kinds/index.ts';
import type { Entry } from '../kinds/kind.ts';
import { type Template, valueFields } from '../template.ts';
import type { SheetContext } from './context.ts';
import { type Holding, holdingOf } from './held.ts';
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
    const said = kindOf(field).fromForm(form, inputName(prefix, key), field);
    if (said !== undefined) given[key] = said;
  }
  for (const [name, text] of form.entries) {
    const key = keyOf(prefix, name);
    if (key !== undefined && !known.has(key)) given[key] = text;
  }
  return given;
}

/** The texts of a form that say these values, and that the other fields which it holds are empty. */
export function toForm(
  template: Template,
  values: Readonly<Values>,
  held: Iterable<string>,
  prefix: Prefix,
  { locale, context }: Pick<Way, 'locale' | 'context'>,
): Entry[] {
  const isHeld = new Set(held);
  return valueFields(template)
    .filter(({ key }) => isHeld.has(key))
    .flatMap(({ key, field }) => kindOf(field).toForm(values[key], inputName(prefix, key), { field, locale, context }));
}

interface Way {
  header: Header;
  context: SheetContext;
  locale: Locale;
}

export interface SheetForm {
  form: PostedForm;
  validation: Validation;
  holding: Holding;
}

/**
 * A form after something was chosen: fields that it does not hold any more are gone, those that have come up have their
 * defaults, and everything else stands as it was typed. This is what the Update button answers, and htmx at once.
 */
export function updateForm(template: Template, form: PostedForm, prefix: Prefix, way: Way): SheetForm {
  const { header, context } = way;
  const given = fromForm(template, form, prefix);
  const filled = withDefaults(template, { header, values: given }, context);
  const validation = validateSheet(template, { header, values: filled }, context, 'draft');
  const holding = holdingOf({ template, header, context }, given, validation);
  const { keys, values } = holding;
  const isGone = (key: string) => valueFields(template).some((one) => one.key === key) && !keys.has(key);
  const isNew = (key: string) => given[key] === undefined && values[key] !== undefined;
  const added = toForm(template, values, [...keys].filter(isNew), prefix, way);
  const without = (name: string) => {
    const key = keyOf(prefix, name);
    return key !== undefined && isGone(key);
  };
  return { form: form.with({ without, added }), validation, holding };
}

/** A sheet as a form, as it is stored or as it begins. */
export function sheetForm(template: Template, values: Readonly<Values>, prefix: Prefix, way: Way): SheetForm {
  const { header } = way;
  const context = { ...way.context, previous: values };
  const validation = validateSheet(template, { header, values }, context, 'draft');
  const holding = holdingOf({ template, header, context }, values, validation);
  return {
    form: new PostedForm(toForm(template, { ...holding.values, ...values }, holding.keys, prefix, way)),
    validation,
    holding,
  };
}
