import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldScan, isOutdated, readScanCode, type ScanTarget, scanCode } from '../../src/vocabulary/scan-code.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';

const targets: fc.Arbitrary<ScanTarget> = fc.record({
  orderId: fc.integer({ min: 1, max: 999_999 }),
  station: fc.option(fc.constantFrom(...stationCodes), { nil: null }),
  revision: fc.integer({ min: 1, max: 999 }),
});
const codes = targets.map(scanCode);
const replaceAt = (text: string, i: number, part: string) => text.slice(0, i) + part + text.slice(i + part.length);

describe('a printed code', () => {
  test('is what it was on the first sheets', () => {
    expect(scanCode({ orderId: 42, station: null, revision: 1 })).toBe('10000004200183');
    expect(scanCode({ orderId: 42, station: 'CNC', revision: 3 })).toBe('20000420200382');
    expect(scanCode({ orderId: 999_999, station: 'LOGISTICS', revision: 999 })).toBe('29999991199922');
  });

  test('reads back as what it was made from', () => {
    fc.assert(
      fc.property(targets, (target) => {
        const code = scanCode(target);
        expect(code).toMatch(/^\d{14}$/);
        expect(foldScan(code)).toBe(code);
        expect(readScanCode(code)).toEqual(target);
      }),
    );
  });

  test('is refused with any single digit wrong', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let i = 0; i < code.length; i++) {
          for (const digit of '0123456789') {
            if (digit !== code[i]) expect(foldScan(replaceAt(code, i, digit))).toBeNull();
          }
        }
      }),
    );
  });

  test('is refused with any two neighbours swapped', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let i = 0; i < code.length - 1; i++) {
          const swapped = replaceAt(code, i, code[i + 1]! + code[i]!);
          if (swapped !== code) expect(foldScan(swapped)).toBeNull();
        }
      }),
    );
  });

  test('has no room for an order past the last', () => {
    expect(() => scanCode({ orderId: 1_000_000, station: null, revision: 1 })).toThrow('no room');
  });

  test('of an unknown kind or station stands for nothing', () => {
    expect(readScanCode('30000000100157')).toBeNull();
    expect(readScanCode('20000429900188')).toBeNull();
  });

  test('of another revision is outdated, also after a thousand of them', () => {
    const target = { orderId: 1, station: null, revision: 3 };
    expect(isOutdated(target, 3)).toBe(false);
    expect(isOutdated(target, 4)).toBe(true);
    expect(isOutdated(target, 1003)).toBe(false);
  });
});

/** What the keys 1 … 9, 0 of an American scanner give under each layout. */
const layouts = {
  'English (US)': '1234567890',
  Russian: '1234567890',
  Latvian: '1234567890',
  German: '1234567890',
  Hungarian: '123456789ö',
  Belgian: '&é"\'(§è!çà',
  Czech: '+ěščřžýáíé',
  Slovak: '+ľščťžýáíé',
  'Russian as on a typewriter': '№-/":,._?%',
  French: '&é"\'(-è_çà',
  'French with Caps Lock': '&É"\'(-È_ÇÀ',
  Lithuanian: 'ąčęėįšųū90',
  'Lithuanian of another system': 'ąčęėįšųū„“',
};

describe.each(Object.entries(layouts))('under a keyboard layout that is %s', (_, row) => {
  const typed = (code: string) => [...code].map((digit) => row[(Number(digit) + 9) % 10]).join('');

  test('every code comes out as its digits', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(foldScan(typed(code))).toBe(code);
      }),
    );
  });

  test('spaces, line ends and parted accents do not matter', () => {
    const code = scanCode({ orderId: 4242, station: 'PAINT', revision: 7 });
    expect(foldScan(` ${typed(code).slice(0, 9)} ${typed(code).slice(9).normalize('NFD')}\r\n`)).toBe(code);
  });

  test('a wrong digit is still refused', () => {
    const code = scanCode({ orderId: 4242, station: 'PAINT', revision: 7 });
    expect(foldScan(typed(replaceAt(code, 5, code[5] === '0' ? '1' : '0')))).toBeNull();
  });
});

describe('among what a scanner types round it a code is found', () => {
  const code = '20000420200382';
  test.each([
    ['the address of the QR', `http://192.168.100.200:3000/scan/${code}`],
    ['the address, under a Russian keyboard', `реезыЖ..щьыюучфьзду..дмЖ3000.ысфт.${code}`],
    ['the address of a long domain', `https://orders.${'workshop'.repeat(12)}.example/scan/${code}`],
    ['the address with what follows', `https://oms.example/scan/${code}?done`],
    ['an AIM identifier', `]C0${code}`],
    ['the same in Russian', `ъС1${code}`],
    ['the stars of Code 39', `*${code}*`],
    ['STX, GS and ETX', `\u0002\u001d${code}\u0003`],
    ['signs that nobody sees', `\ufeff2000\u200b0420\u2060200382\u00ad\u3164`],
    ['blanks between groups', '2000 0420\u00a0200\u2009382'],
    ['dashes between groups', '2000-0420–2003‑82'],
    ['a scan before it', `10000004200183${code}`],
    ['half a scan before it', `2000042${code}`],
    ['the PO before it', `PO-260042 ${code}`],
  ])('%s', (_, typed) => {
    expect(foldScan(typed)).toBe(code);
    expect(foldScan(`${typed}\r\n`)).toBe(code);
  });

  test('but nothing longer than a scanner types', () => {
    expect(foldScan(`${' '.repeat(400)}${code}`)).toBeNull();
  });
});

test('what is no code is refused', () => {
  for (const typed of ['', '123', 'PO-260042', '٢٠٠٠٠٤٢٠٢٠٠٢٥٥', '20000420200255999', '&&&&&&&&&&&&&&']) {
    expect(foldScan(typed)).toBeNull();
  }
});
