import { makeSessions } from '../../src/auth/sessions.ts';
import { loadConfig } from '../../src/config.ts';
import { createUser, type NewUser } from '../../src/users/create-user.ts';
import { JsonClient } from './json-client.ts';
import { FRIDAY, type Workshop } from './workshop.ts';

/** A client with a session, for whom nobody had to type a password. */
export async function clientOf({ app, database }: Workshop, userId: number): Promise<JsonClient> {
  const sessions = makeSessions(database.db, loadConfig({}, '/dev/null'));
  const client = new JsonClient(app);
  const token = await sessions.create(userId, { ip: null, userAgent: null });
  const [name, value] = sessions.cookie(token).split(';')[0]!.split('=');
  client.cookies.set(name!, value!);
  return client;
}

/** Somebody who is not of the usual crew. */
export async function newcomer(workshop: Workshop, username: string, user: Partial<NewUser>): Promise<JsonClient> {
  const usual = { displayName: username, primarySection: 'Production', sections: ['Production'], roles: {} } as const;
  const made = await createUser(
    workshop.database.db,
    { ...usual, sections: [...usual.sections], username, password: { hash: 'none' }, ...user },
    FRIDAY,
  );
  return clientOf(workshop, made!.id);
}
