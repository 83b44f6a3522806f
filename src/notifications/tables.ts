import { sql } from 'drizzle-orm';
import { bigint, check, date, index, integer, jsonb, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import {
  type ChangedFacts,
  type MutableType,
  mutableTypes,
  type NoticeKey,
  type NoticeType,
  noticeTypes,
  type Params,
  type Urgency,
  urgencies,
} from './notices.ts';

const oneOf = (values: readonly string[]) => sql.raw(values.map((v) => `'${v}'`).join(', '));

/** What somebody is told: a key with parameters, worded when it is read, in the reader's language. */
export const notices = pgTable(
  'notifications',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    userId: integer().notNull(),
    type: text().$type<NoticeType>().notNull(),
    key: text().$type<NoticeKey>().notNull(),
    params: jsonb().$type<Params>().notNull(),
    /** Of edits what they changed, the earliest first. */
    changed: jsonb().$type<ChangedFacts[]>(),
    /** A path of ours. */
    link: text(),
    sourceType: text().notNull(),
    sourceId: integer().notNull(),
    station: text(),
    urgency: text().$type<Urgency>().notNull().default('normal'),
    /** How many equal ones came within ten minutes of each other. */
    count: smallint().notNull().default(1),
    /** Of the latest of them. */
    at: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
    dismissedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('notification_type', sql`${t.type} IN (${oneOf(noticeTypes)})`),
    check('notification_urgency', sql`${t.urgency} IN (${oneOf(urgencies)})`),
    index('notifications_of_user').on(t.userId, t.at, t.id).where(sql`dismissed_at IS NULL`),
    index('notifications_unread').on(t.userId).where(sql`read_at IS NULL AND dismissed_at IS NULL`),
    index('notifications_by_source').on(t.sourceType, t.sourceId, t.key),
  ],
);

/** What somebody does without. */
export const noticeChoices = pgTable(
  'notice_choices',
  {
    userId: integer().primaryKey(),
    muted: text().array().$type<MutableType[]>().notNull(),
  },
  (t) => [check('muted_types', sql`${t.muted} <@ ARRAY[${oneOf(mutableTypes)}]`)],
);

/** The day on which deadlines were told last: whichever process comes first with a new one tells them. */
export const deadlineDays = pgTable('deadline_days', { day: date({ mode: 'string' }).primaryKey() });
