import { Hono } from 'hono';
import { SessionsPage } from '../../views/settings/SessionsPage.tsx';
import type { Command } from '../commands/command.ts';
import { isRefusal, notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import type { Flash } from '../http/flash.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requiresFor } from '../http/requires.ts';
import { idIn } from './acts.ts';
import { revokeOtherSessions, revokeSession } from './commands/revoke-session.ts';
import { sessionsOf } from './queries.ts';

async function sessionsPage(c: C) {
  const { deps, ui, actor, sessionId } = c.var;
  const sessions = await sessionsOf(deps.database.db, actor!.id, sessionId, ui.now);
  return page(c, { title: ui.t.sessions.title() }, <SessionsPage ui={ui} sessions={sessions} />);
}

async function revoke<I>(c: C, command: Command<I, null>, input: I, key: Flash['key']) {
  await readForm(c);
  const result = await act(c, command, input);
  return isRefusal(result) ? refuse(c, result, '/settings/sessions') : onTo(c, '/settings/sessions', { key });
}

/** Where one is signed in oneself. Sessions go by a number that opens nothing. */
export const sessionRoutes = new Hono<Env>()
  .get('/settings/sessions', requiresFor(revokeOtherSessions), sessionsPage)
  .post('/settings/sessions/revocation', requiresFor(revokeOtherSessions), (c) =>
    revoke(c, revokeOtherSessions, { keepSession: c.var.sessionId! }, 'otherSessionsEnded'),
  )
  .post('/settings/sessions/:id/revocation', requiresFor(revokeSession), (c) => {
    const id = idIn(c);
    return id ? revoke(c, revokeSession, { id }, 'sessionEnded') : refuse(c, notFound());
  });
