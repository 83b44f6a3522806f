import { describe, expect, test } from 'vitest';
import { sayWhy, stationsFor } from '../../src/profiles/filling/stages.ts';
import { startSheet, validateSheet } from '../../src/profiles/filling/validate.ts';
import { textsFor } from '../../src/words.ts';
import { outdoor, starter, world } from './world.ts';

/** A sheet as the shop usually fills it, with some fields said otherwise. */
function sheet(code: string, changes: Record<string, unknown> = {}) {
  const template = starter(code);
  const values = { ...startSheet(template, outdoor, world), ...changes };
  return {
    template,
    header: outdoor,
    values: validateSheet(template, { header: outdoor, values }, world, 'draft').values,
  };
}
const stations = (...sheets: ReturnType<typeof sheet>[]) =>
  stationsFor(sheets)
    .map(({ station }) => station)
    .join(' ');

describe('which stations follow', () => {
  test.each([
    ['P7st', 'CAD CNC SANDING BENDING PAINT ASSEMBLY QC LOGISTICS'],
    ['P1', 'CAD BENDING FILM_COATING QC LOGISTICS'],
    ['P3', 'CAD CNC ASSEMBLY QC LOGISTICS'],
    ['P4', 'CAD FILM_COATING QC LOGISTICS'],
    ['P5', 'CAD CNC BENDING ASSEMBLY QC LOGISTICS'],
    ['P8', 'CAD CNC ASSEMBLY QC LOGISTICS'],
  ])('from %s as it begins', (code, expected) => {
    expect(stations(sheet(code))).toBe(expected);
  });

  test('every order passes CAD, QC and LOGISTICS', () => {
    expect(stations()).toBe('CAD QC LOGISTICS');
  });

  test('nothing is painted and nothing sanded when no part is to be painted', () => {
    const bare = sheet('P7st', { 'PAINTING.paint_sides': false, 'PAINTING.paint_finish': 'GLOSS' });
    expect(stations(bare)).toBe('CAD CNC BENDING ASSEMBLY QC LOGISTICS');
  });

  test('a note for a section is work for it', () => {
    expect(stations(sheet('P7st', { 'FRONT.notes': 'See the sample' }))).toContain('FILM_COATING');
  });

  test('a film brings FILM_COATING, a trim GLUEING', () => {
    expect(stations(sheet('P7st', { 'FRONT.front_finish': 'ORACAL_8500' }))).toContain('FILM_COATING');
    expect(stations(sheet('P5', { 'TRIM.trim_color_primary': '971' }))).toContain('GLUEING');
  });

  test('a frame of profile is welded, one of sheet is not, and none is not', () => {
    const framed = (material: string, frame = true) =>
      stations(sheet('P7st', { 'ASSEMBLING.frame': frame, 'ASSEMBLING.frame_material': material }));
    expect(framed('ALU_TUBE_SQUARE_20')).toContain('WELDING');
    expect(framed('ALU_MILL_2_0')).not.toContain('WELDING');
    expect(framed('ALU_TUBE_SQUARE_20', false)).not.toContain('WELDING');
  });

  test('sides that are off are not bent, though their material is said', () => {
    expect(stations(sheet('P1', { 'BENDER.sides': false }))).not.toContain('BENDING');
    expect(stations(sheet('P5', { 'BENDER.sides': false, 'BENDER.back': false }))).not.toContain('BENDING');
  });

  test('of all items together', () => {
    expect(stations(sheet('P3'), sheet('P5', { 'TRIM.trim_color_primary': '971' }))).toBe(
      'CAD CNC BENDING GLUEING ASSEMBLY QC LOGISTICS',
    );
  });
});

test('each station says why, item by item', () => {
  const needs = stationsFor([sheet('P3'), sheet('P7st')]);
  const told = (station: string, locale: 'en' | 'ru' | 'lv') =>
    needs
      .find((need) => need.station === station)!
      .why.map((why) => sayWhy(why, textsFor(locale, 'Europe/Riga'), locale));
  expect(told('CNC', 'en')).toEqual([
    'The sheet says something under “Line milling (acrylic)”',
    'The sheet says something under “CNC router”',
  ]);
  expect(told('SANDING', 'ru')).toEqual(['Есть детали под покраску']);
  expect(told('QC', 'lv')).toEqual(['Vajadzīgs katram pasūtījumam']);
  expect(needs.find((need) => need.station === 'SANDING')!.why).toEqual([{ why: 'painted', item: 1 }]);
});
