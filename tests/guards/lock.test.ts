import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** The folders in which a package looks for another: its own, and those around it. */
function foldersAround(at: string): string[] {
  const parts = at.split('/node_modules/');
  return parts.map((_, i) => [...parts.slice(0, parts.length - i), ''].join('/node_modules/')).concat('node_modules/');
}

test('the lock file names what other platforms need too: npm ci refuses it otherwise', () => {
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d+\.\d+\.\d+/.test(version))
      .filter(([name, version]) => !foldersAround(at).some((folder) => packages[folder + name]?.version === version))
      .map(([name]) => name),
  );
  expect(missing).toEqual([]);
});
