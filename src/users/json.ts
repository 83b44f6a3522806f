import type { UserRow } from './create-user.ts';

/** The public shape of a user, listed field by field: a new column is not public before somebody says so. */
export const publicUser = (user: UserRow) => ({
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
