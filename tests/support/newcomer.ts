import { makeSessions } from '../../src/auth/sessions.ts';
import { loadConfig } from '../../src/config.ts';
import { createUser, type NewUser } from '../../src/users/create-user.ts';
import { JsonClient } from './json-client.ts';
import { FRIDAY, type Workshop } from './workshop.ts';

/** Somebody who is not of the usual crew, with a session but no password. */
export async function newcomer(workshop: Workshop, username: string, user: Partial<NewUser>): Promise<JsonClient> {
  const { db } = workshop.database;
  const usual = { displayName: username, primarySection: 'Production', sections: ['Production'], roles: {} } as const;
  const made = await createUser(
    db,
    { ...usual, sections: [...usual.sections], username, password: { hash: 'none' }, ...user },
    FRIDAY,
  );
  const sessions = makeSessions(db, loadConfig({}, '/dev/null'));
  const client = new JsonClient(workshop.app);
  const token = await sessions.create(made!.id, { ip: null, userAgent: null });
  const [name, value] = sessions.cookie(token).split(';')[0]!.split('=');
  client.cookies.set(name!, value!);
  return client;
}
