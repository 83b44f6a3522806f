import type { z } from 'zod';
import type { ReasonKey } from '../../commands/refusal.ts';
import { type Condition, headerRefs, lookedAt, orderRefs, refsOf } from '../conditions.ts';
import type { Field, Option } from '../fields.ts';
import { noWorld } from '../filling/context.ts';
import { breakable } from '../filling/layout.ts';
import { kindOf } from '../kinds/index.ts';
import type { Section, Template } from '../template.ts';

type Path = PropertyKey[];
type Tell = (path: Path, reason: ReasonKey) => void;

/** A template as its fields are met, one after the other. */
interface Met {
  fields: Map<string, Field>;
  tell: Tell;
}

/** What holds between the parts of a template: told by path, all of it at once. */
export function checkTogether(template: Template, context: z.RefinementCtx): void {
  const tell: Tell = (path, message) => context.addIssue({ code: 'custom', path, message });
  const met: Met = { fields: new Map(), tell };
  checkUnique(
    template.sections.map((section) => section.key),
    (i) => tell(['sections', i, 'key'], 'key_taken'),
  );
  template.sections.forEach((section, s) => {
    const path: Path = ['sections', s, 'fields'];
    checkUnique(
      section.fields.map((field) => field.key),
      (i) => tell([...path, i, 'key'], 'key_taken'),
    );
    section.fields.forEach((field, f) => {
      checkField(field, [...path, f], met);
      met.fields.set(`${section.key}.${field.key}`, field);
    });
    checkBreaks(section, (i) => tell(['sections', s, 'breaks', i], 'no_such_field'));
  });
  template.sections.forEach((section, s) => {
    section.fields.forEach((field, f) => {
      checkColourLink(field, ['sections', s, 'fields', f, 'colour'], met);
    });
  });
  checkRules(template, met);
  if (template.leadTime.min > template.leadTime.max) tell(['leadTime', 'min'], 'range_reversed');
}

function checkUnique(keys: readonly string[], tell: (index: number) => void): void {
  keys.forEach((key, i) => {
    if (keys.indexOf(key) < i) tell(i);
  });
}

/** A further column begins with a field that stands by itself. */
function checkBreaks(section: Section, tell: (index: number) => void): void {
  const sound = breakable(section).map(({ key }) => key);
  section.breaks?.forEach((key, i) => {
    if (!sound.includes(key) || section.breaks!.indexOf(key) < i) tell(i);
  });
}

function checkField(field: Field, path: Path, met: Met): void {
  if (field.shownIf) checkCondition(field.shownIf, [...path, 'shownIf'], met);
  if ('requiredIf' in field && field.requiredIf) checkCondition(field.requiredIf, [...path, 'requiredIf'], met);
  if ('defaultIf' in field) {
    field.defaultIf?.forEach(({ when }, i) => {
      checkCondition(when, [...path, 'defaultIf', i, 'when'], met);
    });
  }
  if (field.type === 'thickness' && field.material) {
    checkRef(field.material, [...path, 'material'], met);
    const chosen = met.fields.get(field.material);
    if (chosen && chosen.type !== 'material') met.tell([...path, 'material'], 'no_such_field');
  }
  checkRange(field, path, met.tell);
  checkOptions(field, path, met.tell);
  if (field.type === 'text' && field.pattern && !isUsable(field.pattern)) {
    met.tell([...path, 'pattern'], 'pattern_malformed');
  } else checkDefaults(field, path, met.tell);
}

const isHead = (ref: string) => (headerRefs as readonly string[]).includes(ref);
const isOrder = (ref: string) => (orderRefs as readonly string[]).includes(ref);

/** A condition of a field looks up the sheet, never down: that is the order in which it is worked out. */
function checkRef(ref: string, path: Path, met: Met): void {
  if (!isHead(ref) && !met.fields.has(ref)) met.tell(path, 'looks_ahead');
}

