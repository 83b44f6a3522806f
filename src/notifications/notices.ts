/** The kinds of notices that there are. */

import type { AuditEvent } from '../audit/actions.ts';
import type { Words } from '../words.ts';

export const noticeTypes = ['order', 'chat', 'alert', 'system'] as const;
export type NoticeType = (typeof noticeTypes)[number];

/** Those that somebody may do without. What happens to his account he is told. */
export const mutableTypes = ['order', 'chat', 'alert'] as const satisfies readonly NoticeType[];
export type MutableType = (typeof mutableTypes)[number];

export const urgencies = ['normal', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** What is said; the texts hold the words. */
export type NoticeKey = keyof Words['notifications']['say'];

/** Facts as they were: names, codes and the words of people. */
export type Params = Record<string, string | number>;

/** What an edit has changed, as the audit trail tells it. */
export type ChangedFacts = Pick<AuditEvent, 'old' | 'new'>;

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
  /** What was changed. As long as nobody has read of it, the next edit is added to it. */
  changed?: ChangedFacts;
}
