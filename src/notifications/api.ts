/** One's own notices, as JSON, in the reader's language. */

import { z } from 'zod';
import { sayNotice } from '../../views/notifications/say.ts';
import { act } from '../http/act.ts';
import type { Ui } from '../http/ui.ts';
import { api, ask, show, yields } from '../openapi/endpoint.ts';
import { chooseNotices, dismissNotices, markRead } from './commands.ts';
import { idsIn, listing, noticeChoice } from './input.ts';
import { noticeTypes, urgencies } from './notices.ts';
import { countNotices, listNotices, type NoticeRow, wantedTypes } from './queries.ts';

const noticeJson = z.strictObject({
  id: z.int(),
  type: z.enum(noticeTypes),
  title: z.string(),
  message: z.string(),
  link: z.string().nullable(),
  urgency: z.enum(urgencies),
  read: z.boolean(),
  count: z.int().describe('How often the same has happened within ten minutes'),
  at: z.iso.datetime(),
});
const worded = (ui: Ui, row: NoticeRow) => ({ ...row, ...sayNotice(ui, row), read: row.readAt !== null });

const unread = z.int().describe('How many are left to be read');
const Unread = z.strictObject({ unread });
const Choice = noticeChoice.clone();
const noticePage = z.strictObject({ notifications: z.array(noticeJson), unread, next: z.string().nullable() });

export const notificationApi = api({ Notice: noticeJson, NoticeChoice: Choice, Unread }, [
  ask(
    '/notifications',
    'List one’s own notices, latest first',
    ['orders.view'],
    listing,
    noticePage,
    async (db, { unreadOnly, ...rest }, { c, ui }) => {
      const userId = c.var.actor!.id;
      const [{ notices, next }, { unread }] = await Promise.all([
        listNotices(db, userId, { ...rest, show: unreadOnly ? 'unread' : 'all' }),
        countNotices(db, userId),
      ]);
      return { notifications: notices.map((row) => worded(ui, row)), unread, next };
    },
  ),
  yields(['PUT', '/notifications'], 'Mark notices as read', markRead, Unread, ({ c }, said) => act(c, markRead, said)),
  show('/notifications/choice', 'Of which types of notices one wants to hear', 'self', Choice, ({ db, c }) =>
    wantedTypes(db, c.var.actor!.id).then((types) => ({ types })),
  ),
  yields(
    ['PUT', '/notifications/choice'],
    'Choose of which types of notices one wants to hear; of one’s account one always does',
    chooseNotices,
    Choice,
    ({ c }, said) => act(c, chooseNotices, said),
  ),
  yields(['DELETE', '/notifications'], 'Dismiss notices', dismissNotices, Unread, ({ c }, said) => {
    const named = c.req.query('ids');
    return act(c, dismissNotices, named ? { ...said, ids: idsIn(named) } : said);
  }),
]);
