import { z } from 'zod';
import { unitCodes } from '../i18n/units.ts';
import { requiredLine, requiredProse } from '../vocabulary/texts.ts';
import { condition } from './conditions.ts';
import { paintSystems } from './filling/values.ts';

/** A text in every language, or none at all: no English shows through. */
const inLanguage = (max: number) => (max >= 1000 ? requiredProse(max) : requiredLine(max));
export const trilingual = (max: number) =>
  z.strictObject({ en: inLanguage(max), ru: inLanguage(max), lv: inLanguage(max) });

const key = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'field_key_malformed');
const ref = z.string().max(100);
const code = z.string().regex(/^[A-Z0-9_]{1,50}$/, 'malformed');
const unit = z.enum(unitCodes);
const amount = z.number().min(-1e9).max(1e9);

const base = {
  key,
  label: trilingual(100),
  help: trilingual(500).optional(),
  required: z.boolean().optional(),
  shownIf: condition.optional(),
  requiredIf: condition.optional(),
  /** Speaks about what others say, so it calls no station by itself: a degree of gloss with nothing to paint. */
  silent: z.boolean().optional(),
};

/** In place of `default` where the first of these conditions holds. */
const defaultIf = <T extends z.ZodType>(value: T) =>
  z
    .array(z.strictObject({ when: condition, value }))
    .max(10)
    .optional();

const option = z.strictObject({
  value: z.string().regex(/^[A-Z0-9_]{1,40}$/, 'malformed'),
  label: trilingual(100),
  /** Says that there is none of it. */
  off: z.boolean().optional(),
});
export type Option = z.infer<typeof option>;
const options = z.array(option).min(1).max(100);
const optionValue = z.string().max(40);

const choice = {
  ...base,
  options,
  unit: unit.optional(),
  /** Words of one's own are taken too. */
  allowCustom: z.boolean().optional(),
  default: optionValue.optional(),
  defaultIf: defaultIf(optionValue),
};

const lengths = { minLength: z.int().min(1).max(1000).optional(), maxLength: z.int().min(1).max(1000).optional() };

const material = z.strictObject({
  ...base,
  type: z.literal('material'),
  categories: z.array(code).min(1).max(60),
  allowCustom: z.boolean().optional(),
  /** Offered first. */
  suggested: z.array(code).max(50).optional(),
  default: code.optional(),
  /** The field that says its colour: it is written in the row of this material. */
  colour: ref.optional(),
});

const thickness = z.strictObject({
  ...base,
  type: z.literal('thickness'),
  /** The field with the material, whose thicknesses are offered. */
  material: ref.optional(),
  min: amount,
  max: amount,
  allowCustom: z.boolean().optional(),
  suggested: z.array(amount).max(50).optional(),
  default: amount.optional(),
});

const colour = z.strictObject({
  ...base,
  type: z.literal('colour'),
  systems: z.array(z.enum(paintSystems)).min(1),
});

const film = z.strictObject({
  ...base,
  type: z.literal('film'),
  /** Makers' series; a bare three-digit code belongs to the first. */
  series: z
    .array(z.string().regex(/^ORACAL \d{3,4}$/, 'malformed'))
    .min(1)
    .max(10),
  maxItems: z.int().min(1).max(20),
  allowCustom: z.boolean().optional(),
});

const signtrim = z.strictObject({ ...base, type: z.literal('signtrim') });

const number = z.strictObject({
  ...base,
  type: z.literal('number'),
  unit: unit.optional(),
  min: amount.optional(),
  max: amount.optional(),
  /** Counted from `min`, or from nought. */
  step: z.number().positive().max(1e9).optional(),
  default: amount.optional(),
});

const integer = z.strictObject({
  ...base,
  type: z.literal('integer'),
  unit: unit.optional(),
  min: amount.optional(),
  max: amount.optional(),
  default: amount.optional(),
});

/** Width and height in whole mm. */
const dimensions = z.strictObject({
  ...base,
  type: z.literal('dimensions'),
  min: z.int().min(1).max(100_000).optional(),
  max: z.int().min(1).max(100_000).optional(),
});

const dropdown = z.strictObject({ ...choice, type: z.literal('dropdown') });
const buttonGroup = z.strictObject({ ...choice, type: z.literal('button_group') });

const multiSelect = z.strictObject({
  ...base,
  type: z.literal('multi_select'),
  options,
  maxItems: z.int().min(1).max(100).optional(),
  /** Pairs of which only one can be chosen. */
  exclusive: z
    .array(z.tuple([optionValue, optionValue]))
    .max(100)
    .optional(),
  default: z.array(optionValue).max(100).optional(),
});

const toggle = z.strictObject({
  ...base,
  type: z.literal('toggle'),
  /** How a sheet says that it is off: "NO LED". */
  off: trilingual(100).optional(),
  default: z.boolean().optional(),
  defaultIf: defaultIf(z.boolean()),
});

const date = z.strictObject({
  ...base,
  type: z.literal('date'),
  /** Which date of the order holds while it is empty: the first that is set. */
  defaultFrom: z
    .array(z.enum(['loadingDate', 'dueDate']))
    .max(2)
    .optional(),
});

const text = z.strictObject({
  ...base,
  ...lengths,
  type: z.literal('text'),
  unit: unit.optional(),
  pattern: z.string().min(1).max(200).optional(),
  /** Shown to whoever missed the pattern. */
  example: z.string().max(100).optional(),
  default: z.string().max(1000).optional(),
});

const textarea = z.strictObject({ ...base, ...lengths, type: z.literal('textarea') });

const infoBox = z.strictObject({
  key,
  label: trilingual(100),
  shownIf: condition.optional(),
  type: z.literal('info_box'),
  text: trilingual(1000),
  level: z.enum(['info', 'warning']),
});

const file = z.strictObject({ ...base, type: z.literal('file') });

export const field = z.discriminatedUnion('type', [
  material,
  thickness,
  colour,
  film,
  signtrim,
  number,
  integer,
  dimensions,
  dropdown,
  buttonGroup,
  multiSelect,
  toggle,
  date,
  text,
  textarea,
  infoBox,
  file,
]);

export type Field = z.infer<typeof field>;
export type FieldType = Field['type'];
/** The field of a type. */
export type FieldOf<T extends FieldType> = Extract<Field, { type: T }>;
/** A field that holds a value. */
export type ValueField = Exclude<Field, { type: 'info_box' }>;
