/**
 * A page, or the part of one that is fetched anew, made once for all who may see the same. It is kept under what decides
 * what it says: the address, the language and look, the reader's rights, and the topics that it tells of. Whether somebody
 * is the reader himself is asked by `ui.isSelf`, so that for all others it is made once; what reads more of him is his alone.
 */
import { createHash } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { Pieces } from '../kept/pieces.ts';
import { type Kept, Shelf } from '../kept/shelf.ts';
import type { Ear } from '../live/ear.ts';
import type { C } from './env.ts';
import { Keeping } from './keeping.ts';
import { type Frame, sayWhen, sendPieces, shellOf, wantsFragment } from './reply.tsx';

interface KeptAnswer extends Kept {
  frame: Frame;
  content: Pieces;
  selves: ReadonlySet<number | string>;
  /** Names what it says, once it was asked for as a part. */
  tag?: string;
  /** Whole pages around it, by whose they are. */
  pages: Map<string, Pieces>;
}

export class KeptAnswers {
  readonly shelf = new Shelf<KeptAnswer>();
  readonly #ear: Ear;
  /** Every answer from the shelf is compared with one made afresh: for tests. */
  readonly isChecked: boolean;

  constructor(ear: Ear, isChecked: boolean) {
    this.#ear = ear;
    this.isChecked = isChecked;
  }

  /** May what is kept be shown to somebody who knows of these changes? */
  isCurrent = (known: readonly (string | undefined)[]): boolean =>
    this.#ear.isSure() && known.every((change) => !change || this.#ear.knows(change));

  /** All that this process was told so far has been taken in. */
  settle = () => this.#ear.probe();
}

const COOKIE = 'change';
/** By then every process has heard of it, or hears nothing and keeps nothing. */
const KNOWN_SECONDS = 30;

/** The reader knows of this change, wherever he reads next; his page, that a stream tells it nothing new by it. */
export function rememberChange(c: C, change: string): void {
  setCookie(c, COOKIE, change, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: KNOWN_SECONDS });
  c.header('X-Change', change);
}

/** From his own writing, and from what a stream has told the page. */
const knownTo = (c: C) => [getCookie(c, COOKIE), c.req.header('X-Change')];

/** What decides what an answer says, besides who the reader is. */
function audienceOf(c: C): string {
  const { ui } = c.var;
  const { sections, roles, stations, floorOnly } = ui.actor!;
  const { locale, theme, scale, density, section, beep, today, terminal, url } = ui;
  const kind = wantsFragment(c) ? 'part' : 'page';
  const rights = [sections, roles, stations, floorOnly === true, section];
  const place = terminal && [terminal.id, terminal.name, terminal.stations, terminal.idleMinutes];
  return JSON.stringify([kind, url.pathname + url.search, rights, locale, theme, scale, density, beep, today, place]);
}

/** The topics that an answer tells of: named before anything of it is read. */
export function tellsOf(c: C, ...topics: string[]): void {
  const { keeping } = c.var;
  if (keeping) keeping.topics = [...keeping.topics, ...topics];
}

interface Made {
  keeping: Keeping;
  response: Response;
}

/** Runs `make` so that it is seen what the answer hangs on. */
async function watch(c: C, make: () => Response | Promise<Response>): Promise<Made> {
  const { ui, actor } = c.var;
  const keeping = new Keeping(ui);
  c.set('keeping', keeping);
  c.set('ui', keeping.ui);
  c.set('actor', keeping.actor);
  try {
    return { keeping, response: await make() };
  } finally {
    c.set('keeping', undefined);
    c.set('ui', ui);
    c.set('actor', actor);
  }
}

const sha = (bytes: Buffer) => createHash('sha1').update(bytes).digest('base64url').slice(0, 16);

function keptFrom({ keeping }: Made): KeptAnswer | undefined {
  const { answer, topics, until, selves, isOfNow } = keeping;
  if (answer?.status !== 200 || isOfNow || topics.length === 0) return undefined;
  const { content: text, status, ...frame } = answer;
  const content = new Pieces(Buffer.from(text));
  return { frame, content, topics, until, selves, pages: new Map(), bytes: content.bytes };
}

