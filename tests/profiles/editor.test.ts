import { describe, expect, test } from 'vitest';
import { PostedForm } from '../../src/http/form.ts';
import { applyTemplateEdit, type Edit } from '../../src/profiles/editor/edits.ts';
import { fieldsBefore, type RawField, readField, writeField } from '../../src/profiles/editor/field-form.ts';
import { blankField, fieldTypes } from '../../src/profiles/editor/properties.ts';
import { same } from '../../src/profiles/filling/values.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { placed, type Template } from '../../src/profiles/template.ts';
import { draftTemplate } from './small.ts';
import { starter } from './world.ts';

const every = starterTemplates.flatMap((template) => placed(template).map((one) => ({ template, ...one })));

describe('a field in the form of the editor', () => {
  test.each(starterTemplates.map(({ code }) => code))('says all that it said in %s', (code) => {
    for (const { template, section, field } of every.filter((one) => one.template.code === code)) {
      const known = fieldsBefore(template, section.key, field.key);
      const raw = field as unknown as RawField;
      expect(readField(writeField(raw, known), raw, known)).toEqual(field);
    }
  });

  const known = fieldsBefore(starter('P7st'), 'DELIVERY', undefined);
  const read = (type: RawField['type'], entries: [string, string][]) =>
    readField(new PostedForm(entries), { type }, known);

  test('of every type is asked what that type can say', () => {
    for (const type of fieldTypes) {
      const raw = blankField(type) as RawField;
      expect(readField(writeField(raw, known), raw, known)).toMatchObject(raw);
    }
  });

  test('keeps what was typed though it cannot be read', () => {
    const field = read('number', [
      ['key', 'depth'],
      ['min', 'ten'],
      ['shownIf.json', '{ field:'],
    ]);
    expect(field).toMatchObject({ min: 'ten', shownIf: '{ field:' });
    const form = writeField(field, known);
    expect([form.get('min'), form.get('shownIf.json')]).toEqual(['ten', '{ field:']);
  });

  test('takes conditions as rows, by the type of what they look at', () => {
    const row = (i: number, field: string, op: string, value: string): [string, string][] => [
      [`shownIf.${i}.field`, field],
      [`shownIf.${i}.op`, op],
      [`shownIf.${i}.value`, value],
    ];
    const rows = [
      ...row(0, 'ASSEMBLING.led', 'eq', 'true'),
      ...row(1, 'quantity', 'gt', '5'),
      ...row(2, 'ASSEMBLING.led_type', 'in', 'SLOAN, CLIENT'),
      ...row(3, '', 'eq', ''),
    ];
    expect(read('text', [['shownIf.join', 'any'], ...rows]).shownIf).toEqual({
      any: [
        { field: 'ASSEMBLING.led', op: 'eq', value: true },
        { field: 'quantity', op: 'gt', value: 5 },
        { field: 'ASSEMBLING.led_type', op: 'in', value: ['SLOAN', 'CLIENT'] },
      ],
    });
    expect(read('text', row(0, 'sign_type', 'truthy', '')).shownIf).toEqual({ field: 'sign_type', op: 'truthy' });
  });

  test('keeps a nested condition as JSON', () => {
    const shownIf = { any: [{ all: [{ field: 'quantity', op: 'gt', value: 1 }] }] };
    const form = writeField({ type: 'signtrim', shownIf }, known);
    expect(JSON.parse(form.get('shownIf.json')!)).toEqual(shownIf);
    expect(readField(form, { type: 'signtrim' }, known).shownIf).toEqual(shownIf);
  });

  test('takes its options by number, without those that were ticked off', () => {
    const option = (i: number, at: string, value: string, drop = ''): [string, string][] => [
      [`options.${i}.at`, at],
      [`options.${i}.value`, value],
      [`options.${i}.label.en`, value],
      [`options.${i}.drop`, drop],
    ];
    const rows = [...option(0, '3', 'LAST'), ...option(1, '1', 'FIRST'), ...option(2, '2', 'GONE', 'true')];
    const { options } = read('dropdown', [...rows, ...option(3, '', '')]) as unknown as {
      options: { value: string }[];
    };
    expect(options.map(({ value }) => value)).toEqual(['FIRST', 'LAST']);
  });
});

