import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/profiles/fields.ts';
import { startSheet, withDefaults } from '../../src/profiles/filling/validate.ts';
import { judge, named, templateOf, tryField } from './small.ts';
import { indoor, outdoor, TODAY, world } from './world.ts';

const reasons = ({ errors }: ReturnType<typeof judge>) => errors.map(({ field, reason }) => `${field}: ${reason}`);

describe('visibility goes down the sheet', () => {
  const template = templateOf([
    named({ key: 'led', type: 'toggle' }),
    named({ key: 'make', type: 'text', shownIf: { field: 'A.led', op: 'eq', value: true } }),
    named({ key: 'kelvin', type: 'number', shownIf: { field: 'A.make', op: 'truthy' }, required: true }),
  ]);

  test('what is hidden is neither required nor stored, and hides what hangs on it', () => {
    const { ok, values, shown } = judge(template, { 'A.led': false, 'A.make': 'Sloan', 'A.kelvin': 6000 });
    expect({ ok, values, shown }).toEqual({ ok: true, values: { 'A.led': false }, shown: ['A.led'] });
  });

  test('what is hidden is dropped though it is malformed', () => {
    expect(judge(template, { 'A.led': false, 'A.kelvin': 'hot' }).ok).toBe(true);
  });

  test('what is shown is judged', () => {
    expect(reasons(judge(template, { 'A.led': true, 'A.make': 'Sloan' }))).toEqual(['kelvin: required']);
  });

  test('the head of the item can be looked at too', () => {
    const rainy = templateOf([
      named({ key: 'holes', type: 'text', shownIf: { field: 'sign_type', op: 'eq', value: 'OUTDOOR' } }),
      named({ key: 'crane', type: 'text', shownIf: { field: 'width_mm', op: 'gt', value: 1000 } }),
    ]);
    expect(judge(rainy, {}, { header: outdoor }).shown).toEqual(['A.holes', 'A.crane']);
    expect(judge(rainy, {}, { header: { ...indoor, width_mm: null } }).shown).toEqual([]);
  });
});

describe('required', () => {
  const number: Field = named({ key: 'n', type: 'number', min: 0, required: true });

  test.each([[undefined], [null], [''], ['  '], [[]]])('%j is empty', (given) => {
    expect(tryField(number as never, given).error).toEqual({ reason: 'required' });
  });

  test('nought and off are values', () => {
    expect(tryField(number as never, 0)).toMatchObject({ value: 0, error: undefined });
    expect(tryField({ key: 't', type: 'toggle', required: true }, false)).toMatchObject({
      value: false,
      error: undefined,
    });
  });

  test('a size of two empty sides is empty', () => {
    expect(
      tryField({ key: 's', type: 'dimensions', required: true }, { width: null, height: null }).error?.reason,
    ).toBe('required');
  });

  test('only where its condition holds', () => {
    const template = templateOf([
      named({ key: 'paint', type: 'toggle' }),
      named({
        key: 'colour',
        type: 'colour',
        systems: ['RAL'],
        requiredIf: { field: 'A.paint', op: 'eq', value: true },
      }),
    ]);
    expect(judge(template, { 'A.paint': false }).ok).toBe(true);
    expect(reasons(judge(template, { 'A.paint': true }))).toEqual(['colour: required']);
  });

  test('not in a draft, where what is there must be well-formed all the same', () => {
    expect(tryField(number as never, null, world, 'draft').error).toBeUndefined();
    expect(tryField(number as never, 'many', world, 'draft').error).toEqual({ reason: 'not_a_number' });
  });

  test('a switch that nobody touched is off; one that is required has to be set', () => {
    expect(tryField({ key: 't', type: 'toggle' }, undefined).value).toBe(false);
    expect(tryField({ key: 't', type: 'toggle', required: true }, undefined).error).toEqual({ reason: 'required' });
  });
});

