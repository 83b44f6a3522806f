import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../src/i18n/format.ts';
import { materialRows } from '../../src/profiles/filling/material-rows.ts';
import { readSheet } from '../../src/profiles/filling/reading.ts';
import { startSheet, validateSheet } from '../../src/profiles/filling/validate.ts';
import type { Template } from '../../src/profiles/template.ts';
import { textsFor } from '../../src/words.ts';
import { named, templateOf } from './small.ts';
import { outdoor, starter, world } from './world.ts';

type Locale = 'en' | 'ru' | 'lv';

function sheet(template: Template, changes: Record<string, unknown>) {
  const values = { ...startSheet(template, outdoor, world), ...changes };
  return {
    template,
    header: outdoor,
    values: validateSheet(template, { header: outdoor, values }, world, 'draft').values,
  };
}

function read(template: Template, changes: Record<string, unknown>, locale: Locale) {
  const words = { locale, t: textsFor(locale, 'Europe/Riga'), format: formatsFor(locale, 'Europe/Riga') };
  const sections = readSheet(sheet(template, changes), words);
  const line = (key: string) => sections.flatMap((section) => section.lines).find((one) => one.key === key);
  return { sections, line, text: (key: string) => line(key)?.text };
}

const p7st = starter('P7st');

describe('a sheet in words', () => {
  test.each([
    ['en', 'NO LED'],
    ['ru', 'БЕЗ LED'],
    ['lv', 'BEZ LED'],
  ] as const)('says in %s what is switched off', (locale, words) => {
    const { line, text } = read(p7st, { 'ASSEMBLING.led': false }, locale);
    expect(line('ASSEMBLING.led')).toMatchObject({ text: words, off: true });
    expect(text('ASSEMBLING.led_type')).toBeUndefined();
  });

  test('says of a template’s own switch that it is off, by a pattern', () => {
    const own = templateOf([
      named({ key: 'dim', label: { en: 'Dimmer', ru: 'Диммер', lv: 'Dimeris' }, type: 'toggle' }),
    ]);
    expect((['en', 'ru', 'lv'] as const).map((locale) => read(own, {}, locale).text('A.dim'))).toEqual([
      'Dimmer: NO',
      'Диммер: НЕТ',
      'Dimeris: NAV',
    ]);
  });

  test('writes numbers with the reader’s sign and unit', () => {
    const half = { 'ASSEMBLING.cable_length': 2.5 };
    expect(read(p7st, half, 'en').text('ASSEMBLING.cable_length')).toBe('2.5 m');
    expect(read(p7st, half, 'ru').text('ASSEMBLING.cable_length')).toBe('2,5 м');
    expect(read(p7st, {}, 'ru').text('ASSEMBLING.waterholes_size')).toBe('5 мм');
    expect(read(p7st, {}, 'lv').text('ASSEMBLING.led_kelvin')).toBe('Balts 6000 K');
  });

  test('writes sizes and dates', () => {
    const p1 = starter('P1');
    const said = { 'BENDER.dimensions': { width: 1200, height: 400 }, 'DELIVERY.delivery_date': '2026-12-24' };
    expect(read(p1, said, 'ru').text('BENDER.dimensions')).toMatch(/^1.?200 × 400 мм$/);
    expect(read(p1, said, 'en').text('DELIVERY.delivery_date')).toBe('24 Dec 2026');
  });

  test('puts the code into a box of its colour, in ink that is legible', () => {
    const painted = { 'PAINTING.paint_sides': true, 'PAINTING.sides_color': '7016 (matt)' };
    expect(read(p7st, painted, 'en').line('PAINTING.sides_color')).toMatchObject({
      text: 'RAL 7016 (matt)',
      boxes: [{ text: '7016', hex: '#2E3236', ink: 'white' }],
    });
    expect(read(p7st, {}, 'lv').line('CNC_FREZER.face_material')).toMatchObject({
      text: 'PLEXIGLAS_XT_WN071 latviski',
      boxes: [{ text: 'WN071', hex: '#F5F5F0', ink: 'black' }],
    });
  });

  test('stacks films, and writes a colour of unknown look without a box', () => {
    const filmed = {
      'FRONT.front_finish': 'ORACAL_8500',
      'FRONT.film_face': true,
      'FRONT.face_film': '031, 999, 3M blue',
    };
    expect(read(p7st, filmed, 'en').line('FRONT.face_film')).toMatchObject({
      text: '8500-031, 8500-999, 3M blue',
      boxes: [{ text: '8500-031' }],
    });
  });

  test('marks an option that says “none” as off', () => {
    expect(read(p7st, {}, 'en').line('ASSEMBLING.shablon')).toMatchObject({ text: 'No template', off: true });
    const waterproof = { 'ASSEMBLING.waterproof': ['GLUED_BACK', 'PVC_19'] };
    expect(read(starter('P1'), waterproof, 'ru').line('ASSEMBLING.waterproof')).toMatchObject({
      text: 'ПВХ 19 мм, Приклеено сзади',
      off: false,
    });
  });

  test('keeps the sections in their order, with what the template itself remarks', () => {
    const { sections } = read(p7st, {}, 'en');
    expect(sections.map(({ key, station }) => `${key} ${station}`)).toEqual([
      'CNC_FREZER CNC',
      'BENDER BENDING',
      'FRONT FILM_COATING',
      'PAINTING PAINT',
      'ASSEMBLING ASSEMBLY',
      'DELIVERY LOGISTICS',
    ]);
    expect(sections[0]!.remarks).toEqual([expect.stringContaining('17–18 mm')]);
  });
});

describe('material rows', () => {
  const short = (template: Template, changes: Record<string, unknown>) =>
    materialRows(sheet(template, changes)).map(({ label, material, thicknessMm, colour, quantity }) =>
      [
        label.en,
        material?.shortName ?? material?.names.en ?? '–',
        thicknessMm ?? '–',
        colour ? `${colour.system} ${colour.code}` : '–',
        quantity,
      ].join(' | '),
    );

  test('say what is bought and cut, with thickness and paint', () => {
    expect(short(p7st, { 'PAINTING.sides_color': '7016', 'ASSEMBLING.psu_material': 'client’s own' })).toEqual([
      'Face | WN071 | 3 | – | 2',
      'Back | ALU 1.5 | 1.5 | – | 2',
      'Sides | ALU 1.2 | 1.2 | RAL 7016 | 2',
      'PSU model | client’s own | – | – | 2',
    ]);
  });

  test('give each film of a stack a row, and the trim one', () => {
    const filmed = { 'FRONT.front_finish': 'ORACAL_8500', 'FRONT.film_face': true, 'FRONT.face_film': '031, 021' };
    const rows = materialRows(sheet(p7st, filmed)).filter(({ key }) => key.startsWith('FRONT'));
    expect(rows.map(({ key, colour }) => [key, colour?.code, colour?.hex])).toEqual([
      ['FRONT.face_film.0', '031', '#D4001F'],
      ['FRONT.face_film.1', '021', '#FFD100'],
    ]);
    expect(short(starter('P5'), { 'TRIM.trim_color_primary': '971' })).toContain(
      'Trim colour | SignTrim | – | SIGNTRIM 971 | 2',
    );
  });

  test('give a paint a row of its own where no material carries it', () => {
    expect(short(starter('P3'), { 'PAINTING.front': true, 'PAINTING.color_ral': '9016' })).toEqual([
      'Opal | WN071 | 3 | – | 2',
      'Paint colour (RAL) | – | – | RAL 9016 | 2',
    ]);
  });
});
