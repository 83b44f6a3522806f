/** The kinds of notices that there are. */

import type { Words } from '../words.ts';

export const noticeTypes = ['order', 'chat', 'system', 'inventory', 'calendar', 'alert'] as const;
export type NoticeType = (typeof noticeTypes)[number];

export const urgencies = ['normal', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** What is said; the texts hold the words. */
export type NoticeKey = keyof Words['notifications']['say'];

/** Facts as they were: names, codes and the words of people. */
export type Params = Record<string, string | number>;

/** What a notice is about: equal ones about the same thing become one. */
export interface Source {
  type: 'order' | 'user' | 'change' | 'station';
  id: number;
  station?: string;
}

export interface Notice {
  key: NoticeKey;
  type: NoticeType;
  source: Source;
  params: Params;
  link: string;
  urgency?: Urgency;
}
