import { describe, expect, test } from 'vitest';
import { PostedForm } from '../../src/http/form.ts';
import { fromForm, sheetForm, toForm, updateForm } from '../../src/profiles/filling/form.ts';
import { fieldErrors, startSheet, validateSheet } from '../../src/profiles/filling/validate.ts';
import { named, templateOf } from './small.ts';
import { indoor, outdoor, starter, world } from './world.ts';

const P = 'items.0.values';
const posted = (texts: Record<string, string | string[]>) =>
  new PostedForm(
    Object.entries(texts).flatMap(([name, said]) =>
      [said].flat().map((text): [string, string] => [`${P}.${name}`, text]),
    ),
  );

const label = { en: 'L', ru: 'Л', lv: 'L' };
const template = templateOf([
  named({ key: 'face', type: 'material', categories: ['ACRYLIC_XT'], allowCustom: true }),
  named({ key: 'mm', type: 'thickness', min: 0.5, max: 25 }),
  named({ key: 'colour', type: 'colour', systems: ['RAL', 'OTHER'] }),
  named({ key: 'films', type: 'film', series: ['ORACAL 8500'], maxItems: 3 }),
  named({ key: 'trim', type: 'signtrim' }),
  named({ key: 'size', type: 'dimensions' }),
  named({ key: 'water', type: 'multi_select', options: ['A', 'B'].map((value) => ({ value, label })) }),
  named({ key: 'led', type: 'toggle' }),
  named({ key: 'day', type: 'date' }),
  named({ key: 'notes', type: 'textarea' }),
]);

describe('a form without scripts says', () => {
  test('every type as text', () => {
    const form = posted({
      'A.face': 'plexiglas_xt_wn071',
      'A.mm': '2,5',
      'A.colour': '7016',
      'A.films': '8500-031, 021',
      'A.trim': '971',
      'A.size.width': '1 200',
      'A.size.height': '400',
      'A.water': ['', 'B', 'A'],
      'A.led': ['false', 'true'],
      'A.day': '24.12.2026',
      'A.notes': 'two\nlines',
    });
    const given = fromForm(template, form, P);
    expect(given).toMatchObject({
      'A.mm': 2.5,
      'A.size': { width: 1200, height: 400 },
      'A.led': true,
      'A.day': '2026-12-24',
    });
    const { errors, values } = validateSheet(template, { header: outdoor, values: given }, world, 'complete');
    expect(errors).toEqual([]);
    expect(values).toMatchObject({
      'A.face': { materialCode: 'PLEXIGLAS_XT_WN071' },
      'A.colour': { system: 'RAL', code: '7016' },
      'A.films': [{ code: '031' }, { code: '021' }],
      'A.trim': { code: '971' },
      'A.water': ['A', 'B'],
      'A.notes': 'two\nlines',
    });
  });

  test('that something was left empty, which is not the same as not asked', () => {
    const form = posted({
      'A.face': ' ',
      'A.size.width': '',
      'A.size.height': '',
      'A.water': [''],
      'A.led': ['false'],
    });
    expect(fromForm(template, form, P)).toEqual({ 'A.face': null, 'A.size': null, 'A.water': null, 'A.led': false });
  });

  test('nonsense as it was typed, so that the rules refuse it by the name of its input', () => {
    const given = fromForm(
      template,
      posted({ 'A.mm': 'thick', 'A.day': 'soon', 'A.led': 'maybe', 'A.size.width': 'w' }),
      P,
    );
    const { errors } = validateSheet(template, { header: outdoor, values: given }, world, 'draft');
    expect(fieldErrors(errors, P)).toEqual({
      'items.0.values.A.mm': { reason: 'not_a_number' },
      'items.0.values.A.size': { reason: 'not_a_number' },
      'items.0.values.A.led': { reason: 'not_an_option' },
      'items.0.values.A.day': { reason: 'not_a_date' },
    });
  });

  test('fields that nobody knows, so that they are refused', () => {
    const given = fromForm(template, posted({ 'A.ghost': '1', 'B.face': 'x' }), P);
    const { errors } = validateSheet(template, { header: outdoor, values: given }, world, 'draft');
    expect(Object.keys(fieldErrors(errors, P))).toEqual(['items.0.values.A.ghost', 'items.0.values.B.face']);
  });

  test('nothing of another item', () => {
    expect(
      fromForm(
        template,
        new PostedForm([
          ['items.01.values.A.mm', '3'],
          ['items.0.name', 'x'],
        ]),
        P,
      ),
    ).toEqual({});
  });
});

