import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hono } from 'hono';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import type { Env } from '../../src/http/env.ts';
import { listen } from '../../src/listen.ts';
import { projectRoot } from '../../src/project-root.ts';
import { PASSWORD } from './workshop.ts';

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
  const folder = path.join(tmpdir(), `reclame-chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  return folder;
}

async function launch(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return chromium.launch({ executablePath: given, args: FLAGS });
  const folder = unpacked();
  const executablePath = path.join(folder, 'chromium');
  const env = { ...(process.env as Record<string, string>) };
  // a bare machine has no fonts
  if (!existsSync('/etc/fonts')) env.FONTCONFIG_PATH = path.join(folder, 'fonts');
  try {
    return await chromium.launch({ executablePath, args: FLAGS, env });
  } catch {
    // … and not the libraries either
    const libraries = path.join(folder, 'al2023/lib');
    return chromium.launch({ executablePath, args: FLAGS, env: { ...env, LD_LIBRARY_PATH: libraries } });
  }
}

/** Refusals are part of the story; the browser's log calls every one of them an error. */
const EXPECTED = /the server responded with a status of (401|403|404|409|422|429)/;

/** Everything that a page complains about: errors of scripts, failed loads, breaches of the content policy. */
function listenForComplaints(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
}

export interface Chromium {
  /** Where the application is served: `http://127.0.0.1:PORT`. */
  origin: string;
  /** The same under the host that the browser does not trust. */
  untrusted: string;
  /** What pages complained about so far. A test that expects some empties it. */
  complaints: string[];
  open(options?: BrowserContextOptions): Promise<Page>;
  /** A page of somebody who is signed in. */
  signIn(username: string, options?: BrowserContextOptions): Promise<Page>;
  /** Nobody answers at the address any more. */
  stop(): Promise<void>;
}

/** Serves the application over real HTTP and opens a browser at it. Call it at the top of a test file. */
export async function openChromium(app: Hono<Env>): Promise<Chromium> {
  const [listener, browser] = await Promise.all([listen(app, { host: '127.0.0.1', port: 0 }), launch()]);
  const origin = listener.addresses[0]!;
  const untrusted = origin.replace('127.0.0.1', UNTRUSTED);
  const complaints: string[] = [];
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await listener.close();
  });
  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ baseURL: untrusted, locale: 'en-GB', ...options });
    context.setDefaultTimeout(10_000);
    listenForComplaints(context, complaints);
    return context.newPage();
  };
  return {
    origin,
    untrusted,
    complaints,
    open,
    stop: () => listener.close(),
    async signIn(username, options) {
      const page = await open(options);
      await page.goto('/sign-in');
      await page.locator('[name=username]').fill(username);
      await page.locator('[name=password]').fill(PASSWORD);
      await page.locator('form[action="/sign-in"] button').click();
      await page.waitForURL((url) => url.pathname !== '/sign-in');
      return page;
    },
  };
}
