import { randomBytes } from 'node:crypto';
import { and, desc, eq, gte, inArray, lt } from 'drizzle-orm';
import type { MiddlewareHandler } from 'hono';
import { isText } from '../commands/validation.ts';
import type { Db } from '../db/client.ts';
import { parkedForms } from '../users/tables.ts';
import type { C, Env } from './env.ts';
import { FILES_LOST, hadFiles, readForm } from './form.ts';
import { localPath } from './origin.ts';
import { onTo, wantsFragment } from './reply.tsx';

const KEPT_MS = 24 * 3600_000;
const KEPT_PER_USER = 10;
const LARGEST = 256 * 1024; // characters

/** To the door of this browser and back afterwards; a form that was on its way is kept for its author. */
export async function requestSignIn(c: C): Promise<Response> {
  const { pathname, search } = c.var.ui.url;
  // a part that follows by itself leads nobody away from what he writes: the page decides
  if (wantsFragment(c) && c.req.header('X-Unattended')) return c.body(null, 401);
  const door = await c.var.deps.doorOf(c);
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return onTo(c, `${door}${next}`);
  }
  // at a terminal its author may write on where it stood
  const parked = await parkForm(c, pathname, door === '/terminal' ? cameFrom(c) : undefined);
  return onTo(c, parked ? `${door}?form=${parked}` : door);
}

const cameFrom = (c: C): string | undefined => {
  const { origin } = c.var.ui.url;
  const from = c.req.header('Referer') ?? '';
  return from.startsWith(`${origin}/`) ? localPath(from.slice(origin.length)) : undefined;
};

/** Where a form was on its way to that a terminal took over, half filled in, as it locked. */
export const UNSENT = 'unsent';
/** The page on which it stood: there its author finds it again, and writes on. */
export const UNSENT_AT = 'unsentAt';
/** In the address of that page, and in what is sent from it: which form this is. */
export const KEPT = 'kept';

/** Its key too: it belongs to the words, and what had arrived after all is not done twice. A password is typed again. */
const isKept = (name: string) => name !== UNSENT && name !== KEPT && !/password|^pin$/i.test(name);

export async function parkForm(c: C, path: string, page?: string): Promise<string | null> {
  const form = await readForm(c);
  const { deps, ui } = c.var;
  const userId = form.key ? deps.seal.ownerOf(form.key) : null;
  const fields = form.entries.filter(([name]) => isKept(name)).map(([name, text]): [string, string] => [name, text]);
  if (page) fields.push([UNSENT_AT, page]);
  if (hadFiles(c)) fields.push([FILES_LOST, 'true']);
  const size = fields.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  if (c.var.sent?.isCut || userId === null || size > LARGEST || !fields.flat().every(isText)) return null;
  const id = randomBytes(18).toString('base64url');
  const { db } = deps.database;
  await db.insert(parkedForms).values({ id, userId, path, fields, at: ui.now });
  const before = form.get(KEPT);
  if (before) await dropParked(db, before, userId);
  await forgetSome(db, userId, ui.now);
  return id;
}

async function forgetSome(db: Db, userId: number, now: Date) {
  await db.delete(parkedForms).where(lt(parkedForms.at, oldest(now)));
  const surplus = db
    .select({ id: parkedForms.id })
    .from(parkedForms)
    .where(eq(parkedForms.userId, userId))
    .orderBy(desc(parkedForms.at))
    .offset(KEPT_PER_USER);
  await db.delete(parkedForms).where(inArray(parkedForms.id, surplus));
}

const oldest = (now: Date) => new Date(now.getTime() - KEPT_MS);

/** A kept form, for its author alone, and for a day. */
export async function takeParked(db: Db, id: string, userId: number, now: Date) {
  const [form] = await db
    .select()
    .from(parkedForms)
    .where(and(eq(parkedForms.id, id), eq(parkedForms.userId, userId), gte(parkedForms.at, oldest(now))));
  return form;
}

type Parked = NonNullable<Awaited<ReturnType<typeof takeParked>>>;

/** The page on which it can be written on; undefined for one that had been sent as it was. */
export function pageLeft({ id, fields }: Pick<Parked, 'id' | 'fields'>): string | undefined {
  const at = localPath(fields.find(([name]) => name === UNSENT_AT)?.[1]);
  if (!at) return undefined;
  const { pathname, searchParams } = new URL(at, 'http://here.invalid');
  searchParams.set(KEPT, id);
  return `${pathname}?${searchParams}`;
}

/** The latest that somebody left half filled in at a terminal. */
export async function leftHalf(db: Db, userId: number, now: Date): Promise<Parked | undefined> {
  const forms = await db
    .select()
    .from(parkedForms)
    .where(and(eq(parkedForms.userId, userId), gte(parkedForms.at, oldest(now))))
    .orderBy(desc(parkedForms.at))
    .limit(KEPT_PER_USER);
  return forms.find((form) => pageLeft(form));
}

/** A page that was left half filled in knows what stood in its form; what was sent from there is kept no longer. */
export const withKept: MiddlewareHandler<Env> = async (c, next) => {
  const { actor, deps, ui } = c.var;
  const { db } = deps.database;
  const asked = c.req.method === 'GET' ? c.req.query(KEPT) : undefined;
  const parked = actor && asked && isText(asked) ? await takeParked(db, asked, actor.id, ui.now) : undefined;
  if (parked) c.set('ui', { ...ui, kept: parked });
  await next();
  const sent = actor && c.req.method === 'POST' ? c.var.form?.get(KEPT) : undefined;
  if (sent && isText(sent) && (c.res.status === 303 || c.res.status === 204)) await dropParked(db, sent, actor!.id);
};

export async function dropParked(db: Db, id: string, userId: number): Promise<void> {
  await db.delete(parkedForms).where(and(eq(parkedForms.id, id), eq(parkedForms.userId, userId)));
}
