/**
 * src/ → dist/ for node, public/ → dist/public/ for the browser, and the mended database driver, which every way to start
 * needs. Checks no types: `npm run check` does.
 */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { mendPostgres } from './mend-postgres.js';

const root = path.resolve(import.meta.dirname, '..');
const common = { absWorkingDir: root, bundle: true, logLevel: 'warning' };

const programs = {
  ...common,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
};

const browser = { ...common, platform: 'browser', target: 'es2022', minify: true };

/** @type {[source: string, out: string, options: import('esbuild').BuildOptions][]} */
const targets = [
  ['src/server.ts', 'dist/server.js', programs],
  ['src/aside.ts', 'dist/aside.js', programs],
  ['src/reset-admin.ts', 'dist/reset-admin.js', programs],
  ['src/check-files.ts', 'dist/check-files.js', programs],
  ['public/app.js', 'dist/public/app.js', browser],
  ['public/board.js', 'dist/public/board.js', browser],
  ['public/kept.js', 'dist/public/kept.js', browser],
  ['public/terminal.js', 'dist/public/terminal.js', browser],
  ['public/css/main.css', 'dist/public/app.css', browser],
  ['public/css/office.css', 'dist/public/office.css', browser],
  ['public/css/floor.css', 'dist/public/floor.css', browser],
  ['public/css/paper.css', 'dist/public/paper.css', browser],
  ['public/css/wall.css', 'dist/public/wall.css', browser],
];

const isBundled = (name) => /\.(js|css)$/.test(name);

function copyPublicFiles() {
  const files = readdirSync(path.join(root, 'public'), { withFileTypes: true }).filter((entry) => entry.isFile());
  const copied = files.map((entry) => entry.name).filter((name) => !isBundled(name));
  for (const name of copied) cpSync(path.join(root, 'public', name), path.join(root, 'dist/public', name));
}

export async function build() {
  mendPostgres(path.join(root, 'node_modules'));
  mkdirSync(path.join(root, 'dist/public'), { recursive: true });
  const present = targets.filter(([source]) => existsSync(path.join(root, source)));
  await Promise.all(
    present.map(([source, outfile, options]) => esbuild.build({ ...options, entryPoints: [source], outfile })),
  );
  copyPublicFiles();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
