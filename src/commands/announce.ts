import { sql } from 'drizzle-orm';
import type { AuditEvent } from '../audit/actions.ts';
import { noteChanged } from '../db/changes.ts';
import type { Reader } from '../db/client.ts';

/** Where every process hears what has changed: the number of the change and topics, parted by spaces, never data. */
export const CHANNEL = 'changes';

const LARGEST = 7_000; // bytes, which topics have as many of as characters; PostgreSQL takes 8,000

/** What an event tells by itself: the thing has changed, and so has every list of such things. */
export function topicsOf({ entityType, entityKey }: Pick<AuditEvent, 'entityType' | 'entityKey'>): string[] {
  const list = `${entityType}s`;
  return entityKey === undefined ? [list] : [`${entityType}:${entityKey}`, list];
}

/** The topics as messages, none of them too large. */
export function messagesOf(topics: Iterable<string>): string[] {
  const messages: string[] = [];
  for (const topic of new Set(topics)) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + topic.length < LARGEST) messages[messages.length - 1] = `${last} ${topic}`;
    else messages.push(topic);
  }
  return messages;
}

const numbered = (message: string) =>
  sql<string>`pg_notify(${CHANNEL}, '#' || pg_current_xact_id() || ' ' || ${message})`;

/**
 * Announces within the transaction, where there is one: PostgreSQL delivers at commit, in the order of the commits, and
 * never what was rolled back. Gives the number of the change, which every message begins with.
 */
export async function announce(reader: Reader, topics: readonly string[]): Promise<string> {
  const number = sql<string>`pg_current_xact_id()::text`;
  let heard = '';
  const messages = messagesOf(topics);
  for (const message of messages.length > 0 ? messages : ['']) {
    const [row] = await reader
      .select({ sent: numbered(message), number })
      .from(sql`(VALUES (1)) AS once`)
      .prepare('announce')
      .execute();
    heard = row!.number;
  }
  noteChanged(reader, topics);
  return heard;
}
