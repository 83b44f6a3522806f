import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from './browser.ts';

const PAGE_LIMIT = 14 * 1024;
/** A message key that nobody has worded: "orders.page.submit", "stage_already_started". */
const RAW_KEY = /\b(?:[a-z]+\.){1,3}[a-z]+[A-Z]\w*\b|\b[a-z]+(?:_[a-z]+)+\b|\bundefined\b|\[object Object\]|\bNaN\b/;

function fail(page: Page, what: string): never {
  throw new Error(`${page.path} (${page.status}): ${what}`);
}

const compressed = (html: string) =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

function checkFrame(page: Page): void {
  const { document } = page;
  if (!document.querySelector('html')?.getAttribute('lang')) fail(page, 'no language');
  if (!document.querySelector('title')?.textContent?.trim()) fail(page, 'no title');
  if (document.querySelectorAll('h1').length !== 1) fail(page, `${document.querySelectorAll('h1').length} h1`);
  if (document.querySelectorAll('main').length !== 1) fail(page, 'not one main');
  const ids = new Set<string>();
  const twice = [...document.querySelectorAll('[id]')].find(({ id }) => ids.size === ids.add(id).size)?.id;
  if (twice) fail(page, `the id ${twice} occurs twice`);
}

/** The Content-Security-Policy would stop these without a word. */
function checkPolicy(page: Page): void {
  const { document } = page;
  if (document.querySelector('[style], style, script:not([src])')) fail(page, 'inline style or script');
  const handler = [...document.querySelectorAll('*')].find((e) =>
    e.getAttributeNames().some((name) => name.startsWith('on') || name.startsWith('hx-on')),
  );
  if (handler) fail(page, `an inline handler on ${handler.tagName}`);
}

function checkForms(page: Page): void {
  for (const form of page.document.querySelectorAll('form')) {
    if (!form.getAttribute('action')) fail(page, 'a form without an address');
    const isPost = form.getAttribute('method') === 'post';
    if (isPost && !form.querySelector('[name="idempotencyKey"]'))
      fail(page, `no key to ${form.getAttribute('action')}`);
    if (!form.querySelector('button')) fail(page, `no button to ${form.getAttribute('action')}`);
  }
  for (const field of page.document.querySelectorAll('input:not([type="hidden"]), select, textarea')) {
    const id = field.getAttribute('id');
    const labelled = (id && page.document.querySelector(`label[for="${id}"]`)) || field.closest('label');
    if (!labelled) fail(page, `no label for ${field.getAttribute('name')}`);
  }
}

/** What programs call it may be told, and is marked as such; what was typed is nobody's wording. */
const UNWORDED = new Set(['CODE', 'TEXTAREA']);
const TEXT_NODE = 3;

/** Its text, with a space behind each element. */
function textOf(node: Node): string {
  if (node.nodeType === TEXT_NODE) return node.textContent ?? '';
  if (UNWORDED.has(node.nodeName)) return '';
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += textOf(child);
  return `${text} `;
}

function checkWords(page: Page): void {
  const raw = RAW_KEY.exec(textOf(page.document.body));
  if (raw) fail(page, `a raw key: "${raw[0]}"`);
}

/** What holds for every page that the application sends, whoever asks and whatever it says. */
export function inspect(page: Page, response: Response): void {
  checkFrame(page);
  checkPolicy(page);
  checkForms(page);
  checkWords(page);
  if (!response.headers.get('Content-Security-Policy')) fail(page, 'no Content-Security-Policy');
  const size = compressed(page.html);
  if (size > PAGE_LIMIT) fail(page, `${size} bytes compressed, where ${PAGE_LIMIT} are allowed`);
}
