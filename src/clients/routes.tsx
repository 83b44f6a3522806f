import { Hono } from 'hono';
import { z } from 'zod';
import { ClientListPage, ClientResults } from '../../views/clients/ClientListPage.tsx';
import { NewClientHint } from '../../views/orders/NewClientHint.tsx';
import { Options } from '../../views/shared/Combo.tsx';
import type { Result } from '../commands/command.ts';
import { isRefusal, notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { openedForm } from '../http/ask.tsx';
import { filtersOf } from '../http/asked.ts';
import { again, draftOf } from '../http/draft.ts';
import { type C, dbOf, type Env } from '../http/env.ts';
import { PostedForm, readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, listOf, onTo } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { sayReason } from '../i18n/index.ts';
import { idIn } from '../users/acts.ts';
import { tidyLine } from '../vocabulary/texts.ts';
import { addClient } from './commands/add-client.ts';
import type { ClientRef } from './commands/locked.ts';
import { mergeClients } from './commands/merge-clients.ts';
import { updateClient } from './commands/update-client.ts';
import { clientForm, clientInput } from './form.ts';
import { knownTo } from './known.ts';
import { clientFilter, listClients } from './list.ts';
import { clientPage, mergePage, newClientPage } from './pages.tsx';
import { type ClientDetail, findClient, suggestClients } from './queries.ts';
import { strangerNamed } from './strangers.ts';

const listInput = z.strictObject({ ...clientFilter, inactive: z.stringbool().optional() });

async function clientList(c: C) {
  const input = filtersOf(c, listInput);
  const { ui } = c.var;
  const { clients, next } = await listClients(dbOf(c), {
    ...input,
    active: input.inactive ? undefined : true,
    known: knownTo(c),
  });
  const ids = clients.map(({ id }) => id);
  const counts = await c.var.deps.ordersOfClients.counts(c, ids);
  const view = { ui, input, clients, next, counts };
  return listOf(c, ui.t.clients.title(), view, ClientListPage, ClientResults);
}

async function options(c: C) {
  const typed = (c.req.query('q') ?? '').slice(0, 200);
  return fragment(c, <Options of={await suggestClients(dbOf(c), knownTo(c), typed)} />);
}

/** Under the field of a form in which a client is named. */
async function stranger(c: C) {
  const name = tidyLine((c.req.query(c.req.query('field') ?? 'client') ?? '').slice(0, 200));
  const like = await strangerNamed(c, name);
  return fragment(c, like ? <NewClientHint ui={c.var.ui} like={like} /> : <></>);
}

const at = ({ id }: ClientRef) => `/clients/${id}`;

async function create(c: C) {
  const form = await readForm(c);
  const result: Result<ClientRef> = await act(c, addClient, clientInput(addClient.input, form));
  if (!isRefusal(result)) return onTo(c, at(result.value), saved(result.value));
  return again(c, draftOf(form, addClient), result, { at }, (draft) => newClientPage(c, draft));
}

const saved = ({ name }: ClientRef) => ({ key: 'clientSaved', params: { name } }) as const;

async function withClient(c: C, show: (client: ClientDetail) => Response | Promise<Response>) {
  const client = await findClient(dbOf(c), idIn(c), knownTo(c));
  return client ? show(client) : refuse(c, notFound());
}

async function save(c: C) {
  const form = await readForm(c);
  const result: Result<ClientRef> = await act(c, updateClient, {
    ...clientInput(updateClient.input, form),
    id: idIn(c),
  });
  if (!isRefusal(result)) return onTo(c, at(result.value), saved(result.value));
  return withClient(c, (client) =>
    again(c, draftOf(form, updateClient), result, { at, now: clientForm(client) }, (draft) =>
      clientPage(c, client, draft),
    ),
  );
}

const askMerge = (c: C) =>
  withClient(c, (client) => {
    const into = c.req.query('into');
    return mergePage(
      c,
      client,
      /^[1-9]\d{0,8}$/.test(into ?? '') ? Number(into) : 0,
      draftOf(openedForm(c), mergeClients),
    );
  });

async function merge(c: C) {
  const form = await readForm(c);
  const input = clientInput(mergeClients.input, form);
  const result: Result<ClientRef> = await act(c, mergeClients, { ...input, id: idIn(c) });
  if (!isRefusal(result)) {
    return onTo(c, `/clients/${result.value.id}`, { key: 'clientsMerged', params: { name: result.value.name } });
  }
  return withClient(c, (client) =>
    again(c, draftOf(form, mergeClients), result, { at }, (draft) => {
      const into = typeof input.into === 'number' && !draft.errors.into ? input.into : 0;
      const notice = draft.notice ?? { title: sayReason(c.var.ui.t, result) };
      return mergePage(c, client, into, { ...draft, errors: {}, notice });
    }),
  );
}

/** Whom the workshop works for. */
export const clientRoutes = new Hono<Env>()
  .get('/clients', requires('orders.view'), clientList)
  .get('/clients/new', requiresFor(addClient), (c) =>
    newClientPage(c, draftOf(new PostedForm([['name', c.req.query('name') ?? '']]), addClient)),
  )
  .post('/clients/new', requiresFor(addClient), create)
  .get('/clients/:id', requires('orders.view'), (c) =>
    withClient(c, (client) => clientPage(c, client, draftOf(clientForm(client), updateClient))),
  )
  .post('/clients/:id', requiresFor(updateClient), save)
  .get('/clients/:id/merge', requiresFor(mergeClients), askMerge)
  .post('/clients/:id/merge', requiresFor(mergeClients), merge)
  .get('/choices/clients', requires('orders.view'), options)
  .get('/choices/new-client', requires('orders.create', 'clients.manage'), stranger);
