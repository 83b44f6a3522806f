import { describe, expect, test } from 'vitest';
import { dispositionOf, isLeftover, tidyFileName } from '../../src/files/names.ts';

const SIGN = 'Вывеска №3 "é" (John\'s) 50% #2.cdr';

describe('a name', () => {
  test('is kept as it was given, whatever letters and signs it has', () => {
    expect(tidyFileName(SIGN)).toBe(SIGN);
    expect(tidyFileName(SIGN.replaceAll('"', '%22'))).toBe(SIGN);
  });

  test('has no breaks, no signs that turn it round, and leads into no folder', () => {
    expect(tidyFileName('a\r\nb\u202Efdp.exe\u0007.pdf')).toBe('a bfdp.exe.pdf');
    expect(tidyFileName('../../etc/passwd')).toBe('.._.._etc_passwd');
    expect(tidyFileName('C:\\fakepath\\a.pdf')).toBe('C:_fakepath_a.pdf');
    expect(tidyFileName('..')).toBe('_');
    expect(tidyFileName(' \u200b ')).toBe('');
  });

  test('of two hundred Cyrillic letters keeps its ending, and half a letter is none', () => {
    const name = tidyFileName(`${'ж'.repeat(200)}.cdr`);
    expect(name).toMatch(/^ж+\.cdr$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(tidyFileName(`${'👩‍🔧'.repeat(60)}.pdf`))).toBeLessThanOrEqual(255);
    expect(tidyFileName(`${'👩‍🔧'.repeat(60)}.pdf`)).toMatch(/🔧\.pdf$/u);
  });

  test('is written with composed letters', () => {
    expect(tidyFileName('Cafe\u0301.pdf')).toBe('Café.pdf');
  });

  test('goes with the file as it is, and in ASCII for old programs', () => {
    const said = dispositionOf(SIGN);
    expect(said).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''[\w%.-]+$/);
    expect(decodeURIComponent(said.split("''")[1]!)).toBe(SIGN);
  });
});

test.each(['Thumbs.db', '.DS_Store', '~$ign.docx', '._sign.ai', 'desktop.ini'])('%s is nobody’s drawing', (name) => {
  expect(isLeftover(name)).toBe(true);
});
test.each(['sign.pdf', 'Thumbs.db.pdf', '~sign.pdf'])('%s may be one', (name) => {
  expect(isLeftover(name)).toBe(false);
});
