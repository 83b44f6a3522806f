/**
 * Takes in what is sent to an order. Bytes come first and rows last: whatever ends it in between leaves no row without
 * its bytes, and bytes without a row are found by the check.
 */

import { inArray } from 'drizzle-orm';
import type { Result } from '../../commands/command.ts';
import { invalid, isRefusal, Refusal, refusal } from '../../commands/refusal.ts';
import type { Db } from '../../db/client.ts';
import { act } from '../../http/act.ts';
import { type C, dbOf } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import type { SentFile } from '../../http/multipart.ts';
import { nameFor } from '../../photos/ticket.ts';
import type { Store } from '../../storage/store.ts';
import { type Added, type Arrived, addFiles } from '../commands/add-files.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES, MAX_FILES_BODY } from '../limits.ts';
import { isLeftover, tidyFileName } from '../names.ts';
import { fileStore, originalOf } from '../store.ts';
import { fileContents } from '../tables.ts';
import { type Reservation, reserve } from './quota.ts';
import { recognise } from './recognise.ts';

const room = { bytes: MAX_FILES_BODY, fileBytes: MAX_FILE_BYTES };

/** What came of it: what is kept, and why the rest is not. */
export interface TakenFiles {
  added: Added | null;
  /** What they are called. */
  names: string[];
  refused: Refusal[];
  /** What nobody means to send. */
  skipped: number;
}

/** One without a name is called so. */
const NAMELESS = '—';
const nameOf = (file: SentFile) => tidyFileName(file.name) || NAMELESS;

const why = (kind: Refusal['kind'], file: SentFile, reason: Refusal['reason']): Refusal => {
  const params = { name: nameOf(file), max: `${MAX_FILE_MEGABYTES} MB` };
  return new Refusal(kind, reason, { params, fields: { file: { reason, params } } });
};

interface Known {
  file: SentFile;
  format: Arrived['format'];
}

/** What it is, or why it is not taken. */
async function look(file: SentFile): Promise<Known | Refusal> {
  if (file.isCut) return why('too_large', file, 'upload_too_large');
  if (file.size === 0) return why('invalid', file, 'upload_empty');
  const found = await recognise(file.path, nameOf(file));
  if ('format' in found) return { file, format: found.format };
  return found.wrong === 'file_type' ? why('unsupported', file, 'upload_type') : why('invalid', file, 'upload_broken');
}

/** Removes what lies in the store under names of ours that no row has: the content was there already, or was refused. */
async function clear(db: Db, store: Store, storedNames: readonly string[]): Promise<void> {
  if (storedNames.length === 0) return;
  const rows = await db
    .select({ name: fileContents.storedName })
    .from(fileContents)
    .where(inArray(fileContents.storedName, [...storedNames]));
  const owned = new Set(rows.map(({ name }) => name));
  for (const name of storedNames) if (!owned.has(name)) await store.remove(originalOf(name));
}

interface Asked {
  po: string;
  itemId: string | undefined;
  kind: string | undefined;
}

const numberIn = (text: string | undefined) => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : text || undefined);

async function keep(c: C, asked: Asked, good: readonly Known[], held: Reservation) {
  const db = dbOf(c);
  const store = fileStore(c.var.deps.config);
  const key = c.req.header('Idempotency-Key') || c.var.form?.key;
  await c.var.deps.seal.load();
  const files = await Promise.all(
    good.map(async ({ file, format }): Promise<Arrived> => {
      const { sha256, size } = file;
      return { name: nameOf(file), storedName: await nameFor(db, sha256, key), sha256, bytes: size, format };
    }),
  );
  const names = [...new Set(files.map(({ storedName }) => storedName))];
  await held.name(names);
  try {
    for (const [i, { storedName }] of files.entries()) await store.take(originalOf(storedName), good[i]!.file.path);
    const { po, itemId, kind } = asked;
    return await act(c, addFiles, { po, itemId: numberIn(itemId), kind: kind || undefined, files });
  } finally {
    await clear(db, store, names);
  }
}

/** `isWhole`: one that is refused keeps the others out too. */
async function takeHeld(c: C, po: string, held: Reservation, isWhole: boolean): Promise<TakenFiles | Refusal> {
  const form = await readForm(c, { ...room, back: `/orders/${po}/files` });
  const sent = c.var.sent!.files.filter(({ field }) => field === 'file' || field === 'camera');
  const meant = sent.filter(({ name }) => !isLeftover(tidyFileName(name)));
  const skipped = sent.length - meant.length;
  if (meant.length === 0) return invalid({ file: { reason: skipped > 0 ? 'upload_leftovers' : 'required' } });
  const looked = await Promise.all(meant.map(look));
  const refused = looked.filter(isRefusal);
  const good = looked.flatMap((one) => (isRefusal(one) ? [] : [one]));
  if (refused.length > 0 && (isWhole || good.length === 0)) return { added: null, names: [], refused, skipped };
  const asked = { po, itemId: form.get('itemId'), kind: form.get('kind') };
  const result: Result<Added> = await keep(c, asked, good, held);
  if (isRefusal(result)) return result;
  return { added: result.value, names: good.map(({ file }) => nameOf(file)), refused, skipped };
}

/** The files of this form. A refusal is about all of it. */
export async function takeFiles(c: C, po: string, isWhole: boolean): Promise<TakenFiles | Refusal> {
  const { deps, actor } = c.var;
  const bytes = Number(c.req.header('Content-Length')) || MAX_FILES_BODY;
  const quota = deps.config.filesQuotaBytes;
  const held = await reserve(dbOf(c), { userId: actor!.id, bytes, quota, clock: deps.clock });
  if (!held) return refusal('too_large', 'upload_quota', { max: `${Math.floor(quota / 1024 ** 2)} MB` });
  try {
    return await takeHeld(c, po, held, isWhole);
  } finally {
    await held.end();
  }
}
