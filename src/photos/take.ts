/** Takes what came as photos: each becomes a ticket, or a reason why not. */

import type { Reason } from '../commands/refusal.ts';
import type { C } from '../http/env.ts';
import { FILES_LOST, type PostedForm, readForm } from '../http/form.ts';
import type { SentFile } from '../http/multipart.ts';
import { fileOf, photoStore, sha256, smallFileOf } from './files.ts';
import { MAX_BODY, MAX_BYTES, MAX_MEGABYTES, MAX_MILLION_PIXELS, MAX_PHOTOS } from './limits.ts';
import { readPicture } from './picture.ts';
import { makeTicket, nameFor } from './ticket.ts';

export type Taken = { ticket: string } | { reason: Reason };

/** What the sender called it, to be told of it. */
const calledIn = (file: SentFile) => file.name.slice(-100) || '—';

const why = (file: SentFile, reason: Reason['reason']): Taken => ({
  reason: {
    reason,
    params: { name: calledIn(file), max: reason === 'photo_too_wide' ? MAX_MILLION_PIXELS : `${MAX_MEGABYTES} MB` },
  },
});

export async function takePhoto(c: C, file: SentFile, formKey: string | undefined): Promise<Taken> {
  const { deps, actor, ui } = c.var;
  const { db } = deps.database;
  if (file.isCut) return why(file, 'photo_too_large');
  const read = await readPicture(file);
  if ('reason' in read) return why(file, read.reason);
  await deps.seal.load();
  const { bytes, small, widthPx, heightPx } = read.picture;
  const storedName = await nameFor(db, file.sha256, formKey);
  const store = photoStore(deps.config);
  await store.put(smallFileOf(storedName), small);
  await store.put(fileOf(storedName), bytes);
  const facts = { storedName, sha256: sha256(bytes), bytes: bytes.length, widthPx, heightPx, userId: actor!.id };
  return { ticket: await makeTicket(db, facts, ui.now) };
}

/** What a form with photos may hold: it is asked for behind the right to send some. */
export const photoRoom = { bytes: MAX_BODY, fileBytes: MAX_BYTES };

export interface WithPhotos {
  form: PostedForm;
  /** Tickets of what has arrived, with this form or before it. */
  photos: string[];
  error?: Reason;
}

/** A form with its photos, which may come as files and as tickets of an earlier try. */
export async function readFormWithPhotos(c: C): Promise<WithPhotos> {
  const posted = await readForm(c, { ...photoRoom, back: c.req.path });
  const sent = c.var.sent!.files.filter(({ size }) => size > 0);
  const files = ['camera', 'photo'].flatMap((name) => sent.filter(({ field }) => field === name));
  const kept = posted.all('photos').filter(Boolean);
  const photos = [...kept];
  let error: Reason | undefined;
  if (kept.length + files.length > MAX_PHOTOS) error = { reason: 'photos_too_many', params: { max: MAX_PHOTOS } };
  for (const file of error ? [] : files) {
    const taken = await takePhoto(c, file, posted.key);
    if ('ticket' in taken) photos.push(taken.ticket);
    else error ??= taken.reason;
  }
  if (posted.get(FILES_LOST) && files.length === 0) error ??= { reason: 'photos_again' };
  const form = posted.with({
    without: (name) => name === 'photos' || name === FILES_LOST,
    added: [...new Set(photos)].map((ticket) => ['photos', ticket]),
  });
  c.set('form', form);
  return { form, photos: form.all('photos'), ...(error && { error }) };
}
