import { describe, expect, test } from 'vitest';
import { readColour, writeColour } from '../../src/profiles/filling/colour-text.ts';
import { inkOn, reflectanceOf } from '../../src/profiles/filling/light.ts';
import { type ColourSystem, paintSystems } from '../../src/profiles/filling/values.ts';
import { tryField } from './small.ts';

const ALL: ColourSystem[] = [...paintSystems];

describe('a colour is one text', () => {
  test.each([
    ['RAL 7016', { system: 'RAL', code: '7016' }],
    ['7016', { system: 'RAL', code: '7016' }],
    ['ral7016', { system: 'RAL', code: '7016' }],
    ['RAL 7016 matt', { system: 'RAL', code: '7016', note: 'matt' }],
    ['RAL 7016 (as the door)', { system: 'RAL', code: '7016', note: 'as the door' }],
    ['RAL 160 40 35', { system: 'RAL_DESIGN', code: '160 40 35' }],
    ['D2 160 40 35', { system: 'RAL_DESIGN', code: '160 40 35' }],
    ['160 40 35', { system: 'RAL_DESIGN', code: '160 40 35' }],
    ['Pantone 186 C', { system: 'PANTONE', code: '186 C' }],
    ['pms 186c', { system: 'PANTONE', code: '186 C' }],
    ['186 C', { system: 'PANTONE', code: '186 C' }],
    ['Pantone Warm Red C', { system: 'PANTONE', code: 'Warm Red C' }],
    ['#b93a06', { system: 'HEX', code: '#B93A06' }],
    ['B93A06', { system: 'HEX', code: '#B93A06' }],
    ['like the door', { system: 'OTHER', code: 'like the door' }],
    ['like the door #ffffff (matt)', { system: 'OTHER', code: 'like the door', hex: '#FFFFFF', note: 'matt' }],
    ['(as agreed)', { system: 'OTHER', code: '(as agreed)' }],
  ])('%s', (text, colour) => {
    const read = readColour(text, ALL);
    expect(read).toEqual(colour);
    expect(readColour(writeColour(read!), ALL)).toEqual(read);
  });

  test('what a field does not paint is words, where words are taken', () => {
    expect(readColour('RAL 160 40 35', ['RAL', 'OTHER'])).toEqual({ system: 'OTHER', code: 'RAL 160 40 35' });
    expect(readColour('#B93A06', ['RAL', 'OTHER'])).toEqual({ system: 'OTHER', code: '#B93A06', hex: '#B93A06' });
    expect(readColour('like the door', ['RAL'])).toBeNull();
  });
});

describe('a colour field', () => {
  const ral = { key: 'c', type: 'colour' as const, systems: ['RAL'] as ColourSystem[] };
  const any = { ...ral, systems: ['RAL', 'PANTONE', 'OTHER'] as ColourSystem[] };

  test('takes hex and name from the table', () => {
    expect(tryField(ral, '7016').value).toEqual({
      system: 'RAL',
      code: '7016',
      hex: '#2E3236',
      name: 'Anthracite grey',
    });
    expect(tryField(any, 'Pantone 186 C').value).toMatchObject({ hex: '#C8102E', name: 'Red' });
  });

  test('warns of a RAL number that is not in the table, and of no Pantone', () => {
    expect(tryField(ral, 'RAL 7999')).toEqual({
      value: { system: 'RAL', code: '7999' },
      error: undefined,
      warnings: ['ral_unknown'],
    });
    expect(tryField(any, 'Pantone 999 C').warnings).toEqual([]);
  });

  test.each(['RAL 70', '701', '70166', 'anthracite', '#2E3236'])('refuses %s as RAL', (text) => {
    expect(tryField(ral, text).error).toEqual({ reason: 'ral_malformed' });
  });

  test('half a RAL number is no word either', () => {
    expect(tryField(any, '701').error).toMatchObject({ reason: 'colour_not_accepted' });
  });

  test('refuses a hex that is none', () => {
    expect(tryField({ ...ral, systems: ['HEX'] }, '#12345').error).toEqual({ reason: 'hex_malformed' });
  });

  test('takes system and code as JSON, and holds them to it', () => {
    expect(tryField(any, { system: 'RAL', code: 'RAL 7016', name: 'Mine' }).value).toMatchObject({
      code: '7016',
      name: 'Anthracite grey',
    });
    expect(tryField(any, { system: 'PANTONE', code: 'Pantone 186 C' }).value).toMatchObject({ code: '186 C' });
    expect(tryField(any, { system: 'RAL', code: 'grey' }).error).toEqual({ reason: 'ral_malformed' });
    expect(tryField(any, { system: 'NCS', code: 'S 2030' }).error).toEqual({ reason: 'malformed' });
  });
});

