import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db, Reader } from '../db/client.ts';
import type { Asked } from './input.ts';
import { type MutableType, mutableTypes } from './notices.ts';
import { noticeChoices, notices as table } from './tables.ts';

const ofUser = (userId: number, type: Asked['type']) =>
  and(eq(table.userId, userId), isNull(table.dismissedAt), type && eq(table.type, type));

const shown: Record<Asked['show'], SQL | undefined> = {
  all: undefined,
  unread: isNull(table.readAt),
  read: isNotNull(table.readAt),
};

/** "1795353869409-12": the moment and the number of the last one on a page. */
function afterCursor(cursor: string | undefined): SQL | undefined {
  const [at, id] = cursor?.split('-').map(Number) ?? [];
  if (at === undefined || id === undefined) return undefined;
  return sql`(${table.at}, ${table.id}) < (${new Date(at).toISOString()}::timestamptz, ${id})`;
}

/** A page of one's own notices, latest first, and the cursor of the next where there is one. */
export async function listNotices(db: Db, userId: number, { show, type, limit, after }: Asked) {
  const rows = await db
    .select()
    .from(table)
    .where(and(ofUser(userId, type), shown[show], afterCursor(after)))
    .orderBy(desc(table.at), desc(table.id))
    .limit(limit + 1);
  const notices = rows.slice(0, limit);
  const last = notices.at(-1);
  return { notices, next: rows.length > limit && last ? `${last.at.getTime()}-${last.id}` : null };
}

export type NoticeRow = typeof table.$inferSelect;

/** How many there are of each, dismissed ones not counted. */
export async function countNotices(reader: Reader, userId: number, type?: Asked['type']) {
  const [row] = await reader
    .select({
      all: sql<number>`count(*)::int`,
      unread: sql<number>`count(*) FILTER (WHERE ${table.readAt} IS NULL)::int`,
    })
    .from(table)
    .where(ofUser(userId, type));
  const { all, unread } = row!;
  return { all, unread, read: all - unread };
}

/** One's own notice; undefined where there is none. */
export async function findNotice(db: Db, userId: number, id: number): Promise<NoticeRow | undefined> {
  const [row] = await db
    .select()
    .from(table)
    .where(and(ofUser(userId, undefined), eq(table.id, id)));
  return row;
}

/** For the bell, read along with every session: a part of its query. */
export const unreadOf = (userId: SQL.Aliased | SQL) =>
  sql<number>`(SELECT count(*)::int FROM ${table} n WHERE n.user_id = ${userId}
    AND n.read_at IS NULL AND n.dismissed_at IS NULL)`;

/** Of which types somebody wants to hear: until he has chosen, of all. */
export async function wantedTypes(reader: Reader, userId: number): Promise<MutableType[]> {
  const [row] = await reader
    .select({ muted: noticeChoices.muted })
    .from(noticeChoices)
    .where(eq(noticeChoices.userId, userId));
  return mutableTypes.filter((type) => !row?.muted.includes(type));
}
