/** Files under random names in a directory; the first two letters of each are its folder. */

import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkName, idOf, type Store, type StoredFile } from './store.ts';

const FOLDER = /^[0-9a-f]{2}$/;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function nullIfMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

async function writeWhole(file: string, bytes: Uint8Array) {
  const handle = await open(file, 'wx', 0o640);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What stands in it, or which files are in a folder, is on the disk and not only told to the system. */
async function sync(file: string) {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name of its own until it is whole. */
async function whole(place: string, write: (temporary: string) => Promise<void>) {
  const temporary = `${place}.${randomBytes(6).toString('hex')}.part`;
  await mkdir(path.dirname(place), { recursive: true, mode: 0o750 });
  try {
    await write(temporary);
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await sync(path.dirname(place));
}

async function moveOrCopy(from: string, to: string) {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await copyFile(from, to); // another disk
    await rm(from, { force: true });
  }
  await sync(to);
}

async function statIn(directory: string, folder: string): Promise<StoredFile[]> {
  const names = await readdir(path.join(directory, folder));
  const found = await Promise.all(names.map((name) => stat(path.join(directory, folder, name)).catch(() => null)));
  return names.flatMap((name, i) => {
    const facts = found[i];
    return facts?.isFile() ? [{ name, bytes: facts.size, at: facts.mtime }] : [];
  });
}

export function diskStore(directory: string): Store {
  const placeOf = (name: string) => path.join(directory, checkName(name).slice(0, 2), name);

  async function* everything(): AsyncIterable<StoredFile[]> {
    const folders = (await readdir(directory).catch(nullIfMissing)) ?? [];
    for (const folder of folders.filter((name) => FOLDER.test(name))) yield statIn(directory, folder);
  }

  async function* list() {
    for await (const files of everything()) yield* files.filter(({ name }) => !name.endsWith('.part'));
  }

  async function sweep(before: Date, ownedAmong: (ids: string[]) => Promise<ReadonlySet<string>>) {
    let removed = 0;
    for await (const files of everything()) {
      const old = files.filter(({ at }) => at < before).map(({ name }) => name);
      const owned = old.length > 0 ? await ownedAmong([...new Set(old.map(idOf))]) : new Set();
      const orphans = old.filter((name) => name.endsWith('.part') || !owned.has(idOf(name)));
      for (const name of orphans) await rm(path.join(directory, name.slice(0, 2), name), { force: true });
      removed += orphans.length;
    }
    return removed;
  }

  async function openFile(name: string) {
    const handle = await open(placeOf(name), 'r').catch(nullIfMissing);
    if (!handle) return null;
    const { size } = await handle.stat();
    return { bytes: size, stream: handle.createReadStream() };
  }

  return {
    put: async (name, bytes) => whole(placeOf(name), (temporary) => writeWhole(temporary, bytes)),
    take: async (name, file) => whole(placeOf(name), (temporary) => moveOrCopy(file, temporary)),
    read: async (name) => readFile(placeOf(name)).catch(nullIfMissing),
    open: openFile,
    lend: async (name, use) => ((await stat(placeOf(name)).catch(nullIfMissing)) ? use(placeOf(name)) : null),
    remove: async (name) => rm(placeOf(name), { force: true }),
    list,
    sweep,
  };
}
