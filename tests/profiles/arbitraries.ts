import fc from 'fast-check';
import type { FieldOf, ValueField } from '../../src/profiles/fields.ts';
import type { GivenSheet } from '../../src/profiles/filling/walk.ts';
import { type Template, valueFields } from '../../src/profiles/template.ts';
import { catalogue, indoor, outdoor, TODAY } from './world.ts';

type Any = fc.Arbitrary<unknown>;

/** Words as people type them: letters of three alphabets, brackets, commas, and space in odd places. */
const words = (max: number) =>
  fc
    .array(fc.constantFrom(...'abcДжžā019 -#(),;/.'), { minLength: 1, maxLength: max })
    .map((letters) => letters.join(''))
    .filter((text) => text.trim() !== '');

const digits = (n: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: n, maxLength: n }).map((list) => list.join(''));
const hex = fc
  .array(fc.constantFrom(...'0123456789abcdEF'), { minLength: 6, maxLength: 6 })
  .map((list) => list.join(''));

const aNote = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  words(20).map((note) => ` (${note.replace(/[()]/g, '')})`),
);

/** A number that the field takes, both ends among them. */
function amount({
  min = 0,
  max = 1000,
  step,
}: {
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
}) {
  const unit = step ?? 0.5;
  const last = Math.floor((max - min) / unit + 1e-9);
  const steps = fc.oneof(fc.integer({ min: 0, max: last }), fc.constant(0), fc.constant(last));
  return steps.map((n) => Number((min + n * unit).toFixed(6)));
}

function aMaterial(field: FieldOf<'material'>): Any {
  const fitting = catalogue.filter((one) => field.categories.includes(one.category)).map((one) => one.code);
  const byCode = fc.constantFrom(...fitting);
  const chosen = [byCode, byCode.map((materialCode) => ({ materialCode }))];
  return fc.oneof(...chosen, ...(field.allowCustom ? [words(40).map((freeText) => ({ freeText }))] : []));
}

function aColour({ systems }: FieldOf<'colour'>): Any {
  const texts = {
    RAL: digits(4).map((code) => `RAL ${code}`),
    RAL_DESIGN: fc.tuple(digits(3), digits(2), digits(2)).map((parts) => `RAL ${parts.join(' ')}`),
    PANTONE: fc.oneof(
      digits(3).map((code) => `pms ${code}c`),
      fc.constant('Pantone Warm Red C'),
    ),
    HEX: hex.map((code) => `#${code}`),
    OTHER: fc
      .oneof(
        words(40),
        hex.map((code) => `like the door #${code}`),
      )
      .filter((text) => !/^\s*(RAL)?\s*\d+\s*(\(|$|#)/i.test(text)),
  };
  return fc.tuple(fc.oneof(...systems.map((system) => texts[system])), aNote).map(([text, note]) => text + note);
}

function aFilm(field: FieldOf<'film'>): Any {
  const code = fc.oneof(
    digits(3),
    digits(3).map((one) => `8500-${one}`),
    fc.constant('3M 3630-22 blue'),
  );
  const one = fc
    .tuple(
      code,
      aNote.map((note) => note.replace(/[,;]/g, '')),
    )
    .map(([text, note]) => text + note);
  const list = fc.array(one, { minLength: 1, maxLength: field.maxItems });
  return fc.oneof(
    list,
    list.map((films) => films.join(', ')),
    list.map((films) => films.join('\n')),
  );
}

const later = (days: number) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);

function aText(field: FieldOf<'text'> | FieldOf<'textarea'>): Any {
  if (field.type === 'text' && field.pattern) return fc.constantFrom('40x40x2', '20x20x1.5');
  return field.type === 'text'
    ? words(Math.min(field.maxLength ?? 60, 60))
    : fc.oneof(words(80), fc.constant('two\nlines\r\n'));
}

function severalOf(field: FieldOf<'multi_select'>): Any {
  const values = field.options.map((one) => one.value);
  const clashes = (chosen: string[]) =>
    field.exclusive?.some((pair) => pair.every((one) => chosen.includes(one))) ?? false;
  return fc
    .shuffledSubarray(values, { maxLength: Math.min(field.maxItems ?? values.length, values.length) })
    .filter((chosen) => !clashes(chosen));
}

/** Something that a field accepts, made from nothing but its own definition. */
export function accepted(field: ValueField): Any {
  switch (field.type) {
    case 'material':
      return aMaterial(field);
    case 'colour':
      return aColour(field);
    case 'film':
      return aFilm(field);
    case 'signtrim':
      return fc.constantFrom('971', { code: '785' }, 'SignTrim 971 White');
    case 'thickness':
    case 'number':
      return amount(field);
    case 'integer':
      return amount({ ...field, step: 1 });
    case 'dimensions':
      return fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) });
    case 'dropdown':
    case 'button_group':
      return fc.constantFrom(...field.options.map((one) => one.value));
    case 'multi_select':
      return severalOf(field);
    case 'toggle':
      return fc.boolean();
    case 'date':
      return fc.integer({ min: 0, max: 400 }).map(later);
    case 'text':
    case 'textarea':
      return aText(field);
    case 'file':
      return fc.constant(null);
  }
}

const anItem = fc.constantFrom(outdoor, indoor);

/** A sheet filled wherever it can be, whether shown or not. */
export function filledSheet(template: Template): fc.Arbitrary<GivenSheet> {
  const fields = Object.fromEntries(valueFields(template).map(({ key, field }) => [key, accepted(field)]));
  return fc.record({ header: anItem, values: fc.record(fields) });
}

/** A sheet of which any field may be absent, empty or filled. */
export function halfSheet(template: Template): fc.Arbitrary<GivenSheet> {
  const fields = Object.fromEntries(
    valueFields(template).map(({ key, field }) => [
      key,
      fc.oneof(accepted(field), fc.constantFrom(null, '', undefined)),
    ]),
  );
  return fc.record({ header: anItem, values: fc.record(fields) });
}

const system = fc.constantFrom('RAL', 'RAL_DESIGN', 'PANTONE', 'HEX', 'OTHER', 'NCS');
const oddText = fc.oneof(words(30), fc.string({ unit: 'binary', maxLength: 30 }), digits(3), digits(4), hex);

/** What other programs may send: half right, of another type, or nonsense. */
const anything = fc.oneof(
  fc.anything(),
  oddText,
  fc.double(),
  fc.record({
    system,
    code: oddText,
    hex: fc.option(hex, { nil: undefined }),
    note: fc.option(oddText, { nil: undefined }),
  }),
  fc.array(fc.record({ series: fc.constantFrom('ORACAL 8500', 'ORACAL 651', 'OTHER'), code: oddText, note: oddText }), {
    maxLength: 4,
  }),
  fc.record({ freeText: oddText }),
  fc.record({ width: fc.option(fc.integer(), { nil: null }), height: fc.option(fc.integer(), { nil: undefined }) }),
);

/** A sheet with switches on, so that much is shown, and anything in its fields. */
export function anythingIn(template: Template): fc.Arbitrary<GivenSheet> {
  const fields = Object.fromEntries(
    valueFields(template).map(({ key, field }) => [
      key,
      field.type === 'toggle' ? fc.boolean() : fc.oneof(anything, accepted(field)),
    ]),
  );
  return fc.record({ header: anItem, values: fc.record(fields, { requiredKeys: [] }) });
}
