import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Layout, type PageFacts } from '../../views/layout/Layout.tsx';
import { foldScan, readScanCode } from '../vocabulary/scan-code.ts';
import type { C } from './env.ts';
import { type Flash, setFlash } from './flash.ts';

const WORTH_IT = 860; // bytes: below this the answer fits one packet anyway
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

type Markup = JSX.Element;

/** Sends text, compressed as the client likes it. Synchronously: at these sizes that is quicker than a stream. */
function send(c: C, text: string, type: string, status: ContentfulStatusCode): Response {
  c.header('Content-Type', type);
  c.header('Vary', 'Accept-Encoding, HX-Request, HX-Request-Type', { append: true });
  const accepted = c.req.header('Accept-Encoding') ?? '';
  if (text.length < WORTH_IT || c.req.method === 'HEAD') return c.body(text, status);
  if (/\bbr\b/.test(accepted)) {
    c.header('Content-Encoding', 'br');
    return c.body(brotliCompressSync(text, BROTLI), status);
  }
  if (/\bgzip\b/.test(accepted)) {
    c.header('Content-Encoding', 'gzip');
    return c.body(gzipSync(text), status);
  }
  return c.body(text, status);
}

const sendHtml = (c: C, html: string, status: ContentfulStatusCode) => {
  c.header('Cache-Control', 'no-store');
  return send(c, html, 'text/html; charset=UTF-8', status);
};

/** A whole page in its frame. */
export function page(c: C, facts: PageFacts, content: Markup, status: ContentfulStatusCode = 200): Response {
  const html = (
    <Layout ui={c.var.ui} {...facts}>
      {content}
    </Layout>
  );
  return sendHtml(c, `<!doctype html>${String(html)}`, status);
}

/** The part of a page that was asked for. */
export const fragment = (c: C, content: Markup, status: ContentfulStatusCode = 200) =>
  sendHtml(c, String(content), status);

/** What was written down before. */
export function jsonText(c: C, text: string, status: ContentfulStatusCode = 200): Response {
  c.header('Cache-Control', 'no-store');
  return send(c, text, 'application/json; charset=UTF-8', status);
}

export const json = (c: C, data: unknown, status?: ContentfulStatusCode) => jsonText(c, JSON.stringify(data), status);

/** Does htmx ask for a part of the page only? */
export const wantsFragment = (c: C) => isByScript(c) && c.req.header('HX-Request-Type') === 'partial';

/** Was it asked for by a page that stays until it is answered? */
export const isByScript = (c: C) => c.req.header('HX-Request') === 'true';

/** A list: the whole page, or what its filters found where they ask for no more. */
export function listOf<V>(c: C, title: string, view: V, Page: (view: V) => Markup, Found: (view: V) => Markup) {
  const scanned = scanIn(c.req.query('q') ?? '');
  if (scanned) return onTo(c, scanned);
  return wantsFragment(c) ? fragment(c, Found(view)) : page(c, { title }, Page(view));
}

/** Where a sheet leads whose code was scanned into a search. */
export function scanIn(text: string): string | null {
  const code = foldScan(text);
  return code && readScanCode(code) ? `/scan/${code}` : null;
}

/** On to another page, with a word about what was done. */
export function onTo(c: C, path: string, flash?: Flash): Response {
  if (flash) setFlash(c, flash);
  if (!isByScript(c)) return c.redirect(path, 303);
  c.header('HX-Redirect', path);
  return c.body(null, 204);
}
