/** What somebody may have meant who typed a word wrong. Pure: nothing is looked up here. */

/**
 * How many single mistakes lie between two words: a letter left out, put in, taken for another, or two of them swapped.
 */
export function mistakes(a: string, b: string): number {
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
  return row[b.length]!;
}

const CLOSEST = 12;

/** The words nearest to one, nearest first: a short word forgives one mistake, a longer one two. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const forgiven = word.length < 6 ? 1 : 2;
  return candidates
    .map((candidate) => ({ candidate, distance: mistakes(word, candidate) }))
    .filter(({ distance }) => distance > 0 && distance <= forgiven)
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
