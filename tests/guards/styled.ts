/** Which stylesheets have something for a page, and which of them it loads. */

import { readFileSync } from 'node:fs';
import type { Page } from '../support/browser.ts';

const FOLDER = 'public/css';
/** As pages name them, and as they are kept. */
const SHEETS = { app: 'main', office: 'office', floor: 'floor', paper: 'paper', wall: 'wall' } as const;

/** A stylesheet with all that it imports. */
function whole(name: string): string {
  const text = readFileSync(`${FOLDER}/${name}.css`, 'utf8');
  const imported = [...text.matchAll(/@import "\.\/([\w-]+)\.css"/g)].map(([, one]) => whole(one!));
  return [text.replace(/@import.*|\/\*[\s\S]*?\*\//g, ''), ...imported].join('\n');
}

const sheets = Object.entries(SHEETS).map(([name, file]) => ({
  name,
  selectors: [...whole(file).matchAll(/([^{};]+)\{/g)]
    .map(([, selector]) => selector!.trim())
    .filter((selector) => selector.includes('.') && !/^[@&]/.test(selector))
    .map((selector) => ({
      selector,
      classes: [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi)].map(([, one]) => one!),
    })),
}));

/** Rules for what a page says, in a stylesheet that it does not load. */
export function unstyled({ document }: Page): string[] {
  const links = [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href') ?? '');
  if (links.length === 0) return [];
  const used = new Set([...document.querySelectorAll('[class]')].flatMap((one) => [...one.classList]));
  return sheets
    .filter(({ name }) => !links.some((href) => href.includes(`/${name}`)))
    .flatMap(({ name, selectors }) =>
      selectors
        .filter(({ classes }) => classes.length > 0 && classes.every((one) => used.has(one)))
        .filter(({ selector }) => document.querySelector(selector.replace(/::[\w-]+/g, '')))
        .map(({ selector }) => `${selector} is in ${name}`),
    );
}
