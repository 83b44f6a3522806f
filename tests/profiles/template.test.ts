import { describe, expect, test } from 'vitest';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { nextVersion, parseTemplate } from '../../src/profiles/template.ts';
import { draftTemplate } from './small.ts';

const label = { en: 'L', ru: 'Л', lv: 'L' };
const toggle = { key: 'led', label, type: 'toggle' };

/** What is wrong with an import, as "path: reason". */
function faults(input: unknown): string[] {
  const parsed = parseTemplate(input);
  return parsed.ok ? [] : Object.entries(parsed.errors).map(([path, { reason }]) => `${path}: ${reason}`);
}
const faultsOf = (...fields: unknown[]) =>
  faults(draftTemplate(fields)).map((one) => one.replace('sections.0.fields.', ''));

test.each(starterTemplates.map((template) => [template.code, template] as const))(
  '%s goes out as JSON and comes in the same',
  (_, template) => {
    expect(parseTemplate(JSON.parse(JSON.stringify(template)))).toEqual({ ok: true, template });
  },
);

test('a version that is made never changes', () => {
  const [p7st] = starterTemplates;
  expect(() => Object.assign(p7st!.sections[0]!.fields[0]!, { key: 'other' })).toThrow();
});

test('versions count on', () => {
  expect(nextVersion('1.9')).toBe('1.10');
  expect(nextVersion('1.9', 'major')).toBe('2.0');
});

