import { users } from '../users/tables.ts';

/** What permissions are judged by, of a row of `users`. */
export const actorColumns = {
  id: users.id,
  username: users.username,
  displayName: users.displayName,
  primarySection: users.primarySection,
  sections: users.sections,
  roles: users.roles,
  stations: users.stations,
};
