import { describe, expect, test } from 'vitest';
import { tryField } from './small.ts';
import { world } from './world.ts';

describe('a number', () => {
  const cable = { key: 'n', type: 'number', min: 0, max: 100, step: 0.5 } as const;

  test.each([0, 0.5, 2, 99.5, 100])('of metres takes %d', (n) => {
    expect(tryField(cable, n)).toMatchObject({ value: n, error: undefined });
  });

  test.each([
    [-0.5, { reason: 'too_small', params: { min: 0 } }],
    [100.5, { reason: 'too_big', params: { max: 100 } }],
    [0.25, { reason: 'off_step', params: { step: 0.5, from: 0 } }],
    [2.1, { reason: 'off_step', params: { step: 0.5, from: 0 } }],
    ['2', { reason: 'not_a_number' }],
    [Number.NaN, { reason: 'not_a_number' }],
    [true, { reason: 'not_a_number' }],
  ])('refuses %j', (given, error) => {
    expect(tryField(cable, given).error).toEqual(error);
  });

  test('counts its steps from its minimum', () => {
    const panel = { key: 'n', type: 'number', min: 1, max: 19, step: 0.5 } as const;
    expect(tryField(panel, 1.5).value).toBe(1.5);
    expect(tryField({ ...panel, min: 0.75 }, 1.25).value).toBe(1.25);
    expect(tryField({ ...panel, min: 0.75 }, 1.5).error?.reason).toBe('off_step');
  });

  test('a tenth is a tenth, three times over', () => {
    expect(tryField({ key: 'n', type: 'number', step: 0.1 }, 0.1 + 0.2).value).toBe(0.3);
  });

  test('a whole number is whole', () => {
    expect(tryField({ key: 'n', type: 'integer' }, 2.5).error).toEqual({ reason: 'not_an_integer' });
    expect(tryField({ key: 'n', type: 'integer', max: 3 }, 4).error).toEqual({ reason: 'too_big', params: { max: 3 } });
    expect(tryField({ key: 'n', type: 'integer', min: 0 }, 0).value).toBe(0);
  });
});

describe('a size', () => {
  const size = { key: 's', type: 'dimensions' } as const;

  test('is whole millimetres both ways', () => {
    expect(tryField(size, { width: 1200, height: 400 }).value).toEqual({ width: 1200, height: 400 });
    expect(tryField(size, { width: 1.5, height: 400 }).error?.reason).toBe('not_an_integer');
    expect(tryField(size, { width: 0, height: 400 }).error).toEqual({ reason: 'too_small', params: { min: 1 } });
    expect(tryField(size, { width: 1, height: 20_001 }).error).toEqual({ reason: 'too_big', params: { max: 20_000 } });
    expect(tryField(size, { width: 1, depth: 2 }).error?.reason).toBe('malformed');
  });

  test('may be half a size in a draft', () => {
    expect(tryField(size, { width: 1200 }, world, 'draft').value).toEqual({ width: 1200 });
    expect(tryField(size, { width: 1200 }).error).toEqual({ reason: 'size_incomplete' });
  });
});

describe('a choice', () => {
  const label = { en: 'L', ru: 'Л', lv: 'L' };
  const options = ['3', '5', 'NONE'].map((value) => ({ value, label }));

  test('is one of the options', () => {
    expect(tryField({ key: 'c', type: 'dropdown', options }, '5').value).toBe('5');
    expect(tryField({ key: 'c', type: 'dropdown', options }, 5).value).toBe('5');
    expect(tryField({ key: 'c', type: 'button_group', options }, '4').error).toEqual({ reason: 'not_an_option' });
  });

  test('may be in words of one’s own where that is allowed', () => {
    expect(tryField({ key: 'c', type: 'dropdown', options, allowCustom: true }, ' 43 m ').value).toBe('43 m');
  });

  const several = { key: 'c', type: 'multi_select', options, maxItems: 2, exclusive: [['NONE', '3']] } as {
    key: string;
    type: 'multi_select';
    options: typeof options;
    maxItems: number;
    exclusive: [string, string][];
  };

  test('of several keeps the order of the options, each once', () => {
    expect(tryField(several, ['5', '3', '5']).value).toEqual(['3', '5']);
  });

  test('of several refuses too many, what excludes each other, and what is no option', () => {
    expect(tryField({ ...several, exclusive: [] }, ['3', '5', 'NONE']).error).toEqual({
      reason: 'too_many_chosen',
      params: { max: 2 },
    });
    expect(tryField(several, ['NONE', '3']).error).toEqual({ reason: 'excludes_each_other' });
    expect(tryField(several, ['7']).error).toEqual({ reason: 'not_an_option' });
    expect(tryField(several, '3').error).toEqual({ reason: 'not_an_option' });
  });

  test('a switch is on or off, and nothing else', () => {
    expect(tryField({ key: 't', type: 'toggle' }, true).value).toBe(true);
    for (const given of ['true', 1, 'on'])
      expect(tryField({ key: 't', type: 'toggle' }, given).error?.reason).toBe('not_an_option');
  });
});