/** The page of this reader around what is kept. */
function pageOf(c: C, kept: KeptAnswer, grown: (bytes: number) => void): { pieces: Pieces; isNew: boolean } {
  const { ui, reader } = c.var;
  const key = ui.flash || ui.kept || !reader ? '' : JSON.stringify([reader, ui.fullDisk]);
  const known = kept.pages.get(key);
  if (known) return { pieces: known, isNew: false };
  const [before, after] = shellOf(c, kept.frame);
  const pieces = new Pieces(Buffer.concat([Buffer.from(before), kept.content.plain, Buffer.from(after)]));
  if (key) {
    kept.pages.set(key, pieces);
    grown(pieces.bytes);
  }
  return { pieces, isNew: true };
}

/** Compressed well for whoever asks the second time: the first is not to wait for it. */
function send(c: C, key: string, kept: KeptAnswer): Response {
  const { shelf } = c.var.deps.kept;
  const grown = (bytes: number) => shelf.grow(key, kept, bytes);
  if (!kept.frame.facts) {
    kept.tag ??= `"${sha(kept.content.plain)}"`;
    c.header('ETag', kept.tag);
    sayWhen(c);
    if (c.req.header('If-None-Match') === kept.tag) return stillSo(c);
    return sendPieces(c, kept.content, grown);
  }
  const { pieces, isNew } = pageOf(c, kept, grown);
  return sendPieces(c, pieces, isNew ? undefined : grown);
}

/** The part that the page holds says what is so now. */
function stillSo(c: C): Response {
  c.header('Cache-Control', 'no-store');
  return c.body(null, 304);
}

/** What comes of an answer that is not kept: it is sent as it was made. */
function sendMade(c: C, { keeping: { answer }, response }: Made): Response {
  if (!answer) return response;
  const { content, facts, status } = answer;
  if (!facts) sayWhen(c);
  const [before, after] = facts ? shellOf(c, answer) : ['', ''];
  return sendPieces(c, new Pieces(Buffer.from(before + content + after)), undefined, status);
}

/** In tests: what is kept must be what would be made now. */
async function check(c: C, key: string, kept: KeptAnswer, make: () => Response | Promise<Response>): Promise<void> {
  const { shelf, settle } = c.var.deps.kept;
  const { answer } = (await watch(c, make)).keeping;
  const was = kept.content.plain.toString();
  const is = answer?.content ?? '';
  if (was === is && answer?.facts?.title === kept.frame.facts?.title) return;
  await settle(); // something may be changing in this moment
  if (!shelf.has(key, kept)) return;
  const at = [...was].findIndex((sign, i) => sign !== is[i]);
  const [old, now] = [was, is].map((text) => text.slice(Math.max(0, at - 80), at + 160));
  throw new Error(`kept: ${c.req.url} (${kept.topics}) says "${old}", and now "${now}"`);
}

/** The answer that is kept for this reader, else one that `make` makes now and that is kept from now on. */
export async function kept(c: C, make: () => Response | Promise<Response>): Promise<Response> {
  const { ui, deps } = c.var;
  const { shelf, isCurrent, isChecked } = deps.kept;
  if (c.req.method !== 'GET' || !ui.actor || !isCurrent(knownTo(c))) return make();
  const shared = audienceOf(c);
  const own = `${shared} ${ui.actor.id}`;
  for (let attempt = 1; ; attempt++) {
    for (const key of [own, shared]) {
      const found = shelf.find(key, ui.now.getTime());
      if (!found || (key === shared && [...found.selves].some(ui.isSelf))) continue;
      if (isChecked) await check(c, key, found, make);
      return send(c, key, found);
    }
    const making = shelf.beingMade(own) ?? shelf.beingMade(shared);
    if (!making || attempt === 3) break;
    await making.catch(() => {});
  }
  return makeAndKeep(c, make, { shared, own });
}

async function makeAndKeep(
  c: C,
  make: () => Response | Promise<Response>,
  { shared, own }: { shared: string; own: string },
): Promise<Response> {
  const { shelf } = c.var.deps.kept;
  const since = shelf.count;
  let made: Made | undefined;
  await shelf.once(shared, async () => {
    made = await watch(c, make);
  });
  const answer = keptFrom(made!);
  if (!answer) return sendMade(c, made!);
  const { isNamed, isPersonal } = made!.keeping;
  const key = isNamed || isPersonal ? own : shared;
  shelf.keep(key, answer, since);
  return send(c, key, answer);
}
