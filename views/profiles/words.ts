/** Templates in words: what a field asks, and when. */

import { categoryName, isCategory } from '../../src/catalogue/categories.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { unitName } from '../../src/i18n/units.ts';
import type { Comparison, Condition, Operand } from '../../src/profiles/conditions.ts';
import type { Field } from '../../src/profiles/fields.ts';
import { placed, type Template } from '../../src/profiles/template.ts';
import { stationName } from '../../src/vocabulary/stations.ts';

/** The reader's words for a template, and the language in which its own labels are told. */
export interface TemplateWords {
  ui: Ui;
  template: Template;
  locale: Locale;
}

const fieldAt = (template: Template, ref: string): Field | undefined =>
  placed(template).find(({ key }) => key === ref)?.field;

/** What a condition calls a field: its label, or its word where it belongs to the item or to the order. */
export function refInWords({ ui, template, locale }: TemplateWords, { field: ref, aspect }: Operand): string {
  const words = ui.t.templates.ref as Record<string, () => string>;
  const field = fieldAt(template, ref)?.label[locale] ?? words[ref.replace('order.', '')]?.() ?? ref;
  return aspect ? ui.t.templates.if.of[aspect]({ field }) : field;
}

/** A value as the field would show it. */
export function sayValue({ ui, locale }: TemplateWords, field: Field | undefined, value: unknown): string {
  const { t, format } = ui;
  if (typeof value === 'boolean') return value ? t.shell.yes() : t.shell.no();
  if (typeof value === 'number') return format.number(value);
  const text = String(value);
  const option = field && 'options' in field ? field.options.find((one) => one.value === text) : undefined;
  if (option) return option.label[locale];
  if (text === 'OUTDOOR' || text === 'INDOOR') return t.orders.signType[text]();
  return isCategory(text) ? categoryName(text, locale) : text;
}

function comparisonInWords(words: TemplateWords, comparison: Comparison): string {
  const { op, value } = comparison;
  const say = words.ui.t.templates.if;
  const field = refInWords(words, comparison);
  if (op === 'truthy') return say.truthy({ field });
  if (op === 'eq' && typeof value === 'boolean') return value ? say.on({ field }) : say.off({ field });
  const other = (one: unknown) =>
    typeof one === 'object' && one !== null
      ? `“${refInWords(words, one as Operand)}”`
      : sayValue(words, fieldAt(words.template, comparison.field), one);
  return say[op]({ field, value: [value].flat().map(other).join(', ') });
}

/** "“LED” is on and “LED make” is not Sloan". */
export function conditionInWords(words: TemplateWords, condition: Condition): string {
  const say = words.ui.t.templates.if;
  const inner = (one: Condition) =>
    'field' in one ? conditionInWords(words, one) : say.group({ condition: conditionInWords(words, one) });
  if ('all' in condition) return condition.all.map(inner).reduce((a, b) => say.and({ a, b }) as never);
  if ('any' in condition) return condition.any.map(inner).reduce((a, b) => say.or({ a, b }) as never);
  return comparisonInWords(words, condition);
}

function limitsInWords({ ui }: TemplateWords, field: Field): string | undefined {
  const { preview } = ui.t.templates;
  if (!('min' in field || 'max' in field)) return undefined;
  const { min, max } = field as { min?: number; max?: number };
  const say = ui.format.number;
  if (min !== undefined && max !== undefined) return preview.range({ min: say(min), max: say(max) });
  if (min !== undefined) return preview.atLeast({ min: say(min) });
  return max === undefined ? undefined : preview.atMost({ max: say(max) });
}

const unitOf = (field: Field, locale: Locale): string | undefined => {
  if (field.type === 'thickness' || field.type === 'dimensions') return unitName('mm', locale);
  return 'unit' in field && field.unit ? unitName(field.unit, locale) : undefined;
};

