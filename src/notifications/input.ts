import { z } from 'zod';
import { longNumber } from '../vocabulary/bounds.ts';
import { mutableTypes, noticeTypes } from './notices.ts';

export const shows = ['all', 'unread', 'read'] as const;

const after = z.string().regex(/^\d{1,14}-\d{1,15}$/, 'malformed');
const type = z.enum(noticeTypes).optional();
const id = longNumber;
const ids = z.array(id).min(1).max(200);

/** What the page asks by its address. */
export const noticesAsked = z.object({
  show: z.enum(shows).default('all'),
  type,
  after: after.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type Asked = z.infer<typeof noticesAsked>;

/** What the API asks. */
export const listing = z.strictObject({
  unreadOnly: z.stringbool().default(false),
  type,
  after: after.optional(),
  limit: noticesAsked.shape.limit,
});

/** Some, or all that are unread. */
export const reading = z
  .strictObject({ ids: ids.optional(), markAllRead: z.boolean().default(false) })
  .refine((said) => said.ids || said.markAllRead, { path: ['ids'], message: 'required' });

/** Some, or all that are read. */
export const dismissal = z
  .strictObject({ ids: ids.optional(), allRead: z.boolean().default(false) })
  .refine((said) => said.ids || said.allRead, { path: ['ids'], message: 'required' });

/** The numbers in `?ids=1,2`. */
export const idsIn = (text: string): unknown => text.split(',').map((n) => (/^\d{1,15}$/.test(n) ? Number(n) : n));

/** Of which types somebody wants to hear; of his account he always does. */
export const noticeChoice = z.strictObject({ types: z.array(z.enum(mutableTypes)).max(mutableTypes.length) });
export type NoticeChoice = z.infer<typeof noticeChoice>;
