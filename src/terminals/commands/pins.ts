import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import { forgivePin } from '../../auth/attempts.ts';
import { hashPassword, verifyPassword } from '../../auth/passwords.ts';
import { changed, command, unchanged } from '../../commands/command.ts';
import { invalid } from '../../commands/refusal.ts';
import { users } from '../../users/tables.ts';
import type { Actor } from '../../vocabulary/permissions.ts';
import { pinChoice } from '../input.ts';
import { userPins } from '../tables.ts';

const pinEvent = (action: AuditAction, { id, username }: Actor): AuditEvent => ({
  action,
  entityType: 'user',
  entityId: username,
  entityKey: id,
});

/**
 * Chooses one's own PIN. Who found an open session must not get one that opens the next: the password is asked.
 * Performed without a key, which would leave a quick hash of both behind.
 */
export const setPin = command<z.infer<typeof pinChoice>, null>({
  name: 'terminals.set-pin',
  permission: 'self',
  account: true,
  input: pinChoice,
  secrets: ['currentPassword', 'pin'],
  audits: ['PIN_CHANGED'],
  async run({ tx, actor, now }, { currentPassword, pin }) {
    const [user] = await tx.select().from(users).where(eq(users.id, actor.id)).for('update');
    const isRight = await verifyPassword(user?.passwordHash, currentPassword);
    if (!isRight) return invalid({ currentPassword: { reason: 'password_wrong' } });
    const chosen = { pinHash: await hashPassword(pin), setAt: now };
    await tx
      .insert(userPins)
      .values({ userId: actor.id, ...chosen })
      .onConflictDoUpdate({ target: userPins.userId, set: chosen });
    await forgivePin(tx, actor.id);
    return changed(null, [pinEvent('PIN_CHANGED', actor)]);
  },
});

export const removePin = command<Record<string, never>, null>({
  name: 'terminals.remove-pin',
  permission: 'self',
  account: true,
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  audits: ['PIN_REMOVED'],
  async run({ tx, actor }) {
    const { count } = await tx.delete(userPins).where(eq(userPins.userId, actor.id));
    return count > 0 ? changed(null, [pinEvent('PIN_REMOVED', actor)]) : unchanged(null);
  },
});
