/** One's own PIN, among the settings. */

import { Hono, type MiddlewareHandler } from 'hono';
import { PinPage } from '../../views/terminals/PinPage.tsx';
import { isRefusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { again, draftOf } from '../http/draft.ts';
import { type C, dbOf, type Env } from '../http/env.ts';
import { PostedForm, readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requiresFor } from '../http/requires.ts';
import { removePin, setPin } from './commands/pins.ts';
import { setOwnPin } from './own-pin.ts';
import { pinOf } from './queries.ts';

const AT = '/settings/pin';

/** What is typed here is never shown again. */
const blank = draftOf(new PostedForm([]), setPin);

async function pinPage(c: C, draft = blank) {
  const { ui, actor } = c.var;
  const pin = await pinOf(dbOf(c), actor!.id);
  const content = <PinPage ui={ui} username={actor!.username} since={pin?.setAt} draft={draft} />;
  return page(c, { title: ui.t.terminals.pinTitle() }, content, draft.status);
}

async function save(c: C) {
  const form = await readForm(c);
  const result = await setOwnPin(c, { currentPassword: form.get('currentPassword'), pin: form.get('pin')?.trim() });
  if (!isRefusal(result)) return onTo(c, '/settings', { key: 'pinChanged' });
  return again(c, blank, result, { back: AT }, (draft) => pinPage(c, draft));
}

async function remove(c: C) {
  await readForm(c);
  const result = await act(c, removePin, {});
  return isRefusal(result) ? refuse(c, result, AT) : onTo(c, '/settings', { key: 'pinRemoved' });
}

/** A form with a password and a PIN is not kept for later, as other forms are when the session has run out. */
const neverKept: MiddlewareHandler<Env> = async (c, next) =>
  c.var.actor ? next() : onTo(c, `/sign-in?next=${encodeURIComponent(AT)}`);

export const pinRoutes = new Hono<Env>()
  .get('/settings/pin', requiresFor(setPin), (c) => pinPage(c))
  .post('/settings/pin', neverKept, requiresFor(setPin), save)
  .post('/settings/pin/removal', requiresFor(removePin), remove);
