import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { raw } from 'hono/html';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Layout, type PageFacts } from '../../views/layout/Layout.tsx';
import { holes, type Pieces } from '../kept/pieces.ts';
import { foldScan, readScanCode } from '../vocabulary/scan-code.ts';
import type { C } from './env.ts';
import { type Flash, setFlash } from './flash.ts';
import { answer } from './headers.ts';
import type { Ui } from './ui.ts';

const WORTH_IT = 860; // bytes: below this the answer fits one packet anyway
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

type Markup = JSX.Element;

/**
 * Views are rendered in one go. To follow those that are not, hono would hook into every promise of the process, from its
 * first page on: a third of what a kept answer costs. It looks once whether it can, and is told that it cannot.
 */
function renderInOneGo(): void {
  const { getBuiltinModule } = process;
  Object.assign(process, { getBuiltinModule: undefined });
  String(<br />);
  Object.assign(process, { getBuiltinModule });
}
renderInOneGo();

/** What goes around what an answer says. */
export interface Frame {
  /** Of a whole page. */
  facts?: PageFacts;
  /** So many form keys the content holds. */
  keys: number;
}

/** What a page or a part says, before it is sent. */
export interface Answer extends Frame {
  content: string;
  status: ContentfulStatusCode;
}

const VARY = 'Accept-Encoding, HX-Request, HX-Request-Type';

const headers = (c: C, type: string) => {
  c.header('Content-Type', type);
  c.header('Vary', VARY, { append: true });
};

type Encoding = 'br' | 'gzip' | undefined;

function encodingFor(c: C, length: number): Encoding {
  const accepted = c.req.header('Accept-Encoding') ?? '';
  if (length < WORTH_IT || c.req.method === 'HEAD') return undefined;
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

type Body = string | Buffer<ArrayBuffer>;

/** Compressed as the client likes it. Synchronously: at these sizes that is quicker than a stream. */
function encoded(c: C, body: Body, encoding: Encoding, status: ContentfulStatusCode): Response {
  if (encoding) c.header('Content-Encoding', encoding);
  if (encoding === 'br') return c.body(brotliCompressSync(body, BROTLI) as Buffer<ArrayBuffer>, status);
  return c.body(encoding === 'gzip' ? (gzipSync(body) as Buffer<ArrayBuffer>) : body, status);
}

function send(c: C, text: string, type: string, status: ContentfulStatusCode): Response {
  headers(c, type);
  return encoded(c, text, encodingFor(c, text.length), status);
}

const HTML = 'text/html; charset=UTF-8';

const PACKED = { 'Cache-Control': 'no-store', 'Content-Encoding': 'br', 'Content-Type': HTML, Vary: VARY };

const sendHtml = (c: C, html: string, status: ContentfulStatusCode) => {
  c.header('Cache-Control', 'no-store');
  return send(c, html, HTML, status);
};

/**
 * Sends what has holes, filled for this reader.
 * @param grown given where it is kept for others: it is compressed once for all, and may be larger then
 */
export function sendPieces(
  c: C,
  pieces: Pieces,
  grown?: (bytes: number) => void,
  status: ContentfulStatusCode = 200,
): Response {
  const { ui, actor, deps } = c.var;
  const { clock, at } = ui.asOf;
  const filling = { keys: deps.seal.headFor(actor!.id), clock, at };
  const encoding = encodingFor(c, pieces.plain.length);
  const packed = encoding === 'br' ? pieces.packed(filling) : undefined;
  if (packed) return answer(c, packed as Buffer<ArrayBuffer>, PACKED);
  if (grown && encoding === 'br') void pieces.pack(grown).catch(() => {}); // it goes on as it is
  c.header('Cache-Control', 'no-store');
  headers(c, HTML);
  return encoded(c, pieces.filled(filling) as Buffer<ArrayBuffer>, encoding, status);
}

/** Where the content of a page goes. */
const SLOT = '\x01\x07\x01';

const layout = (ui: Ui, facts: PageFacts, content: string) =>
  `<!doctype html>${String(
    <Layout ui={ui} {...facts}>
      {raw(content)}
    </Layout>,
  )}`;

/** What stands before the content of a page, and after it, with holes for what is of one sending alone. */
export function shellOf(c: C, { facts, keys }: Frame): [before: string, after: string] {
  let n = keys;
  const ui = { ...c.var.ui, formKey: () => `${holes.keys}.${++n}`, asOf: holes };
  return layout(ui, facts!, SLOT).split(SLOT) as [string, string];
}

/** Left to whoever keeps it, or sends it with its holes filled: a refusal has some too. */
function leave(c: C, content: string, status: ContentfulStatusCode, facts?: PageFacts): Response {
  const { keeping } = c.var;
  keeping!.answer = { content, status, keys: keeping!.keys, ...(facts && { facts }) };
  return c.body(null);
}

/** A whole page in its frame. */
export function page(c: C, facts: PageFacts, content: Markup, status: ContentfulStatusCode = 200): Response {
  const text = String(content);
  if (c.var.keeping) return leave(c, text, status, facts);
  return sendHtml(c, layout(c.var.ui, facts, text), status);
}

/** When a part of a page was so: for the clock that stands for all of them. */
export function sayWhen(c: C): void {
  const { clock, at } = c.var.ui.asOf;
  c.header('As-Of', `${clock} ${at}`);
}

/** The part of a page that was asked for. */
export function fragment(c: C, content: Markup, status: ContentfulStatusCode = 200): Response {
  const text = String(content);
  if (c.var.keeping) return leave(c, text, status);
  sayWhen(c);
  return sendHtml(c, text + (c.var.alongside ?? ''), status);
}

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
