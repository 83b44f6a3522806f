/** What a schema asks of a field, for the form to ask it too. */

import { z } from 'zod';
import { toNumber } from '../vocabulary/numbers.ts';
import { coerce, PostedForm, toIsoDate } from './form.ts';

export interface FieldRules {
  /** Nothing typed would be refused. */
  required?: boolean | undefined;
  maxlength?: number | undefined;
  inputmode?: 'numeric' | 'decimal' | undefined;
  type?: 'date' | undefined;
  /** What there is to choose from. */
  choices?: readonly string[] | undefined;
}

/** Room for any number of ours with its spaces; too large a one is told, not cut off. */
const NUMBER_LENGTH = 20;

/** Without what only says whether it may be absent. */
function bare(schema: z.ZodType): z.ZodType {
  const { innerType, in: before } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  const inner = innerType ?? before;
  return inner ? bare(inner) : schema;
}

/** The schema of a field, by its dotted name. */
function within(schema: z.ZodType, [key, ...rest]: readonly string[]): z.ZodType | undefined {
  if (key === undefined) return schema;
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return inner.shape[key] && within(inner.shape[key] as z.ZodType, rest);
  return inner instanceof z.ZodArray ? within(inner.element as z.ZodType, rest) : undefined;
}

/** The longest text that a pattern takes which is a row of characters, each so many times. */
function lengthOf({ source }: RegExp): number | undefined {
  const row = /^\^((?:(?:\[[^\]]+\]|\\d|[^\\()[\]{}|*+?.^$])(?:\{(?:\d+,)?\d+\})?)+)\$$/.exec(source)?.[1];
  const parts = row?.matchAll(/(?:\[[^\]]+\]|\\d|.)(?:\{(?:\d+,)?(\d+)\})?/g);
  return parts && [...parts].reduce((sum, [, times]) => sum + Number(times ?? 1), 0);
}

function rulesFor(schema: z.ZodType): FieldRules {
  const inner = bare(schema);
  const nothing = coerce(schema, new PostedForm([['field', '']]), 'field');
  const required = !schema.safeParse(nothing).success && !schema.safeParse(null).success;
  if (inner instanceof z.ZodEnum) return { choices: inner.options.map(String) };
  if (inner instanceof z.ZodISODate) return { required, type: 'date' };
  if (inner instanceof z.ZodNumber) {
    return { required, inputmode: inner.isInt ? 'numeric' : 'decimal', maxlength: NUMBER_LENGTH };
  }
  if (!(inner instanceof z.ZodString)) return {};
  const patterns = (inner.def.checks ?? []).flatMap(({ _zod: { def } }) =>
    'pattern' in def ? [def.pattern as RegExp] : [],
  );
  return { required, maxlength: inner.maxLength ?? patterns.map(lengthOf)[0] };
}

const known = new WeakMap<z.ZodType, FieldRules>();

/** What a schema asks of the field of this name: nothing where it knows none. */
export function rulesOf(schema: z.ZodType, name: string): FieldRules {
  const own = within(schema, name.split('.'));
  if (!own) return {};
  const rules = known.get(own) ?? rulesFor(own);
  known.set(own, rules);
  return rules;
}

/** Do two texts of a field say the same, however they are written? */
export function isSaidAlike({ type, inputmode }: FieldRules, one: string, other: string): boolean {
  const read = (text: string) => {
    if (type === 'date') return toIsoDate(text);
    return inputmode ? toNumber(text) : text.replaceAll('\r\n', '\n').trim();
  };
  return one === other || read(one) === read(other);
}