function checkCondition(condition: Condition, at: Path, met: Met): void {
  for (const { path, comparison } of lookedAt(condition, at)) {
    for (const { path: place, ref } of refsOf(comparison)) checkRef(ref, [...path, ...place], met);
    const options = optionsOf(met.fields.get(comparison.field));
    const values = [comparison.value].flat().filter((value) => typeof value !== 'object');
    if (!options || comparison.aspect || values.every((value) => value === undefined)) continue;
    if (values.some((value) => !options.some((one) => one.value === value)))
      met.tell([...path, 'value'], 'not_an_option');
  }
}

/** The only values that a field can have, where there are such. */
function optionsOf(field: Field | undefined): Option[] | undefined {
  if (!field || !('options' in field)) return undefined;
  return 'allowCustom' in field && field.allowCustom ? undefined : field.options;
}

/** Rules of the whole sheet look at all of it; what warns may look at the order too. */
function checkRules({ warnings, stations }: Template, met: Met): void {
  const find = (ref: string, path: Path, mayAskOrder: boolean) => {
    if (!met.fields.has(ref) && !isHead(ref) && !(mayAskOrder && isOrder(ref))) met.tell(path, 'no_such_field');
  };
  const findAll = (condition: Condition, at: Path, mayAskOrder: boolean) => {
    for (const { path, comparison } of lookedAt(condition, at)) {
      for (const { path: place, ref } of refsOf(comparison)) find(ref, [...path, ...place], mayAskOrder);
    }
  };
  warnings.forEach(({ field, when, limit, remainder }, i) => {
    const at: Path = ['warnings', i];
    if (field && !met.fields.has(field)) met.tell([...at, 'field'], 'no_such_field');
    if (when) findAll(when, [...at, 'when'], true);
    for (const [name, rule] of Object.entries({ limit, remainder })) {
      for (const [part, operand] of Object.entries(rule ?? {})) {
        if (typeof operand === 'object' && 'field' in operand) find(operand.field, [...at, name, part, 'field'], false);
      }
    }
  });
  stations.forEach(({ when }, i) => {
    findAll(when, ['stations', i, 'when'], false);
  });
}

function checkColourLink(field: Field, path: Path, met: Met): void {
  if (field.type !== 'material' || !field.colour) return;
  if (met.fields.get(field.colour)?.type !== 'colour') met.tell(path, 'no_such_field');
}

function checkRange(field: Field, path: Path, tell: Tell): void {
  for (const [low, high] of [
    ['min', 'max'],
    ['minLength', 'maxLength'],
  ] as const) {
    const { [low]: least, [high]: most } = field as unknown as Partial<Record<string, number>>;
    if (least !== undefined && most !== undefined && least > most) tell([...path, low], 'range_reversed');
  }
}

function checkOptions(field: Field, path: Path, tell: Tell): void {
  if (!('options' in field)) return;
  const values = field.options.map((one) => one.value);
  checkUnique(values, (i) => tell([...path, 'options', i, 'value'], 'key_taken'));
  if (field.type !== 'multi_select') return;
  field.exclusive?.forEach((pair, i) => {
    pair.forEach((value, side) => {
      if (!values.includes(value)) tell([...path, 'exclusive', i, side], 'not_an_option');
    });
  });
}

/** A repeated group of repetitions can take for ever to fail. */
const RUNAWAY = /\([^()]*[*+{][^()]*\)[*+{]/;

function isUsable(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return !RUNAWAY.test(pattern);
  } catch {
    return false;
  }
}

/** What the catalogue lacks is told where the sheet is filled in. */
const PLACE = { context: noWorld, mode: 'complete' as const, values: {}, before: undefined };

function checkDefaults(field: Field, path: Path, tell: Tell): void {
  if (field.type === 'material' || field.type === 'info_box') return;
  const isRefused = (value: unknown) => value !== undefined && !kindOf(field).clean(value, field, PLACE).ok;
  if ('default' in field && isRefused(field.default)) tell([...path, 'default'], 'default_refused');
  if (!('defaultIf' in field)) return;
  field.defaultIf?.forEach(({ value }, i) => {
    if (isRefused(value)) tell([...path, 'defaultIf', i, 'value'], 'default_refused');
  });
}
