import { and, eq, ne } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { users } from '../users/tables.ts';
import { type Actor, can } from '../vocabulary/permissions.ts';

/** Is there nobody else who could approve an order? */
export async function isSoleApprover(reader: Reader, userId: number): Promise<boolean> {
  const others = await reader
    .select()
    .from(users)
    .where(and(eq(users.isActive, true), ne(users.id, userId)));
  return !others.some((user: Actor) => can(user, 'orders.approve'));
}
