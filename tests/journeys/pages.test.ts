import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { Page as Shown } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, tooWide } from '../support/axe.ts';
import { openChromium } from '../support/chromium.ts';
import { openSample, reader, walk } from './sample.ts';

const { app } = await openSample();
const chromium = await openChromium(app);
const html = new HtmlValidate(new FileSystemConfigLoader());
const START = ['/', '/orders?status=all', '/orders?q=nothing', '/orders/PO-000000'];

/** What the walkers before have had a look at. */
const seen = new Set<string>();

async function look(shown: Shown, path: string): Promise<string[]> {
  await shown.setViewportSize({ width: 1024, height: 768 });
  await shown.goto(path);
  const faults = [...(await accessibilityFaults(shown)), ...(await tooWide(shown))];
  await shown.setViewportSize({ width: 360, height: 740 });
  return [...faults, ...(await tooWide(shown))].map((fault) => `${path}: ${fault}`);
}

async function validate(path: string, text: string): Promise<string[]> {
  const report = await html.validateString(text);
  const messages = report.results.flatMap((result) => result.messages);
  return messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`);
}

for (const username of ['boss', 'clerk', 'cnc', 'guest'] as const) {
  test(`every page that ${username} comes to is valid, narrow enough, and open to everybody in all themes`, async () => {
    const pages = await walk(await reader(app, username, 'ru'), START, seen);
    const shown = await chromium.signIn(username);
    const faults: string[] = [];
    for (const { path, html: text } of pages) {
      faults.push(...(await validate(path, text)), ...(await look(shown, path)));
    }
    expect(faults).toEqual([]);
  }, 300_000);
}

test('the same holds for who is not signed in', async () => {
  const shown = await chromium.open();
  expect(await look(shown, '/sign-in')).toEqual([]);
});
