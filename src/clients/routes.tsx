import { Hono } from 'hono';
import { z } from 'zod';
import { ClientListPage, ClientResults } from '../../views/clients/ClientListPage.tsx';
import { ClientOptions } from '../../views/clients/ClientOptions.tsx';
import type { Result } from '../commands/command.ts';
import { notFound, type Refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, onTo, page, wantsFragment } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { sayReason } from '../i18n/index.ts';
import { viewerOf } from '../orders/pages.tsx';
import { idIn } from '../users/acts.ts';
import { addClient } from './commands/add-client.ts';
import type { ClientRef } from './commands/locked.ts';
import { mergeClients } from './commands/merge-clients.ts';
import { updateClient } from './commands/update-client.ts';
import { clientForm, inputOf } from './form.ts';
import { clientFilter, listClients, orderCounts } from './list.ts';
import { clientPage, mergePage, type Notice, newClientPage } from './pages.tsx';
import { type ClientDetail, findClient, suggestClients } from './queries.ts';

const listInput = z.strictObject({ ...clientFilter, inactive: z.stringbool().optional() });
const dbOf = (c: C) => c.var.deps.database.db;

/** The list; what a link carries and no filter understands is left out rather than refused. */
async function clientList(c: C) {
  const query = Object.entries(c.req.query()).filter(
    ([name, text]) => text !== '' && name in listInput.shape && listInput.shape[name as 'q'].safeParse(text).success,
  );
  const input = listInput.parse(Object.fromEntries(query));
  const { ui } = c.var;
  const { clients, next } = await listClients(dbOf(c), { ...input, active: input.inactive ? undefined : true });
  const ids = clients.map(({ id }) => id);
  const counts = await orderCounts(dbOf(c), viewerOf(c), ids, ui.today);
  const view = { ui, input, clients, next, counts };
  if (wantsFragment(c)) return fragment(c, <ClientResults {...view} />);
  return page(c, { title: ui.t.clients.title() }, <ClientListPage {...view} />);
}

async function options(c: C) {
  const field = c.req.query('field');
  const typed = ((field && c.req.query(field)) ?? c.req.query('q') ?? '').slice(0, 200);
  return fragment(c, <ClientOptions clients={await suggestClients(dbOf(c), typed)} />);
}

type Failed = { refusal: Refusal; first?: ClientRef };

/** Why it was not done; for a key that was used before, with the way to what it did. */
export function noticeOf(c: C, { refusal, first }: Failed, at = (ref: ClientRef) => `/clients/${ref.id}`): Notice {
  const { t } = c.var.ui;
  const link = first && { href: at(first), label: t.shell.errors.firstAct() };
  const text = refusal.reason === 'entry_changed_meanwhile' ? t.orders.conflict.text() : undefined;
  return { title: sayReason(t, refusal), text, link };
}

async function create(c: C) {
  const form = await readForm(c);
  const result: Result<ClientRef> = await act(c, addClient, inputOf(addClient.input, form));
  if (result.ok) return onTo(c, `/clients/${result.value.id}`, saved(result.value));
  if (result.refusal.kind === 'invalid') return newClientPage(c, { form, errors: result.refusal.fields, status: 422 });
  if (result.refusal.kind !== 'conflict') return refuse(c, result.refusal);
  return newClientPage(c, { form, notice: noticeOf(c, result), status: 409 });
}

const saved = ({ name }: ClientRef) => ({ key: 'clientSaved', params: { name } }) as const;

async function withClient(c: C, show: (client: ClientDetail) => Response | Promise<Response>) {
  const client = await findClient(dbOf(c), idIn(c));
  return client ? show(client) : refuse(c, notFound());
}

async function save(c: C) {
  const form = await readForm(c);
  const result: Result<ClientRef> = await act(c, updateClient, { ...inputOf(updateClient.input, form), id: idIn(c) });
  if (result.ok) return onTo(c, `/clients/${result.value.id}`, saved(result.value));
  const { refusal } = result;
  return withClient(c, (client) => {
    if (refusal.kind === 'invalid') return clientPage(c, client, { form, errors: refusal.fields, status: 422 });
    if (refusal.kind !== 'conflict') return refuse(c, refusal);
    const notice = noticeOf(c, result);
    if (refusal.reason !== 'entry_changed_meanwhile') return clientPage(c, client, { form, notice, status: 409 });
    const mine = form.with({ without: (name) => name === 'version', added: [['version', String(client.version)]] });
    return clientPage(c, client, { form: mine, theirs: clientForm(client), notice, status: 409 });
  });
}

const askMerge = (c: C) =>
  withClient(c, (client) => {
    const into = c.req.query('into');
    return mergePage(c, client, /^[1-9]\d{0,8}$/.test(into ?? '') ? Number(into) : 0);
  });

async function merge(c: C) {
  const form = await readForm(c);
  const input = inputOf(mergeClients.input, form);
  const result: Result<ClientRef> = await act(c, mergeClients, { ...input, id: idIn(c) });
  if (result.ok) {
    return onTo(c, `/clients/${result.value.id}`, { key: 'clientsMerged', params: { name: result.value.name } });
  }
  const { refusal } = result;
  if (refusal.kind !== 'conflict' && refusal.kind !== 'invalid') return refuse(c, refusal);
  const into = typeof input.into === 'number' && !refusal.fields?.into ? input.into : 0;
  const status = refusal.kind === 'conflict' ? 409 : 422;
  return withClient(c, (client) => mergePage(c, client, into, noticeOf(c, result), status));
}

/** Whom the workshop works for. */
export const clientRoutes = new Hono<Env>()
  .get('/clients', requires('orders.view'), clientList)
  .get('/clients/new', requiresFor(addClient), (c) => newClientPage(c, {}))
  .post('/clients/new', requiresFor(addClient), create)
  .get('/clients/:id', requires('orders.view'), (c) => withClient(c, (client) => clientPage(c, client, {})))
  .post('/clients/:id', requiresFor(updateClient), save)
  .get('/clients/:id/merge', requiresFor(mergeClients), askMerge)
  .post('/clients/:id/merge', requiresFor(mergeClients), merge)
  .get('/choices/clients', requires('orders.view'), options);
