import { describe, expect, test } from 'vitest';
import { validateSheet } from '../../src/profiles/filling/validate.ts';
import { indoor, outdoor, starter, world } from './world.ts';

/** What a sheet warns of, as "field: reason figures". */
function warnings(code: string, values: Record<string, unknown>, header = outdoor) {
  const found = validateSheet(starter(code), { header, values }, world, 'draft').warnings;
  return found.map(({ field, reason, params }) => [`${field}: ${reason}`, ...Object.values(params ?? {})].join(' '));
}

describe('aluminium is bent only so deep', () => {
  test.each([
    ['ALU_MILL_1_0', 100],
    ['ALU_MILL_1_2', 150],
    ['ALU_MILL_1_3', 200],
    ['ALU_MILL_1_5', 250],
    ['ALU_MILL_2_0', 300],
  ])('%s to %d mm', (sides, max) => {
    const at = (depth: number) =>
      warnings('P7st', { 'BENDER.sides_material': sides, 'BENDER.sides_depth': depth }, indoor);
    expect(at(max)).toEqual([]);
    const thickness = Number(sides.slice(9).replace('_', '.'));
    expect(at(max + 1)).toEqual([`sides_depth: too_thin_to_bend ${thickness} ${max}`]);
  });

  test('of 3 mm, of a profile and of the client’s own sheet nothing is known', () => {
    for (const sides of ['ALU_MILL_3_0', 'ALU_TUBE_SQUARE_20', 'a sheet of the client']) {
      expect(warnings('P7st', { 'BENDER.sides_material': sides, 'BENDER.sides_depth': 500 }, indoor)).toEqual([]);
    }
  });
});

describe('a dark colour in front of LEDs', () => {
  const face = (colour: string, led = true) =>
    warnings('P7st', { 'PAINTING.paint_face': true, 'PAINTING.face_color': colour, 'ASSEMBLING.led': led }, indoor);

  test('is warned of, by the table or by what it looks like', () => {
    expect(face('RAL 7016')).toEqual(['face_color: dark_with_led']);
    expect(face('Pantone 186 C')).toEqual(['face_color: dark_with_led']);
    expect(face('like the door #101010')).toEqual(['face_color: dark_with_led']);
  });

  test('is no matter without LEDs, on the sides, or when it is light or not known', () => {
    expect(face('RAL 7016', false)).toEqual([]);
    expect(face('RAL 9016')).toEqual([]);
    expect(face('like the door')).toEqual([]);
    expect(
      warnings(
        'P7st',
        { 'PAINTING.paint_sides': true, 'PAINTING.sides_color': '7016', 'ASSEMBLING.led': true },
        indoor,
      ),
    ).toEqual([]);
  });

  test.each([
    ['P1', { 'FRONT.color_ral': '7016', 'ASSEMBLING.led': true }],
    ['P3', { 'PAINTING.front': true, 'PAINTING.color_ral': '7016', 'ASSEMBLING.led': true }],
    ['P5', { 'PAINTING.paint_face': true, 'PAINTING.color_ral': '7016', 'ASSEMBLING.led': true }],
    ['P8', { 'PAINTING.letters': true, 'PAINTING.color': '7016', 'ASSEMBLING.led': true }],
  ])('on %s too', (code, values) => {
    expect(warnings(code, values, indoor)).toEqual([expect.stringContaining('dark_with_led')]);
  });
});

test('an outdoor sign without water holes', () => {
  const dry = { 'ASSEMBLING.waterholes': false };
  expect(warnings('P7st', dry)).toEqual(['waterholes: outdoor_without_waterholes']);
  expect(warnings('P8', dry)).toEqual(['waterholes: outdoor_without_waterholes']);
  expect(warnings('P7st', dry, indoor)).toEqual([]);
  expect(warnings('P7st', { 'ASSEMBLING.waterholes': true })).toEqual([]);
  expect(warnings('P1', { 'ASSEMBLING.waterproof': ['NO_WATERHOLES'] })).toEqual([
    'waterproof: outdoor_without_waterholes',
  ]);
  expect(warnings('P3', { 'ASSEMBLING.waterholes': ['NONE'] })).toEqual(['waterholes: outdoor_without_waterholes']);
});

test('the client installs the LEDs, but there is a power supply', () => {
  const client = { 'ASSEMBLING.led': true, 'ASSEMBLING.led_type': 'CLIENT', 'ASSEMBLING.psu': true };
  expect(warnings('P7st', client, indoor)).toEqual(['psu: psu_though_client_leds']);
  expect(warnings('P7st', { ...client, 'ASSEMBLING.psu': false }, indoor)).toEqual([]);
});

test('LEDs are on, but of the make “none”', () => {
  expect(warnings('P5', { 'ASSEMBLING.led': true, 'ASSEMBLING.led_type': 'NONE' })).toEqual([
    'led_type: led_contradicts',
  ]);
});

test('delivery after the due date', () => {
  expect(warnings('P4', { 'DELIVERY.delivery_date': '2026-12-05' })).toEqual(['delivery_date: delivery_after_due']);
  expect(warnings('P4', { 'DELIVERY.delivery_date': '2026-12-04' })).toEqual([]);
});

test('milling that leaves less than 2 mm, where the sheet knows the block', () => {
  const milled = (opal: number) =>
    warnings('P3', {
      'LINE_FREEZER.opal_material': 'PLEXIGLAS_XT_0F00',
      'LINE_FREEZER.opal_thickness': opal,
      'LINE_FREEZER.milled_depth': 18,
    });
  expect(milled(20)).toEqual([]);
  expect(milled(15)).toEqual(['milled_depth: too_little_left 15 18 2']);
  expect(milled(10)).toEqual([]);
});

test('opal that is thin for the height of the letter', () => {
  const opal = (mm: number, height: number) =>
    warnings('P3', { 'LINE_FREEZER.opal_thickness': mm }, { ...indoor, height_mm: height });
  expect(opal(3, 150)).toEqual([]);
  expect(opal(3, 151)).toEqual(['opal_thickness: too_thin_for_height 3 150']);
  expect(opal(5, 301)).toEqual(['opal_thickness: too_thin_for_height 5 300']);
  expect(opal(8, 4000)).toEqual([]);
});

test('a colour with nothing to paint', () => {
  expect(warnings('P5', { 'PAINTING.color_ral': '9016' }, indoor)).toEqual(['color_ral: colour_without_part']);
  expect(warnings('P5', { 'PAINTING.color_ral': '9016', 'PAINTING.paint_sides': true }, indoor)).toEqual([]);
});

test('a thickness in which the material is not made', () => {
  const face = { 'CNC_FREZER.face_material': 'ALU_MILL_1_5', 'CNC_FREZER.face_thickness': 3 };
  expect(warnings('P7st', face, indoor)).toEqual(['face_thickness: thickness_not_offered 1.5']);
});
