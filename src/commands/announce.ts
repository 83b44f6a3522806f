import { sql } from 'drizzle-orm';
import type { AuditEvent } from '../audit/actions.ts';
import type { Reader } from '../db/client.ts';

/** Where every process hears what has changed: topics parted by spaces, never data. */
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

/** Announces within the transaction, where there is one: PostgreSQL delivers at commit, and never what was rolled back. */
export async function announce(tx: Reader, topics: Iterable<string>): Promise<void> {
  for (const message of messagesOf(topics)) {
    await tx
      .select({ sent: sql`pg_notify(${CHANNEL}, ${message})` })
      .from(sql`(VALUES (1)) AS once`)
      .prepare('announce')
      .execute();
  }
}
