/** What somebody may have meant who typed a word wrong. Pure: nothing is looked up here. */

/** The single mistakes between a word and each beginning of another, from none of it to all of it. */
function mistakesToBeginnings(a: string, b: string): number[] {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row;
}

/**
 * How many single mistakes lie between two words: a letter left out, put in, taken for another, or two of them swapped.
 */
export const mistakes = (a: string, b: string): number => mistakesToBeginnings(a, b).at(-1)!;

const CLOSEST = 12;
/** So many letters of a longer word tell which is meant, though one of them is wrong. */
const BEGINNING = 5;

/** How far a word is from what was typed; undefined where it was not meant. Whoever breaks off in a word is forgiven less. */
function distanceOf(word: string, candidate: string): number | undefined {
  const row = mistakesToBeginnings(word, candidate);
  const whole = row.at(-1)!;
  if (whole <= (word.length < 6 ? 1 : 2)) return whole;
  return word.length >= BEGINNING && Math.min(...row) <= 1 ? whole : undefined;
}

/** The words nearest to one, nearest first: a short word forgives one mistake, a longer one two. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  return candidates
    .map((candidate) => ({ candidate, distance: distanceOf(word, candidate) ?? 0 }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, CLOSEST)
    .map(({ candidate }) => candidate);
}

const IN_NUMBERS = [...'0123456789-'];

/** Every PO number that one mistake turns into this one; letters are taken to be right, digits and dashes are not. */
export function numbersNear(po: string): string[] {
  const near = new Set<string>();
  for (let i = 0; i <= po.length; i++) {
    const head = po.slice(0, i);
    const tail = po.slice(i);
    near.add(head + tail.slice(1));
    if (tail.length > 1) near.add(head + tail[1] + tail[0] + tail.slice(2));
    for (const sign of IN_NUMBERS) near.add(head + sign + tail).add(head + sign + tail.slice(1));
  }
  near.delete(po);
  return [...near];
}
