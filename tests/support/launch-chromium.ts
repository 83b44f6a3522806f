import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { projectRoot } from '../../src/project-root.ts';

/** A host that the browser trusts no more than any other machine in the workshop's network. */
export const UNTRUSTED = 'terminal.test';

const FLAGS = [
  '--no-sandbox', // it refuses to run as root otherwise
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--no-first-run',
  `--host-resolver-rules=MAP ${UNTRUSTED} 127.0.0.1`,
];

/** Where programs lie from one run to the next, wherever this run writes. */
const KEPT = tmpdir();

const PACKAGE = path.join(projectRoot, 'node_modules/@sparticuz/chromium');

/**
 * Unpacks the browser with its libraries and fonts, in a program of its own: the package looks at the environment as it
 * is loaded. Only a finished folder gets the name that others look for.
 */
function unpack(folder: string): void {
  const half = mkdtempSync(`${folder}-`);
  const entry = pathToFileURL(path.join(PACKAGE, 'build/esm/index.js')).href;
  const script = `await (await import(${JSON.stringify(entry)})).default.executablePath()`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  try {
    renameSync(half, folder);
  } catch {
    rmSync(half, { recursive: true }); // another test file was quicker
  }
}

function unpacked(): string {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
  const folder = path.join(KEPT, `reclame-chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  return folder;
}

interface How {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

/** Chromium out of its package, or the one at `CHROMIUM_PATH`, by one way or another to start it. */
async function start<B>(begin: (how: How) => Promise<B>): Promise<B> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return begin({ executablePath: given, args: FLAGS });
  const folder = unpacked();
  const executablePath = path.join(folder, 'chromium');
  const env = { ...(process.env as Record<string, string>) };
  // a bare machine has no fonts
  if (!existsSync('/etc/fonts')) env.FONTCONFIG_PATH = path.join(folder, 'fonts');
  try {
    return await begin({ executablePath, args: FLAGS, env });
  } catch {
    // … and not the libraries either
    const libraries = path.join(folder, 'al2023/lib');
    return begin({ executablePath, args: FLAGS, env: { ...env, LD_LIBRARY_PATH: libraries } });
  }
}

export const launch = (): Promise<Browser> => start((how) => chromium.launch(how));

/** One that other processes connect to. */
export const launchShared = (): Promise<BrowserServer> => start((how) => chromium.launchServer(how));
