import { expect, test } from 'vitest';
import { poMeant } from '../../src/vocabulary/po-number.ts';

test.each([
  'PO-260031',
  'po-260031',
  'po260031',
  'PO 260031',
  'P.O. 260031',
  '260031',
  '26-0031',
  'РО-260031', // Cyrillic letters that look alike
  'рo 260031',
  'ПО 260031', // as it sounds
  'ЗЩ-260031', // typed while the keyboard was Russian
  'зщ260031',
  'PO–260031',
  '\u200bPO-\u2060260031\u00a0',
  '№260031',
])('%j means PO-260031', (typed) => {
  expect(poMeant(typed).spellings).toContain('PO-260031');
  expect(poMeant(typed).ending).toBe('260031');
});

test('a PO that the office has typed is found as it is written, in whatever case and keyboard', () => {
  expect(poMeant('rush 1').spellings).toContain('RUSH-1');
  expect(poMeant('Кгыр-1').spellings).toContain('RUSH-1');
  expect(poMeant('260031.A').spellings[0]).toBe('260031.A');
});

test('the last digits are what people say, and words with a number are not', () => {
  expect(poMeant('31').ending).toBe('31');
  expect(poMeant('po 31').ending).toBe('31');
  for (const typed of ['Буквы 31', 'letters 31', '', 'x'.repeat(400)]) expect(poMeant(typed).ending).toBeNull();
});
