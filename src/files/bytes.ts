/** The bytes of files, to whoever may see their order. */

import { Readable } from 'node:stream';
import { notFound } from '../commands/refusal.ts';
import { type C, dbOf } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { viewerOf } from '../orders/at.ts';
import { idIn } from '../users/acts.ts';
import { mimeOf } from './formats.ts';
import { dispositionOf } from './names.ts';
import { findFile } from './queries.ts';
import { fileStore, originalOf } from './store.ts';

export const fileAt = (c: C) => findFile(dbOf(c), viewerOf(c), idIn(c));

export const ALONE = "default-src 'none'; sandbox";

/** As it was sent, to be saved: no browser ever shows it as a page of ours. */
export async function sendOriginal(c: C) {
  const file = await fileAt(c);
  const found = file && (await fileStore(c.var.deps.config).open(originalOf(file.storedName)));
  if (!found) return refuse(c, notFound());
  c.header('Content-Type', mimeOf(file.format));
  c.header('Content-Length', String(found.bytes));
  c.header('Content-Disposition', dispositionOf(file.originalName));
  c.header('Cache-Control', 'private, no-cache');
  return c.body(Readable.toWeb(found.stream) as ReadableStream);
}