describe('a date', () => {
  test.each(['2026-02-30', '24.12.2026', '2026-1-1', 20261224])('%j is none', (given) => {
    expect(tryField({ key: 'd', type: 'date' }, given).error).toEqual({ reason: 'not_a_date' });
  });
});

describe('a text', () => {
  test('is trimmed; one line has no second', () => {
    expect(tryField({ key: 't', type: 'text' }, '  a \n b ').value).toBe('a b');
    expect(tryField({ key: 't', type: 'textarea' }, ' a\r\n b ').value).toBe('a\n b');
  });

  test('keeps to its length', () => {
    expect(tryField({ key: 't', type: 'text', maxLength: 3 }, 'four').error).toEqual({
      reason: 'too_long',
      params: { max: 3 },
    });
    expect(tryField({ key: 't', type: 'text', minLength: 3 }, 'me').error).toEqual({
      reason: 'too_short',
      params: { min: 3 },
    });
    expect(tryField({ key: 't', type: 'textarea' }, 'x'.repeat(1001)).error).toEqual({
      reason: 'too_long',
      params: { max: 1000 },
    });
  });

  test('keeps to its pattern, and shows how', () => {
    const section = { key: 't', type: 'text', pattern: '^\\d+x\\d+x\\d+(\\.\\d+)?$', example: '40x40x2' } as const;
    expect(tryField(section, '20x20x1.5').value).toBe('20x20x1.5');
    expect(tryField(section, '40 by 40').error).toEqual({ reason: 'not_as_example', params: { example: '40x40x2' } });
  });

  test('that no database holds is refused', () => {
    for (const given of ['a\0b', '\ud800', 5])
      expect(tryField({ key: 't', type: 'text' }, given).error?.reason).toBe('malformed');
  });
});

describe('a material', () => {
  const face = { key: 'm', type: 'material', categories: ['ACRYLIC_XT', 'ALU_SHEET'] } as {
    key: string;
    type: 'material';
    categories: string[];
    allowCustom?: boolean;
  };

  test('is copied from the catalogue, its one thickness with it', () => {
    expect(tryField(face, 'alu_mill_1_5').value).toEqual({
      materialCode: 'ALU_MILL_1_5',
      names: { en: 'ALU_MILL_1_5 in English', ru: 'ALU_MILL_1_5 по-русски', lv: 'ALU_MILL_1_5 latviski' },
      shortName: 'ALU 1.5',
      category: 'ALU_SHEET',
      hex: '#C0C0C0',
      thicknessMm: 1.5,
    });
  });

  test('has to be of the field’s categories', () => {
    expect(tryField(face, 'DIBOND_WHITE_3').error).toEqual({ reason: 'material_category' });
  });

  test('that is not in the catalogue is words, where they are allowed', () => {
    expect(tryField(face, 'Client’s sheet').error).toEqual({ reason: 'material_unknown' });
    expect(tryField({ ...face, allowCustom: true }, ' Client’s  sheet ').value).toEqual({ freeText: 'Client’s sheet' });
    expect(tryField({ ...face, allowCustom: true }, { materialCode: 'NO_SUCH' }).error?.reason).toBe(
      'material_unknown',
    );
    expect(tryField({ ...face, allowCustom: true }, 'x'.repeat(101)).error?.reason).toBe('too_long');
  });

  test('comes with no more than it has', () => {
    expect(tryField(face, { materialCode: 'ALU_MILL_1_5', price: 3 }).error?.reason).toBe('malformed');
  });
});

describe('a file', () => {
  const stored = (mime: string, size = 1000) => ({
    ...world,
    file: (id: number) => (id === 7 ? { id, name: 'a.pdf', mime, size } : undefined),
  });

  test('is known, of a kind that can be looked at, and not too large', () => {
    expect(tryField({ key: 'f', type: 'file' }, 7, stored('application/pdf')).value).toEqual({ id: 7, name: 'a.pdf' });
    expect(tryField({ key: 'f', type: 'file' }, 8, stored('application/pdf')).error?.reason).toBe('file_unknown');
    expect(tryField({ key: 'f', type: 'file' }, 7, stored('text/html')).error?.reason).toBe('file_kind');
    expect(tryField({ key: 'f', type: 'file' }, 7, stored('image/png', 11 * 1024 * 1024)).error?.reason).toBe(
      'too_large',
    );
  });
});
