/** A terminal at the end of a slow link: how soon after the press its page says that the stage is done. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { findRunning } from '../src/db/embedded/index.ts';
import { launch as openChromium } from '../tests/support/launch-chromium.ts';
import { launch, makeFolder, SERVER } from './programs.ts';
import { median } from './report.ts';
import { PASSWORD, STATION, seed } from './seed.ts';

/** Issue and measure: 400 kbit/s each way, 400 ms from a request to its answer. */
const LINK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** So many jobs can be started at the station. */
const ROUNDS = 4;
const ORDERS = 1_000;
/** A page that has just changed takes no press. */
const SETTLED_MS = 600;

export interface SlowLinkResult {
  /** From the press until the page says so. */
  confirmedMs: { median: number; worst: number };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINK);
}

/** Presses, and waits until the job stands there without this button. */
async function timeToConfirmed(page: Page, noun: 'start' | 'completion'): Promise<number> {
  const form = page.locator(`article form[action$="/stages/${STATION}/${noun}"]`).first();
  const action = await form.getAttribute('action');
  const button = form.locator('button').first();
  await button.scrollIntoViewIfNeeded();
  await sleep(SETTLED_MS);
  const begin = performance.now();
  await button.click();
  await page.locator(`article form[action="${action}"]`).waitFor({ state: 'detached' });
  return performance.now() - begin;
}

export async function measureSlowLink(): Promise<SlowLinkResult> {
  const folder = makeFolder();
  const dataDir = path.join(folder.path, 'data');
  const server = await launch(SERVER, { DATA_DIR: dataDir });
  await seed(findRunning(dataDir)!.owner, ORDERS);
  const chromium = await openChromium();
  const page = await chromium.newPage({ baseURL: server.origin });
  await page.goto('/sign-in');
  await page.locator('[name=username]').fill('cnc');
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('form[action="/sign-in"] button').click();
  await page.goto(`/stations/${STATION}`);
  await slowDown(page);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await timeToConfirmed(page, 'start');
    times.push(await timeToConfirmed(page, 'completion'));
  }
  await chromium.close();
  await server.stop();
  folder.remove();
  return { confirmedMs: { median: median(times), worst: Math.max(...times) } };
}

export const describeSlowLink = ({ confirmedMs }: SlowLinkResult) =>
  `400 kbit/s, 400 ms: a completed stage is confirmed in ${confirmedMs.median.toFixed(0)} ms ` +
  `(at worst ${confirmedMs.worst.toFixed(0)}; wanted ≤ 1200)`;

if (process.argv[1] === import.meta.filename) console.log(describeSlowLink(await measureSlowLink()));
