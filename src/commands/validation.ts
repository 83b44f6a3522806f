import type { z } from 'zod';
import { ambiguityOf } from '../vocabulary/numbers.ts';
import { tidyProse } from '../vocabulary/texts.ts';
import { invalid, type Reason, type ReasonKey, type ReasonParams, type Refusal } from './refusal.ts';

type Issue = z.core.$ZodIssue;

/** Schemas name their own reasons as `params.reason` of a custom issue, or as the message of a pattern. */
const OWN: ReadonlySet<string> = new Set<ReasonKey>([
  'required',
  'po_malformed',
  'po_reserved',
  'password_too_short',
  'password_common',
  'password_is_name',
  'username_malformed',
  'email_malformed',
  'not_a_date',
  'day_out_of_range',
  'not_a_month',
  'not_a_half',
  'hex_malformed',
  'colour_system_missing',
  'material_code_malformed',
  'thickness_malformed',
  'time_malformed',
  'pin_malformed',
  'digits_malformed',
  'pin_trivial',
]);

const at = (input: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

function reasonOf(issue: Issue, input: unknown): Reason {
  const value = at(input, issue.path);
  const isNumber = issue.code === 'invalid_type' && (issue.expected === 'int' || issue.expected === 'number');
  const readings = isNumber && ambiguityOf(value);
  if (readings) return { reason: 'number_ambiguous', params: readings };
  if (OWN.has(issue.message)) return { reason: issue.message as ReasonKey };
  switch (issue.code) {
    case 'invalid_type':
      return { reason: isEmpty(value) ? 'required' : typeReason(issue.expected) };
    case 'too_small':
      if (issue.origin === 'string' && isEmpty(typeof value === 'string' ? tidyProse(value) : value)) {
        return { reason: 'required' };
      }
      if (issue.origin === 'array') return { reason: 'required' };
      return sized(issue.origin === 'string' ? 'too_short' : 'too_small', { min: Number(issue.minimum) });
    case 'too_big':
      return sized(issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_big', {
        max: Number(issue.maximum),
      });
    case 'invalid_value':
      return { reason: isEmpty(value) ? 'required' : 'not_an_option' };
    case 'unrecognized_keys':
      return { reason: 'unknown_field' };
    default:
      return { reason: 'malformed' };
  }
}

const sized = (reason: ReasonKey, params: ReasonParams): Reason => ({ reason, params });

function typeReason(expected: string): ReasonKey {
  if (expected === 'int') return 'not_an_integer';
  if (expected === 'number') return 'not_a_number';
  return 'malformed';
}

/** Can the database hold it? It knows no NUL, and JSON in it no half of a surrogate pair. */
export const isText = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** So many fields are told of: whoever sends more that is wrong is not told all of it at once. */
const TOLD = 500;

/** The texts that the database cannot hold, by their path. */
function malformedIn(value: unknown, path = '', found: Record<string, Reason> = {}): Record<string, Reason> {
  if (typeof value === 'string' && !isText(value)) found[path] = { reason: 'malformed' };
  if (value === null || typeof value !== 'object') return found;
  for (const [key, inner] of Object.entries(value)) {
    if (Object.keys(found).length >= TOLD) break;
    const at = path ? `${path}.${key}` : key;
    if (isText(key)) malformedIn(inner, at, found);
    else found[at] = { reason: 'malformed' };
  }
  return found;
}

/** What an input says, if it is what the schema asks for. */
export function check<T>(schema: z.ZodType<T>, input: unknown): T | Refusal {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return refusalOf(parsed.error, input);
  const malformed = malformedIn(parsed.data);
  return Object.keys(malformed).length > 0 ? invalid(malformed) : parsed.data;
}

/** A schema's complaints as a refusal: one reason a field, the first one met. */
export function refusalOf(error: z.ZodError, input: unknown): Refusal {
  const fields: Record<string, Reason> = {};
  for (const issue of error.issues) {
    const reason = reasonOf(issue, input);
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) fields[path.join('.')] ??= reason;
    if (Object.keys(fields).length >= TOLD) break;
  }
  return invalid(fields);
}
