/** What becomes of the addresses where two clients are merged. Pure: the page shows what the command will do. */

import type { PresetRow } from './address.ts';
import { spellingOf } from './spelling.ts';

const LONGEST = 100;

/** "Main" beside another "Main" is "Main (2)". */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(spellingOf(name))) return name;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const other = name.slice(0, LONGEST - suffix.length).trimEnd() + suffix;
    if (!taken.has(spellingOf(other))) return other;
  }
}

export interface Moved<P> {
  preset: P;
  name: string;
  isDefault: boolean;
}

type Preset = Pick<PresetRow, 'name' | 'isDefault'>;

/** The addresses that move, under the names that they get. The default of the client that stays, stays. */
export function movedPresets<P extends Preset>(moving: readonly P[], staying: readonly Preset[]): Moved<P>[] {
  const taken = new Set(staying.map(({ name }) => spellingOf(name)));
  const hasDefault = staying.some(({ isDefault }) => isDefault);
  return moving.map((preset) => {
    const name = freeName(preset.name, taken);
    taken.add(spellingOf(name));
    return { preset, name, isDefault: preset.isDefault && !hasDefault };
  });
}