/** "Number, mm, 30 to 500": what can be filled in. */
export function kindInWords(words: TemplateWords, field: Field): string {
  const { type, preview } = words.ui.t.templates;
  const kinds =
    field.type === 'material' ? field.categories.map((one) => sayValue(words, undefined, one)).join(', ') : '';
  const systems = field.type === 'colour' ? field.systems.join(', ').replaceAll('_', ' ') : '';
  const custom = 'allowCustom' in field && field.allowCustom && field.type !== 'thickness' ? preview.custom() : '';
  const said = [unitOf(field, words.locale), limitsInWords(words, field), kinds, systems, custom].filter(Boolean);
  return said.length > 0 ? `${type[field.type]()}: ${said.join(', ')}` : type[field.type]();
}

/** What a field begins with, in every case that the template names. */
export function usualInWords(words: TemplateWords, field: Field): string[] {
  const { if: when, preview } = words.ui.t.templates;
  const plain =
    'default' in field && field.default !== undefined && field.type !== 'toggle' ? [field.default].flat() : [];
  const cases = ('defaultIf' in field && field.defaultIf) || [];
  const usual = plain.map((one) => sayValue(words, field, one)).join(', ');
  return [
    ...(usual ? [preview.usual({ value: usual })] : []),
    ...cases.map((one) =>
      when.usual({ value: sayValue(words, field, one.value), condition: conditionInWords(words, one.when) }),
    ),
  ];
}

/** When a field is there, and when it has to be filled in. */
export function conditionsOf(words: TemplateWords, field: Field): string[] {
  const say = words.ui.t.templates.if;
  const required = 'requiredIf' in field ? field.requiredIf : undefined;
  return [
    ...(field.shownIf ? [say.shown({ condition: conditionInWords(words, field.shownIf) })] : []),
    ...(required ? [say.required({ condition: conditionInWords(words, required) })] : []),
  ];
}

export const stationRuleInWords = (words: TemplateWords, { station, when }: Template['stations'][number]): string =>
  words.ui.t.templates.if.station({
    station: stationName(station, words.locale),
    condition: conditionInWords(words, when),
  });

type Rule = Template['warnings'][number];

function limitInWords(words: TemplateWords, { value, by, table }: NonNullable<Rule['limit']>): string {
  const { format, t } = words.ui;
  const rows = table.map(([from, most]) => `${format.number(from)} → ${most === null ? '∞' : format.number(most)}`);
  const [what, given] = [refInWords(words, value), refInWords(words, by)];
  return t.templates.if.limit({ what, by: given, table: rows.join('; ') });
}

function restInWords(words: TemplateWords, { whole, taken, least }: NonNullable<Rule['remainder']>): string {
  const said = { whole: refInWords(words, whole), taken: refInWords(words, taken) };
  return words.ui.t.templates.if.remainder({ ...said, least: words.ui.format.number(least) });
}

/** A rule of warning by its name, with the field under which it stands and when it speaks. */
export function warningInWords(words: TemplateWords, rule: Rule): string {
  const field = rule.field && refInWords(words, { field: rule.field });
  const when = rule.when && conditionInWords(words, rule.when);
  const figures = [rule.limit && limitInWords(words, rule.limit), rule.remainder && restInWords(words, rule.remainder)];
  return [words.ui.t.templates.warning[rule.reason](), field, when, ...figures].filter(Boolean).join(' · ');
}

/** "P7st 1.0" is made of sections and fields; told in short. */
export const sizeInWords = ({ t }: Ui, template: Template): string =>
  t.templates.size({ sections: template.sections.length, fields: placed(template).length });

export function leadTimeInWords({ t }: Ui, { leadTime }: Template): string {
  const { min, max, rushDays, rushSurchargePct } = leadTime;
  const days = t.templates.days({ min, max });
  return rushDays === null ? days : `${days}; ${t.templates.rush({ days: rushDays, percent: rushSurchargePct ?? 0 })}`;
}
