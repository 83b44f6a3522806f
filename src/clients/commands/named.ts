import { eq } from 'drizzle-orm';
import type { AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Tx } from '../../db/client.ts';
import { tidyLine } from '../../vocabulary/texts.ts';
import { spellingOf } from '../spelling.ts';
import { clientNames, clients } from '../tables.ts';
import { type ClientRow, clientEvent } from './locked.ts';

export interface Named {
  client: ClientRow;
  /** Of a client who was made just now. */
  events: AuditEvent[];
}

/** Who goes by this name, held so that no merge takes him away before we are done. */
export async function clientSpelt(tx: Tx, name: string): Promise<ClientRow | undefined> {
  const [row] = await tx
    .select({ client: clients })
    .from(clientNames)
    .innerJoin(clients, eq(clients.id, clientNames.clientId))
    .where(eq(clientNames.spelling, spellingOf(name)))
    .for('key share', { of: clients })
    .prepare('client_spelt')
    .execute();
  return row?.client;
}

/** False where somebody else has taken the spelling. One who is about to is waited for. */
export async function takeSpelling(tx: Tx, name: string, clientId: number): Promise<boolean> {
  const taken = await tx
    .insert(clientNames)
    .values({ spelling: spellingOf(name), clientId })
    .onConflictDoNothing()
    .returning();
  return taken.length > 0;
}

/** A client under a name that nobody goes by; undefined where somebody does. */
export async function makeClient(
  { tx, actor, now }: CommandContext,
  said: { name: string; phone?: string; email?: string; notes?: string },
): Promise<ClientRow | undefined> {
  const name = tidyLine(said.name);
  const stamp = { createdAt: now, updatedAt: now, updatedBy: actor.id };
  const [client] = await tx
    .insert(clients)
    .values({ ...said, name, ...stamp })
    .returning();
  if (await takeSpelling(tx, name, client!.id)) return client;
  await tx.delete(clients).where(eq(clients.id, client!.id));
}

/** The client who goes by a name, in whatever case it was typed; a new one where nobody does. */
export async function clientNamed(context: CommandContext, name: string): Promise<Named> {
  for (;;) {
    const known = await clientSpelt(context.tx, name);
    if (known) return { client: known, events: [] };
    const made = await makeClient(context, { name });
    if (made) return { client: made, events: [clientEvent('CLIENT_CREATED', made, { new: { name: made.name } })] };
  }
}
