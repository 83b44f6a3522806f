/** Users for tests that need no whole workshop. */

import type { Db } from '../../src/db/client.ts';
import { createUser, type NewUser } from '../../src/users/create-user.ts';
import type { Actor } from '../../src/vocabulary/permissions.ts';

export const PASSWORD = 'correct horse battery';

export const elsewhere = (ip: string) => ({ ip, userAgent: 'a test' });

export async function addUser(db: Db, user: Partial<NewUser> & { username: string }): Promise<Actor> {
  const row = await createUser(
    db,
    {
      displayName: user.username,
      password: PASSWORD,
      primarySection: 'Production',
      sections: ['Production'],
      roles: { Production: 'Operator' },
      ...user,
    },
    new Date(),
  );
  return row!;
}
