import { expect, test } from 'vitest';
import { isBlank, tidyLine, tidyProse } from '../../src/vocabulary/texts.ts';

const UNSEEN = [
  '\u200b',
  '\u2060',
  '\u00ad',
  '\u200e',
  '\u202e',
  '\u3164',
  '\u115f',
  '\ufe0f',
  '\ufeff',
  '\u034f',
  '\u{e0061}',
  '\x1d',
];

test.each(UNSEEN)('a line loses %j, and one of nothing else is empty', (sign) => {
  expect(tidyLine(`Salons${sign} Mir${sign}dza${sign}`)).toBe('Salons Mirdza');
  expect([tidyLine(sign.repeat(3)), isBlank(` ${sign}\n`), tidyProse(`\n${sign} \t`)]).toEqual(['', true, '']);
});

test.each(['👩‍💻', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '1️⃣', '👨‍👩‍👧‍👦'])('%s stays as it is', (emoji) => {
  expect(tidyLine(`Salon ${emoji}!`)).toBe(`Salon ${emoji}!`);
});

test('blanks and breaks of all kinds are one blank', () => {
  expect(tidyLine(' A\u00a0\u2003B\r\nC\u2028D\u2800E ')).toBe('A B C D E');
  expect(isBlank('\u2800\u00a0')).toBe(true);
});

test('Braille, accents and several lines stay', () => {
  expect(tidyLine('⠓⠊⠀⠓⠕')).toBe('⠓⠊ ⠓⠕');
  expect(tidyLine('Re\u0301mi')).toBe('Rémi');
  expect(tidyProse(' Rīga\nBrīvības 1\n')).toBe('Rīga\nBrīvības 1');
});

test('a long text of nothing is quickly read', () => {
  const start = performance.now();
  tidyLine('\u200d'.repeat(1_000_000));
  tidyLine(`${'👩\u200d'.repeat(200_000)}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