describe('an import names every fault by its path', () => {
  test('in the head', () => {
    const wrong = {
      ...draftTemplate([toggle]),
      code: 'X1',
      version: '1',
      colour: 'red',
      name: { en: 'N', ru: '', lv: 'N' },
      extra: 1,
    };
    expect(faults(wrong).sort()).toEqual([
      'code: code_malformed',
      'colour: hex_malformed',
      'extra: unknown_field',
      'name.ru: required',
      'version: version_malformed',
    ]);
    expect(
      faults({ ...draftTemplate([toggle]), leadTime: { min: 9, max: 2, rushDays: null, rushSurchargePct: null } }),
    ).toEqual(['leadTime.min: range_reversed']);
  });

  test('several at once', () => {
    const fields = [
      { ...toggle, key: 'LED' },
      { ...toggle, label: { en: 'L', lv: 'L' } },
      { ...toggle, type: 'slider' },
    ];
    expect(faultsOf(...fields)).toEqual([
      '0.key: field_key_malformed',
      '1.label.ru: required',
      '2.type: not_an_option',
    ]);
  });

  test('a property that its type does not have', () => {
    expect(faultsOf({ ...toggle, min: 1 })).toEqual(['0.min: unknown_field']);
  });

  test('sections and stations', () => {
    const input = draftTemplate([toggle]);
    const [section] = input.sections;
    expect(faults({ ...input, sections: [{ ...section, key: 'a', station: 'KITCHEN' }] })).toEqual([
      'sections.0.key: section_key_malformed',
      'sections.0.station: not_an_option',
    ]);
    expect(faults({ ...input, sections: [section, section] })).toContain('sections.1.key: key_taken');
  });

  test('keys and options that occur twice', () => {
    expect(faultsOf(toggle, toggle)).toEqual(['1.key: key_taken']);
    const option = { value: 'A', label };
    expect(faultsOf({ key: 'c', label, type: 'dropdown', options: [option, option] })).toEqual([
      '0.options.1.value: key_taken',
    ]);
  });

  test('a condition that looks ahead, at itself or at nothing', () => {
    const shownIf = (field: string) => ({
      ...toggle,
      key: 'one',
      shownIf: { any: [{ field, op: 'eq', value: true }] },
    });
    expect(faultsOf(shownIf('A.led'), toggle)).toEqual(['0.shownIf.any.0.field: looks_ahead']);
    expect(faultsOf(shownIf('A.one'))).toEqual(['0.shownIf.any.0.field: looks_ahead']);
    expect(faultsOf(toggle, shownIf('A.led'))).toEqual([]);
    expect(faultsOf(shownIf('quantity'))).toEqual([]);
    expect(faultsOf(shownIf('order.due_date'))).toEqual(['0.shownIf.any.0.field: looks_ahead']);
  });

  test('a condition that is none', () => {
    const when = (shownIf: unknown) => faultsOf(toggle, { ...toggle, key: 'b', shownIf });
    expect(when({})).toContain('1.shownIf: condition_malformed');
    expect(when({ field: 'A.led', op: 'eq' })).toContain('1.shownIf: condition_malformed');
    expect(when({ field: 'A.led', op: 'like', value: 1 })).toEqual(['1.shownIf.op: not_an_option']);
    expect(when({ all: [{ any: [{ field: 'A.led', op: 'truthy' }] }], any: [] })).toContain('1.shownIf.any: required');
  });

  test('a comparison with what is no option', () => {
    const kind = { key: 'kind', label, type: 'dropdown', options: [{ value: 'A', label }] };
    const shownIf = { field: 'A.kind', op: 'in', value: ['A', 'B'] };
    expect(faultsOf(kind, { ...toggle, shownIf })).toEqual(['1.shownIf.value: not_an_option']);
  });

  test('defaults that the field would refuse', () => {
    const number = { key: 'n', label, type: 'number', min: 0, max: 10, step: 0.5 };
    expect(faultsOf({ ...number, default: 0 })).toEqual([]);
    expect(faultsOf({ ...number, default: 0.3 })).toEqual(['0.default: default_refused']);
    const kind = { key: 'k', label, type: 'dropdown', options: [{ value: 'A', label }] };
    const defaultIf = [{ when: { field: 'sign_type', op: 'eq', value: 'INDOOR' }, value: 'B' }];
    expect(faultsOf({ ...kind, default: 'B', defaultIf })).toEqual([
      '0.default: default_refused',
      '0.defaultIf.0.value: default_refused',
    ]);
  });

  test('limits the wrong way round, and patterns that are none or never end', () => {
    expect(faultsOf({ key: 'n', label, type: 'number', min: 2, max: 1 })).toEqual(['0.min: range_reversed']);
    for (const pattern of ['(', '^(a+)+$'])
      expect(faultsOf({ key: 't', label, type: 'text', pattern })).toEqual(['0.pattern: pattern_malformed']);
  });

  test('links between fields', () => {
    const mm = { key: 'mm', label, type: 'thickness', min: 1, max: 5 };
    expect(faultsOf(toggle, { ...mm, material: 'A.led' })).toEqual(['1.material: no_such_field']);
    const sheet = { key: 'm', label, type: 'material', categories: ['ALU_SHEET'] };
    expect(faultsOf({ ...sheet, colour: 'A.c' }, { key: 'c', label, type: 'colour', systems: ['RAL'] })).toEqual([]);
    expect(faultsOf({ ...sheet, colour: 'A.led' }, toggle)).toEqual(['0.colour: no_such_field']);
  });

  test('rules of warnings and stations', () => {
    const rules = [{ reason: 'dark_with_led' }, { reason: 'bad_weather', when: { field: 'A.led', op: 'truthy' } }];
    expect(faults(draftTemplate([toggle], rules))).toEqual([
      'warnings.0: rule_malformed',
      'warnings.1.reason: not_an_option',
    ]);
    const lost = [
      { reason: 'dark_with_led', field: 'A.x', when: { field: 'A.y', op: 'eq', value: { field: 'order.due_date' } } },
    ];
    expect(faults(draftTemplate([toggle], lost))).toEqual([
      'warnings.0.field: no_such_field',
      'warnings.0.when.field: no_such_field',
    ]);
    const stations = [{ station: 'SANDING', reason: 'painted', when: { field: 'order.due_date', op: 'truthy' } }];
    expect(faults({ ...draftTemplate([toggle]), stations })).toEqual(['stations.0.when.field: no_such_field']);
  });

  test('though it is nothing like a template', () => {
    for (const input of [null, 1, 'P1', [], {}]) expect(faults(input).length).toBeGreaterThan(0);
  });
});
