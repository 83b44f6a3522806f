/**
 * What happens in one domain and is followed in others. Which consequences there are, and in which order, stands in one
 * table beside the list of domains; they are part of the transaction of what they follow from.
 */

import type { AuditEvent } from '../audit/actions.ts';
import type { Happenings } from '../consequences.ts';
import type { CommandContext } from './command.ts';
import { isRefusal, type Refusal, Refused } from './refusal.ts';

/** One consequence: its audit events, nothing, or the reason why what it follows from cannot be. */
export type Consequence<Facts> = (
  context: CommandContext,
  facts: Facts,
  // biome-ignore lint/suspicious/noConfusingVoidType: most consequences have nothing to say
) => Promise<AuditEvent[] | Refusal | void>;

export type Consequences = { readonly [K in keyof Happenings]: readonly Consequence<Happenings[K]>[] };

/** All consequences of what happened, one after another. One that refuses ends the command. */
export async function follow<K extends keyof Happenings>(
  consequences: Consequences,
  context: CommandContext,
  what: K,
  facts: Happenings[K],
): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (const consequence of consequences[what]) {
    const came = await consequence(context, facts);
    if (isRefusal(came)) throw new Refused(came);
    if (came) events.push(...came);
  }
  return events;
}
