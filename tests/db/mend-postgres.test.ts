import {
  appendFileSync,
  cpSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mendPostgres } from '../../scripts/mend-postgres.js';
import { projectRoot } from '../../src/project-root.ts';

const INSTALLED = path.join(projectRoot, 'node_modules/postgres');

/** A copy of the driver as it is installed here, which the build has mended. */
function copyOfDriver() {
  const nodeModules = mkdtempSync(path.join(tmpdir(), 'reclame-driver-'));
  onTestFinished(() => rmSync(nodeModules, { recursive: true }));
  const at = (file: string) => path.join(nodeModules, 'postgres', file);
  cpSync(path.join(INSTALLED, 'src'), at('src'), { recursive: true });
  cpSync(path.join(INSTALLED, 'package.json'), at('package.json'));
  return { nodeModules, at, connection: at('src/connection.js') };
}

const GUARD = / {4}if \(!socket\) \{\n.*?\n {4}\}\n\n/s;

test('mended twice is mended once, and nothing is left beside it', () => {
  const { nodeModules, at, connection } = copyOfDriver();
  const before = readFileSync(connection, 'utf8');
  expect(before).toMatch(GUARD);
  mendPostgres(nodeModules);
  expect(readFileSync(connection, 'utf8')).toBe(before);
  expect(readdirSync(at('src'))).toEqual(readdirSync(path.join(INSTALLED, 'src')));
});

test('a file that is another is told, and left as it is', () => {
  const { nodeModules, at, connection } = copyOfDriver();
  const before = readFileSync(connection, 'utf8');
  for (const other of [before.replace(GUARD, ''), before.replace('let uid = 1', 'let uid = 2'), '']) {
    writeFileSync(connection, other);
    expect(() => mendPostgres(nodeModules)).toThrow(/connection\.js is not the file of postgres 3\.4\.9.* "npm ci"/);
    expect(readFileSync(connection, 'utf8')).toBe(other);
  }
  writeFileSync(connection, before);
  appendFileSync(at('src/index.js'), '\n');
  expect(() => mendPostgres(nodeModules)).toThrow('index.js is not the file');
});

test('another version stops the build', () => {
  const { nodeModules, at } = copyOfDriver();
  const facts = readFileSync(at('package.json'), 'utf8');
  writeFileSync(at('package.json'), facts.replace('"version": "3.4.9"', '"version": "3.4.10"'));
  expect(() => mendPostgres(nodeModules)).toThrow('its version is 3.4.10');
});

test('is renamed into its place: what shares its bytes with another folder leaves that one alone', async () => {
  const { nodeModules, at, connection } = copyOfDriver();
  const { originals } = await import('../../scripts/mend-postgres.js');
  const original = originals(nodeModules)['src/connection.js']!;
  writeFileSync(connection, original);
  const shared = `${at('package.json')}.shared`;
  linkSync(connection, shared);
  mendPostgres(nodeModules);
  expect(readFileSync(connection, 'utf8')).toMatch(GUARD);
  expect(readFileSync(shared, 'utf8')).toBe(original);
});
