/** What differs between two versions, in words: parts and, within them, what was and what is. */

import { locales } from '../../src/i18n/index.ts';
import type { Condition } from '../../src/profiles/conditions.ts';
import type { Field } from '../../src/profiles/fields.ts';
import { compareTemplates, type Difference, type TemplateChange } from '../../src/profiles/filling/compare.ts';
import { placed, type Template } from '../../src/profiles/template.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import {
  conditionInWords,
  conditionsOf,
  kindInWords,
  sayValue,
  stationRuleInWords,
  type TemplateWords,
  warningInWords,
} from './words.ts';

/** The two versions, each with the words in which it is told. */
export interface Pair {
  from: TemplateWords;
  to: TemplateWords;
}

export interface ToldDifference {
  what: string;
  before: string;
  after: string;
}

export interface ToldChange {
  part: string;
  kind: TemplateChange['kind'];
  differences: ToldDifference[];
}

const HEAD_WORDS: Record<string, string> = {
  colour: 'signColour',
  'leadTime.min': 'leadMin',
  'leadTime.max': 'leadMax',
  'leadTime.rushDays': 'rushDays',
  'leadTime.rushSurchargePct': 'rushSurchargePct',
};

const CONDITIONS = new Set(['shownIf', 'requiredIf']);

function partInWords({ from, to }: Pair, at: string): string {
  if (at === '') return to.ui.t.templates.difference.template();
  const labelIn = ({ template, locale }: TemplateWords) => {
    const section = template.sections.find(({ key }) => key === at)?.label[locale];
    if (section) return section;
    const field = placed(template).find(({ key }) => key === at);
    return field && `${field.section.label[locale]} › ${field.field.label[locale]}`;
  };
  return labelIn(to) ?? labelIn(from) ?? at;
}

const fieldAt = (template: Template, at: string): Field | undefined =>
  placed(template).find(({ key }) => key === at)?.field;

/** "label.ru" is "Label (Русский)", "options.WAGO.label.lv" is "Option WAGO: Label (LV)". */
function whatInWords({ to: { ui } }: Pair, at: string, what: string): string {
  const words = ui.t.templates.property;
  const word = (name: string) => (words as unknown as Record<string, () => string>)[name]?.() ?? name;
  const parts = what.split('.');
  const language = locales.find((locale) => locale === parts.at(-1));
  const [name, option, inner] = language ? parts.slice(0, -1) : parts;
  const own = (at === '' && HEAD_WORDS[what]) || name!;
  const said = own === 'options' && option ? words.option({ value: option }) : word(own);
  const whole = inner === 'off' ? `${said}: ${words.isOff()}` : said;
  return language ? words.inLanguage({ what: whole, language: language.toUpperCase() }) : whole;
}

/** One side of a difference. */
function sideInWords(words: TemplateWords, at: string, what: string, value: unknown): string {
  const { ui, template, locale } = words;
  if (value === undefined || value === null || value === '') return ui.t.shell.none();
  if (what === 'warnings' || what === 'stations') {
    const rules = what === 'warnings' ? template.warnings : template.stations;
    return rules
      .map((rule) =>
        'reason' in rule && !('station' in rule)
          ? warningInWords(words, rule)
          : stationRuleInWords(words, rule as never),
      )
      .join('\n');
  }
  if (what === 'station') return stationName(value as never, locale);
  if (what === 'complexity') return ui.t.templates.complexity[value as Template['complexity']]();
  if (what === 'active') return value ? ui.t.templates.state.active() : ui.t.templates.state.inactive();
  if (what === 'defaultIf') return usualCases(words, at);
  if (Array.isArray(value))
    return value
      .map((one) =>
        [one]
          .flat()
          .map((v) => sayValue(words, fieldAt(template, at), v))
          .join(' + '),
      )
      .join(', ');
  if (what === 'default') return sayValue(words, fieldAt(template, at), value);
  return sayValue(words, undefined, value);
}

function usualCases(words: TemplateWords, at: string): string {
  const field = fieldAt(words.template, at);
  const cases = (field && 'defaultIf' in field && field.defaultIf) || [];
  const say = words.ui.t.templates.if;
  return cases
    .map((one) => say.usual({ value: sayValue(words, field, one.value), condition: conditionInWords(words, one.when) }))
    .join('\n');
}

/** A condition is told whole, however much of it has changed. */
function conditionSides({ from, to }: Pair, at: string, name: 'shownIf' | 'requiredIf'): ToldDifference {
  const side = (words: TemplateWords) => {
    const field = fieldAt(words.template, at) as Partial<Record<typeof name, Condition>> | undefined;
    return field?.[name] ? conditionInWords(words, field[name]) : words.ui.t.shell.none();
  };
  return { what: whatInWords({ from, to }, at, name), before: side(from), after: side(to) };
}

function differencesInWords(pair: Pair, at: string, differences: readonly Difference[]): ToldDifference[] {
  const first = (what: string) => what.split('.', 1)[0]!;
  const conditions = [...new Set(differences.map(({ what }) => first(what)).filter((name) => CONDITIONS.has(name)))];
  const others = differences.filter(({ what }) => !CONDITIONS.has(first(what)));
  return [
    ...others.map(({ what, from, to }) => ({
      what: whatInWords(pair, at, what),
      before: sideInWords(pair.from, at, what, from),
      after: sideInWords(pair.to, at, what, to),
    })),
    ...conditions.map((name) => conditionSides(pair, at, name as 'shownIf')),
  ];
}

/** What a field asks, told once where it has come or gone. */
function asked(words: TemplateWords, at: string): string {
  const field = fieldAt(words.template, at);
  return field ? [kindInWords(words, field), ...conditionsOf(words, field)].join('\n') : '';
}

function comeOrGone(pair: Pair, at: string): ToldDifference[] {
  const [before, after] = [asked(pair.from, at), asked(pair.to, at)];
  const none = pair.to.ui.t.shell.none();
  if (!before && !after) return [];
  return [{ what: whatInWords(pair, at, 'type'), before: before || none, after: after || none }];
}

/** Everything in which they differ. The number of a version is no difference, nor is whether it was offered. */
export function tellDifferences(pair: Pair): ToldChange[] {
  const { version, active } = pair.from.template;
  return compareTemplates(pair.from.template, { ...pair.to.template, version, active }).map(
    ({ at, kind, differences }) => ({
      part: partInWords(pair, at),
      kind,
      differences:
        kind === 'added' || kind === 'removed' ? comeOrGone(pair, at) : differencesInWords(pair, at, differences),
    }),
  );
}
