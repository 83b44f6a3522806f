import { Hono } from 'hono';
import { Bell } from '../../views/notifications/Bell.tsx';
import { NotificationList, NotificationsPage } from '../../views/notifications/NotificationsPage.tsx';
import type { Command } from '../commands/command.ts';
import { isRefusal, notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, onTo, page, wantsFragment } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { chooseNotices, dismissNotices, markRead, type Unread } from './commands.ts';
import { type Asked, noticesAsked } from './input.ts';
import { countNotices, findNotice, listNotices } from './queries.ts';

/** A link that carries what no filter understands shows the page all the same. */
function askedIn(query: URLSearchParams): Asked {
  const fit = [...query].filter(([name, text]) => {
    const field = noticesAsked.shape[name as keyof typeof noticesAsked.shape];
    return text !== '' && field?.safeParse(text).success;
  });
  return noticesAsked.parse(Object.fromEntries(fit));
}

async function viewOf(c: C, input: Asked) {
  const { db } = c.var.deps.database;
  const userId = c.var.actor!.id;
  const [counts, list] = await Promise.all([countNotices(db, userId, input.type), listNotices(db, userId, input)]);
  return { ui: c.var.ui, input, counts, ...list };
}

async function notifications(c: C) {
  const view = await viewOf(c, askedIn(c.var.ui.url.searchParams));
  if (wantsFragment(c)) return fragment(c, <NotificationList {...view} />);
  return page(c, { title: c.var.ui.t.notifications.title() }, <NotificationsPage {...view} />);
}

/** The list as it was filtered, after a mark on it. */
async function mark<I>(c: C, command: Command<I, Unread>, input: unknown) {
  const { returnTo = '/notifications' } = await readForm(c);
  const result = await act(c, command, input);
  if (isRefusal(result)) return refuse(c, result, returnTo);
  if (!wantsFragment(c)) return onTo(c, returnTo);
  const query = new URL(returnTo, c.var.ui.url).searchParams;
  return fragment(c, <NotificationList {...(await viewOf(c, askedIn(query)))} />);
}

const idOf = (c: C) => (/^\d{1,15}$/.test(c.req.param('id')!) ? Number(c.req.param('id')) : undefined);

const markOne = <I,>(c: C, command: Command<I, Unread>) => {
  const id = idOf(c);
  return id === undefined ? refuse(c, notFound()) : mark(c, command, { ids: [id] });
};

/** To what it is about; from then on it counts as read. */
async function visit(c: C) {
  const { deps, actor } = c.var;
  await readForm(c);
  const id = idOf(c);
  const notice = id === undefined ? undefined : await findNotice(deps.database.db, actor!.id, id);
  if (!notice) return refuse(c, notFound());
  const result = await act(c, markRead, { ids: [notice.id] });
  return isRefusal(result) ? refuse(c, result) : onTo(c, notice.link ?? '/notifications');
}

async function choose(c: C) {
  const form = await readForm(c);
  const result = await act(c, chooseNotices, { types: form.all('types') });
  return isRefusal(result) ? refuse(c, result, '/settings') : onTo(c, '/settings', { key: 'settingsSaved' });
}

export const notificationRoutes = new Hono<Env>()
  .get('/notifications', requires('orders.view'), notifications)
  .get('/notifications/bell', requires('orders.view'), (c) =>
    wantsFragment(c) ? fragment(c, <Bell ui={c.var.ui} />) : c.redirect('/notifications', 303),
  )
  .post('/notifications/reading', requiresFor(markRead), (c) => mark(c, markRead, { markAllRead: true }))
  .post('/notifications/dismissal', requiresFor(dismissNotices), (c) => mark(c, dismissNotices, { allRead: true }))
  .post('/settings/notifications', requiresFor(chooseNotices), choose)
  .post('/notifications/:id/visit', requiresFor(markRead), visit)
  .post('/notifications/:id/reading', requiresFor(markRead), (c) => markOne(c, markRead))
  .post('/notifications/:id/dismissal', requiresFor(dismissNotices), (c) => markOne(c, dismissNotices));
