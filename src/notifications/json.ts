import { z } from 'zod';
import { noticeTypes, urgencies } from './notices.ts';

/** The public shape of a notice, in the reader's language. */
export const noticeJson = z.strictObject({
  id: z.int(),
  type: z.enum(noticeTypes),
  title: z.string(),
  message: z.string(),
  link: z.string().nullable(),
  urgency: z.enum(urgencies),
  read: z.boolean(),
  count: z.int().describe('How often the same has happened within ten minutes'),
  at: z.iso.datetime(),
});
