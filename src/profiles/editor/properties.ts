/** What can be said of a field, by its type: what the editor's form asks, in its order. */

import { categoryCodes } from '../../catalogue/categories.ts';
import { unitCodes } from '../../i18n/units.ts';
import type { Field, FieldType } from '../fields.ts';
import { paintSystems } from '../filling/values.ts';

export type Property =
  /** A text in three languages; `required` ones may not be left out. */
  | { kind: 'words'; name: string; isLong?: boolean; required?: boolean }
  | { kind: 'text' | 'tick' | 'number' | 'numbers' | 'codes' | 'json'; name: string }
  | { kind: 'choice'; name: string; values: readonly string[]; required?: boolean }
  | { kind: 'choices'; name: string; values: readonly string[] }
  /** Another field: one before this one, or any. */
  | { kind: 'ref'; name: string; type: FieldType; isBefore: boolean }
  | { kind: 'options'; name: 'options' }
  /** Two options a line, of which only one can be chosen. */
  | { kind: 'pairs'; name: 'exclusive' }
  | { kind: 'condition'; name: 'shownIf' | 'requiredIf' };

const text = (name: string): Property => ({ kind: 'text', name });
const tick = (name: string): Property => ({ kind: 'tick', name });
const number = (name: string): Property => ({ kind: 'number', name });
const codes = (name: string): Property => ({ kind: 'codes', name });
const words = (name: string, rest: { isLong?: boolean; required?: boolean } = {}): Property => ({
  kind: 'words',
  name,
  ...rest,
});
const unit: Property = { kind: 'choice', name: 'unit', values: unitCodes };
const options: Property = { kind: 'options', name: 'options' };
const defaultIf: Property = { kind: 'json', name: 'defaultIf' };

const choice = [options, text('default'), unit, tick('allowCustom'), defaultIf];
const line = [number('minLength'), number('maxLength')];

const own: Record<FieldType, readonly Property[]> = {
  material: [
    { kind: 'choices', name: 'categories', values: categoryCodes },
    codes('suggested'),
    text('default'),
    tick('allowCustom'),
    { kind: 'ref', name: 'colour', type: 'colour', isBefore: false },
  ],
  thickness: [
    { kind: 'ref', name: 'material', type: 'material', isBefore: true },
    number('min'),
    number('max'),
    { kind: 'numbers', name: 'suggested' },
    number('default'),
    tick('allowCustom'),
  ],
  colour: [{ kind: 'choices', name: 'systems', values: paintSystems }],
  film: [codes('series'), number('maxItems'), tick('allowCustom')],
  signtrim: [],
  number: [unit, number('min'), number('max'), number('step'), number('default')],
  integer: [unit, number('min'), number('max'), number('default')],
  dimensions: [number('min'), number('max')],
  dropdown: choice,
  button_group: choice,
  multi_select: [options, codes('default'), number('maxItems'), { kind: 'pairs', name: 'exclusive' }],
  toggle: [tick('default'), words('off'), defaultIf],
  date: [codes('defaultFrom')],
  text: [unit, ...line, text('default'), text('pattern'), text('example')],
  textarea: line,
  info_box: [
    words('text', { isLong: true, required: true }),
    { kind: 'choice', name: 'level', values: ['info', 'warning'], required: true },
  ],
  file: [],
};

export const fieldTypes = Object.keys(own) as FieldType[];
export const isFieldType = (text: string): text is FieldType => Object.hasOwn(own, text);

const label = words('label', { required: true });
const shownIf: Property = { kind: 'condition', name: 'shownIf' };
const requiredIf: Property = { kind: 'condition', name: 'requiredIf' };

/** Everything that can be said of a field of this type. */
export function propertiesOf(type: FieldType): readonly Property[] {
  if (type === 'info_box') return [text('key'), label, ...own.info_box, shownIf];
  return [text('key'), label, words('help'), tick('required'), ...own[type], shownIf, requiredIf, tick('silent')];
}

/** A new field of a type, with what such fields usually say. */
export function blankField(type: FieldType): Record<string, unknown> {
  const usual: Partial<Record<FieldType, Partial<Record<keyof Field | string, unknown>>>> = {
    thickness: { min: 0.5, max: 25, allowCustom: true },
    colour: { systems: ['RAL'] },
    film: { series: ['ORACAL 8500'], maxItems: 5 },
    textarea: { maxLength: 1000 },
    info_box: { level: 'info' },
  };
  return { type, ...usual[type] };
}
