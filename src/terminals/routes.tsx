/** The shared terminals, as a lead keeps them. */

import { Hono } from 'hono';
import { TerminalListPage } from '../../views/terminals/TerminalListPage.tsx';
import { TerminalPage } from '../../views/terminals/TerminalPage.tsx';
import { isRefusal, notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { askPage } from '../http/ask.tsx';
import { again, type Draft, draftOf } from '../http/draft.ts';
import { type C, dbOf, type Env } from '../http/env.ts';
import { coerce, PostedForm, readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requiresFor } from '../http/requires.ts';
import { idIn } from '../users/acts.ts';
import { registerWithKey } from './acts.ts';
import { registerTerminal } from './commands/register-terminal.ts';
import { revokeTerminal } from './commands/revoke-terminal.ts';
import { updateTerminal } from './commands/update-terminal.ts';
import { keepKey, terminalHere } from './here.ts';
import { IDLE_MINUTES } from './input.ts';
import { findTerminal, type ListedTerminal, listTerminals } from './queries.ts';
import { whyNotKept } from './rules.ts';

const AT = '/terminals';

const blank = new PostedForm([['idleMinutes', String(IDLE_MINUTES)]]);
const terminalForm = ({ name, stations, idleMinutes, version }: ListedTerminal) =>
  new PostedForm([
    ['name', name],
    ['idleMinutes', String(idleMinutes)],
    ['version', String(version)],
    ...stations.map((code) => ['stations', code] as const),
  ]);

async function listPage(c: C, draft = draftOf(blank, registerTerminal)) {
  const { ui } = c.var;
  const [terminals, here] = await Promise.all([listTerminals(dbOf(c), ui.now), terminalHere(c)]);
  const content = <TerminalListPage ui={ui} terminals={terminals} here={here} draft={draft} />;
  return page(c, { title: ui.t.terminals.title() }, content, draft.status);
}

/** This browser is the terminal from now on; a second press gives it the same key again. */
async function register(c: C) {
  const form = await readForm(c);
  const said = { stations: form.all('stations').filter(Boolean), name: form.get('name') ?? '' };
  const { idleMinutes } = coerce(updateTerminal.input, form) as { idleMinutes?: unknown };
  const { result, key } = await registerWithKey(c, { ...said, idleMinutes }, c.var.sessionId);
  if (!isRefusal(result)) {
    keepKey(c, key);
    return onTo(c, AT, { key: 'terminalRegistered', params: { name: result.value.name } });
  }
  return again(c, draftOf(form, registerTerminal), result, { back: AT }, (draft) => listPage(c, draft));
}

/** The terminal of this address, where it is the reader's to change. */
async function withTerminal(c: C, show: (terminal: ListedTerminal) => Response | Promise<Response>) {
  const terminal = await findTerminal(dbOf(c), idIn(c), c.var.ui.now);
  if (!terminal) return refuse(c, notFound());
  const why = whyNotKept(c.var.actor!, terminal.stations);
  return why ? refuse(c, why, AT) : show(terminal);
}

function editPage(c: C, terminal: ListedTerminal, draft: Draft) {
  const { ui } = c.var;
  const title = ui.t.terminals.editTitle({ name: terminal.name });
  return page(c, { title }, <TerminalPage ui={ui} title={title} terminal={terminal} draft={draft} />, draft.status);
}

async function save(c: C, terminal: ListedTerminal) {
  const form = await readForm(c);
  const said = coerce(updateTerminal.input, form) as object;
  const stations = form.all('stations').filter(Boolean);
  const result = await act(c, updateTerminal, { ...said, stations, id: terminal.id });
  if (isRefusal(result)) {
    const around = { now: terminalForm(terminal), back: AT };
    return again(c, draftOf(form, updateTerminal), result, around, (draft) => editPage(c, terminal, draft));
  }
  return onTo(c, AT, { key: 'terminalSaved', params: { name: result.value.name } });
}

const edit = (c: C, terminal: ListedTerminal) =>
  terminal.revokedAt ? onTo(c, AT) : editPage(c, terminal, draftOf(terminalForm(terminal), updateTerminal));

function askRevocation(c: C, terminal: ListedTerminal) {
  const { terminals } = c.var.ui.t;
  return askPage(c, revokeTerminal, {
    title: terminals.revokeTitle({ name: terminal.name }),
    text: terminals.revokeText(),
    action: `${AT}/${terminal.id}/revocation`,
    label: terminals.revoke(),
    back: AT,
  });
}

async function revoke(c: C) {
  await readForm(c);
  if (idIn(c) === 0) return refuse(c, notFound());
  const result = await act(c, revokeTerminal, { id: idIn(c) });
  if (isRefusal(result)) return refuse(c, result, AT);
  return onTo(c, AT, { key: 'terminalRevoked', params: { name: result.value.name } });
}

export const terminalRoutes = new Hono<Env>()
  .get('/terminals', requiresFor(registerTerminal), (c) => listPage(c))
  .post('/terminals', requiresFor(registerTerminal), register)
  .get('/terminals/:id', requiresFor(updateTerminal), (c) => withTerminal(c, (terminal) => edit(c, terminal)))
  .post('/terminals/:id', requiresFor(updateTerminal), (c) => withTerminal(c, (terminal) => save(c, terminal)))
  .get('/terminals/:id/revocation', requiresFor(revokeTerminal), (c) =>
    withTerminal(c, (terminal) => askRevocation(c, terminal)),
  )
  .post('/terminals/:id/revocation', requiresFor(revokeTerminal), revoke);
