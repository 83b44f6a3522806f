import { expect, test } from 'vitest';
import { walk } from '../journeys/sample.ts';
import type { Page } from '../support/browser.ts';
import { hiddenPages, openAll } from './every-page.ts';
import { lexiconOf, typedWords, wordsIn } from './lexicon.ts';
import { unstyled } from './styled.ts';

const all = await openAll();

/** What programs call it is marked as such, and what is typed into a field is nobody's wording. */
const UNREAD = 'script, style, code, kbd, textarea, svg';
/** One name, of which less is shown where there is less room. */
const ONE = '.brand, .who .name';
/** Attributes that are read out or shown. */
const SAID = ['alt', 'aria-label', 'title', 'placeholder', 'data-h', 'label'];

/** Every text that a reader of the page meets. */
function textsOf({ document }: Page): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    if (element.closest(UNREAD)) continue;
    if (element.closest(ONE) && element.tagName !== 'SMALL') {
      const pieces = [...element.childNodes].filter(({ nodeName }) => nodeName !== 'SMALL');
      if (element.matches(ONE)) found.push(pieces.map((piece) => piece.textContent).join(''));
      continue;
    }
    for (const node of element.childNodes) if (node.nodeType === 3) found.push(node.textContent ?? '');
    for (const name of SAID) found.push(element.getAttribute(name) ?? '');
  }
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\d]/u.test(char);

/** A text without what was typed into the workshop. */
function untyped(text: string, typed: readonly string[]): string {
  let rest = text;
  for (const words of typed) {
    const at = rest.indexOf(words);
    if (at < 0 || isLetter(rest[at - 1]) || isLetter(rest[at + words.length])) continue;
    rest = `${rest.slice(0, at)} · ${rest.slice(at + words.length)}`;
  }
  return rest;
}

const START = ['/', '/orders?status=all', '/orders/PO-000000', '/settings'];

type Translated = 'ru' | 'lv';

/** Words that no text of the language has; in a Russian one those in Latin letters. */
function strangers(locale: Translated, lexicon: ReadonlySet<string>, typed: readonly string[], text: string): string[] {
  const isForeign = (word: string) => locale === 'lv' || /\p{Script=Latin}/u.test(word);
  const words = (said: string) =>
    wordsIn(said).filter((one) => one.length > 1 && isForeign(one) && !lexicon.has(one.toLowerCase()));
  return words(text).length > 0 ? words(untyped(text, typed)) : [];
}

/** Addresses that answer with no page: a sign of life, a file, a stream, a way to another address. */
const NO_PAGES = [
  '/healthz',
  '/readyz',
  '/photos/:id',
  '/photos/:id/small',
  '/files/:id/pages/:page',
  '/files/:id/pages/:page/small',
  '/files/:id/pages/:page/large',
  '/orders/export.csv',
  '/orders/export.xlsx',
];
const NO_PAGE_EITHER = ['/files/:id/original', '/orders/import/template.csv', '/wall/:key/events', '/jump'];

const isPage = (path: string) =>
  ![...NO_PAGES, ...NO_PAGE_EITHER].includes(path) && !path.startsWith('/api/') && !path.includes('*');
const routes = [...new Set(all.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))];

function unseen(paths: ReadonlySet<string>): string[] {
  return routes.filter(isPage).filter((route) => {
    const pattern = new RegExp(`^${route.replace(/:\w+(?:\{[^}]*\})?/g, '[^/]+')}$`);
    return ![...paths].some((path) => pattern.test(path));
  });
}

/** Who may all; beside him, in each language, somebody to whom pages are shown otherwise. */
const others = { ru: 'guest', lv: 'cnc' } as const;

test.each(['ru', 'lv'] as const)(
  'every page says in %s all that it says',
  async (locale) => {
    const lexicon = lexiconOf(locale);
    const met = new Map<string, string>();
    const paths = new Set<string>();
    const bare = new Set<string>();
    const look = (page: Page) => {
      paths.add(page.path.replace(/\?.*/, ''));
      for (const lack of unstyled(page)) bare.add(`${page.path}: ${lack}`);
      // the paper of another language is asked for by its address
      const language = page.document.documentElement?.getAttribute('lang');
      if (language && language !== locale) return;
      for (const text of textsOf(page)) if (!met.has(text)) met.set(text, page.path);
    };
    const browser = await all.readerOf('boss', locale);
    await walk(browser, all.addresses, new Set(), look);
    await walk(await all.readerOf(others[locale], locale), START, new Set(), look);
    browser.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    for (const part of all.parts) look(await browser.get(part));
    for (const page of await hiddenPages(all, locale)) look(page);

    const typed = await typedWords(all.database.db);
    const found = [...met].flatMap(([text, path]) => {
      const words = strangers(locale, lexicon, typed, text);
      return words.length > 0 ? [`${path}: ${words.join(' ')} in “${text.slice(0, 160)}”`] : [];
    });
    expect({ found, unseen: unseen(paths), bare: [...bare] }).toEqual({ found: [], unseen: [], bare: [] });
  },
  120_000,
);
