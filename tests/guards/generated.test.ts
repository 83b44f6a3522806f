import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'reclame-i18n-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TYPES = 'src/i18n/i18n-types.ts';
const inProject = (name: string) => path.join(projectRoot, name);
const inFolder = (name: string) => path.join(folder, name);

/** The types of the texts, made anew from the English ones in a copy of the folder. */
function generate(): string {
  cpSync(inProject('src/i18n'), inFolder('src/i18n'), { recursive: true });
  rmSync(inFolder(TYPES));
  for (const name of ['package.json', 'tsconfig.json']) cpSync(inProject(name), inFolder(name));
  const settings = JSON.parse(readFileSync(inProject('.typesafe-i18n.json'), 'utf8'));
  writeFileSync(inFolder('.typesafe-i18n.json'), JSON.stringify({ ...settings, tempPath: './compiled/' }));
  symlinkSync(inProject('node_modules'), inFolder('node_modules'), 'dir');
  execFileSync(process.execPath, [inProject('node_modules/typesafe-i18n/cli/typesafe-i18n.mjs'), '--no-watch'], {
    cwd: folder,
    stdio: 'pipe',
  });
  return readFileSync(inFolder(TYPES), 'utf8');
}

test('the types of the texts are those of the English texts: npm run i18n makes them', () => {
  expect(generate() === readFileSync(inProject(TYPES), 'utf8')).toBe(true);
});
