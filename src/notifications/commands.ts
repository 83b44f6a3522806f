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
import { dismissal, reading } from './input.ts';
import { userTopic } from './notify.ts';
import { countNotices } from './queries.ts';
import { notices as table } from './tables.ts';

export interface Unread {
  unread: number;
}

type Mark = Partial<Pick<typeof table.$inferInsert, 'readAt' | 'dismissedAt'>>;

async function mark(context: CommandContext, which: SQL | undefined, as: Mark): Promise<Outcome<Unread>> {
  const { tx, actor, announce } = context;
  const marked = await tx
    .update(table)
    .set(as)
    .where(and(eq(table.userId, actor.id), isNull(table.dismissedAt), which))
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
  run: (context, { ids }) =>
    mark(context, and(isNull(table.readAt), ids && inArray(table.id, ids)), { readAt: context.now }),
});

export const dismissNotices = command<z.infer<typeof dismissal>, Unread>({
  name: 'notifications.dismiss',
  permission: ['orders.view'],
  input: dismissal,
  audits: [],
  run: (context, { ids }) =>
    mark(context, ids ? inArray(table.id, ids) : isNotNull(table.readAt), { dismissedAt: context.now }),
});

export const notificationCommands: readonly AnyCommand[] = [markRead, dismissNotices];
