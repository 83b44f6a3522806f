/** A sheet's form, section by section, as it is drawn. */

import { createHash } from 'node:crypto';
import type { Reason } from '../../commands/refusal.ts';
import { type Condition, holds, type Operand } from '../../profiles/conditions.ts';
import type { Field } from '../../profiles/fields.ts';
import type { SheetContext } from '../../profiles/filling/context.ts';
import type { Validation } from '../../profiles/filling/validate.ts';
import type { Header, MaterialValue } from '../../profiles/filling/values.ts';
import { readerOf } from '../../profiles/filling/walk.ts';
import { kindOf } from '../../profiles/kinds/index.ts';
import type { Displayed, Words } from '../../profiles/kinds/kind.ts';
import { isValueField, placed, type Section, type Template } from '../../profiles/template.ts';

export interface FieldView {
  /** "SECTION.field". */
  key: string;
  field: Field;
  /** It has to be filled in before the sheet can be made. */
  isNeeded: boolean;
  warnings: Reason[];
  /** What is in it by now, in words and colours, where the words typed do not say so themselves. */
  told: Displayed | undefined;
  /** In mm, for the material that is chosen. */
  thicknesses: readonly number[];
}

export interface SectionView {
  section: Section;
  /** Those that are shown. */
  fields: FieldView[];
  /** Another word where the section looks otherwise. */
  looks: string;
}

interface Source {
  template: Template;
  validation: Validation;
  header: Header;
  context: SheetContext;
  words: Words;
}

const CODED: ReadonlySet<Field['type']> = new Set(['material', 'colour', 'film', 'signtrim']);

/** The thicknesses in which the material of a field comes. */
function thicknessesOf(field: Field, { validation, context }: Source): readonly number[] {
  if (field.type !== 'thickness' || !field.material) return [];
  const material = validation.values[field.material] as MaterialValue | undefined;
  const code = material && 'materialCode' in material ? material.materialCode : undefined;
  return (code && context.material(code)?.thicknessOptions) || [];
}

/** How each section looks: what is shown of it, and with what choices, colours and warnings. */
export function sectionsOf(source: Source): SectionView[] {
  const { template, validation, header, context, words } = source;
  const shown = new Set(validation.shown);
  const read = readerOf(template, header, validation.values, context);
  const warned = (key: string) =>
    validation.warnings.filter(({ section, field }) => field && `${section}.${field}` === key);
  const views = placed(template).flatMap((at): (FieldView & { section: Section })[] => {
    const { key, field, section } = at;
    if (!shown.has(key)) return [];
    const value = validation.values[key];
    const isNeeded =
      isValueField(at) && (at.field.required === true || (!!at.field.requiredIf && holds(at.field.requiredIf, read)));
    const told =
      isValueField(at) && CODED.has(field.type) && value !== undefined
        ? kindOf(at.field).tell(value, at.field, words)
        : undefined;
    return [{ section, key, field, isNeeded, warnings: warned(key), told, thicknesses: thicknessesOf(field, source) }];
  });
  return template.sections.map((section) => {
    const fields = views.filter((view) => view.section === section);
    const parts = fields.map(({ key, isNeeded, warnings, told, thicknesses }) => [
      key,
      isNeeded,
      warnings,
      told,
      thicknesses,
    ]);
    return { section, fields, looks: looksOf(parts) };
  });
}

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

/** The fields of a sheet, and of its head, on which others depend: a change of one draws the sheet anew. */
export function driversOf(template: Template): ReadonlySet<string> {
  let drivers = known.get(template);
  if (!drivers) {
    const fields = placed(template).flatMap(({ key, field }) => [
      ...operandsOf(field.shownIf),
      ...('requiredIf' in field ? operandsOf(field.requiredIf) : []),
      ...('defaultIf' in field ? (field.defaultIf ?? []).flatMap(({ when }) => operandsOf(when)) : []),
      ...(CODED.has(field.type) ? [key] : []),
    ]);
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
