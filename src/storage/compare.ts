/** Compares what rows name with what lies in the store, while both change. */

import { idOf, type Store, type StoredFile } from './store.ts';

export interface Named {
  /** The file that is to be there. */
  file: string;
  bytes: number;
  /** As people call it. */
  what: string;
}

export interface Comparison {
  /** Rows whose bytes are missing, or are not so many. */
  lost: Named[];
  /** Bytes that no row names, and nobody is about to. */
  stray: StoredFile[];
  files: number;
  bytes: number;
}

async function isWhole(store: Store, { file, bytes }: Named): Promise<boolean> {
  const found = await store.open(file);
  found?.stream.destroy();
  return found?.bytes === bytes;
}

/**
 * `rows` is asked after the store was listed: what comes in meanwhile is named by then, and is not taken for stray. What
 * seems to be lost is looked for once more.
 */
export async function compare(
  store: Store,
  rows: () => Promise<{ named: readonly Named[]; coming: ReadonlySet<string> }>,
): Promise<Comparison> {
  const there = new Map<string, StoredFile>();
  for await (const file of store.list()) there.set(file.name, file);
  const { named, coming } = await rows();
  const owned = new Set([...named.map(({ file }) => idOf(file)), ...coming]);
  const lost: Named[] = [];
  for (const one of named) {
    if (there.get(one.file)?.bytes === one.bytes) continue;
    if (!(await isWhole(store, one))) lost.push(one);
  }
  const all = [...there.values()];
  return {
    lost,
    stray: all.filter(({ name }) => !owned.has(idOf(name))),
    files: all.length,
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
