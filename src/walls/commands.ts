import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { AuditAction, AuditEvent } from '../audit/actions.ts';
import { type AnyCommand, changed, command, unchanged } from '../commands/command.ts';
import { invalid, notFound } from '../commands/refusal.ts';
import { requiredLine } from '../vocabulary/texts.ts';
import { wallKeys, wallPairings } from './tables.ts';

export const newWall = z.strictObject({
  name: requiredLine(100),
  /** Made by the server, never by the browser. */
  keyHash: z.string().min(1).max(100),
});
export const shownDigits = z.strictObject({
  code: z
    .string()
    .max(20)
    .transform((typed) => typed.replace(/\D/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'digits_malformed')),
  name: requiredLine(100),
});
const wallRef = z.strictObject({ id: z.int32().positive() });

export interface WallRef {
  id: number;
  name: string;
}

const eventOf = (action: AuditAction, { id, name }: WallRef): AuditEvent => ({
  action,
  entityType: 'wall',
  entityId: name,
  entityKey: id,
});

export const addWall = command<z.infer<typeof newWall>, WallRef>({
  name: 'walls.add',
  permission: ['stages.plan'],
  input: newWall,
  secrets: ['keyHash'],
  audits: ['WALL_KEY_CREATED'],
  async run({ tx, actor, now }, input) {
    const [wall] = await tx
      .insert(wallKeys)
      .values({ ...input, createdBy: actor.id, createdAt: now })
      .returning({ id: wallKeys.id, name: wallKeys.name });
    return changed(wall!, [eventOf('WALL_KEY_CREATED', wall!)]);
  },
});

/** The television that shows these digits is a display from now on. They are typed once. */
export const pairWall = command<z.infer<typeof shownDigits>, WallRef>({
  name: 'walls.pair',
  permission: ['stages.plan'],
  input: shownDigits,
  secrets: ['code'],
  audits: ['WALL_KEY_CREATED'],
  async run({ tx, actor, now }, { code, name }) {
    const [pairing] = await tx
      .delete(wallPairings)
      .where(and(eq(wallPairings.code, code), gt(wallPairings.expiresAt, now)))
      .returning();
    if (!pairing) return invalid({ code: { reason: 'digits_unknown' } });
    const [wall] = await tx
      .insert(wallKeys)
      .values({ name, keyHash: pairing.keyHash, createdBy: actor.id, createdAt: now })
      .returning({ id: wallKeys.id, name: wallKeys.name });
    return changed(wall!, [eventOf('WALL_KEY_CREATED', wall!)]);
  },
});

/** The display shows nothing from now on. */
export const revokeWall = command<z.infer<typeof wallRef>, WallRef>({
  name: 'walls.revoke',
  permission: ['stages.plan'],
  input: wallRef,
  audits: ['WALL_KEY_REVOKED'],
  async run({ tx, now }, { id }) {
    const [wall] = await tx.select().from(wallKeys).where(eq(wallKeys.id, id)).for('update');
    if (!wall) return notFound();
    const ref = { id, name: wall.name };
    if (wall.revokedAt) return unchanged(ref);
    await tx.update(wallKeys).set({ revokedAt: now }).where(eq(wallKeys.id, id));
    return changed(ref, [eventOf('WALL_KEY_REVOKED', ref)]);
  },
});

export const wallCommands: readonly AnyCommand[] = [addWall, pairWall, revokeWall];
