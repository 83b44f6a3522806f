import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of package.json: the same from src/ and from the bundle in dist/. */
export const projectRoot = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('package.json was not found above the program');
  return findUpwards(parent);
}
