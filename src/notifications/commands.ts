/** Marks on one's own notices. They are nobody else's business and stand outside the trail. */
import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import {
  type AnyCommand,
  type CommandContext,
  changed,
  command,
  type Outcome,
  unchanged,
} from '../commands/command.ts';
import { dismissal, type NoticeChoice, noticeChoice, reading } from './input.ts';
import { mutableTypes } from './notices.ts';
import { userTopic } from './notify.ts';
import { countNotices, wantedTypes } from './queries.ts';
import { noticeChoices, notices as table } from './tables.ts';

export interface Unread {
  unread: number;
}

type Mark = Partial<Pick<typeof table.$inferInsert, 'readAt' | 'dismissedAt'>>;

async function mark(context: CommandContext, which: SQL | undefined, as: Mark): Promise<Outcome<Unread>> {
  const { tx, actor, announce } = context;
  const marked = await tx
    .update(table)
    .set(as)
    .where(and(eq(table.userId, actor.id), which))
    .returning({ id: table.id });
  const { unread } = await countNotices(tx, actor.id);
  if (marked.length === 0) return unchanged({ unread });
  announce(userTopic(actor.id));
  return changed({ unread }, []);
}

export const markRead = command<z.infer<typeof reading>, Unread>({
  name: 'notifications.mark-read',
  permission: ['orders.view'],
  input: reading,
  audits: [],
  // what was over before he looked counts as read too: an equal one is news
  run: (context, { ids }) =>
    mark(context, and(isNull(table.readAt), ids && inArray(table.id, ids)), { readAt: context.now }),
});

export const dismissNotices = command<z.infer<typeof dismissal>, Unread>({
  name: 'notifications.dismiss',
  permission: ['orders.view'],
  input: dismissal,
  audits: [],
  run: (context, { ids }) =>
    mark(context, and(isNull(table.dismissedAt), ids ? inArray(table.id, ids) : isNotNull(table.readAt)), {
      dismissedAt: context.now,
    }),
});

/** Of which types one wants to hear: the others are not even kept for him. */
export const chooseNotices = command<z.infer<typeof noticeChoice>, NoticeChoice>({
  name: 'notifications.choose',
  permission: 'self',
  account: true,
  input: noticeChoice,
  audits: [],
  async run({ tx, actor }, { types }) {
    const muted = mutableTypes.filter((type) => !types.includes(type));
    await tx
      .insert(noticeChoices)
      .values({ userId: actor.id, muted })
      .onConflictDoUpdate({ target: noticeChoices.userId, set: { muted } });
    return changed({ types: await wantedTypes(tx, actor.id) }, []);
  },
});

export const notificationCommands: readonly AnyCommand[] = [markRead, dismissNotices, chooseNotices];
