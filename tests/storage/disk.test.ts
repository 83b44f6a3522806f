import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diskStore } from '../../src/storage/disk.ts';
import { dataDir, filesIn } from '../photos/pictures.ts';

const name = (letter: string) => `${letter.repeat(32)}.webp`;
const DAY_MS = 24 * 3600_000;
const root = () => {
  const dir = dataDir();
  return { dir, store: diskStore(path.join(dir, 'photos')) };
};

test('what was put is read again, and what was not is null', async () => {
  const { store } = root();
  await store.put(name('a'), Buffer.from('one'));
  expect((await store.read(name('a')))?.toString()).toBe('one');
  expect(await store.read(name('b'))).toBeNull();
});

test('the same name put twice at once is one whole file', async () => {
  const { dir, store } = root();
  await Promise.all([store.put(name('a'), Buffer.from('one')), store.put(name('a'), Buffer.from('one'))]);
  expect(filesIn(dir)).toEqual([name('a')]);
});

test.each(['../../etc/passwd', 'a/b.webp', `${'a'.repeat(32)}`, `${'A'.repeat(32)}.webp`, ''])(
  '%j is no name',
  async (wrong) => {
    const { store } = root();
    await expect(store.put(wrong, Buffer.from('x'))).rejects.toThrow('no name of a stored file');
    await expect(store.read(wrong)).rejects.toThrow('no name of a stored file');
  },
);

test('what is old and belongs to nothing goes, half-written files with it; the young and the owned stay', async () => {
  const { dir, store } = root();
  const at = (file: string) => path.join(dir, 'photos', file.slice(0, 2), file);
  for (const letter of ['a', 'b', 'c']) await store.put(name(letter), Buffer.from(letter));
  const small = `${'b'.repeat(32)}.small.webp`;
  await store.put(small, Buffer.from('b'));
  const part = `${name('d')}.0123.part`;
  mkdirSync(path.dirname(at(part)), { recursive: true });
  writeFileSync(at(part), 'half');
  const long = new Date(Date.now() - 2 * DAY_MS);
  for (const file of [name('a'), name('b'), small, part]) utimesSync(at(file), long, long);
  const removed = await store.sweep(new Date(Date.now() - DAY_MS), async () => new Set(['a'.repeat(32)]));
  expect(removed).toBe(3);
  expect(filesIn(dir).sort()).toEqual([name('a'), name('c')]);
});

test('where nothing was ever put there is nothing to sweep', async () => {
  expect(await root().store.sweep(new Date(), async () => new Set())).toBe(0);
});
