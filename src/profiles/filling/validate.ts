import type { Reason } from '../../commands/refusal.ts';
import type { Mode } from '../kinds/kind.ts';
import { type Template, valueFields } from '../template.ts';
import type { SheetContext } from './context.ts';
import { keyParts, type Values } from './values.ts';
import { type GivenSheet, type Step, walk } from './walk.ts';
import { warningsOf } from './warnings.ts';

export interface SheetError extends Reason {
  /** Both empty where a key is no "SECTION.field" at all. */
  section: string;
  field: string;
}

/** Does not stop anybody. Without a field it is about the whole sheet. */
export interface SheetWarning extends Reason {
  section?: string | undefined;
  field?: string | undefined;
}

export interface Validation {
  ok: boolean;
  /** What is stored: only what is shown, said and sound, in one way of writing it. */
  values: Values;
  /** The fields that are shown, as "SECTION.field", in the template's order; remarks among them. */
  shown: string[];
  errors: SheetError[];
  warnings: SheetWarning[];
}

function unknownKeys(template: Template, given: GivenSheet['values']): SheetError[] {
  const known = new Set(valueFields(template).map(({ key }) => key));
  const strays = Object.keys(given).filter((key) => !known.has(key));
  return strays.map((key) => ({ ...keyParts(key), reason: 'unknown_field' }));
}

const placeOf = ({ at }: Step) => ({ section: at.section.key, field: at.field.key });

/**
 * Judges a sheet by its template, in the order of §3.5: who is shown; what is hidden is dropped; what is required; the
 * rules of each type; and keys that nobody knows. In a draft nothing is required, but what is there must be well-formed.
 */
export function validateSheet(template: Template, given: GivenSheet, context: SheetContext, mode: Mode): Validation {
  const { steps, values, read } = walk(template, given, { context, mode, fills: false });
  const errors = steps.flatMap((step) => (step.error ? { ...placeOf(step), ...step.error } : []));
  errors.push(...unknownKeys(template, given.values));
  const shown = steps.map(({ at }) => at.key);
  const told = steps.flatMap((step) => step.warnings.map((reason) => ({ ...placeOf(step), ...reason })));
  return { ok: errors.length === 0, values, shown, errors, warnings: [...told, ...warningsOf(template, shown, read)] };
}

/**
 * A sheet with the defaults of what is shown and was not asked: for a new item, and for fields that a switch has just
 * opened. What was left empty on purpose stays empty.
 */
export function withDefaults(template: Template, given: GivenSheet, context: SheetContext): Record<string, unknown> {
  const { steps } = walk(template, given, { context, mode: 'draft', fills: true });
  const filled = steps.filter((step) => step.given !== undefined);
  return { ...given.values, ...Object.fromEntries(filled.map(({ at, given: value }) => [at.key, value])) };
}

/** A new sheet, filled as the shop usually does it. */
export function startSheet(template: Template, header: GivenSheet['header'], context: SheetContext): Values {
  return walk(template, { header, values: {} }, { context, mode: 'draft', fills: true }).values;
}

/** Errors as the fields of a refusal: "items.0.values.CNC_FREZER.face_material". */
export const fieldErrors = (errors: readonly SheetError[], prefix: string): Record<string, Reason> =>
  Object.fromEntries(
    errors.map(({ section, field, ...reason }) => [[prefix, section, field].filter(Boolean).join('.'), reason]),
  );
