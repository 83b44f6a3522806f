import { describe, expect, test } from 'vitest';
import { addressText } from '../../src/clients/address.ts';
import { spellingOf } from '../../src/clients/spelling.ts';
import { tidyLine } from '../../src/vocabulary/texts.ts';

describe('a spelling', () => {
  test.each([
    ['Circle K', ' circle   K '],
    ['ŠĶĒRES SIA', 'šķēres sia'],
    ['АПТЕКА Ромашка', 'аптека\u00a0ромашка'],
    ['Zie\u0304d', 'ziēd'],
  ])('%j is that of %j', (a, b) => {
    expect(spellingOf(a)).toBe(spellingOf(b));
  });

  test.each([
    ['Salons', 'Saloni'],
    ['Кафе', 'Kafe'],
    ['Skeres', 'Šķēres'],
  ])('%j is not that of %j', (a, b) => {
    expect(spellingOf(a)).not.toBe(spellingOf(b));
  });
});

test('a name keeps its case, and single blanks', () => {
  expect(tidyLine('  Circle \t K ')).toBe('Circle K');
});

test('an address is written a line each, without what is not known', () => {
  const address = {
    addressLine1: 'Ozolu iela 90',
    addressLine2: '',
    postalCode: '',
    city: 'Jelgava',
    country: 'Latvia',
  };
  expect(addressText(address)).toBe('Ozolu iela 90\nJelgava\nLatvia');
  expect(addressText({ ...address, addressLine2: '2. stāvs', postalCode: 'LV-3099' })).toBe(
    'Ozolu iela 90\n2. stāvs\nLV-3099 Jelgava\nLatvia',
  );
});
