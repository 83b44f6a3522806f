/** What changes in the lists of an order, as the audit trail tells it. */

import { isDeepStrictEqual } from 'node:util';
import { type Line, type Lines, type LinesWanted, type ListName, lists } from './lines.ts';

/** A field of a line, with what it says. `name`: what the line was called before. */
export interface ToldLineField {
  line: number;
  name: string;
  field: string;
  value: unknown;
}

interface Told {
  old: Record<string, unknown[]>;
  new: Record<string, unknown[]>;
}

type Pair = readonly [before: Line | undefined, after: Line];

/** Each line with the one that it was: by its number, or where it has none and is called the same, by its place. */
function pairsOf(list: ListName, present: readonly Line[], wanted: readonly Line[]): Pair[] {
  const { tell } = lists[list];
  const isMeant = (line: Line) => wanted.some(({ id }) => id === line.id);
  return wanted.map((after, i) => {
    if (after.id !== undefined) return [present.find(({ id }) => id === after.id), after];
    const here = present[i];
    return [here && !isMeant(here) && tell(here) === tell(after) ? here : undefined, after];
  });
}

/** The sheet is told by its own fields. */
const columnsOf = (list: ListName) => lists[list].columns.filter((column) => column !== 'values');

const saidIn = (line: Line, column: string): unknown => line[column as keyof Line] ?? null;

function fieldsOf(list: ListName, pairs: readonly Pair[]) {
  const told: { old: ToldLineField[]; new: ToldLineField[] } = { old: [], new: [] };
  for (const [before, after] of pairs) {
    if (!before) continue;
    const at = { line: before.id!, name: String(saidIn(before, lists[list].called)) };
    for (const field of columnsOf(list)) {
      const [was, is] = [saidIn(before, field), saidIn(after, field)];
      if (isDeepStrictEqual(was, is)) continue;
      told.old.push({ ...at, field, value: was });
      told.new.push({ ...at, field, value: is });
    }
  }
  return told;
}

const fieldsName = { items: 'itemFields', materials: 'materialFields' } as const satisfies Record<ListName, string>;

function put(told: Told, name: string, old: unknown[], now: unknown[]): void {
  if (isDeepStrictEqual(old, now)) return;
  told.old[name] = old;
  told.new[name] = now;
}

/** Lines that say something else field by field; where lines come, go or move, the lists in short: "3 × Letters". */
export function tellLines(present: Lines, wanted: LinesWanted): Told {
  const told: Told = { old: {}, new: {} };
  for (const list of Object.keys(lists) as ListName[]) {
    const [before, after]: (readonly Line[] | undefined)[] = [present[list], wanted[list]];
    if (!after) continue;
    const pairs = pairsOf(list, before!, after);
    const isSame = before!.length === after.length && pairs.every(([was], i) => was === before![i]);
    const { tell } = lists[list];
    if (!isSame) put(told, list, before!.map(tell), after.map(tell));
    const fields = fieldsOf(list, pairs);
    put(told, fieldsName[list], fields.old, fields.new);
  }
  return told;
}
