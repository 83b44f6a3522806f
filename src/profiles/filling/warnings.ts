import type { ReasonParams } from '../../commands/refusal.ts';
import { holds, type Operand, type Reader } from '../conditions.ts';
import type { Template, WarningRule } from '../template.ts';
import type { SheetWarning } from './validate.ts';
import { keyParts } from './values.ts';

const amount = (read: Reader, of: Operand): number | undefined => {
  const found = read(of);
  return typeof found === 'number' ? found : undefined;
};

/** What a table allows for a size: the row of the largest size not above it, or the first for what is smaller still. */
function allowed(table: readonly (readonly [number, number | null])[], size: number): number | null {
  const rows = [...table].sort(([a], [b]) => a - b);
  return (rows.findLast(([from]) => from <= size) ?? rows[0]!)[1];
}

/** The figures of a limit that is passed; null where it is kept, or not known. */
function passed(limit: NonNullable<WarningRule['limit']>, read: Reader): ReasonParams | null {
  const value = amount(read, limit.value);
  const given = amount(read, limit.by);
  if (value === undefined || given === undefined) return null;
  const max = allowed(limit.table, given);
  return max !== null && value > max ? { given, max } : null;
}

function tooLittle(remainder: NonNullable<WarningRule['remainder']>, read: Reader): ReasonParams | null {
  const whole = amount(read, remainder.whole);
  const taken = amount(read, remainder.taken);
  if (whole === undefined || taken === undefined || whole - taken >= remainder.least) return null;
  return { whole, taken, least: remainder.least };
}

/** The figures that a rule warns with; null where it does not. */
function figures(rule: WarningRule, read: Reader): ReasonParams | null {
  if (rule.when && !holds(rule.when, read)) return null;
  const parts = [rule.limit && passed(rule.limit, read), rule.remainder && tooLittle(rule.remainder, read)];
  return parts.includes(null) ? null : Object.assign({}, ...parts);
}

/** What a sheet warns of by the rules of its template. A field that is not shown warns of nothing. */
export function warningsOf(template: Template, shown: readonly string[], read: Reader): SheetWarning[] {
  const visible = new Set(shown);
  return template.warnings.flatMap((rule): SheetWarning[] => {
    if (rule.field && !visible.has(rule.field)) return [];
    const params = figures(rule, read);
    if (!params) return [];
    const place = rule.field ? keyParts(rule.field) : {};
    return [{ ...place, reason: rule.reason, ...(Object.keys(params).length > 0 && { params }) }];
  });
}
