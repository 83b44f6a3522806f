/** Changes as pages: the list, one beside its order, and the decision about it. */

import { Hono } from 'hono';
import { ChangeListPage, ChangeResults } from '../../views/changes/ChangeListPage.tsx';
import { ChangePage } from '../../views/changes/ChangePage.tsx';
import type { Command } from '../commands/command.ts';
import { isRefusal, notFound, type Refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { askPage } from '../http/ask.tsx';
import { again, type Draft, draftOf } from '../http/draft.ts';
import type { C, Env } from '../http/env.ts';
import type { Flash } from '../http/flash.ts';
import { coerce, readForm } from '../http/form.ts';
import { refuse, statusFor } from '../http/refuse.tsx';
import { listOf, onTo, page } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { sayReason } from '../i18n/index.ts';
import { orderAt } from '../orders/at.ts';
import { sheetsOf } from '../orders/items/sheets.ts';
import type { OrderDetail } from '../orders/queries.ts';
import { idIn } from '../users/acts.ts';
import { approveChange } from './commands/approve.ts';
import { declineChange, withdrawChange } from './commands/close.ts';
import type { ChangeRef } from './commands/locked.ts';
import { type ChangeList, changeList } from './input.ts';
import { type ChangeDetail, findChange, listChanges } from './queries.ts';
import { type ReadField, readChange, templatesFor } from './reading.ts';

const dbOf = (c: C) => c.var.deps.database.db;

/** Who decides sees what waits; the others what they have proposed themselves. */
function askedOf(c: C): ChangeList {
  const said = Object.entries(c.req.query()).filter(
    ([name, text]) =>
      text !== '' && name in changeList.shape && changeList.shape[name as 'order'].safeParse(text).success,
  );
  const { ui, actor } = c.var;
  const isFresh = said.length === 0 && !ui.can('changes.decide') && ui.can('changes.propose');
  return changeList.parse(isFresh ? { author: actor!.username, state: 'all' } : Object.fromEntries(said));
}

async function listPage(c: C) {
  const { ui } = c.var;
  const input = askedOf(c);
  const view = { ui, input, ...(await listChanges(dbOf(c), input)) };
  return listOf(c, ui.t.changes.title(), view, ChangeListPage, ChangeResults);
}

type Found = { order: OrderDetail; change: ChangeDetail };

/** The change of this address, which names its order too. */
async function found(c: C): Promise<Found | undefined> {
  const order = await orderAt(c, c.req.param('po')!);
  const change = order && (await findChange(dbOf(c), idIn(c)));
  return change && change.orderId === order.id ? { order, change } : undefined;
}

type NewItem = Parameters<typeof sheetsOf>[1][number];

async function newSheets(c: C, { proposed }: ChangeDetail) {
  const items = Object.entries(proposed).flatMap(([path, item]) =>
    path.startsWith('items.new.') ? [item as NewItem] : [],
  );
  const sheets = await sheetsOf(dbOf(c), items);
  return items.flatMap(({ name }, i) => (sheets[i] ? [{ name, sheet: sheets[i] }] : []));
}

/** From which saved address a written one was copied is of no use to a reader, who reads the address itself. */
const worthTelling = (fields: ReadField[]) =>
  fields.length > 1 ? fields.filter(({ path }) => path !== 'deliveryPresetId') : fields;

async function changePage(c: C, refused?: Refusal) {
  const at = await found(c);
  if (!at) return refuse(c, notFound());
  const { ui } = c.var;
  const templates = await templatesFor(dbOf(c), [at]);
  const fields = worthTelling(readChange({ ...at, templates, words: ui }));
  const refusal = refused && { text: sayReason(ui.t, refused), errors: refused.fields ?? {} };
  const content = (
    <ChangePage ui={ui} {...at} fields={fields} sheets={await newSheets(c, at.change)} refusal={refusal} />
  );
  const title = `${ui.t.changes.one({ id: at.change.id })} · ${at.order.poNumber}`;
  return page(c, { title }, content, refused ? (statusFor(refused) as 409) : 200);
}

async function declinePage(c: C, draft?: Draft) {
  const at = await found(c);
  if (!at) return refuse(c, notFound());
  const { changes } = c.var.ui.t;
  const { id } = at.change;
  const back = `/orders/${at.order.poNumber}/changes/${id}`;
  const label = changes.decline();
  const asked = {
    title: changes.declineTitle({ id }),
    text: changes.declineText(),
    action: `${back}/decline`,
    label,
    back,
  };
  return askPage(c, declineChange, asked, draft);
}

async function actOn<I>(c: C, command: Command<I, ChangeRef>, key: Flash['key']) {
  if (!(await found(c))) return refuse(c, notFound());
  const form = await readForm(c);
  const said = coerce(command.input, form) as Record<string, unknown>;
  const result = await act(c, command, { ...said, id: idIn(c) });
  if (!isRefusal(result)) {
    const { id, poNumber } = result.value;
    return onTo(c, `/orders/${poNumber}/changes/${id}`, { key, params: { po: poNumber } });
  }
  if (result.fields?.reason) return again(c, draftOf(form, command), result, {}, (draft) => declinePage(c, draft));
  return result.kind === 'conflict' || result.kind === 'invalid' ? changePage(c, result) : refuse(c, result);
}

const one = '/orders/:po/changes/:id';

export const changeRoutes = new Hono<Env>()
  .get('/changes', requires('orders.view'), listPage)
  .get(one, requires('orders.view'), (c) => changePage(c))
  .post(`${one}/approval`, requiresFor(approveChange), (c) => actOn(c, approveChange, 'changeApproved'))
  .get(`${one}/decline`, requiresFor(declineChange), (c) => declinePage(c))
  .post(`${one}/decline`, requiresFor(declineChange), (c) => actOn(c, declineChange, 'changeDeclined'))
  .post(`${one}/withdrawal`, requiresFor(withdrawChange), (c) => actOn(c, withdrawChange, 'changeWithdrawn'));
