/** Numbers as people write them: 1 200, 1'200, 1,200 and 1.200,5. What may be two numbers is none. */

import { tidyLine } from './texts.ts';

/** What is longer is no number, and is not looked at. */
const LONGEST = 100;

const PLAIN = /^(?:\d+[.,]?|\d*[.,]\d+)$/;
/** Thousands, all parted by the same sign. */
const GROUPED = [
  /^\d{1,3}(?:([ '’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/,
  /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
  /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
];

const plain = (digits: string) => Number(digits.replace(',', '.'));

/** A comma or a dot that parts thousands is nowhere behind the decimal sign. */
function grouped(digits: string): number {
  const [sign] = /[ '’,.]/.exec(digits)!;
  return plain(digits.replaceAll(sign, ''));
}

/** Every number that a text may mean: "1,200" is 1200 and 1.2. */
function readingsOf(text: string): number[] {
  if (text.length > LONGEST) return [];
  const [, sign, digits = ''] = /^([+−-]?) ?(.*)$/.exec(tidyLine(text))!;
  const sizes = [
    ...(GROUPED.some((pattern) => pattern.test(digits)) ? [grouped(digits)] : []),
    ...(PLAIN.test(digits) ? [plain(digits)] : []),
  ];
  // minus nought is nought
  return [...new Set(sizes)].map((size) => (sign === '' || sign === '+' ? size : 0 - size));
}

/** The two numbers that a text may be, where nobody can tell which is meant; as they would be written to be sure. */
export function ambiguityOf(text: unknown): { large: string; small: string } | null {
  const [large, small] = typeof text === 'string' ? readingsOf(text) : [];
  return large !== undefined && small !== undefined ? { large: String(large), small: String(small) } : null;
}

/**
 * The number that a text says; null where it says nothing. What is no number, or may be two, stays as it is, so that it
 * is refused and shown as it was typed. Where a whole number is asked for, one that is broken is not what was meant.
 */
export function toNumber(text: string, { isWhole = false } = {}): number | string | null {
  const readings = readingsOf(text);
  const whole = isWhole ? readings.filter(Number.isInteger) : [];
  const [number, other] = whole.length > 0 ? whole : readings;
  if (number !== undefined && other === undefined) return number;
  return tidyLine(text) === '' ? null : text;
}

/** "3; 5; 6,5": what parts the numbers of a list is no sign within them. What is no number stays a text. */
export const toNumbers = (text: string): (number | string)[] =>
  text.split(/[;\n]|,\s/).flatMap((part) => toNumber(part) ?? []);

/** A number as it is typed, without grouping: read back, it is the same. */
export function numberText(n: number, sign: '.' | ',' = '.'): string {
  const text = /e/.test(String(n)) ? n.toFixed(20).replace(/\.?0+$/, '') : String(n);
  return (ambiguityOf(text) ? `${text}0` : text).replace('.', sign);
}

/** What is stored, as the text of a form's field. */
export function fieldText(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  return value === null || value === undefined ? '' : String(value);
}
