/** Called by commands, inside their transaction: who hears of a change is written with it. */
import { and, arrayContains, eq, gt, gte, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { CommandContext } from '../commands/command.ts';
import {
  type MutableType,
  mutableTypes,
  type Notice,
  type NoticeKey,
  type NoticeType,
  type Source,
} from './notices.ts';
import { noticeChoices, notices as table } from './tables.ts';

const MERGED_MS = 10 * 60_000;
/** Of more edits than these the earliest are told no longer. */
const EDITS_TOLD = 10;

/** Nobody acts where the clock does. */
type Context = Pick<CommandContext, 'tx' | 'now' | 'announce'> & { actor: { id: number | null } };

export const userTopic = (userId: number) => `user:${userId}`;

const unread = and(isNull(table.readAt), isNull(table.dismissedAt));

const equal = (key: NoticeKey, { type, id, station = '' }: Source): SQL | undefined =>
  and(
    eq(table.key, key),
    eq(table.sourceType, type),
    eq(table.sourceId, id),
    eq(sql`coalesce(${table.station}, '')`, station),
  );

/** The edits that are told already, and one more. */
function withEdit(changed: Notice['changed']) {
  if (!changed) return {};
  const told = sql`coalesce(${table.changed}, '[]')`;
  const kept = sql`CASE WHEN jsonb_array_length(${told}) < ${sql.raw(String(EDITS_TOLD))} THEN ${told} ELSE ${told} - 0 END`;
  return { changed: sql`(${kept}) || ${JSON.stringify([changed])}::text::jsonb` };
}

/**
 * Those who have an equal one that is fresh and unread: it counts one more, also where it was over meanwhile. Edits add up
 * until they are read.
 */
async function merge({ tx, now }: Context, to: number[], notice: Notice): Promise<Set<number>> {
  const { key, source, params, link, changed } = notice;
  const fresh = changed ? isNull(table.dismissedAt) : gt(table.at, new Date(now.getTime() - MERGED_MS));
  const merged = await tx
    .update(table)
    .set({ count: sql`${table.count} + 1`, at: now, dismissedAt: null, params, link, ...withEdit(changed) })
    .where(and(inArray(table.userId, to), equal(key, source), isNull(table.readAt), fresh))
    .returning({ userId: table.userId });
  return new Set(merged.map((row) => row.userId));
}

const isMutable = (type: NoticeType): type is MutableType => (mutableTypes as readonly string[]).includes(type);

/** Who does without this type. */
async function muters({ tx }: Context, to: number[], type: NoticeType): Promise<number[]> {
  if (!isMutable(type)) return [];
  const rows = await tx
    .select({ userId: noticeChoices.userId })
    .from(noticeChoices)
    .where(and(inArray(noticeChoices.userId, to), arrayContains(noticeChoices.muted, [type])));
  return rows.map(({ userId }) => userId);
}

/** Tells these users, each once; nobody of his own act, nor of what he does without. */
export async function notify(context: Context, to: Iterable<number>, notice: Notice): Promise<void> {
  const others = new Set(to);
  if (context.actor.id !== null) others.delete(context.actor.id);
  if (others.size === 0) return;
  for (const id of await muters(context, [...others], notice.type)) others.delete(id);
  if (others.size === 0) return;
  const merged = await merge(context, [...others], notice);
  const fresh = [...others].filter((id) => !merged.has(id));
  const { key, type, source, params, link, urgency = 'normal', changed } = notice;
  const common = { key, type, params, link, urgency, at: context.now, changed: changed ? [changed] : null };
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

/** What these asked for or warned of is done, by whomever: they are over for everybody, read or not. */
export async function resolveNotices(
  { tx, now, announce }: Omit<Context, 'actor'>,
  keys: readonly NoticeKey[],
  { type, id, station }: Source,
): Promise<void> {
  const over = await tx
    .update(table)
    .set({ dismissedAt: now })
    .where(
      and(
        inArray(table.key, [...keys]),
        eq(table.sourceType, type),
        eq(table.sourceId, id),
        station ? eq(table.station, station) : undefined,
        isNull(table.dismissedAt),
      ),
    )
    .returning({ userId: table.userId });
  for (const { userId } of over) announce(userTopic(userId));
}
