/** How the sections of a sheet stand in the grid of a form: by the columns that each has. */

/** So many columns abreast where there is all the room, in so many tracks at most. */
const ABREAST = 2;
const MOST = 7;

/** Rows one under the other: the last of a row takes what is left of it. */
function spansIn(widths: readonly number[], tracks: number): number[] {
  const spans = widths.map((width) => Math.min(width, tracks));
  let used = 0;
  for (const [i, span] of spans.entries()) {
    used += span;
    const next = spans[i + 1];
    if (next !== undefined && used + next <= tracks) continue;
    spans[i] = span + tracks - used;
    used = 0;
  }
  return spans;
}

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

/** Of these numbers of tracks, the one that leaves least to be stretched. */
function fitting(widths: readonly number[], tracks: readonly number[]): number {
  const stretched = tracks.map((n) => sum(spansIn(widths, n)) - sum(widths.map((width) => Math.min(width, n))));
  return tracks[stretched.indexOf(Math.min(...stretched))]!;
}

/** Classes of the grid, and of each section in it: wide, middling and small. See public/css/sheet-form.css. */
export function gridOf(columns: readonly number[]): { grid: string; sections: string[] } {
  const abreast = columns.map((n) => Math.min(n, ABREAST));
  const wide = sum(abreast) <= MOST ? sum(abreast) : fitting(abreast, [MOST, MOST - 1, MOST - 2]);
  const middling = fitting(columns, [4, 3]);
  const spans = [spansIn(abreast, wide), spansIn(columns, middling), spansIn(abreast, 2)] as const;
  const sections = columns.map((n, i) => `c-${n} w-${spans[0][i]} m-${spans[1][i]} s-${spans[2][i]}`);
  return { grid: `sections wide-${wide} middling-${middling}`, sections };
}
