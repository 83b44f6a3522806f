import { z } from 'zod';
import { anyPassword, newPassword } from '../auth/passwords.ts';
import { reference, rowNumber } from '../vocabulary/bounds.ts';
import { look } from '../vocabulary/look.ts';
import { roles, sections } from '../vocabulary/permissions.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { line, requiredLine, tidyLine } from '../vocabulary/texts.ts';
import { ALL_STATIONS } from './rules.ts';

export const username = z
  .string()
  .overwrite(tidyLine)
  .toLowerCase()
  .min(1)
  .regex(/^[a-z0-9._-]{2,50}$/, 'username_malformed');

export const displayName = requiredLine(200);

const email = line(200).regex(z.regexes.email, 'email_malformed').nullable();

const role = z.enum(roles).optional();
const standing = {
  primarySection: z.enum(sections),
  sections: z.array(z.enum(sections)).min(1).max(sections.length),
  /** Of a section that is not named here the role stays. */
  roles: z.strictObject({ Admin: role, Production: role, Logistics: role }),
  stations: z.array(z.enum([...stationCodes, ALL_STATIONS])).max(stationCodes.length + 1),
};

export const newUser = z.strictObject({
  username,
  displayName,
  email: email.default(null),
  password: newPassword,
  ...z.strictObject(standing).partial().shape,
});
export type NewUserInput = z.infer<typeof newUser>;

export const userEdit = z.strictObject({
  id: z.int32().positive(),
  version: rowNumber.optional(),
  ...z.strictObject({ displayName, email, ...standing }).partial().shape,
});
export type UserEdit = z.infer<typeof userEdit>;

export const onlyUser = z.strictObject({ id: z.int32().positive() });
export const passwordReset = z.strictObject({ id: z.int32().positive(), password: newPassword });

export const partOfLook = look.partial();

export const passwordChange = z.strictObject({
  currentPassword: anyPassword,
  newPassword,
  /** The session that goes on. Said by the server, never by the browser. */
  keepSession: reference.nullable().default(null),
});

/** In the place of a temporary one, which was typed a moment ago. */
export const passwordChoice = z.strictObject({
  newPassword,
  keepSession: passwordChange.shape.keepSession,
});

export const sectionChoice = z.strictObject({
  section: z.enum(sections),
  /** What the reader sees now, to be kept with his first choice. */
  look: look.optional(),
});
