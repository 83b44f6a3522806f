/** A sheet's form, section by section, as it is drawn. */

import { createHash } from 'node:crypto';
import { colourNameIn } from '../../catalogue/colour-names.ts';
import type { Reason } from '../../commands/refusal.ts';
import type { Condition, Operand } from '../../profiles/conditions.ts';
import type { Field } from '../../profiles/fields.ts';
import type { SheetContext } from '../../profiles/filling/context.ts';
import type { Held, Holding } from '../../profiles/filling/held.ts';
import { type Block, isAlone, layoutOf } from '../../profiles/filling/layout.ts';
import type { Validation } from '../../profiles/filling/validate.ts';
import type { ColourValue, MaterialValue } from '../../profiles/filling/values.ts';
import { kindOf } from '../../profiles/kinds/index.ts';
import type { Displayed, Words } from '../../profiles/kinds/kind.ts';
import { isValueField, type Placed, type Section, type Template } from '../../profiles/template.ts';

export interface FieldView {
  /** "SECTION.field". */
  key: string;
  field: Field;
  /** It has to be filled in before the sheet can be made. */
  isNeeded: boolean;
  /** It is on the sheet as it stands, and says nothing yet though it is needed. */
  isMissing: boolean;
  warnings: Reason[];
  /** What is in it by now, in words and colours, where the words typed do not say so themselves. */
  told: Displayed | undefined;
  /** A colour by its name. */
  named: string | undefined;
  /** The day that holds while this one is empty; '' where there is none yet. */
  follows: string | undefined;
  /** In mm, for the material that is chosen: of its own field, or of the one that asks for a thickness. */
  thicknesses: readonly number[];
  /** The fields below a switch, shown while it is on. */
  opens: FieldView[];
}

export interface SectionView {
  section: Section;
  columns: FieldView[][];
  /** Another word where the section looks otherwise. */
  looks: string;
}

interface Source {
  template: Template;
  validation: Validation;
  holding: Holding;
  context: SheetContext;
  words: Words;
}

const CODED: ReadonlySet<Field['type']> = new Set(['material', 'colour', 'film', 'signtrim']);

/** The thicknesses in which a material comes: the one in this field, or the one whose thickness it asks. */
function thicknessesOf({ key, field }: Placed, { validation, context }: Source): readonly number[] {
  const of = field.type === 'material' ? key : field.type === 'thickness' ? field.material : undefined;
  const material = of ? (validation.values[of] as MaterialValue | undefined) : undefined;
  const code = material && 'materialCode' in material ? material.materialCode : undefined;
  return (code && context.material(code)?.thicknessOptions) || [];
}

const nameOf = ({ system, code, name }: ColourValue, { locale }: Words) =>
  name && colourNameIn(locale, system, code, name);

/** The order's day, for a date of the sheet's own. */
function followedBy(field: Field, { context }: Source): string | undefined {
  if (field.type !== 'date' || !field.defaultFrom?.length) return undefined;
  return field.defaultFrom.map((name) => context.order[name]).find((day) => day !== null) ?? '';
}

function viewOf({ at, isNeeded, isShown, opens }: Held, source: Source): FieldView {
  const { validation, words } = source;
  const { key, field } = at;
  const value = validation.values[key];
  const told =
    isValueField(at) && CODED.has(field.type) && value !== undefined
      ? kindOf(at.field).tell(value, at.field, words)
      : undefined;
  return {
    key,
    field,
    isNeeded,
    isMissing: isNeeded && isShown && value === undefined,
    warnings: validation.warnings.filter((one) => one.field && `${one.section}.${one.field}` === key),
    told,
    named: field.type === 'colour' && value !== undefined ? nameOf(value as ColourValue, words) : undefined,
    follows: followedBy(field, source),
    thicknesses: thicknessesOf(at, source),
    opens: opens.map((one) => viewOf(one, source)),
  };
}

/** All fields of a section, those below its switches too. */
export const fieldsIn = (views: readonly FieldView[]): FieldView[] =>
  views.flatMap((view) => [view, ...fieldsIn(view.opens)]);

/** How each section looks: what is in it, and with what choices, colours and warnings. */
export const sectionsOf = (source: Source): SectionView[] =>
  source.template.sections.map((section) => {
    const held = source.holding.columns.get(section.key)!;
    const columns = held.map((column) => column.map((one) => viewOf(one, source)));
    const parts = fieldsIn(columns.flat()).map(({ field: _, isMissing: __, opens: ___, ...look }) => look);
    return { section, columns, looks: looksOf(parts) };
  });

const looksOf = (parts: unknown): string =>
  createHash('md5').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);

const operandsOf = (condition: Condition | undefined): string[] => {
  if (!condition) return [];
  if ('all' in condition && condition.all) return condition.all.flatMap(operandsOf);
  if ('any' in condition && condition.any) return condition.any.flatMap(operandsOf);
  const { field, value } = condition as Operand & { value?: unknown };
  const other = typeof value === 'object' && value !== null && 'field' in value ? [String(value.field)] : [];
  return [field, ...other];
};

const known = new WeakMap<Template, ReadonlySet<string>>();

/** What asks the server anew when it changes: a switch that only opens what is below it does not. */
function driversAmong(blocks: readonly Block[], switches: readonly string[] = []): string[] {
  return blocks.flatMap(({ at: { key, field }, opens }) => {
    const asked = (condition: Condition | undefined) =>
      switches.some((one) => isAlone(condition, one)) ? [] : operandsOf(condition);
    return [
      ...asked(field.shownIf),
      ...('requiredIf' in field ? asked(field.requiredIf) : []),
      ...('defaultIf' in field ? (field.defaultIf ?? []).flatMap(({ when }) => operandsOf(when)) : []),
      ...(CODED.has(field.type) ? [key] : []),
      ...driversAmong(opens, [...switches, key]),
    ];
  });
}

/** The fields of a sheet, and of its head, on which others depend by value: a change of one draws the sheet anew. */
export function driversOf(template: Template): ReadonlySet<string> {
  let drivers = known.get(template);
  if (!drivers) {
    const fields = [...layoutOf(template).values()].flatMap((columns) => driversAmong(columns.flat()));
    const rules = template.warnings.flatMap(({ when, limit, remainder }) => [
      ...operandsOf(when),
      ...(limit ? [limit.value.field, limit.by.field] : []),
      ...(remainder ? [remainder.whole.field, remainder.taken.field] : []),
    ]);
    drivers = new Set([...fields, ...rules]);
    known.set(template, drivers);
  }
  return drivers;
}
