import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mistakes, nearest, numbersNear } from '../../src/orders/find/near.ts';

const word = fc.string({ minLength: 0, maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });

describe('mistakes between two words', () => {
  test.each([
    ['burti', 'burti', 0],
    ['burti', 'burt', 1],
    ['burti', 'bburti', 1],
    ['burti', 'burzi', 1],
    ['burti', 'butri', 1],
    ['skeres', 'kseers', 2],
    ['', 'abc', 3],
  ])('%s and %s: %i', (a, b, count) => {
    expect(mistakes(a, b)).toBe(count);
  });

  test('are the same both ways, none only where the words are one, and never more than there are letters', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const count = mistakes(a, b);
        expect(mistakes(b, a)).toBe(count);
        expect(count === 0).toBe(a === b);
        expect(count).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(count).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

test('a short word forgives one mistake, a longer one two, and the nearest word comes first', () => {
  expect(nearest('logo', ['lego', 'loog', 'lgooo', 'logo'])).toEqual(['lego', 'loog']);
  expect(nearest('skeres', ['skerres', 'skerresi', 'skrrress'])).toEqual(['skerres', 'skerresi']);
});

test('a PO is near when one digit or dash is wrong, missing, doubled or swapped', () => {
  const near = new Set(numbersNear('PO-260042'));
  for (const po of ['PO-26042', 'PO-2600042', 'PO-260142', 'PO-206042', 'PO-260024']) expect(near).toContain(po);
  expect(new Set(numbersNear('PO260042'))).toContain('PO-260042');
  expect(new Set(numbersNear('PO-26OO42'))).not.toContain('PO-260042');
  expect(near).not.toContain('PO-260042');
});
