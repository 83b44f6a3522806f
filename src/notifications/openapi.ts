import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { dismissNotices, markRead } from './commands.ts';
import { listing } from './input.ts';
import { noticeJson } from './json.ts';

const unread = z.int().describe('How many are left to be read');
const Unread = z.strictObject({ unread });

export const notificationShapes = { Notice: noticeJson, Unread };

export const notificationOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/notifications',
    summary: 'List one’s own notices, latest first',
    query: listing,
    answers: { 200: z.strictObject({ notifications: z.array(noticeJson), unread, next: z.string().nullable() }) },
  },
  {
    method: 'PUT',
    path: '/notifications',
    summary: 'Mark notices as read',
    command: markRead,
    answers: { 200: Unread },
  },
  {
    method: 'DELETE',
    path: '/notifications',
    summary: 'Dismiss notices',
    command: dismissNotices,
    answers: { 200: Unread },
  },
];
