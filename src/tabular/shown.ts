/** What a spreadsheet shows of a number, by the format of its cell. */

import { format, getFormatDateInfo, getFormatInfo } from 'numfmt';
import type { Exact } from './table.ts';

export interface Shown {
  text: string;
  exact?: Exact;
}

/** Which format a cell has: of the workbook's own, or one that spreadsheets know by its number. */
export interface Style {
  id: number;
  code?: string | undefined;
}

const GENERAL = 'General';
/** Formats that have a number and no code. Those of days are written otherwise in each language. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...Object.fromEntries(
    [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'd/m/yy']),
  ),
  ...{ 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'd/m/yy h:mm' },
  ...{ 32: 'h:mm', 33: 'h:mm:ss', 34: 'h:mm', 35: 'h:mm:ss', 55: 'h:mm', 56: 'h:mm:ss' },
  ...{ 37: '#,##0;(#,##0)', 38: '#,##0;(#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;(#,##0.00)' },
  ...{ 41: '#,##0', 42: '#,##0', 43: '#,##0.00', 44: '#,##0.00' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@' },
};
/** As long as a spreadsheet lets a format be. */
const LONGEST_CODE = 255;
const LAST_DAY = 2_958_465; // of the year 9999
/** Spreadsheets believe that there was a 29 February 1900; days are theirs and ours from the next one on. */
const FIRST_DAY = 61;
const FROM_1904 = 1462;
const SECONDS_PER_DAY = 86_400;

/** As many digits as a spreadsheet keeps. */
const asKept = (n: number) => Number(n.toPrecision(15));

const plain = (n: number): Shown => ({ text: String(n), exact: { number: n } });

/** A day and its time as everybody reads them: 2026-11-20 14:30. */
function dayAndTime(seconds: number): { day: string; time?: string } {
  const [day, clock] = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString().slice(0, 19).split('T');
  const time = clock!.replace(/:00$/, '');
  return { day: day!, ...(time !== '00:00' && { time }) };
}

/** Days are counted in whole and broken numbers; what is shown of them goes to the second. */
function dateShown(serial: number, style: Style, code: string): Shown {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const rounded = seconds / SECONDS_PER_DAY;
  const shows = getFormatDateInfo(code);
  if (!(shows.year || shows.month || shows.day)) return { text: format(code, rounded).trim() };
  if (!(rounded >= FIRST_DAY && rounded <= LAST_DAY + 1)) return plain(serial);
  const { day, time } = dayAndTime(seconds);
  const timed = shows.hours && time;
  const text = style.code === undefined ? [day, ...(timed ? [time] : [])].join(' ') : format(code, rounded).trim();
  return { text, exact: timed ? { day, time } : { day } };
}

/** The text in the cell and, where it is no less than that, the number or the day behind it. */
export function shownNumber(value: number, style: Style | undefined, from1904: boolean): Shown {
  const number = asKept(value);
  const code = (style?.code ?? BUILT_IN[style?.id ?? 0] ?? GENERAL).slice(0, LONGEST_CODE);
  if (!style || code === GENERAL || code === '@') return plain(number);
  try {
    const { isDate, isPercent, scale } = getFormatInfo(code);
    if (isDate) return dateShown(number + (from1904 ? FROM_1904 : 0), style, code);
    const text = format(code, number).trim();
    // "50%" is half of something or fifty, and thousands may be shown as ones
    return { text, ...(!isPercent && scale === 1 && { exact: { number } }) };
  } catch {
    return plain(number);
  }
}

/** A day as it stands in the newer workbooks: 2026-11-20T14:30:00. */
export function shownDay(iso: string): Shown {
  const [, day, time = ''] = /^(\d{4}-\d\d-\d\d)(?:T([\d:]{5,8})(?:\.\d*)?Z?)?$/.exec(iso) ?? [];
  if (!day) return { text: iso };
  const clock = time.replace(/:00$/, '');
  return clock && clock !== '00:00'
    ? { text: `${day} ${clock}`, exact: { day, time: clock } }
    : { text: day, exact: { day } };
}
