import { z } from 'zod';
import { roles, sections } from '../vocabulary/permissions.ts';
import type { UserRow } from './create-user.ts';

export const standingJson = {
  id: z.int(),
  username: z.string(),
  displayName: z.string(),
  primarySection: z.enum(sections),
  sections: z.array(z.enum(sections)),
  roles: z.partialRecord(z.enum(sections), z.enum(roles)),
  stations: z.array(z.string()).describe('Codes of stations, or the one word ALL'),
};

export const userJson = z.strictObject({
  ...standingJson,
  email: z.string().nullable(),
  isActive: z.boolean(),
  mustChangePassword: z.boolean(),
  lastLoginAt: z.iso.datetime().nullable(),
  version: z.int(),
});

/** The public shape of a user, listed field by field: a new column is not public before somebody says so. */
export const publicUser = (user: UserRow): z.infer<typeof userJson> => ({
  id: user.id,
  username: user.username,
  displayName: user.displayName,
  email: user.email,
  primarySection: user.primarySection,
  sections: user.sections,
  roles: user.roles,
  stations: user.stations,
  isActive: user.isActive,
  mustChangePassword: user.mustChangePassword,
  lastLoginAt: user.lastLoginAt?.toISOString() ?? null,
  version: user.version,
});
