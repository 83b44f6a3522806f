/** One's own PIN, among the settings. */

import { Hono, type MiddlewareHandler } from 'hono';
import { PinPage } from '../../views/terminals/PinPage.tsx';
import type { Reason } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requiresFor } from '../http/requires.ts';
import { removePin, setPin } from './commands/pins.ts';
import { setOwnPin } from './own-pin.ts';
import { pinOf } from './queries.ts';

const AT = '/settings/pin';

async function pinPage(c: C, errors: Record<string, Reason> = {}) {
  const { ui, deps, actor } = c.var;
  const pin = await pinOf(deps.database.db, actor!.id);
  const content = <PinPage ui={ui} username={actor!.username} since={pin?.setAt} errors={errors} />;
  return page(c, { title: ui.t.terminals.pinTitle() }, content, Object.keys(errors).length > 0 ? 422 : 200);
}

async function save(c: C) {
  const form = await readForm(c);
  const result = await setOwnPin(c, { currentPassword: form.get('currentPassword'), pin: form.get('pin')?.trim() });
  if (result.ok) return onTo(c, '/settings', { key: 'pinChanged' });
  const { fields } = result.refusal;
  return fields ? pinPage(c, fields) : refuse(c, result.refusal, AT);
}

async function remove(c: C) {
  await readForm(c);
  const result = await act(c, removePin, {});
  return result.ok ? onTo(c, '/settings', { key: 'pinRemoved' }) : refuse(c, result.refusal, AT);
}

/** A form with a password and a PIN is not kept for later, as other forms are when the session has run out. */
const neverKept: MiddlewareHandler<Env> = async (c, next) =>
  c.var.actor ? next() : onTo(c, `/sign-in?next=${encodeURIComponent(AT)}`);

export const pinRoutes = new Hono<Env>()
  .get('/settings/pin', requiresFor(setPin), (c) => pinPage(c))
  .post('/settings/pin', neverKept, requiresFor(setPin), save)
  .post('/settings/pin/removal', requiresFor(removePin), remove);
