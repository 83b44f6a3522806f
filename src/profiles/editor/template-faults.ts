import { z } from 'zod';
import type { Reason, ReasonKey } from '../../commands/refusal.ts';
import { refusalOf } from '../../commands/validation.ts';

/** Reasons that the schema of a template names itself, as the message of its issues. */
const OWN: ReadonlySet<string> = new Set<ReasonKey>([
  'malformed',
  'code_malformed',
  'version_malformed',
  'section_key_malformed',
  'field_key_malformed',
  'hex_malformed',
  'key_taken',
  'no_such_field',
  'looks_ahead',
  'condition_malformed',
  'rule_malformed',
  'default_refused',
  'pattern_malformed',
  'range_reversed',
  'not_an_option',
]);

/** Everything that is wrong with a template, by path, one reason a path. */
export function faultsOf(error: z.ZodError, input: unknown): Record<string, Reason> {
  const faults: Record<string, Reason> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    if (OWN.has(issue.message)) faults[path] ??= { reason: issue.message as ReasonKey };
    else if (issue.code === 'invalid_union' && issue.path.at(-1) === 'type')
      faults[path] ??= { reason: 'not_an_option' };
    else {
      for (const [at, reason] of Object.entries(refusalOf(new z.ZodError([issue]), input).fields!))
        faults[at] ??= reason;
    }
  }
  return faults;
}
