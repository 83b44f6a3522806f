import { describe, expect, test } from 'vitest';
import { breaksOf, layoutOf } from '../../src/profiles/filling/layout.ts';
import { parseTemplate, type Section, type Template } from '../../src/profiles/template.ts';
import { starter } from './world.ts';

const p7st = starter('P7st');
const columnsOf = (template: Template, key: string) =>
  [...layoutOf(template)].find(([section]) => section.key === key)![1];
const first = (template: Template, key: string) => columnsOf(template, key).map(([block]) => block!.at.field.key);
const withAssembly = (change: Partial<Section>) => ({
  ...p7st,
  sections: p7st.sections.map((section) => (section.key === 'ASSEMBLING' ? { ...section, ...change } : section)),
});

describe('a section', () => {
  test('breaks where its template says', () => {
    expect(first(p7st, 'ASSEMBLING')).toEqual(['led', 'cables', 'warning_stickers']);
    expect(first(p7st, 'PAINTING')).toEqual(['paint_face']);
  });

  test('of an older template is parted by its length, and never under a switch', () => {
    const older = parseTemplate(withAssembly({ breaks: undefined }));
    expect(older.ok && first(older.template, 'ASSEMBLING')).toEqual(['led', 'frame']);
    expect(older.ok && breaksOf(older.template.sections.find(({ key }) => key === 'ASSEMBLING')!)).toEqual(['frame']);
  });

  test('has what a switch opens below it', () => {
    const led = columnsOf(p7st, 'ASSEMBLING')[0]![0]!;
    expect(led.opens.map(({ at }) => at.field.key)).toEqual(['led_type', 'led_material', 'led_position', 'led_kelvin']);
  });

  test.each([
    ['its first field', ['led']],
    ['a field that a switch opens', ['led_type']],
    ['a field that is not there', ['nothing']],
    ['the same field twice', ['cables', 'cables']],
  ])('does not break before %s', (_, breaks) => {
    const parsed = parseTemplate(withAssembly({ breaks }));
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual([`sections.4.breaks.${breaks.length - 1}`]);
  });
});
