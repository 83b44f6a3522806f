import type { Hono } from 'hono';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import type { Env } from '../../src/http/env.ts';
import { listen } from '../../src/listen.ts';
import { UNTRUSTED } from './launch-chromium.ts';
import { connectBrowser } from './shared-browser.ts';
import { PASSWORD } from './workshop.ts';

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

/**
 * A page that has just changed takes no press for a moment, lest it was meant for what stood there before. For the page it
 * has passed; nobody waits.
 */
export const aMomentLater = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 500;
  });

/** Serves the application over real HTTP and opens a browser at it. Call it at the top of a test file. */
export async function openChromium(app: Hono<Env>): Promise<Chromium> {
  const [listener, browser] = await Promise.all([listen(app, { host: '127.0.0.1', port: 0 }), connectBrowser()]);
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
    context.setDefaultTimeout(30_000);
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
