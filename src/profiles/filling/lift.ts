import type { Reason } from '../../commands/refusal.ts';
import type { ValueField } from '../fields.ts';
import { type Template, valueFields } from '../template.ts';
import type { SheetContext } from './context.ts';
import { validateSheet, withDefaults } from './validate.ts';
import type { Header, Value, Values } from './values.ts';

/** A value that does not come along. `reason`: what the newer field has against it. */
export interface Lost {
  key: string;
  /** As it was in the older version. */
  field: ValueField;
  value: Value;
  why: 'field_gone' | 'hidden' | 'refused';
  reason?: Reason | undefined;
}

export interface Lifted {
  /** What is stored under the newer version. */
  values: Values;
  lost: Lost[];
  /** Fields that the older version did not have, and that begin with their defaults. */
  filled: string[];
}

interface Lift {
  from: Template;
  to: Template;
  header: Header;
  values: Readonly<Values>;
}

const keysOf = (template: Template) => new Set(valueFields(template).map(({ key }) => key));

const only = <T>(values: Readonly<Record<string, T>>, keep: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => keep(key)));

/** What the newer version refuses. A field that falls out may bring up others, so it is judged until nothing falls. */
function refusedBy({ to, header, values }: Lift, context: SheetContext): Map<string, Reason> {
  const known = keysOf(to);
  const refused = new Map<string, Reason>();
  for (;;) {
    const sound = only(values, (key) => known.has(key) && !refused.has(key));
    const { ok, errors } = validateSheet(to, { header, values: sound }, context, 'draft');
    if (ok) return refused;
    for (const { section, field, ...reason } of errors) refused.set(`${section}.${field}`, reason);
  }
}

/** Fields that were shown and left empty: they are not filled behind anybody's back. */
function leftEmpty({ from, header, values }: Lift, context: SheetContext): Record<string, null> {
  const { shown } = validateSheet(from, { header, values }, context, 'draft');
  return Object.fromEntries(shown.filter((key) => values[key] === undefined).map((key) => [key, null]));
}

/** A sheet of one version under another: what still fits comes along, new fields begin with their defaults. */
export function lift(sheet: Lift, context: SheetContext): Lifted {
  const { from, to, header } = sheet;
  const here = { ...context, previous: sheet.values };
  const known = keysOf(to);
  const older = keysOf(from);
  const refused = refusedBy(sheet, here);
  const told = { ...leftEmpty(sheet, here), ...sheet.values };
  // What was refused stays empty: a default in its place would be nobody's choice.
  const carried = Object.fromEntries(
    Object.entries(told).flatMap(([key, value]) => (known.has(key) ? [[key, refused.has(key) ? null : value]] : [])),
  );
  const full = withDefaults(to, { header, values: carried }, here);
  const { values } = validateSheet(to, { header, values: full }, here, 'draft');
  const lost = valueFields(from).flatMap(({ key, field }): Lost[] => {
    const value = sheet.values[key];
    const reason = refused.get(key);
    if (value === undefined || (key in values && !reason)) return [];
    if (reason) return [{ key, field, value, why: 'refused', reason }];
    return [{ key, field, value, why: known.has(key) ? 'hidden' : 'field_gone' }];
  });
  return { values, lost, filled: Object.keys(values).filter((key) => !older.has(key)) };
}