describe('films', () => {
  const film = { key: 'f', type: 'film' as const, series: ['ORACAL 8500'], maxItems: 3, allowCustom: true };

  test('are told apart by commas, semicolons and lines, and stacked in that order', () => {
    const stack = [
      { series: 'ORACAL 8500', code: '031', hex: '#D4001F', name: 'Red' },
      { series: 'ORACAL 8500', code: '021', hex: '#FFD100', name: 'Yellow' },
    ];
    for (const text of ['8500-031, 021', '031;021', 'ORACAL 8500-031\n8500_021'])
      expect(tryField(film, text).value).toEqual(stack);
    expect(tryField(film, ['031', { series: 'ORACAL 8500', code: '021' }]).value).toEqual(stack);
  });

  test('keep their notes, commas and all', () => {
    expect(tryField(film, '031 (letters, both sides)').value).toMatchObject([
      { code: '031', note: 'letters both sides' },
    ]);
  });

  test('of other makers are words, where they are allowed', () => {
    expect(tryField(film, '3M 3630-22').value).toEqual([{ series: 'OTHER', code: '3M 3630-22' }]);
    expect(tryField(film, '651-031').value).toEqual([{ series: 'ORACAL 651', code: '031' }]);
    expect(tryField({ ...film, allowCustom: false }, '3M 3630-22').error).toEqual({ reason: 'film_malformed' });
  });

  test('have three digits', () => {
    for (const text of ['31', '8500-31', '0311'])
      expect(tryField(film, text).error).toEqual({ reason: 'film_malformed' });
  });

  test('that are not in the list are warned of', () => {
    expect(tryField(film, '8500-999').warnings).toEqual(['film_unknown']);
  });

  test('are no more than fit', () => {
    expect(tryField(film, '031, 031, 031, 031').error).toEqual({ reason: 'too_many_chosen', params: { max: 3 } });
  });
});

test('a trim is one of those that are made', () => {
  const trim = { key: 't', type: 'signtrim' as const };
  expect(tryField(trim, '971').value).toEqual({ code: '971', name: 'White', hex: '#FFFFFF' });
  expect(tryField(trim, 'SignTrim 971 White').value).toMatchObject({ code: '971' });
  for (const given of ['999', '97', 'white', {}, 971])
    expect(tryField(trim, given).error).toEqual({ reason: 'signtrim_unknown' });
});

describe('light', () => {
  test.each([
    ['#FFFFFF', 'black'],
    ['#F5F5F0', 'black'],
    ['#FFED00', 'black'],
    ['#BB1E10', 'white'],
    ['#2E3236', 'white'],
    ['#000000', 'white'],
  ])('on %s the ink is %s', (hex, ink) => {
    expect(inkOn(hex)).toBe(ink);
  });

  test('white throws all of it back, black none', () => {
    expect(reflectanceOf('#FFFFFF')).toBeCloseTo(100);
    expect(reflectanceOf('#000000')).toBe(0);
    expect(reflectanceOf('#9AA0A1')).toBeGreaterThan(30);
  });
});
