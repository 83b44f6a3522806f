import { describe, expect, test } from 'vitest';
import { startSheet, validateSheet } from '../../src/profiles/filling/validate.ts';
import { starterTemplates } from '../../src/profiles/starter/index.ts';
import { placed, type Template, valueFields } from '../../src/profiles/template.ts';
import { indoor, outdoor, starter, world } from './world.ts';

/** Each field by its type: what the shop’s sheets hold. */
const SHEETS: Record<string, { active: boolean; count: number; days: unknown; fields: Record<string, string> }> = {
  P7st: {
    active: true,
    count: 54,
    days: [8, 10, 5, 30],
    fields: {
      CNC_FREZER:
        'face_material:material face_thickness:thickness back_material:material back_thickness:thickness laser:toggle print3d:toggle face_milling_note:info_box notes:textarea',
      BENDER: 'sides_material:material sides_depth:number notes:textarea',
      FRONT:
        'front_finish:dropdown film_face:toggle face_film:film film_back:toggle back_film:film film_sides:toggle sides_film:film notes:textarea',
      PAINTING:
        'paint_face:toggle face_color:colour paint_sides:toggle sides_color:colour paint_back:toggle back_color:colour frame_option:dropdown frame_color:colour paint_finish:dropdown notes:textarea',
      ASSEMBLING:
        'led:toggle led_type:dropdown led_material:material led_position:dropdown led_kelvin:button_group psu:toggle psu_kind:button_group psu_material:material psu_placement:dropdown psu_mounting:text cables:toggle cables_type:dropdown cable_length:number frame:toggle frame_assembly:dropdown frame_material:material frame_dimensions:text waterholes:toggle waterholes_size:dropdown mounting_holes:dropdown shablon:dropdown warning_stickers:dropdown ip_rating:dropdown special_instructions:textarea',
      DELIVERY: 'delivery_date:date',
    },
  },
  P1: {
    active: true,
    count: 18,
    days: [6, 7, 4, 25],
    fields: {
      BENDER: 'sides:toggle sides_material:material dimensions:dimensions',
      FRONT: 'opal:toggle thickness:thickness close_to:dropdown color_ral:colour',
      PAINTING: 'paint_frame:toggle paint_sides:toggle frame_color:colour distance_tube:number',
      ASSEMBLING:
        'led:toggle led_type:dropdown trafo:dropdown mount_holes:toggle alu_finish:dropdown waterproof:multi_select',
      DELIVERY: 'delivery_date:date',
    },
  },
  P3: {
    active: true,
    count: 22,
    days: [7, 9, 5, 30],
    fields: {
      LINE_FREEZER:
        'face:toggle back:toggle clear_acrylic:toggle milled_depth:number opal_material:material opal_thickness:thickness',
      BENDER: 'sides:toggle sides_material:material',
      BACKPANEL: 'backpanel_type:dropdown panel_thickness:number',
      PAINTING: 'front:toggle paint_sides:toggle distance_frame:toggle paint_back:toggle color_ral:colour',
      ASSEMBLING: 'led:toggle led_type:dropdown trafo:dropdown distance:number waterholes:multi_select shablon:toggle',
      DELIVERY: 'delivery_date:date',
    },
  },
  P4: {
    active: false,
    count: 8,
    days: [5, 7, null, null],
    fields: {
      BENDER: 'sides_material:material',
      FRONT: 'banner_material:text print:toggle',
      PAINTING: 'paint_frame:toggle frame_color:colour',
      ASSEMBLING: 'led:toggle special_instructions:textarea',
      DELIVERY: 'delivery_date:date',
    },
  },
  P5: {
    active: true,
    count: 18,
    days: [8, 10, 5, 35],
    fields: {
      LINE_FREEZER: 'face:toggle face_material:material face_thickness:thickness',
      BENDER: 'sides:toggle back:toggle sides_material:material',
      TRIM: 'trim_color_primary:signtrim trim_color_secondary:signtrim print_type:dropdown',
      PAINTING: 'paint_face:toggle paint_back:toggle paint_sides:toggle color_ral:colour',
      ASSEMBLING: 'led:toggle led_type:dropdown dimm_system:toggle gs:toggle',
      DELIVERY: 'delivery_date:date',
    },
  },
  P8: {
    active: true,
    count: 18,
    days: [10, 12, 6, 40],
    fields: {
      LINE_FREEZER:
        'face:toggle base:toggle sides:toggle face_material:material face_thickness:thickness base_material:material sides_material:material',
      PAINTING: 'letters:toggle letters_base:toggle color:colour paint_finish:dropdown',
      ASSEMBLING:
        'led:toggle led_kelvin:dropdown led_position:dropdown trafo:dropdown cable_length:number waterholes:toggle',
      DELIVERY: 'delivery_date:date',
    },
  },
};

const STATIONS: Record<string, string> = {
  CNC_FREZER: 'CNC',
  LINE_FREEZER: 'CNC',
  BACKPANEL: 'CNC',
  BENDER: 'BENDING',
  FRONT: 'FILM_COATING',
  TRIM: 'GLUEING',
  PAINTING: 'PAINT',
  ASSEMBLING: 'ASSEMBLY',
  DELIVERY: 'LOGISTICS',
};

