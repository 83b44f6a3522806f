/** A field of a template as a form, and back: named as in JSON, so that a fault leads to where it was typed. */

import { PostedForm } from '../../http/form.ts';
import { locales } from '../../i18n/index.ts';
import { fieldText, toNumber, toNumbers } from '../../vocabulary/numbers.ts';
import { headerRefs } from '../conditions.ts';
import type { Field, FieldType } from '../fields.ts';
import type { Entry } from '../kinds/kind.ts';
import { placed, type Template } from '../template.ts';
import { asJson, type Known, readCondition, readJsonText, writeCondition } from './condition-form.ts';
import { type Property, propertiesOf } from './properties.ts';

/** A field as it stands in a working copy: whatever was typed, sound or not. */
export type RawField = Record<string, unknown> & { type: FieldType };
type Raw = Readonly<Record<string, unknown>>;

/** The fields before a place of the sheet, and those of the item's head. `at`: undefined for the end of the section. */
export function fieldsBefore(template: Template, section: string, at: string | undefined): Known {
  const sections = template.sections.map(({ key }) => key);
  const isBefore = (key: string) => sections.indexOf(key) < sections.indexOf(section);
  const own = template.sections.find(({ key }) => key === section)?.fields.map(({ key }) => key) ?? [];
  const end = at === undefined ? own.length : own.indexOf(at);
  const known = new Map(headerRefs.map((ref) => [ref as string, undefined as unknown as Field]));
  for (const { key, section: one, field } of placed(template)) {
    if (isBefore(one.key) || (one.key === section && own.indexOf(field.key) < end)) known.set(key, field);
  }
  return known;
}

const said = (form: PostedForm, name: string) => form.get(name)?.trim() ?? '';

/** An empty list stays where there was one: leaving a form as it is changes nothing. */
const listOr = <T>(list: T[], before: unknown): T[] | undefined =>
  list.length > 0 || (Array.isArray(before) && before.length === 0) ? list : undefined;

const parts = (text: string) =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

function readWords(form: PostedForm, name: string, isRequired: boolean | undefined) {
  const words = Object.fromEntries(locales.map((locale) => [locale, said(form, `${name}.${locale}`)]));
  return isRequired || Object.values(words).some(Boolean) ? words : undefined;
}

function readTick(form: PostedForm, name: string, before: unknown) {
  if (form.get(name) === 'true') return true;
  return before === false ? false : undefined;
}

interface Row {
  at: number;
  option: Raw;
}

/** The options in the order of their numbers; a row that says nothing, or is ticked off, is gone. */
function readOptions(form: PostedForm): Raw[] {
  const rows = form.indices('options').flatMap((i): Row[] => {
    const name = (part: string) => `options.${i}.${part}`;
    const value = said(form, name('value'));
    const label = readWords(form, name('label'), value !== '');
    if (form.get(name('drop')) === 'true' || (!value && !label)) return [];
    const at = toNumber(said(form, name('at')), { isWhole: true });
    const off = form.get(name('off')) === 'true';
    return [{ at: typeof at === 'number' ? at : 1000 + i, option: { value, label, ...(off && { off }) } }];
  });
  return rows.sort((a, b) => a.at - b.at).map(({ option }) => option);
}

const readPairs = (text: string) =>
  text
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean)
    .map((row) => {
      const pair = row.split('+').map((part) => part.trim());
      return pair.length === 2 ? pair : row;
    });

/** What was chosen before stays in its order. */
function inOrder(chosen: string[], before: unknown): string[] {
  const known = Array.isArray(before) ? before.filter((one) => chosen.includes(one)) : [];
  return [...known, ...chosen.filter((one) => !known.includes(one))];
}

function readOne(property: Property, form: PostedForm, before: unknown, known: Known): unknown {
  const { name } = property;
  const text = said(form, name);
  switch (property.kind) {
    case 'words':
      return readWords(form, name, property.required);
    case 'tick':
      return readTick(form, name, before);
    case 'number':
      return toNumber(text) ?? undefined;
    case 'numbers':
      return listOr(toNumbers(text), before);
    case 'codes':
      return listOr(parts(text), before);
    case 'choices':
      return inOrder(
        form.all(name).filter((one) => one !== ''),
        before,
      );
    case 'options':
      return readOptions(form);
    case 'pairs':
      return listOr(readPairs(text), before);
    case 'json':
      return text ? readJsonText(text) : undefined;
    case 'condition':
      return readCondition(form, name, known);
    default:
      return text || undefined;
  }
}

/** The field that a form says. `before`: as it was. */
export function readField(form: PostedForm, before: RawField, known: Known): RawField {
  const read = propertiesOf(before.type).map((property) => [
    property.name,
    readOne(property, form, before[property.name], known),
  ]);
  return { type: before.type, ...Object.fromEntries(read.filter(([, value]) => value !== undefined)) };
}

const writeWords = (value: unknown, name: string): Entry[] =>
  locales.map((locale) => [`${name}.${locale}`, String((value as Raw | undefined)?.[locale] ?? '')]);

const writeOptions = (value: unknown): Entry[] =>
  ((value ?? []) as Raw[]).flatMap((option, i): Entry[] => [
    [`options.${i}.at`, String(i + 1)],
    [`options.${i}.value`, String(option.value ?? '')],
    ...writeWords(option.label, `options.${i}.label`),
    [`options.${i}.off`, String(option.off === true)],
  ]);

const makeForm = (entries: Entry[]) => new PostedForm(entries);

function writeOne(property: Property, value: unknown, known: Known): Entry[] {
  const { name } = property;
  switch (property.kind) {
    case 'words':
      return writeWords(value, name);
    case 'options':
      return writeOptions(value);
    case 'choices':
      return ((value ?? []) as string[]).map((one) => [name, one]);
    case 'condition':
      return writeCondition(value, name, known, makeForm);
    case 'json':
      return [[name, value === undefined ? '' : asJson(value)]];
    case 'pairs':
      return [[name, ((value ?? []) as (string[] | string)[]).map((one) => [one].flat().join(' + ')).join('\n')]];
    default:
      return [
        [
          name,
          [value]
            .flat()
            .map(fieldText)
            .join(property.kind === 'numbers' ? '; ' : ', '),
        ],
      ];
  }
}

/** A field as it stands in the form. */
export const writeField = (field: RawField, known: Known): PostedForm =>
  makeForm(propertiesOf(field.type).flatMap((property) => writeOne(property, field[property.name], known)));
