/** Files under random names in a directory, for whatever domain keeps some. It knows no database. */

import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** "3f9c….webp", "3f9c….small.webp": the first two letters are its folder. */
const NAME = /^[0-9a-f]{32}(\.[a-z]{1,10}){1,2}$/;
const FOLDER = /^[0-9a-f]{2}$/;

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

export interface Store {
  /** Whole or not at all, and on the disk when it returns. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Null where there is none. */
  read(name: string): Promise<Buffer | null>;
  /** Removes what is older than `before` and belongs to nothing; tells how many. */
  sweep(before: Date, ownedAmong: (ids: string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

/** The random part of a name, which a file shares with those made from it. */
const idOf = (name: string) => name.split('.', 1)[0]!;

async function writeWhole(file: string, bytes: Uint8Array) {
  const handle = await open(file, 'wx', 0o640);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function makeStore(directory: string): Store {
  const placeOf = (name: string) => {
    if (!NAME.test(name)) throw new Error(`no name of a stored file: ${name}`);
    return path.join(directory, name.slice(0, 2), name);
  };

  async function put(name: string, bytes: Uint8Array) {
    const place = placeOf(name);
    const temporary = `${place}.${randomBytes(6).toString('hex')}.part`;
    await mkdir(path.dirname(place), { recursive: true, mode: 0o750 });
    try {
      await writeWhole(temporary, bytes);
      await rename(temporary, place);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async function read(name: string) {
    try {
      return await readFile(placeOf(name));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async function oldIn(folder: string, before: Date): Promise<string[]> {
    const names = await readdir(path.join(directory, folder));
    const ages = await Promise.all(names.map((name) => stat(path.join(directory, folder, name)).catch(() => null)));
    return names.filter((_, i) => ages[i]?.isFile() && ages[i].mtime < before);
  }

  async function sweep(before: Date, ownedAmong: (ids: string[]) => Promise<ReadonlySet<string>>) {
    const folders = await readdir(directory).catch((error) => {
      if (isMissing(error)) return [];
      throw error;
    });
    let removed = 0;
    for (const folder of folders.filter((name) => FOLDER.test(name))) {
      const old = await oldIn(folder, before);
      const owned = old.length > 0 ? await ownedAmong([...new Set(old.map(idOf))]) : new Set();
      const orphans = old.filter((name) => name.endsWith('.part') || !owned.has(idOf(name)));
      for (const name of orphans) await rm(path.join(directory, folder, name), { force: true });
      removed += orphans.length;
    }
    return removed;
  }

  return { put, read, sweep };
}
