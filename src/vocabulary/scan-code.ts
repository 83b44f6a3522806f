/** The code printed on paper: fourteen digits, fixed for good. See docs/decisions/0007-printed-code.md. */

import { type StationCode, stationCodes } from './stations.ts';

const LENGTH = 14;
const REVISIONS = 1000;
const PER_ORDER = 100;
const LAST_ORDER = 999_999;

/** A type digit says what is meant; those from 4 are free. */
const ORDER = 1;
const STAGE = 2;
const BADGE = 3;
const KNOWN = /^[123]/;
/** A badge has a number that means nothing and is drawn by lot. */
const BADGES = 10n ** 11n;

/** Sheets outlive programs: a station keeps its number here, wherever it comes to stand on the route. */
const stationNumbers: Record<StationCode, number> = {
  CAD: 1,
  CNC: 2,
  SANDING: 3,
  BENDING: 4,
  WELDING: 5,
  PAINT: 6,
  FILM_COATING: 7,
  GLUEING: 8,
  ASSEMBLY: 9,
  QC: 10,
  LOGISTICS: 11,
};

/** What a code stands for. Without a station it is the order as a whole. */
export interface ScanTarget {
  orderId: number;
  station: StationCode | null;
  /** Of the sheet, modulo a thousand. */
  revision: number;
}

/** ISO 7064 MOD 97-10: no single wrong digit and no two neighbours swapped go unnoticed. */
const checkDigits = (digits: string) => String(98 - (Number(`${digits}00`) % 97)).padStart(2, '0');
const isIntact = (code: string) => Number(code) % 97 === 1;

export function scanCode({ orderId, station, revision }: ScanTarget): string {
  if (orderId > LAST_ORDER) throw new RangeError(`order ${orderId} has no room in a printed code`);
  const [type, number] = station ? [STAGE, orderId * PER_ORDER + stationNumbers[station]] : [ORDER, orderId];
  const digits = `${type}${String(number).padStart(8, '0')}${String(revision % REVISIONS).padStart(3, '0')}`;
  return digits + checkDigits(digits);
}

/** The code of a badge, from at least eight bytes of chance. */
export function badgeCode(chance: Buffer): string {
  const digits = `${BADGE}${String(chance.readBigUInt64BE() % BADGES).padStart(11, '0')}`;
  return digits + checkDigits(digits);
}

/** The digits of a badge, however they were typed; null where it is no badge that was read. */
export function readBadge(typed: string): string | null {
  const code = foldScan(typed);
  return code?.startsWith(String(BADGE)) ? code : null;
}

/** What an intact code stands for; null for one of a kind that is not known. */
export function readScanCode(code: string): ScanTarget | null {
  const type = Number(code[0]);
  const number = Number(code.slice(1, 9));
  const revision = Number(code.slice(9, 12));
  if (type === ORDER) return { orderId: number, station: null, revision };
  if (type !== STAGE) return null;
  const station = stationCodes.find((name) => stationNumbers[name] === number % PER_ORDER);
  return station ? { orderId: Math.floor(number / PER_ORDER), station, revision } : null;
}

export const isOutdated = (target: ScanTarget, revision: number) => target.revision !== revision % REVISIONS;

/** More no scanner types: the address of a code, with what stands round it. */
export const LONGEST_SCAN = 300;

/**
 * A scanner types as if the keyboard were American. What its keys 1 … 9, 0 and the dash give on other layouts; on those
 * that give digits only the dash may differ.
 */
const digitRows = [
  '1234567890-', // English, Russian, Latvian
  '1234567890ß', // German
  '123456789öü', // Hungarian
  '&é"\'(-è_çà)', // French
  '&é"\'(§è!çà)', // Belgian, and French on a Mac
  '+ěščřžýáíé=', // Czech
  '+ľščťžýáíé=', // Slovak
  'ąčęėįšųū90-', // Lithuanian
  'ąčęėįšųū„“-', // Lithuanian, as on other systems
  '№-/":,._?%!', // Russian, as on a typewriter
].map((row) => {
  const keys = [...row];
  const digits = keys.slice(0, 10).map((key, i): [string, string] => [key, String((i + 1) % 10)]);
  // capitals are what some systems make of them under Caps Lock
  const capitals = digits.map(([key, digit]): [string, string] => [key.toUpperCase(), digit]);
  return new Map([...capitals, ...digits, [keys[10]!, '']]);
});

/** What may stand between the digits of one code: blanks, dashes, and what a scanner sends that nobody sees. */
const BETWEEN = /[\p{Z}\p{C}\p{Pd}\p{DI}\u2800\u2212._]/u;

/** Among other digits only a kind that there is counts: one window in a hundred checks out by chance. */
function lastIntact(digits: string): string | undefined {
  for (let end = digits.length; end >= LENGTH; end--) {
    const code = digits.slice(end - LENGTH, end);
    if (isIntact(code) && (digits.length === LENGTH || KNOWN.test(code))) return code;
  }
  return undefined;
}

/**
 * A code as a scanner meant it: the last fourteen digits that check out, wherever they stand in what it typed and
 * whatever the keyboard made of them. Null where there are none.
 */
export function foldScan(typed: string): string | null {
  if (typed.length > LONGEST_SCAN) return null;
  const keys = [...typed.normalize('NFC')];
  for (const row of digitRows) {
    const runs = keys
      .map((key) => row.get(key) ?? (BETWEEN.test(key) ? '' : '|'))
      .join('')
      .split('|');
    const code = runs.reverse().map(lastIntact).find(Boolean);
    if (code) return code;
  }
  return null;
}
