import { Hono } from 'hono';
import type { z } from 'zod';
import { sayNotice } from '../../views/notifications/say.ts';
import type { Command, Result } from '../commands/command.ts';
import { fieldsOf } from '../commands/validation.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import type { Ui } from '../http/ui.ts';
import { dismissNotices, markRead, type Unread } from './commands.ts';
import { idsIn, listing } from './input.ts';
import type { noticeJson } from './json.ts';
import { countNotices, listNotices, type NoticeRow } from './queries.ts';

const publicNotice = (ui: Ui, notice: NoticeRow): z.infer<typeof noticeJson> => ({
  id: notice.id,
  type: notice.type,
  ...sayNotice(ui, notice),
  link: notice.link,
  urgency: notice.urgency,
  read: notice.readAt !== null,
  count: notice.count,
  at: notice.at.toISOString(),
});

async function list(c: C) {
  const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
  const parsed = listing.safeParse(query);
  if (!parsed.success) return refuse(c, fieldsOf(parsed.error, query));
  const { unreadOnly, ...rest } = parsed.data;
  const { db } = c.var.deps.database;
  const userId = c.var.actor!.id;
  const [{ notices, next }, { unread }] = await Promise.all([
    listNotices(db, userId, { ...rest, show: unreadOnly ? 'unread' : 'all' }),
    countNotices(db, userId),
  ]);
  return json(c, { notifications: notices.map((notice) => publicNotice(c.var.ui, notice)), unread, next });
}

async function mark<I>(c: C, command: Command<I, Unread>, input: unknown) {
  const result: Result<Unread> = await act(c, command, input);
  return result.ok ? json(c, result.value) : refuse(c, result.refusal);
}

export const notificationApi = new Hono<Env>()
  .get('/notifications', requires('orders.view'), list)
  .put('/notifications', requiresFor(markRead), async (c) => {
    const body = await readJson(c);
    return isUnread(body) ? refuse(c, body) : mark(c, markRead, body);
  })
  .delete('/notifications', requiresFor(dismissNotices), async (c) => {
    const body = await readJson(c);
    if (isUnread(body)) return refuse(c, body);
    const named = c.req.query('ids');
    return mark(c, dismissNotices, named ? { ...body, ids: idsIn(named) } : body);
  });
