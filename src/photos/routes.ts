/** Photos as files. They never change, so a browser asks for each once. */

import { Hono, type MiddlewareHandler } from 'hono';
import { notFound } from '../commands/refusal.ts';
import type { C, Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { requires } from '../http/requires.ts';
import { fileOf, photoStore, smallFileOf } from './files.ts';
import { lostPicture } from './lost.ts';
import { findPhoto, type PhotoDetail } from './queries.ts';

const NUMBER = /^[1-9]\d{0,8}$/;

async function photoAt(c: C): Promise<PhotoDetail | undefined> {
  const { deps, actor, ui } = c.var;
  const id = c.req.param('id')!;
  return NUMBER.test(id) ? findPhoto(deps.database.db, { actor: actor!, can: ui.can }, Number(id)) : undefined;
}

/** What was sent to us is shown as a picture and as nothing else. */
export const photosAlone: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.res.headers.get('Content-Type')?.startsWith('image/')) return;
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
};

/** The file is gone, its row is not: a drawing says so where the photo was. */
function lost(c: C) {
  c.header('Content-Type', 'image/svg+xml');
  c.header('Cache-Control', 'no-store');
  return c.body(lostPicture(c.var.ui.t.photos.lost()), 404);
}

async function send(c: C, fileFor: (storedName: string) => string) {
  const photo = await photoAt(c);
  if (!photo) return refuse(c, notFound());
  const bytes = await photoStore(c.var.deps.config).read(fileFor(photo.storedName));
  if (!bytes) return lost(c);
  c.header('Content-Type', 'image/webp');
  c.header('Content-Disposition', `inline; filename="${photo.poNumber}-${photo.id}.webp"`);
  c.header('Cache-Control', 'private, max-age=31536000, immutable');
  return c.body(new Uint8Array(bytes));
}

export const photoRoutes = new Hono<Env>()
  .get('/photos/:id', requires('orders.view'), (c) => send(c, fileOf))
  .get('/photos/:id/small', requires('orders.view'), (c) => send(c, smallFileOf));
