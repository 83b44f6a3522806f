/** Called by commands, inside their transaction: who hears of a change is written with it. */
import { and, eq, gt, gte, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { CommandContext } from '../commands/command.ts';
import type { Notice, NoticeKey, Source } from './notices.ts';
import { notices as table } from './tables.ts';

const MERGED_MS = 10 * 60_000;

type Context = Pick<CommandContext, 'tx' | 'actor' | 'now' | 'announce'>;

export const userTopic = (userId: number) => `user:${userId}`;

const unread = and(isNull(table.readAt), isNull(table.dismissedAt));

const equal = (key: NoticeKey, { type, id, station = '' }: Source): SQL | undefined =>
  and(
    eq(table.key, key),
    eq(table.sourceType, type),
    eq(table.sourceId, id),
    eq(sql`coalesce(${table.station}, '')`, station),
  );

/** Those who have an equal one that is fresh and unread: it counts one more. */
async function merge({ tx, now }: Context, to: number[], { key, source, params, link }: Notice): Promise<Set<number>> {
  const merged = await tx
    .update(table)
    .set({ count: sql`${table.count} + 1`, at: now, params, link })
    .where(
      and(inArray(table.userId, to), equal(key, source), unread, gt(table.at, new Date(now.getTime() - MERGED_MS))),
    )
    .returning({ userId: table.userId });
  return new Set(merged.map((row) => row.userId));
}

/** Tells these users, each once; nobody of his own act. */
export async function notify(context: Context, to: Iterable<number>, notice: Notice): Promise<void> {
  const others = new Set(to);
  others.delete(context.actor.id);
  if (others.size === 0) return;
  const merged = await merge(context, [...others], notice);
  const fresh = [...others].filter((id) => !merged.has(id));
  const { key, type, source, params, link, urgency = 'normal' } = notice;
  const common = { key, type, params, link, urgency, at: context.now };
  const about = { sourceType: source.type, sourceId: source.id, station: source.station ?? null };
  if (fresh.length > 0) {
    await context.tx.insert(table).values(fresh.map((userId) => ({ userId, ...common, ...about })));
  }
  for (const id of others) context.announce(userTopic(id));
}

/** Takes back what nobody has read yet, because it is no longer so. */
export async function withdraw(context: Context, key: NoticeKey, source: Source, since: Date): Promise<void> {
  const gone = await context.tx
    .delete(table)
    .where(and(equal(key, source), unread, gte(table.at, since)))
    .returning({ userId: table.userId });
  for (const { userId } of gone) context.announce(userTopic(userId));
}
