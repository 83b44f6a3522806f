import { z } from 'zod';
import type { Reason } from '../commands/refusal.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { condition, operand } from './conditions.ts';
import { faultsOf } from './editor/template-faults.ts';
import { checkTogether } from './editor/template-rules.ts';
import { type Field, field, trilingual, type ValueField } from './fields.ts';

export const section = z.strictObject({
  key: z.string().regex(/^[A-Z][A-Z0-9_]{0,49}$/, 'section_key_malformed'),
  station: z.enum(stationCodes),
  label: trilingual(100),
  fields: z.array(field).min(1).max(100),
  /** The fields with which a long section begins a further column. Without any said, it is parted by its length. */
  breaks: z.array(z.string().max(50)).max(3).optional(),
});
export type Section = z.infer<typeof section>;

/** What a sheet may warn of. The words are the product's, so that they are there in every language. */
export const warningReasons = [
  'too_thin_to_bend',
  'too_thin_for_height',
  'too_little_left',
  'dark_with_led',
  'outdoor_without_waterholes',
  'psu_though_client_leds',
  'led_contradicts',
  'colour_without_part',
  'delivery_after_due',
] as const;

const warningRule = z
  .strictObject({
    reason: z.enum(warningReasons),
    /** The field under which it is shown; without one it is about the whole sheet. */
    field: z.string().max(100).optional(),
    when: condition.optional(),
    /** `value` may be no more than what stands for `by`: the row of the largest size not above it. null: no limit. */
    limit: z
      .strictObject({
        value: operand,
        by: operand,
        table: z
          .array(z.tuple([z.number(), z.number().nullable()]))
          .min(1)
          .max(100),
      })
      .optional(),
    /** `whole` less `taken` must be `least` at least. */
    remainder: z.strictObject({ whole: operand, taken: operand, least: z.number() }).optional(),
  })
  .refine((rule) => rule.when || rule.limit || rule.remainder, 'rule_malformed');
export type WarningRule = z.infer<typeof warningRule>;

export const stationReasons = ['painted', 'welded_frame'] as const;

/** A station that no section belongs to, and when it is needed all the same. */
const stationRule = z.strictObject({ station: z.enum(stationCodes), reason: z.enum(stationReasons), when: condition });

const days = z.int().min(1).max(365);

const shape = z.strictObject({
  code: z.string().regex(/^P[0-9A-Za-z_-]{1,19}$/, 'code_malformed'),
  version: z.string().regex(/^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/, 'version_malformed'),
  name: trilingual(200),
  description: trilingual(1000),
  colour: z.string().regex(/^#[0-9A-F]{6}$/, 'hex_malformed'),
  complexity: z.enum(['simple', 'medium', 'complex']),
  /** Working days; the surcharge of a rush in per cent. null: no rush is offered. */
  leadTime: z.strictObject({
    min: days,
    max: days,
    rushDays: days.nullable(),
    rushSurchargePct: z.number().min(0).max(1000).nullable(),
  }),
  active: z.boolean(),
  sections: z.array(section).min(1).max(20),
  warnings: z.array(warningRule).max(100),
  stations: z.array(stationRule).max(20),
});

/** A version of a template. Never changed once it is made: a change is a new version. */
export type Template = z.infer<typeof shape>;

/** Parsed in two steps, so that rules between fields meet only fields that are sound. */
export const templateSchema = shape.superRefine(checkTogether);

export type ParsedTemplate = { ok: true; template: Template } | { ok: false; errors: Record<string, Reason> };

/** What somebody gives as a template, or everything that is wrong with it, by path: "sections.0.fields.3.label.ru". */
export function parseTemplate(input: unknown): ParsedTemplate {
  const parsed = templateSchema.safeParse(input);
  if (!parsed.success) return { ok: false, errors: faultsOf(parsed.error, input) };
  return { ok: true, template: freeze(parsed.data) };
}

/** A template that the program brings along; a wrong one is a bug. */
export function defineTemplate(input: Template): Template {
  const parsed = parseTemplate(input);
  if (!parsed.ok) throw new Error(`Template ${input.code}: ${JSON.stringify(parsed.errors)}`);
  return parsed.template;
}

function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

export interface Placed<F extends Field = Field> {
  /** "SECTION.field", as values are keyed. */
  key: string;
  section: Section;
  field: F;
}

const placedOf = new WeakMap<Template, readonly Placed[]>();

/** All fields of a template, in its order. */
export function placed(template: Template): readonly Placed[] {
  let list = placedOf.get(template);
  if (!list) {
    list = template.sections.flatMap((one) =>
      one.fields.map((f) => ({ key: `${one.key}.${f.key}`, section: one, field: f })),
    );
    placedOf.set(template, list);
  }
  return list;
}

export const isValueField = (of: Placed): of is Placed<ValueField> => of.field.type !== 'info_box';

/** The fields that hold values. */
export const valueFields = (template: Template): Placed<ValueField>[] => placed(template).filter(isValueField);

/** The version after this one: minor by each save, major by hand. */
export function nextVersion(version: string, step: 'minor' | 'major' = 'minor'): string {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  return step === 'major' ? `${major + 1}.0` : `${major}.${minor + 1}`;
}
