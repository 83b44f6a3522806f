import type { Reason } from '../../commands/refusal.ts';
import { isBlank } from '../../vocabulary/texts.ts';
import { type Condition, holds, type Operand, type Reader } from '../conditions.ts';
import type { ValueField } from '../fields.ts';
import { kindOf } from '../kinds/index.ts';
import type { Mode } from '../kinds/kind.ts';
import { isValueField, type Placed, placed, type Template, valueFields } from '../template.ts';
import type { SheetContext } from './context.ts';
import type { Header, Value, Values } from './values.ts';

/** A sheet as it was given: what is absent was not asked, null was left empty. */
export interface GivenSheet {
  header: Header;
  values: Readonly<Record<string, unknown>>;
}

/** What one field of the sheet came to. */
export interface Step {
  at: Placed;
  given: unknown;
  value: Value | undefined;
  error: Reason | undefined;
  warnings: Reason[];
}

export interface Walk {
  /** The fields that are shown, in the template's order. */
  steps: Step[];
  values: Values;
  read: Reader;
}

const ORDER: Record<string, (context: SheetContext) => string | null> = {
  'order.due_date': (context) => context.order.dueDate,
  'order.loading_date': (context) => context.order.loadingDate,
  today: (context) => context.today,
};

/** How conditions read a sheet: its head, its values, and the order around it. */
export function readerOf(template: Template, header: Header, values: Readonly<Values>, context: SheetContext): Reader {
  const fields = new Map(valueFields(template).map((one) => [one.key, one.field]));
  return ({ field: ref, aspect }: Operand) => {
    const field = fields.get(ref);
    if (!field) return ORDER[ref]?.(context) ?? header[ref as keyof Header] ?? undefined;
    const value = values[ref];
    return value === undefined ? undefined : kindOf(field).compare(value, aspect, context);
  };
}

function isEmpty(given: unknown, { type }: ValueField): boolean {
  if (given === undefined || given === null) return true;
  if (typeof given === 'string') return isBlank(given);
  if (Array.isArray(given)) return given.length === 0;
  return type === 'dimensions' && Object.values(given).every((side) => side === undefined || side === null);
}

/**
 * What a field begins with. A material that comes in one thickness brings it along; a date that follows the order's
 * begins empty, so that no two days stand on one paper.
 */
export function defaultOf(field: ValueField, read: Reader): unknown {
  if ('defaultIf' in field) {
    const found = field.defaultIf?.find(({ when }) => holds(when, read));
    if (found) return found.value;
  }
  const usual = 'default' in field ? field.default : undefined;
  if (usual !== undefined || field.type !== 'thickness' || !field.material) return usual;
  return read({ field: field.material, aspect: 'thickness' });
}

interface Way {
  context: SheetContext;
  mode: Mode;
  /** Whether what was not asked takes its default. */
  fills: boolean;
}

function required(field: ValueField, read: Reader): boolean {
  return field.required === true || (field.requiredIf !== undefined && holds(field.requiredIf, read));
}

function stepAt(at: Placed<ValueField>, given: unknown, done: Walk, { context, mode }: Way): Step {
  const { field, key } = at;
  const step: Step = { at, given, value: undefined, error: undefined, warnings: [] };
  if (isEmpty(given, field)) {
    // A switch has two positions: one that nobody touched is off.
    if (field.type === 'toggle' && !field.required) return { ...step, value: false };
    const isMissing = mode === 'complete' && required(field, done.read);
    return isMissing ? { ...step, error: { reason: 'required' } } : step;
  }
  const place = { context, mode, values: done.values, before: context.previous?.[key] };
  const cleaned = kindOf(field).clean(given, field, place);
  return cleaned.ok ? { ...step, value: cleaned.value, warnings: cleaned.warnings } : { ...step, error: cleaned.error };
}

/**
 * Goes through a sheet in the template's order (§3.5). A condition looks only at fields before its own, so that each
 * field is judged by what is settled already; what is hidden is passed by.
 */
export function walk(template: Template, { header, values: given }: GivenSheet, way: Way): Walk {
  const values: Values = {};
  const done: Walk = { steps: [], values, read: readerOf(template, header, values, way.context) };
  const isShown = (condition: Condition | undefined) => !condition || holds(condition, done.read);
  for (const at of placed(template)) {
    if (!isShown(at.field.shownIf)) continue;
    if (!isValueField(at)) {
      done.steps.push({ at, given: undefined, value: undefined, error: undefined, warnings: [] });
      continue;
    }
    const said = Object.hasOwn(given, at.key) ? given[at.key] : undefined;
    const text = said === undefined && way.fills ? defaultOf(at.field, done.read) : said;
    const step = stepAt(at, text, done, way);
    if (step.value !== undefined) values[at.key] = step.value;
    done.steps.push(step);
  }
  return done;
}
