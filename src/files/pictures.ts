/** A page's picture, to whoever may see the order. We made it, so it may be shown. */

import { notFound } from '../commands/refusal.ts';
import type { C } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { fileAt } from './bytes.ts';
import { fileStore, type PictureSize, pictureOf } from './store.ts';

const NUMBER = /^[1-9]\d{0,3}$/;

export async function sendPicture(c: C, size: PictureSize) {
  const file = await fileAt(c);
  const text = c.req.param('page') ?? '';
  const page = NUMBER.test(text) && file?.pages.find((one) => one.page === Number(text));
  if (!file || !page) return refuse(c, notFound());
  // kept, but asked for each time: whoever may not see the order any more is shown nothing
  const tag = `"${file.sha256.slice(0, 16)}-${page.page}-${size}"`;
  c.header('Cache-Control', 'private, no-cache');
  c.header('ETag', tag);
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304);
  const bytes = await fileStore(c.var.deps.config).read(pictureOf(file.storedName, page.page, size));
  if (!bytes) return refuse(c, notFound());
  c.header('Content-Type', 'image/webp');
  c.header('Content-Disposition', 'inline');
  return c.body(new Uint8Array(bytes));
}
