import type { Field } from '../../src/profiles/fields.ts';
import { validateSheet } from '../../src/profiles/filling/validate.ts';
import { same } from '../../src/profiles/filling/values.ts';
import type { GivenSheet } from '../../src/profiles/filling/walk.ts';
import { defineTemplate, type Template, type WarningRule } from '../../src/profiles/template.ts';
import { outdoor, world } from './world.ts';

const head = {
  code: 'P99',
  version: '1.0',
  name: same('Trial'),
  description: same('A sheet for trying things'),
  colour: '#112233',
  complexity: 'simple' as const,
  leadTime: { min: 1, max: 2, rushDays: null, rushSurchargePct: null },
  active: true,
  stations: [],
};

/** A template with one section, A, of these fields; as somebody would import it. */
export const draftTemplate = (fields: unknown[], warnings: unknown[] = []) => ({
  ...head,
  sections: [{ key: 'A', station: 'CNC', label: same('A'), fields }],
  warnings,
});

export const templateOf = (fields: Field[], warnings: WarningRule[] = []): Template =>
  defineTemplate(draftTemplate(fields, warnings) as Template);

type Bare<F> = F extends Field ? Omit<F, 'label'> & { label?: Field['label'] } : never;

export const named = (field: Bare<Field>): Field => ({ label: same(field.key), ...field }) as Field;

/** What one field makes of what is given: its value, or why it takes none. */
export function tryField(field: Bare<Field>, given: unknown, context = world, mode: 'draft' | 'complete' = 'complete') {
  const template = templateOf([named(field)]);
  const { values, errors, warnings } = validateSheet(
    template,
    { header: outdoor, values: { [`A.${field.key}`]: given } },
    context,
    mode,
  );
  const [error] = errors;
  return {
    value: values[`A.${field.key}`],
    error: error && { reason: error.reason, ...(error.params && { params: error.params }) },
    warnings: warnings.map(({ reason }) => reason),
  };
}

export const judge = (
  template: Template,
  values: GivenSheet['values'],
  {
    mode = 'complete',
    header = outdoor,
    context = world,
  }: { mode?: 'draft' | 'complete'; header?: typeof outdoor; context?: typeof world } = {},
) => validateSheet(template, { header, values }, context, mode);
