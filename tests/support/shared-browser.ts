import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { launchShared } from './launch-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: string;
  }
}

/** One browser for the whole run, started when the first test asks for it. */
export async function offerBrowser(): Promise<{ address: string; close(): Promise<void> }> {
  let started: Promise<BrowserServer> | undefined;
  const desk = createServer((_, response) => {
    started ??= launchShared();
    started.then(
      (browser) => response.end(browser.wsEndpoint()),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await once(desk.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${(desk.address() as AddressInfo).port}`,
    async close() {
      desk.close();
      await (await started?.catch(() => undefined))?.close();
    },
  };
}

/** Of the run's browser, contexts of one's own: closed, it leaves those of others alone. */
export async function connectBrowser(): Promise<Browser> {
  const answer = await fetch(inject('browser'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`No browser: ${text}`);
  return chromium.connect(text);
}
