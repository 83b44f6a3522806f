import { source } from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What colours decide, and so what another theme may break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const prepared = new WeakSet<Page>();

/** Compiled anew for each document that it is handed to, it takes longer than what it does; so a page has it from its start. */
async function prepare(page: Page): Promise<void> {
  if (prepared.has(page)) return;
  prepared.add(page);
  await page.addInitScript(source);
  await page.evaluate(source);
}

/** Who cannot use a page as it is shown: everything in the light, and what colours change in the other themes. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await prepare(page);
  return page.evaluate(
    async ({ tags, colours }) => {
      const faults: string[] = [];
      for (const theme of ['light', 'dark', 'contrast']) {
        document.documentElement.dataset.theme = theme;
        const { violations } = await (window as unknown as { axe: Axe }).axe.run({
          runOnly: theme === 'light' ? { type: 'tag', values: tags } : { type: 'rule', values: colours },
          resultTypes: ['violations'],
          preload: false,
          iframes: false,
          selectors: false,
        });
        for (const { id, nodes } of violations)
          faults.push(...nodes.map((n) => `${theme} ${id}: ${n.html.slice(0, 160)}`));
      }
      return faults;
    },
    { tags: WCAG, colours: OF_COLOURS },
  );
}

/** What sticks out at the side of the screen. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px wide on a screen of ${clientWidth} px`] : [];
  });
