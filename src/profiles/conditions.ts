import { z } from 'zod';

export const operators = ['eq', 'ne', 'in', 'not_in', 'contains', 'gt', 'lt', 'truthy'] as const;

/**
 * What can be asked of a value besides itself: the category of a material, its thickness in mm, and how much light a
 * colour throws back, in per cent.
 */
export const aspects = ['category', 'thickness', 'reflectance'] as const;
export type Aspect = (typeof aspects)[number];

/** A field as "SECTION.field"; of the item's head by its name alone; of the order as "order.due_date". */
export type Ref = string;

export const headerRefs = ['name', 'quantity', 'sign_type', 'width_mm', 'height_mm'] as const;
export const orderRefs = ['order.due_date', 'order.loading_date', 'today'] as const;

export interface Operand {
  field: Ref;
  aspect?: Aspect | undefined;
}

type Scalar = string | number | boolean;

export interface Comparison extends Operand {
  op: (typeof operators)[number];
  /** What it is compared with: a value, several (for `in`), or another field. `truthy` needs none. */
  value?: Scalar | Scalar[] | Operand | undefined;
}

export type Condition = Comparison | { all: Condition[] } | { any: Condition[] };

/** A value as a condition sees it: a material is its code, a colour its text, films are their codes. */
export type Comparable = Scalar | readonly string[] | undefined;
export type Reader = (operand: Operand) => Comparable;

const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
export const operand = z.strictObject({ field: z.string().max(100), aspect: z.enum(aspects).optional() });

const isOne = (value: Record<string, unknown>) =>
  ['field', 'all', 'any'].filter((key) => value[key] !== undefined).length === 1 &&
  (value.field === undefined) === (value.op === undefined) &&
  (value.op === undefined || (value.value === undefined) === (value.op === 'truthy'));

/** Nested at most three deep: nobody reads more, and a schema of fixed depth names each fault by its own path. */
function level(inner?: z.ZodType) {
  const group = inner && z.array(inner).min(1).max(20).optional();
  return z
    .strictObject({
      field: z.string().max(100).optional(),
      aspect: z.enum(aspects).optional(),
      op: z.enum(operators).optional(),
      value: z.union([scalar, z.array(scalar).min(1).max(50), operand]).optional(),
      ...(group && { all: group, any: group }),
    })
    .refine(isOne, 'condition_malformed');
}

export const condition = level(level(level())) as unknown as z.ZodType<Condition>;

const isEqual = (a: Comparable, b: unknown) => a === b || (typeof a === 'number' && String(a) === b);

const isIn = (a: Comparable, b: unknown) => (Array.isArray(b) ? b : [b]).some((one) => isEqual(a, one));

/** Two numbers by size, two dates by the calendar; everything else is neither more nor less. */
function compare(a: Comparable, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a < b ? -1 : 1;
  return undefined;
}

function contains(a: Comparable, b: unknown): boolean {
  if (typeof a === 'string') return typeof b === 'string' && a.includes(b);
  return Array.isArray(a) && a.includes(b);
}

const isTruthy = (a: Comparable) => (Array.isArray(a) ? a.length > 0 : Boolean(a));

const isOperand = (value: Comparison['value']): value is Operand => typeof value === 'object' && !Array.isArray(value);

function holdsAlone(comparison: Comparison, read: Reader): boolean {
  const a = read(comparison);
  const b = isOperand(comparison.value) ? read(comparison.value) : comparison.value;
  switch (comparison.op) {
    case 'eq':
      return isEqual(a, b);
    case 'ne':
      return !isEqual(a, b);
    case 'in':
      return isIn(a, b);
    case 'not_in':
      return !isIn(a, b);
    case 'contains':
      return contains(a, b);
    case 'gt':
      return (compare(a, b) ?? 0) > 0;
    case 'lt':
      return (compare(a, b) ?? 0) < 0;
    case 'truthy':
      return isTruthy(a);
  }
}

/** Whether a condition holds; what is not there equals nothing, and is neither more nor less than anything. */
export function holds(of: Condition, read: Reader): boolean {
  if ('all' in of) return of.all.every((one) => holds(one, read));
  if ('any' in of) return of.any.some((one) => holds(one, read));
  return holdsAlone(of, read);
}

/** Everything that a condition looks at, with the path to where it says so. */
export function lookedAt(of: Condition, path: PropertyKey[] = []): { path: PropertyKey[]; comparison: Comparison }[] {
  for (const group of ['all', 'any'] as const) {
    if (group in of) {
      const list = (of as Record<'all' | 'any', Condition[]>)[group];
      return list.flatMap((one, i) => lookedAt(one, [...path, group, i]));
    }
  }
  return [{ path, comparison: of as Comparison }];
}

/** The fields that a comparison names: its own, and the one it compares with. */
export function refsOf(comparison: Comparison): { path: PropertyKey[]; ref: Ref }[] {
  const own = { path: ['field'], ref: comparison.field };
  return isOperand(comparison.value) ? [own, { path: ['value', 'field'], ref: comparison.value.field }] : [own];
}