describe('unknown keys are refused', () => {
  const template = templateOf([
    named({ key: 'n', type: 'number' }),
    {
      key: 'hint',
      label: { en: 'H', ru: 'П', lv: 'P' },
      type: 'info_box',
      level: 'info',
      text: { en: 'T', ru: 'Т', lv: 'T' },
    },
  ]);

  test.each([
    ['A.m', { section: 'A', field: 'm' }],
    ['B.n', { section: 'B', field: 'n' }],
    ['n', { section: '', field: 'n' }],
    ['A.hint', { section: 'A', field: 'hint' }],
    ['__proto__.n', { section: '__proto__', field: 'n' }],
    ['constructor', { section: '', field: 'constructor' }],
  ])('%s', (key, place) => {
    const values = JSON.parse(`{"${key}": 1}`);
    expect(judge(template, values, { mode: 'draft' }).errors).toEqual([{ ...place, reason: 'unknown_field' }]);
  });

  test('though they are empty', () => {
    expect(judge(template, { 'A.m': null }).ok).toBe(false);
  });
});

describe('defaults', () => {
  const template = templateOf([
    named({
      key: 'holes',
      type: 'toggle',
      defaultIf: [{ when: { field: 'sign_type', op: 'eq', value: 'OUTDOOR' }, value: true }],
    }),
    named({
      key: 'size',
      type: 'dropdown',
      options: ['3', '5'].map((value) => ({ value, label: { en: value, ru: value, lv: value } })),
      default: '5',
      shownIf: { field: 'A.holes', op: 'eq', value: true },
    }),
    named({ key: 'on', type: 'date', defaultFrom: ['loadingDate', 'dueDate'] }),
    named({ key: 'back', type: 'material', categories: ['ALU_SHEET'], default: 'ALU_MILL_1_5' }),
    named({ key: 'back_mm', type: 'thickness', material: 'A.back', min: 0.5, max: 25 }),
  ]);

  test('follow the head of the item; a date that follows the order’s begins empty', () => {
    const start = startSheet(template, outdoor, world);
    expect(start).toMatchObject({ 'A.holes': true, 'A.size': '5' });
    expect(start).not.toHaveProperty('A.on');
    expect(startSheet(template, indoor, world)).not.toHaveProperty('A.size');
  });

  test('a material that comes in one thickness brings it along', () => {
    expect(startSheet(template, outdoor, world)['A.back_mm']).toBe(1.5);
  });

  test('fill what has just come up, and leave empty what was emptied', () => {
    const given = { 'A.holes': true, 'A.on': null };
    const filled = withDefaults(template, { header: indoor, values: given }, world);
    expect(filled).toMatchObject({ 'A.holes': true, 'A.size': '5', 'A.on': null });
  });
});

describe('what was chosen before', () => {
  const date = { key: 'd', type: 'date' } as const;
  const material = { key: 'm', type: 'material', categories: ['ALU_SHEET'] } as const;

  test('a date that has passed meanwhile stands; a new one does not', () => {
    expect(tryField(date, '2026-11-19').error).toEqual({ reason: 'day_passed' });
    expect(tryField(date, TODAY).value).toBe(TODAY);
    expect(tryField(date, '2026-11-19', { ...world, previous: { 'A.d': '2026-11-19' } }).value).toBe('2026-11-19');
    expect(tryField(date, '2026-11-18', { ...world, previous: { 'A.d': '2026-11-19' } }).error?.reason).toBe(
      'day_passed',
    );
  });

  test('a material that left the catalogue stands as it was copied; a new one has to be in use', () => {
    const copied = {
      materialCode: 'OLD_ALU',
      names: { en: 'Old', ru: 'Старый', lv: 'Vecs' },
      shortName: 'OLD',
      category: 'ALU_SHEET',
      hex: null,
    };
    expect(
      tryField({ ...material, categories: ['ALU_SHEET'] }, 'OLD_ALU', { ...world, previous: { 'A.m': copied } }).value,
    ).toEqual(copied);
    const retired = { ...world, material: (code: string) => ({ ...world.material(code)!, isActive: false }) };
    expect(tryField({ ...material, categories: ['ALU_SHEET'] }, 'ALU_MILL_1_5', retired).error?.reason).toBe(
      'material_inactive',
    );
  });

  test('a colour keeps the hex with which it was chosen', () => {
    const then = { system: 'RAL' as const, code: '7016', hex: '#383E42', name: 'Anthracite' };
    const field = { key: 'c', type: 'colour', systems: ['RAL' as const] } as {
      key: string;
      type: 'colour';
      systems: ['RAL'];
    };
    expect(tryField(field, 'RAL 7016', { ...world, previous: { 'A.c': then } }).value).toEqual(then);
    expect(tryField(field, 'RAL 7016').value).toMatchObject({ hex: '#2E3236' });
  });
});
