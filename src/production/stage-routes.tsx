/** The acts on a stage, as forms. */

import { Hono } from 'hono';
import type { Refusal } from '../commands/refusal.ts';
import { again, draftOf } from '../http/draft.ts';
import type { C, Env } from '../http/env.ts';
import type { Flash } from '../http/flash.ts';
import type { PostedForm } from '../http/form.ts';
import { requiresFor } from '../http/requires.ts';
import { actOn } from '../orders/acts/acting.tsx';
import { peopleOf } from '../users/receivers.ts';
import { isStation, stationName } from '../vocabulary/stations.ts';
import { stageActs } from './acts.ts';
import { blockPage, saidOfBlock } from './station/block-page.tsx';

const flashOf = {
  start: 'stageStart',
  completion: 'stageCompletion',
  blockage: 'stageBlockage',
  resumption: 'stageResumption',
  reversal: 'stageReversal',
  pause: 'stagePause',
  continuation: 'stageContinuation',
  assignment: 'stageAssignment',
  reminder: 'stageReminder',
} as const;

/** Whose the stage is now, by the name that others know. */
async function assigned(c: C, username: string, params: Record<string, string>): Promise<Flash> {
  const person = username && (await peopleOf(c.var.deps.database.db)).named(username);
  if (!person) return { key: 'stageUnassigned', params };
  return { key: 'stageAssignment', params: { ...params, name: person.displayName } };
}

export const stageRoutes = new Hono<Env>();

for (const [noun, command] of Object.entries(stageActs)) {
  const key = flashOf[noun as keyof typeof flashOf];
  const path = `/orders/:po/stages/:station/${noun}` as const;
  if (noun === 'blockage') stageRoutes.get(path, requiresFor(command), (c) => blockPage(c));
  stageRoutes.post(path, requiresFor(command), (c) => {
    const code = c.req.param('station').toUpperCase();
    const station = isStation(code) ? stationName(code, c.var.ui.locale) : c.req.param('station');
    const params = { po: c.req.param('po').toUpperCase(), station };
    const told = (form: PostedForm) =>
      noun === 'assignment' ? assigned(c, form.get('assignee')?.trim() ?? '', params) : { key, params };
    const askAgain = (form: PostedForm, refusal: Refusal) =>
      again(c, draftOf(form, command), refusal, {}, (draft) => blockPage(c, draft));
    if (noun !== 'blockage') return actOn(c, command, told);
    const isMended = ({ fields, kind }: Refusal) => fields || kind === 'conflict';
    return actOn(
      c,
      command,
      told,
      (form, refusal) => (isMended(refusal) ? askAgain(form, refusal) : undefined),
      saidOfBlock,
    );
  });
}
