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

/** Up to here a whole sheet has room for large letters on its paper. */
const BRIEF = 45;

const amountsOf = (sections: readonly ReadSection[]) => sections.map(rowsOf);
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

export const isBrief = (sections: readonly ReadSection[]) => sum(amountsOf(sections)) <= BRIEF;

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
