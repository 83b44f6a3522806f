import { z } from 'zod';
import type { AuditEvent } from '../../audit/actions.ts';
import { endSessionOf, endSessionsOf } from '../../auth/end-sessions.ts';
import { changed, command, unchanged } from '../../commands/command.ts';
import { notFound } from '../../commands/refusal.ts';
import { reference } from '../../vocabulary/bounds.ts';
import type { Actor } from '../../vocabulary/permissions.ts';

const one = z.strictObject({ id: z.int32().positive() });
/** Said by the server, never by the browser. */
const others = z.strictObject({ keepSession: reference });

const revoked = ({ id, username }: Actor, sessions: number): AuditEvent => ({
  action: 'SESSION_REVOKED',
  entityType: 'user',
  entityId: username,
  entityKey: id,
  new: { sessions },
});

/** Ends one of one's own sessions. */
export const revokeSession = command<z.infer<typeof one>, null>({
  name: 'users.revoke-session',
  permission: 'self',
  account: true,
  input: one,
  audits: ['SESSION_REVOKED'],
  async run({ tx, actor }, { id }) {
    const found = await endSessionOf(tx, actor.id, id);
    return found ? changed(null, [revoked(actor, 1)]) : notFound();
  },
});

/** Ends all of one's sessions but this one. */
export const revokeOtherSessions = command<z.infer<typeof others>, null>({
  name: 'users.revoke-other-sessions',
  permission: 'self',
  account: true,
  input: others,
  audits: ['SESSION_REVOKED'],
  async run({ tx, actor }, { keepSession }) {
    const n = await endSessionsOf(tx, actor.id, keepSession);
    return n > 0 ? changed(null, [revoked(actor, n)]) : unchanged(null);
  },
});
