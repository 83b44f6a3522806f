/** The shared terminals, as a lead keeps them. */

import { Hono } from 'hono';
import { ReasonPage } from '../../views/orders/ReasonPage.tsx';
import { TerminalListPage } from '../../views/terminals/TerminalListPage.tsx';
import { TerminalPage } from '../../views/terminals/TerminalPage.tsx';
import { notFound, type Refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { coerce, PostedForm, readForm } from '../http/form.ts';
import { refuse, statusFor } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requiresFor } from '../http/requires.ts';
import { sayReason } from '../i18n/index.ts';
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
const formOf = ({ name, stations, idleMinutes, version }: ListedTerminal) =>
  new PostedForm([
    ['name', name],
    ['idleMinutes', String(idleMinutes)],
    ['version', String(version)],
    ...stations.map((code) => ['stations', code] as const),
  ]);

async function listPage(c: C, form: PostedForm = blank, why?: Refusal) {
  const { ui, deps } = c.var;
  const errors = why?.fields ?? {};
  const [terminals, here] = await Promise.all([listTerminals(deps.database.db, ui.now), terminalHere(c)]);
  const content = <TerminalListPage ui={ui} terminals={terminals} here={here} form={form} errors={errors} />;
  return page(c, { title: ui.t.terminals.title() }, content, why ? statusFor(why) : 200);
}

/** This browser is the terminal from now on; a second press gives it the same key again. */
async function register(c: C) {
  const form = await readForm(c);
  const said = { stations: form.all('stations').filter(Boolean), name: form.get('name') ?? '' };
  const { idleMinutes } = coerce(updateTerminal.input, form) as { idleMinutes?: unknown };
  const { result, key } = await registerWithKey(c, { ...said, idleMinutes }, c.var.sessionId);
  if (result.ok) {
    keepKey(c, key);
    return onTo(c, AT, { key: 'terminalRegistered', params: { name: result.value.name } });
  }
  return result.refusal.fields ? listPage(c, form, result.refusal) : refuse(c, result.refusal, AT);
}

/** The terminal of this address, where it is the reader's to change. */
async function withTerminal(c: C, show: (terminal: ListedTerminal) => Response | Promise<Response>) {
  const terminal = await findTerminal(c.var.deps.database.db, idIn(c), c.var.ui.now);
  if (!terminal) return refuse(c, notFound());
  const why = whyNotKept(c.var.actor!, terminal.stations);
  return why ? refuse(c, why, AT) : show(terminal);
}

function editPage(c: C, terminal: ListedTerminal, form: PostedForm, why?: Refusal) {
  const { ui } = c.var;
  const title = ui.t.terminals.editTitle({ name: terminal.name });
  const failed = why && !why.fields ? sayReason(ui.t, why) : undefined;
  const facts = { ui, title, terminal, form, errors: why?.fields ?? {}, failed };
  return page(c, { title }, <TerminalPage {...facts} />, why ? statusFor(why) : 200);
}

async function save(c: C, terminal: ListedTerminal) {
  const form = await readForm(c);
  const said = coerce(updateTerminal.input, form) as object;
  const stations = form.all('stations').filter(Boolean);
  const result = await act(c, updateTerminal, { ...said, stations, id: terminal.id });
  if (!result.ok) return editPage(c, terminal, form, result.refusal);
  return onTo(c, AT, { key: 'terminalSaved', params: { name: result.value.name } });
}

const edit = (c: C, terminal: ListedTerminal) =>
  terminal.revokedAt ? onTo(c, AT) : editPage(c, terminal, formOf(terminal));

function askPage(c: C, terminal: ListedTerminal) {
  const { ui } = c.var;
  const { terminals } = ui.t;
  const title = terminals.revokeTitle({ name: terminal.name });
  const action = `${AT}/${terminal.id}/revocation`;
  const asking = { ui, title, text: terminals.revokeText(), action, label: terminals.revoke(), back: AT };
  return page(c, { title }, <ReasonPage {...asking} />);
}

async function revoke(c: C) {
  await readForm(c);
  if (idIn(c) === 0) return refuse(c, notFound());
  const result = await act(c, revokeTerminal, { id: idIn(c) });
  if (!result.ok) return refuse(c, result.refusal, AT);
  return onTo(c, AT, { key: 'terminalRevoked', params: { name: result.value.name } });
}

export const terminalRoutes = new Hono<Env>()
  .get('/terminals', requiresFor(registerTerminal), (c) => listPage(c))
  .post('/terminals', requiresFor(registerTerminal), register)
  .get('/terminals/:id', requiresFor(updateTerminal), (c) => withTerminal(c, (terminal) => edit(c, terminal)))
  .post('/terminals/:id', requiresFor(updateTerminal), (c) => withTerminal(c, (terminal) => save(c, terminal)))
  .get('/terminals/:id/revocation', requiresFor(revokeTerminal), (c) =>
    withTerminal(c, (terminal) => askPage(c, terminal)),
  )
  .post('/terminals/:id/revocation', requiresFor(revokeTerminal), revoke);
