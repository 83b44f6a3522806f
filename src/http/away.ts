import { randomBytes } from 'node:crypto';
import { and, desc, eq, gte, inArray, lt } from 'drizzle-orm';
import { isText } from '../commands/validation.ts';
import type { Db } from '../db/client.ts';
import { parkedForms } from '../users/tables.ts';
import type { C } from './env.ts';
import { FILES_LOST, hadFiles, readForm } from './form.ts';
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
  const parked = await parkForm(c, pathname);
  return onTo(c, parked ? `${door}?form=${parked}` : door);
}

/** It is sent again under a key of its own, by the same button. A password is typed again. */
const isKept = (name: string) => name !== 'idempotencyKey' && name !== UNSENT && !/password|^pin$/i.test(name);

/** Where a form was on its way to that a terminal took over, half filled in, as it locked. */
export const UNSENT = 'unsent';

export async function parkForm(c: C, path: string): Promise<string | null> {
  const form = await readForm(c);
  const { deps, ui } = c.var;
  const userId = form.key ? deps.seal.ownerOf(form.key) : null;
  const fields = form.entries.filter(([name]) => isKept(name)).map(([name, text]): [string, string] => [name, text]);
  if (hadFiles(c)) fields.push([FILES_LOST, 'true']);
  const size = fields.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  if (c.var.sent?.isCut || userId === null || size > LARGEST || !fields.flat().every(isText)) return null;
  const id = randomBytes(18).toString('base64url');
  const { db } = deps.database;
  await db.insert(parkedForms).values({ id, userId, path, fields, at: ui.now });
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

export async function dropParked(db: Db, id: string, userId: number): Promise<void> {
  await db.delete(parkedForms).where(and(eq(parkedForms.id, id), eq(parkedForms.userId, userId)));
}
