import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ambiguityOf, numberText, toNumber, toNumbers } from '../../src/vocabulary/numbers.ts';

const whole = (text: string) => toNumber(text, { isWhole: true });

test.each([
  '1200',
  '1 200',
  '1\u00a0200',
  '1\u202f200',
  "1'200",
  '1’200',
  '1,200',
  '1.200',
  ' 1200 ',
  '1200,00',
  '1\u200b200',
])('in whole numbers, %j is twelve hundred', (text) => expect(whole(text)).toBe(1200));

test.each(['1,000', '2.000', '-3.000'])('%j may be two whole numbers, and is none', (text) => {
  expect(whole(text)).toBe(text);
});

test.each(['1,200', '1.200', '12.345', '+1,000'])('among numbers that may be broken, %j may be two', (text) => {
  expect(toNumber(text)).toBe(text);
});

test('both readings are named', () => {
  expect(ambiguityOf('1.250')).toEqual({ large: '1250', small: '1.25' });
  expect(ambiguityOf('12,5')).toBeNull();
  expect(ambiguityOf(1.25)).toBeNull();
});

test.each([
  ['1 200,5', 1200.5],
  ['1.200,5', 1200.5],
  ['1,200.5', 1200.5],
  ["1'200.500", 1200.5],
  ['1,200,300', 1_200_300],
  ['0,125', 0.125],
  ['0.500', 0.5],
  ['1,2000', 1.2],
  ['1234,567', 1234.567],
  ['.5', 0.5],
  ['−5', -5],
  ['', null],
  [' \u200b\u2060 ', null],
])('%j is %j', (text, number) => expect(toNumber(text)).toBe(number));

test.each(['1 20', '1 2', '1,2,3', '1.200.30', '1 200.300,5', '12 000 00', '1e3', '0x10', '12 mm', '--1', '1,200.5.1'])(
  '%j is no number, and stays as it was typed',
  (text) => expect([toNumber(text), whole(text)]).toEqual([text, text]),
);

test('a list is parted by what stands within no number', () => {
  expect(toNumbers('3; 5; 6,5')).toEqual([3, 5, 6.5]);
  expect(toNumbers('3, 5, 1 200')).toEqual([3, 5, 1200]);
  expect(toNumbers('3 5')).toEqual(['3 5']);
});

test('what a form writes is read back as the same number', () => {
  for (const n of [1.125, 12.345, 999.999, 1000, 1_234_567, 0.125, 1e-7, -1.125]) {
    for (const sign of ['.', ','] as const) expect(toNumber(numberText(n, sign))).toBe(n);
  }
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 1000, 1e6), (n, by) => {
      expect(toNumber(numberText(n / by, ','))).toBe(n / by);
    }),
  );
});