test('six sheets come with the product', () => {
  expect(starterTemplates.map((template) => template.code)).toEqual(Object.keys(SHEETS));
});

describe.each(Object.entries(SHEETS))('%s', (code, sheet) => {
  const template = starter(code);
  const { leadTime } = template;

  test('has its fields, each of its type, in their sections', () => {
    const fields = template.sections.map(({ key, fields }) => [key, fields.map((f) => `${f.key}:${f.type}`).join(' ')]);
    expect(Object.fromEntries(fields)).toEqual(sheet.fields);
    expect(placed(template)).toHaveLength(sheet.count);
  });

  test('has its lead time, and is offered or not', () => {
    expect([leadTime.min, leadTime.max, leadTime.rushDays, leadTime.rushSurchargePct]).toEqual(sheet.days);
    expect(template.active).toBe(sheet.active);
    expect(template.version).toBe('1.0');
  });

  test('sends each section to its station', () => {
    for (const { key, station } of template.sections) expect(station).toBe(STATIONS[key]);
  });

  test('says everything in three languages, with no Latin word half in Cyrillic', () => {
    const texts = JSON.stringify(template);
    expect(texts).not.toMatch(/\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u);
    for (const { field, section } of placed(template)) {
      for (const label of [field.label, section.label]) expect(label.ru).toMatch(/\p{Script=Cyrillic}|^LED$/u);
    }
  });

  test('says of each switch how it reads when it is off', () => {
    const mute = valueFields(template).filter(({ field }) => field.type === 'toggle' && !field.off);
    expect(mute.map(({ key }) => key)).toEqual([]);
  });

  test.each([outdoor, indoor])('begins as the shop usually fills it ($sign_type)', (header) => {
    const start = startSheet(template, header, world);
    const { errors } = validateSheet(template, { header, values: start }, world, 'complete');
    expect(errors.filter(({ reason }) => reason !== 'required')).toEqual([]);
  });

  test('takes every option of each choice', () => {
    for (const { key, field } of valueFields(template)) {
      if (field.type !== 'dropdown' && field.type !== 'button_group') continue;
      for (const { value } of field.options) expect(errorAt(template, key, value), `${key} = ${value}`).toBeUndefined();
      expect(errorAt(template, key, 'NO_SUCH'), key).toBe('not_an_option');
    }
  });

  test('takes each number at its limits, and none beyond', () => {
    for (const { key, field } of valueFields(template)) {
      if (field.type !== 'number' && field.type !== 'thickness') continue;
      const { min, max } = field as { min: number; max: number };
      for (const n of [min, max]) expect(errorAt(template, key, n), `${key} = ${n}`).toBeUndefined();
      expect(errorAt(template, key, min - 0.5), key).toBe('too_small');
      expect(errorAt(template, key, max + 0.5), key).toBe('too_big');
      const step = field.type === 'number' ? field.step : undefined;
      if (step) expect(errorAt(template, key, min + step), key).toBeUndefined();
      if (step) expect(errorAt(template, key, min + step / 2), key).toBe('off_step');
    }
  });
});

/** Shows a field by giving what its condition asks for, and tells what is wrong with its value. */
function errorAt(template: Template, key: string, value: unknown) {
  const open = {
    ...Object.fromEntries(valueFields(template).flatMap((at) => (at.field.type === 'toggle' ? [[at.key, true]] : []))),
    ...(template.code === 'P3' && { 'BACKPANEL.backpanel_type': 'ALU' }),
  };
  const { errors, shown } = validateSheet(
    template,
    { header: outdoor, values: { ...open, [key]: value } },
    world,
    'draft',
  );
  expect(shown).toContain(key);
  return errors.find(({ section, field }) => `${section}.${field}` === key)?.reason;
}

describe('as the documents have it', () => {
  test('P7st asks for what the shop cannot do without', () => {
    const given = { header: outdoor, values: { 'PAINTING.paint_sides': true, 'ASSEMBLING.led': true } };
    const { errors } = validateSheet(starter('P7st'), given, world, 'complete');
    expect(errors.map(({ section, field }) => `${section}.${field}`)).toEqual([
      'CNC_FREZER.face_material',
      'CNC_FREZER.face_thickness',
      'CNC_FREZER.back_material',
      'CNC_FREZER.back_thickness',
      'BENDER.sides_material',
      'BENDER.sides_depth',
      'FRONT.front_finish',
      'PAINTING.sides_color',
      'ASSEMBLING.led_type',
    ]);
  });

  test('P7st drains outdoors by 5 mm, and not indoors', () => {
    expect(startSheet(starter('P7st'), outdoor, world)).toMatchObject({
      'ASSEMBLING.waterholes': true,
      'ASSEMBLING.waterholes_size': '5',
      'ASSEMBLING.cable_length': 2,
      'CNC_FREZER.back_thickness': 1.5,
    });
    expect(startSheet(starter('P7st'), indoor, world)['ASSEMBLING.waterholes']).toBe(false);
  });

  test('P8 takes a RAL Design shade, P1 does not', () => {
    expect(errorAt(starter('P8'), 'PAINTING.color', 'D2 160 40 35')).toBeUndefined();
    expect(errorAt(starter('P1'), 'FRONT.color_ral', 'D2 160 40 35')).toBe('ral_malformed');
  });
});
