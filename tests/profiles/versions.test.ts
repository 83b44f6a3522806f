import { describe, expect, test } from 'vitest';
import { compareTemplates, compareValues } from '../../src/profiles/filling/compare.ts';
import { lift } from '../../src/profiles/filling/lift.ts';
import { startSheet } from '../../src/profiles/filling/validate.ts';
import { defineTemplate, type Template } from '../../src/profiles/template.ts';
import { named, templateOf } from './small.ts';
import { outdoor, starter, world } from './world.ts';

const p5 = starter('P5');

/** A later version, with a change. */
function later(template: Template, change: (copy: Template) => void): Template {
  const copy = structuredClone(template);
  copy.version = '1.1';
  change(copy);
  return defineTemplate(copy);
}
const section = (template: Template, key: string) => template.sections.find((one) => one.key === key)!;

describe('two versions of a template', () => {
  const told = (to: Template) =>
    compareTemplates(p5, to).map(({ at, kind, differences }) =>
      [`${at} ${kind}`, ...differences.map(({ what }) => what)].join(' '),
    );

  test('that are the same differ in nothing', () => {
    expect(compareTemplates(p5, p5)).toEqual([]);
  });

  test('differ by what was added, removed, changed and moved', () => {
    const to = later(p5, (copy) => {
      copy.name.ru = 'Профиль 5';
      const trim = section(copy, 'TRIM');
      trim.fields = [
        named({ key: 'width', type: 'number', unit: 'mm', min: 5, max: 50 }),
        trim.fields[1]!,
        trim.fields[0]!,
      ];
      section(copy, 'PAINTING').label.lv = 'Krāsas';
      section(copy, 'LINE_FREEZER').fields[0]!.label.en = 'Front';
    });
    expect(told(to)).toEqual([
      ' changed version name.ru',
      'PAINTING changed label.lv',
      'TRIM reordered',
      'TRIM.print_type removed',
      'LINE_FREEZER.face changed label.en',
      'TRIM.width added',
    ]);
  });

  test('differ by single options, limits and conditions', () => {
    const to = later(starter('P8'), (copy) => {
      for (const field of section(copy, 'ASSEMBLING').fields) {
        if (field.key === 'cable_length') Object.assign(field, { max: 20 });
        if (field.key === 'led_kelvin' && field.type === 'dropdown') field.options[0]!.label.en = 'Warm';
        if (field.key === 'led_position' && field.type === 'dropdown') field.options.pop();
      }
    });
    const changes = compareTemplates(starter('P8'), to).slice(1);
    expect(changes.map(({ at, differences }) => [at, differences])).toEqual([
      ['ASSEMBLING.led_kelvin', [{ what: 'options.3500.label.en', from: '3500 K', to: 'Warm' }]],
      [
        'ASSEMBLING.led_position',
        [
          { what: 'options.EDGE.label.en', from: 'Edge lit', to: undefined },
          { what: 'options.EDGE.label.ru', from: 'Торцевая подсветка', to: undefined },
          { what: 'options.EDGE.label.lv', from: 'Malas izgaismojums', to: undefined },
        ],
      ],
      ['ASSEMBLING.cable_length', [{ what: 'max', from: 10, to: 20 }]],
    ]);
  });
});

test('two filled sheets differ field by field, in the order of the sheet', () => {
  const from = startSheet(p5, outdoor, world);
  const to = { ...from, 'ASSEMBLING.led': false, 'LINE_FREEZER.face_thickness': 5 };
  delete (to as Record<string, unknown>)['ASSEMBLING.led_type'];
  const changes = compareValues({ template: p5, values: from }, { template: p5, values: to });
  expect(changes.map(({ key, from: then, to: now, field }) => [key, then, now, field.label.en])).toEqual([
    ['LINE_FREEZER.face_thickness', 3, 5, 'Thickness'],
    ['ASSEMBLING.led', true, false, 'LED'],
  ]);
});

describe('a sheet lifted to a newer version', () => {
  const label = { en: 'L', ru: 'Л', lv: 'L' };
  const option = (value: string) => ({ value, label });
  const older = templateOf([
    named({ key: 'led', type: 'toggle' }),
    named({ key: 'make', type: 'dropdown', options: [option('SLOAN'), option('BELL')] }),
    named({ key: 'length', type: 'number', max: 100 }),
    named({ key: 'gone', type: 'text' }),
    named({ key: 'frame', type: 'text' }),
    named({ key: 'emptied', type: 'number', default: 5 }),
  ]);
  const newer = templateOf([
    named({ key: 'led', type: 'toggle' }),
    named({ key: 'make', type: 'dropdown', options: [option('SLOAN'), option('BALTLED')], default: 'SLOAN' }),
    named({ key: 'length', type: 'number', max: 10 }),
    named({ key: 'frame', type: 'text', shownIf: { field: 'A.led', op: 'eq', value: true } }),
    named({ key: 'emptied', type: 'number', default: 5 }),
    named({ key: 'holes', type: 'toggle', default: true }),
  ]);
  const values = { 'A.led': false, 'A.make': 'BELL', 'A.length': 50, 'A.gone': 'old words', 'A.frame': '40x40' };
  const lifted = lift({ from: older, to: newer, header: outdoor, values }, world);

  test('keeps what fits, fills what is new, and leaves empty what was empty or refused', () => {
    expect(lifted.values).toEqual({ 'A.led': false, 'A.holes': true });
    expect(lifted.filled).toEqual(['A.holes']);
  });

  test('tells what no longer fits, and why', () => {
    expect(lifted.lost.map(({ key, value, why, reason }) => [key, value, why, reason?.reason])).toEqual([
      ['A.make', 'BELL', 'refused', 'not_an_option'],
      ['A.length', 50, 'refused', 'too_big'],
      ['A.gone', 'old words', 'field_gone', undefined],
      ['A.frame', '40x40', 'hidden', undefined],
    ]);
    expect(lifted.lost[1]!.reason).toEqual({ reason: 'too_big', params: { max: 10 } });
  });

  test('to its own version changes nothing', () => {
    const start = startSheet(p5, outdoor, world);
    expect(lift({ from: p5, to: p5, header: outdoor, values: start }, world)).toEqual({
      values: start,
      lost: [],
      filled: [],
    });
  });
});
