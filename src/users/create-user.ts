import type { AuditEvent } from '../audit/actions.ts';
import { hashPassword } from '../auth/passwords.ts';
import type { Reader } from '../db/client.ts';
import type { Role, Section } from '../vocabulary/permissions.ts';
import { users } from './tables.ts';

export type UserRow = typeof users.$inferSelect;

export interface NewUser {
  username: string;
  displayName: string;
  email?: string | null;
  /** In plain, or hashed already: hashing takes its time, which a transaction need not wait for. */
  password: string | { hash: string };
  mustChangePassword?: boolean;
  primarySection: Section;
  sections: Section[];
  roles: Partial<Record<Section, Role>>;
  stations?: string[];
}

/** Makes a user. Gives undefined where the name is taken. */
export async function createUser(tx: Reader, user: NewUser, at: Date): Promise<UserRow | undefined> {
  const { password, ...columns } = user;
  const passwordHash = typeof password === 'string' ? await hashPassword(password) : password.hash;
  const [row] = await tx
    .insert(users)
    .values({ ...columns, passwordHash, createdAt: at })
    .onConflictDoNothing({ target: users.username })
    .returning();
  return row;
}

export const userCreated = ({
  id,
  username,
  displayName,
  email,
  primarySection,
  sections,
  roles,
  stations,
}: UserRow): AuditEvent => ({
  action: 'USER_CREATED',
  entityType: 'user',
  entityId: username,
  entityKey: id,
  new: { displayName, ...(email && { email }), primarySection, sections, roles, stations },
});
