/** The lock screen of a shared terminal: who is working, by PIN or badge. Only a registered browser sees the names. */

import { Hono } from 'hono';
import { LockPage } from '../../views/terminals/LockPage.tsx';
import { isRefusal, type Refusal, refusal } from '../commands/refusal.ts';
import { parkForm, UNSENT } from '../http/away.ts';
import type { C, Env } from '../http/env.ts';
import { type PostedForm, readForm } from '../http/form.ts';
import { localPath } from '../http/origin.ts';
import { statusFor } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { open, signedIn } from '../http/requires.ts';
import { UNATTENDED } from '../http/ui.ts';
import { sayReason } from '../i18n/index.ts';
import { leave } from '../users/leave.ts';
import { readBadge } from '../vocabulary/scan-code.ts';
import { admit, attemptOf, type Way } from './enter.ts';
import { type TerminalHere, terminalHere } from './here.ts';
import { crewOf } from './queries.ts';

/** The page itself, not its own renewal. */
function attended(path: string | undefined): string | undefined {
  if (!path?.includes(UNATTENDED)) return path;
  const url = new URL(path, 'http://here.invalid');
  url.searchParams.delete(UNATTENDED);
  return url.pathname + url.search;
}

const wayOf = ({ form, next }: Way): Way => ({
  form: form && /^[\w-]{1,64}$/.test(form) ? form : undefined,
  next: attended(localPath(next)),
});

const wayIn = (form: PostedForm) => wayOf({ form: form.get('form'), next: form.get('next') });

interface Said {
  person?: number | undefined;
  why?: Refusal | undefined;
}

async function lockPage(c: C, terminal: TerminalHere, way: Way, { person, why }: Said = {}) {
  const { actor, deps } = c.var;
  // whoever is still signed in is named on it, and finds nothing else of his
  const ui = { ...c.var.ui, actor: null, terminal: null };
  c.set('ui', ui);
  const crew = await crewOf(deps.database.db, terminal.stations);
  const facts = { terminal, crew, person, ...way, present: actor?.displayName };
  const content = <LockPage ui={ui} {...facts} failed={why && sayReason(ui.t, why)} />;
  const status = why ? statusFor(why) : 200;
  return page(c, { title: ui.t.terminals.lockTitle(), script: 'terminal.js' }, content, status);
}

/** A PIN of whom was chosen, or a badge: the same field takes both. */
async function enter(c: C) {
  const terminal = await terminalHere(c);
  const form = await readForm(c);
  if (!terminal) return onTo(c, '/sign-in');
  const way = wayIn(form);
  const code = form.get('code')?.trim() ?? '';
  const badge = readBadge(code);
  const person = Number(form.get('person')) || undefined;
  if (!badge && !(person && isId(person))) {
    return lockPage(c, terminal, way, {
      why: refusal('invalid', code.length > 8 ? 'code_misread' : 'name_not_chosen'),
    });
  }
  const { floor } = c.var.deps;
  const attempt = attemptOf(c, terminal);
  const entered = badge ? await floor.withBadge(attempt, badge) : await floor.withPin(attempt, person!, code);
  return isRefusal(entered) ? lockPage(c, terminal, way, { person, why: entered }) : admit(c, terminal, entered, way);
}

const isId = (n: number) => Number.isInteger(n) && n > 0 && n < 1e9;

/** Locks it: what was being filled in is kept for whoever filled it in. */
async function lock(c: C) {
  const form = await readForm(c);
  const unsent = localPath(form.get(UNSENT));
  const parked = unsent ? await parkForm(c, unsent) : null;
  await leave(c);
  if (!(await terminalHere(c))) return onTo(c, '/sign-in');
  const next = localPath(form.returnTo);
  const way = parked ? `?form=${parked}` : next ? `?next=${encodeURIComponent(next)}` : '';
  return onTo(c, `/terminal${way}`);
}

/** What is half filled in is kept before another's badge takes the page away: under which name. */
async function keep(c: C) {
  const form = await readForm(c);
  const path = localPath(form.get(UNSENT));
  return c.text((path && (await parkForm(c, path))) || '');
}

export const lockRoutes = new Hono<Env>()
  .get('/terminal', open, async (c) => {
    const terminal = await terminalHere(c);
    return terminal ? lockPage(c, terminal, wayOf(c.req.query())) : onTo(c, '/sign-in');
  })
  .post('/terminal', open, enter)
  .post('/terminal/lock', open, lock)
  .post('/terminal/unsent', open, keep)
  // somebody is there, though he asks for nothing: whoever reads a drawing is not to be locked out
  .post('/terminal/presence', signedIn, (c) => c.body(null, 204));
