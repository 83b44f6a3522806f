import type { ReadSection } from '../../src/profiles/filling/reading.ts';

/** Letters in a line of a narrow column. */
const LINE = 26;
const NARROWEST = 3;
const SHARES = 24;
/** Rows from which a section stands in several columns of its own. */
const LONG = 18;

const rows = (text: string) => text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / LINE), 0);

/** About how many printed rows a section takes in a narrow column. */
const rowsOf = ({ lines, remarks }: ReadSection) =>
  lines.reduce((sum, line) => sum + rows(line.text) + (line.isSwitch ? 0 : rows(line.label)), 0) +
  remarks.reduce((sum, remark) => sum + rows(remark), 0);

const amountsOf = (sections: readonly ReadSection[]) => sections.map(rowsOf);
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

export interface Share {
  /** Of the width of the sheet. */
  columns: number;
  isLong: boolean;
}

/** How the width of a sheet is shared among its sections: by how much they say, so that they end at about one height. */
export function sheetShares(sections: readonly ReadSection[]): Share[] {
  const amounts = amountsOf(sections);
  const all = Math.max(sum(amounts), LONG * 2);
  return amounts.map((amount) => ({
    columns: Math.max(NARROWEST, Math.round((amount / all) * SHARES)),
    isLong: amount >= LONG,
  }));
}

/** Sizes of type, in points, in the order of the steps of the stylesheet. */
const TYPE = [8.5, 9.5, 10.5, 11.5, 13];
/** Of a line, for each point of its type. */
const LINE_MM = 0.46;
/** What the page has for a sheet, with room for a sketch under it. */
const ROOM_MM = 88;
const USUAL_COLUMNS = 6;

/** About how high a sheet gets in a type of so many points: larger letters take more lines, too. */
function heightOf(sections: readonly ReadSection[], points: number): number {
  const shares = sheetShares(sections);
  const tallest = Math.max(
    ...amountsOf(sections).map((amount, i) => (amount * SHARES) / (USUAL_COLUMNS * shares[i]!.columns)),
    1,
  );
  return tallest * (points / TYPE[0]!) * points * LINE_MM;
}

const PAGE_MM = 273;
/** What a column has beside its words. */
const SEAM_MM = 4;
/** How wide a letter in bold is, for each point of its type. */
const LETTER_MM = 0.29;

const longestWord = ({ lines }: ReadSection) =>
  Math.max(0, ...lines.flatMap(({ text, label }) => `${text} ${label}`.split(/[\s/-]+/)).map((word) => word.length));

/** Does no word have to be parted? */
function holdsWords(sections: readonly ReadSection[], points: number): boolean {
  const shares = sheetShares(sections);
  const all = sum(shares.map(({ columns }) => columns));
  return sections.every((section, i) => {
    const { columns, isLong } = shares[i]!;
    const width = (PAGE_MM * columns) / all / (isLong ? 2 : 1) - SEAM_MM;
    return longestWord(section) * LETTER_MM * points <= width;
  });
}

/** The largest type in which a sheet fills one page and no more; nought where even the smallest may take another. */
export function typeStep(sections: readonly ReadSection[]): number {
  return Math.max(
    0,
    TYPE.findLastIndex((points) => heightOf(sections, points) <= ROOM_MM && holdsWords(sections, points)),
  );
}

/** Does it surely fit one page? */
export const fitsPage = (sections: readonly ReadSection[]): boolean => heightOf(sections, TYPE[0]!) <= ROOM_MM;
