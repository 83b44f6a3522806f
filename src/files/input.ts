import { z } from 'zod';
import { afterRow, reference } from '../vocabulary/bounds.ts';
import { isoDate } from '../vocabulary/dates.ts';
import { line } from '../vocabulary/texts.ts';
import { fileKinds } from './formats.ts';

/** The query string of a list of files. */
export const fileFilter = z.strictObject({
  q: line(200).optional().describe('Words of the name, of the order or of its client'),
  kind: z.enum(fileKinds).optional(),
  client: line(200).optional(),
  order: reference.optional(),
  from: isoDate.optional().describe('Sent on this day or later'),
  to: isoDate.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: afterRow.optional(),
});
export type FileFilter = z.infer<typeof fileFilter>;
