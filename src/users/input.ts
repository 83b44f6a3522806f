import { z } from 'zod';
import { anyPassword, newPassword } from '../auth/passwords.ts';
import { sections } from '../auth/permissions.ts';
import { densities, scales, themes } from '../http/ui.ts';
import { locales } from '../i18n/index.ts';

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .regex(/^[a-z0-9._-]{2,50}$/, 'username_malformed');

export const displayName = z.string().trim().min(1).max(200);

/** How a page looks; all of it or any part. */
export const look = z.strictObject({
  theme: z.enum(themes),
  locale: z.enum(locales),
  scale: z.enum(scales),
  density: z.enum(densities),
});
export const partOfLook = look.partial();

export const passwordChange = z.strictObject({
  currentPassword: anyPassword,
  newPassword,
  /** The session that goes on. Said by the server, never by the browser. */
  keepSession: z.string().nullable().default(null),
});

export const sectionChoice = z.strictObject({
  section: z.enum(sections),
  /** What the reader sees now, to be kept with his first choice. */
  look: look.optional(),
});