test('a form writes decimals as the reader does', () => {
  const at = (locale: 'en' | 'ru' | 'lv') => toForm(template, { 'A.mm': 2.5 }, ['A.mm'], P, { locale, context: world });
  expect(at('en')).toEqual([[`${P}.A.mm`, '2.5']]);
  expect(at('ru')).toEqual([[`${P}.A.mm`, '2,5']]);
  expect(at('lv')).toEqual([[`${P}.A.mm`, '2,5']]);
});

describe('the Update button', () => {
  const p7st = starter('P7st');
  const start = startSheet(p7st, outdoor, world);
  const { form } = sheetForm(p7st, start, P, { header: outdoor, context: world, locale: 'ru' });
  const press = (changed: PostedForm, header = outdoor) =>
    updateForm(p7st, changed, P, { header, context: world, locale: 'ru' });
  const turned = (key: string, value: string) =>
    form.with({ without: (name) => name === `${P}.${key}`, added: [[`${P}.${key}`, value]] });

  test('changes nothing when nothing was switched', () => {
    expect(press(form).form.entries).toEqual(form.entries);
  });

  test('takes away what a choice hides, and brings up what it shows with its default', () => {
    const ownLed = `${P}.ASSEMBLING.led_kelvin`;
    const client = press(turned('ASSEMBLING.led_type', 'CLIENT')).form;
    expect(client.get(ownLed)).toBeUndefined();
    const own = press(client.with({ added: [[`${P}.ASSEMBLING.led_type`, 'SLOAN']] })).form;
    expect(own.get(ownLed)).toBe('6000');
    expect(press(turned('FRONT.front_finish', 'ORACAL_8500')).form.get(`${P}.FRONT.film_face`)).toBe('false');
  });

  test('holds what a switch would open, as the shop usually has it, and says nothing of it while it is off', () => {
    expect(form.get(`${P}.ASSEMBLING.frame_dimensions`)).toBe('40x40x2');
    const off = press(form);
    expect(off.validation.shown).not.toContain('ASSEMBLING.frame_dimensions');
    expect(off.validation.values).not.toHaveProperty(['ASSEMBLING.frame_dimensions']);
    const framed = press(turned('ASSEMBLING.frame', 'true'));
    expect(framed.validation.shown).toContain('ASSEMBLING.frame_material');
    expect(framed.validation.values).toHaveProperty(['ASSEMBLING.frame_dimensions'], '40x40x2');
  });

  test('keeps what was typed below a switch that is off by now', () => {
    const typed = turned('PAINTING.sides_color', 'RAL 7016').with({
      without: (name) => name === `${P}.PAINTING.paint_sides`,
      added: [[`${P}.PAINTING.paint_sides`, 'false']],
    });
    const off = press(typed);
    expect(off.form.get(`${P}.PAINTING.sides_color`)).toBe('RAL 7016');
    expect(off.validation.values).not.toHaveProperty(['PAINTING.sides_color']);
  });

  test('keeps every typed word, malformed ones too', () => {
    const typed = press(turned('BENDER.sides_depth', 'deep'));
    expect(typed.form.get(`${P}.BENDER.sides_depth`)).toBe('deep');
    expect(typed.validation.errors).toEqual([{ section: 'BENDER', field: 'sides_depth', reason: 'not_a_number' }]);
  });

  test('does not fill again what was emptied', () => {
    const emptied = press(turned('ASSEMBLING.cable_length', ''));
    expect(emptied.form.get(`${P}.ASSEMBLING.cable_length`)).toBe('');
    expect(emptied.validation.values).not.toHaveProperty(['ASSEMBLING.cable_length']);
  });

  test('leaves a chosen switch as it is when the sign moves indoors', () => {
    expect(press(form, indoor).form.get(`${P}.ASSEMBLING.waterholes`)).toBe('true');
  });
});
