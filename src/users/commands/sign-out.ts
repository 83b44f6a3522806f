import { z } from 'zod';
import { endSession } from '../../auth/end-sessions.ts';
import { changed, command } from '../../commands/command.ts';
import { reference } from '../../vocabulary/bounds.ts';

/** The session is named by the server, never by the browser. */
const input = z.strictObject({ session: reference });

export const signOut = command<z.infer<typeof input>, null>({
  name: 'users.sign-out',
  permission: 'self',
  input,
  audits: ['LOGOUT'],
  async run({ tx, actor }, { session }) {
    await endSession(tx, session);
    return changed(null, [{ action: 'LOGOUT', entityType: 'user', entityId: actor.username, entityKey: actor.id }]);
  },
});
