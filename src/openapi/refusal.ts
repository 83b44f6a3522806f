import { z } from 'zod';
import type { RefusalKind } from '../commands/refusal.ts';
import { words } from '../vocabulary/reason-words.ts';

const kinds = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid',
  'conflict',
  'too_large',
  'unsupported',
  'too_many',
  'unavailable',
  'internal',
] as const satisfies readonly (RefusalKind | 'internal')[];

const reason = z
  .enum(Object.keys(words.reasons) as [string, ...string[]])
  .describe('A key that stays; the words may change.');

export const whyNotJson = z.strictObject({
  kind: z.enum(kinds),
  reason,
  message: z.string().describe('The reason in words, in the language of the reader.'),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fields: z.record(z.string(), reason).optional().describe('By path, as in "items.0.quantity".'),
  reference: z.string().optional().describe('By which the log tells more, where something went wrong.'),
});

/** Every "no", whatever the address. */
export const refusalJson = z.strictObject({ error: whyNotJson }).describe('Why not');

export const refusalMeanings: Record<number, string> = {
  401: 'Nobody is signed in',
  403: 'The right for it is missing',
  404: 'There is nothing at this address, or nothing that one may see',
  409: 'Not possible as things are now, or changed by somebody else meanwhile',
  413: 'More than is taken here: 1 MiB of words, or so much of a file as the address says',
  415: 'A type of file that is not taken',
  422: 'Not what was asked for; `fields` says where',
  429: 'Too many attempts; `Retry-After` says how long to wait',
  500: 'Something went wrong; nothing was changed',
  503: 'No answer from the database, or no room on its disk; `Retry-After` says when to send it again, under the same key',
};

export const refusalId = 'Refusal';
