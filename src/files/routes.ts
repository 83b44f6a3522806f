/** Files as pages and as bytes. */

import { Hono, type MiddlewareHandler } from 'hono';
import type { Env } from '../http/env.ts';
import { kept } from '../http/kept.ts';
import { requires, requiresFor } from '../http/requires.ts';
import { askRemoval, removal } from './acts.tsx';
import { sendOriginal } from './bytes.ts';
import { addFiles } from './commands/add-files.ts';
import { removeFile } from './commands/remove-file.ts';
import { drawingPart, fileList, filePage, orderFilesPage, upload } from './pages.tsx';
import { sendPicture } from './pictures.ts';

/** Whatever strangers sent is a file to be saved, and never a page of ours. */
export const filesAlone: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const type = c.res.headers.get('Content-Type') ?? '';
  if (!/^text\/html\b/.test(type)) c.header('Content-Security-Policy', "default-src 'none'; sandbox");
};

export const fileRoutes = new Hono<Env>()
  .get('/orders/:po/files', requires('orders.view'), (c) => kept(c, () => orderFilesPage(c)))
  .post('/orders/:po/files', requiresFor(addFiles), upload)
  .get('/orders/:po/drawing', requires('orders.view'), (c) => kept(c, () => drawingPart(c)))
  .get('/files', requires('orders.view'), fileList)
  .get('/files/:id', requires('orders.view'), (c) => kept(c, () => filePage(c)))
  .get('/files/:id/pages/:page', requires('orders.view'), (c) => sendPicture(c, 'page'))
  .get('/files/:id/pages/:page/small', requires('orders.view'), (c) => sendPicture(c, 'small'))
  .get('/files/:id/pages/:page/large', requires('orders.view'), (c) => sendPicture(c, 'large'))
  .get('/files/:id/removal', requiresFor(removeFile), askRemoval)
  .post('/files/:id/removal', requiresFor(removeFile), removal)
  .get('/files/:id/original', requires('orders.view'), sendOriginal);