describe('a step in the working copy', () => {
  const two = draftTemplate([
    { key: 'led', type: 'toggle', label: same('LED') },
    { key: 'make', type: 'text', label: same('Make'), shownIf: { field: 'A.led', op: 'truthy' } },
  ]) as Template;
  const keys = (template: Template) => placed(template).map(({ key }) => key);

  function edited(edit: Edit, template = two): Template {
    const made = applyTemplateEdit(template, edit);
    if (!made.ok) throw new Error(JSON.stringify(made.errors));
    return made.content;
  }
  const faults = (edit: Edit, template = two) => {
    const made = applyTemplateEdit(template, edit);
    return made.ok ? {} : made.errors;
  };

  const field = (key: string, rest: object = {}) => ({ key, type: 'text', label: same(key), ...rest });

  test('adds a field at the end of its section', () => {
    expect(keys(edited({ kind: 'field', section: 'A', field: null, content: field('note') }))).toEqual([
      'A.led',
      'A.make',
      'A.note',
    ]);
  });

  test('names what is wrong with the field, and only with that', () => {
    const content = {
      key: 'Note',
      type: 'text',
      label: { en: 'Note', ru: '', lv: 'Piezīme' },
      minLength: 9,
      maxLength: 2,
    };
    expect(faults({ kind: 'field', section: 'A', field: null, content })).toEqual({
      key: { reason: 'field_key_malformed' },
      'label.ru': { reason: 'required' },
      minLength: { reason: 'range_reversed' },
    });
  });

  test('refuses a key that is there already', () => {
    expect(faults({ kind: 'field', section: 'A', field: 'led', content: field('make') })).toEqual({
      key: { reason: 'key_taken' },
    });
    const content = { key: 'A', station: 'CNC', label: same('A') };
    expect(faults({ kind: 'section', section: null, content })).toEqual({ key: { reason: 'key_taken' } });
  });

  test('renames a field wherever it is named', () => {
    const content = { key: 'light', type: 'toggle', label: same('Light') };
    const made = edited({ kind: 'field', section: 'A', field: 'led', content });
    expect(placed(made)[1]!.field.shownIf).toEqual({ field: 'A.light', op: 'truthy' });
  });

  test('renames a section wherever it is named', () => {
    const content = { key: 'B', station: 'PAINT', label: same('B') };
    const made = edited({ kind: 'section', section: 'A', content });
    expect(keys(made)).toEqual(['B.led', 'B.make']);
    expect(placed(made)[1]!.field.shownIf).toEqual({ field: 'B.led', op: 'truthy' });
  });

  test('adds a section, that waits for its fields', () => {
    const made = edited({ kind: 'section', section: null, content: { key: 'B', station: 'PAINT', label: same('B') } });
    expect(made.sections.map(({ key }) => key)).toEqual(['A', 'B']);
    const wrong = { key: 'b', station: 'KITCHEN', label: same('B') };
    expect(Object.keys(faults({ kind: 'section', section: null, content: wrong })).sort()).toEqual(['key', 'station']);
  });

  test('moves parts up and down, and not off the sheet', () => {
    const move = (name: string, by: 1 | -1) => keys(edited({ kind: 'move', section: 'A', field: name, by }));
    expect(move('make', -1)).toEqual(['A.make', 'A.led']);
    expect(move('led', -1)).toEqual(['A.led', 'A.make']);
    const sections = edited({ kind: 'move', section: 'PAINTING', field: null, by: 1 }, starter('P7st')).sections;
    expect(sections.map(({ key }) => key).slice(3, 5)).toEqual(['ASSEMBLING', 'PAINTING']);
  });

  test('removes parts', () => {
    expect(keys(edited({ kind: 'removal', section: 'A', field: 'led' }))).toEqual(['A.make']);
    expect(edited({ kind: 'removal', section: 'A', field: null }).sections).toEqual([]);
  });

  test('changes the head and the rules by the same rules as an import', () => {
    expect(Object.keys(faults({ kind: 'head', content: { name: same('') } })).sort()).toEqual([
      'colour',
      'complexity',
      'description',
      'leadTime',
      'name.en',
      'name.lv',
      'name.ru',
    ]);
    const warnings = [{ reason: 'dark_with_led', when: { field: 'A.nothing', op: 'truthy' } }];
    expect(faults({ kind: 'rules', warnings, stations: [] })).toEqual({
      'warnings.0.when.field': { reason: 'no_such_field' },
    });
  });

  test('on what is gone is refused', () => {
    expect(faults({ kind: 'field', section: 'Z', field: null, content: {} })).toEqual({ '': { reason: 'not_found' } });
    expect(faults({ kind: 'section', section: 'Z', content: {} })).toEqual({ '': { reason: 'not_found' } });
  });
});
