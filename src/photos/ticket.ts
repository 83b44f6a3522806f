/**
 * A photo arrives before what it belongs to is saved: its sender is given a ticket for it, signed, which he sends along
 * with the words. So a form that was refused for another field need not send its pictures twice.
 */

import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../db/client.ts';
import { secrets } from '../users/tables.ts';
import { MAX_PHOTOS } from './limits.ts';

const HOUR_MS = 3600_000;
/** Less than files are kept that belong to nothing. */
const VALID_HOURS = 23;

const said = z.strictObject({
  storedName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  widthPx: z.int(),
  heightPx: z.int(),
  userId: z.int(),
  /** In whole hours: pressed twice, a form gets the same ticket. */
  hour: z.int(),
});
export type Ticket = z.infer<typeof said>;

/** Photos of an input: the tickets that were given for them. */
export const photoTickets = z
  .array(z.string().max(1000))
  .max(MAX_PHOTOS)
  .optional()
  .describe('What POST /api/photos has answered for each');

/** The key of the forms, which every database has before its first page. */
async function keyOf(reader: Reader): Promise<string> {
  const [row] = await reader.select().from(secrets).where(eq(secrets.name, 'form_key'));
  return row!.value;
}

const sign = (key: string, text: string) => createHmac('sha256', key).update(`photo ${text}`).digest();

/** By a hash of what was sent. Random for whoever does not have the key; the same for the same picture in a form that is sent twice. */
export async function nameFor(reader: Reader, content: string, formKey: string | undefined): Promise<string> {
  return sign(await keyOf(reader), `name ${formKey ?? randomUUID()} ${content}`)
    .toString('hex')
    .slice(0, 32);
}

export async function makeTicket(reader: Reader, ticket: Omit<Ticket, 'hour'>, now: Date): Promise<string> {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  const text = Buffer.from(JSON.stringify({ ...ticket, hour })).toString('base64url');
  return `${text}.${sign(await keyOf(reader), text).toString('base64url')}`;
}

function parse(key: string, text: string): Ticket | null {
  const [content = '', signature = ''] = text.split('.');
  const right = sign(key, content);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return said.parse(JSON.parse(Buffer.from(content, 'base64url').toString()));
}

/** What these tickets say, each once; null for one that is not this user's, not ours, or too old. */
export async function readTickets(reader: Reader, texts: readonly string[], userId: number, now: Date) {
  if (texts.length === 0) return [];
  const key = await keyOf(reader);
  const oldest = now.getTime() / HOUR_MS - VALID_HOURS;
  return [...new Set(texts)].map((text) => {
    const ticket = parse(key, text);
    return ticket?.userId === userId && ticket.hour > oldest ? ticket : null;
  });
}
