/** How a button on an order, or on one of its stages, is answered: on the page where it was, as things are now. */

import type { AnyCommand, Result } from '../../commands/command.ts';
import type { Refusal } from '../../commands/refusal.ts';
import { isRefusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C } from '../../http/env.ts';
import type { Flash } from '../../http/flash.ts';
import { coerce, type PostedForm, readForm } from '../../http/form.ts';
import { showAgain } from '../../http/places.ts';
import { refuse, statusFor } from '../../http/refuse.tsx';
import { onTo, wantsFragment } from '../../http/reply.tsx';
import { sayReason } from '../../i18n/index.ts';
import { bellAlongside } from '../../notifications/bell.tsx';
import { isStation } from '../../vocabulary/stations.ts';
import { orderAt } from '../at.ts';
import type { OrderRef } from '../commands/locked.ts';

const stationIn = (c: C) => {
  const code = c.req.param('station')?.toUpperCase() ?? '';
  return isStation(code) ? code : undefined;
};

/** Says on the page where the button was why not. */
export async function refusedAt(c: C, po: string, refusal: Refusal, returnTo: string | undefined) {
  const { t } = c.var.ui;
  if (refusal.kind === 'not_found') return refuse(c, refusal);
  const missing = refusal.kind === 'invalid' && Object.keys(refusal.fields ?? {}).length > 0;
  const text = missing ? `${t.orders.page.missing()} ${missingFields(c, refusal)}` : sayReason(t, refusal);
  const status = statusFor(refusal);
  if (status !== 403 && status !== 409 && status !== 422) return refuse(c, refusal);
  return showAgain(c, { po, station: stationIn(c), message: { tone: 'bad', text }, returnTo, status });
}

function missingFields(c: C, { fields = {} }: Refusal): string {
  const { field } = c.var.ui.t.orders;
  const labelOf = (name: string) => (name in field ? (field[name as keyof typeof field] as () => string)() : name);
  return Object.keys(fields).map(labelOf).join(', ');
}

/** A change has been made: the fresh part where htmx asked, else the page that it was made from. */
async function done(c: C, po: string, flash: Flash, returnTo: string | undefined) {
  // whoever rejects an order need not be one of those who see drafts
  if (!(await orderAt(c, po))) return onTo(c, '/orders', flash);
  if (!wantsFragment(c)) return onTo(c, returnTo ?? `/orders/${po}`, flash);
  await bellAlongside(c);
  const say = c.var.ui.t.shell.flash[flash.key] as (params?: object) => string;
  return showAgain(c, { po, station: stationIn(c), message: { tone: 'good', text: say(flash.params) }, returnTo });
}

/** Where the act has a page of its own that asks: that page again, with what was typed; undefined where it is told elsewhere. */
type AskAgain = (form: PostedForm, failed: Refusal) => Response | Promise<Response> | undefined;

/** What is told of the act; what only the form knows is read from it. */
type Telling = Flash | ((form: PostedForm) => Flash | Promise<Flash>);

/** What the form says, where it says it in other fields than the command. */
type Reading = (form: PostedForm) => PostedForm;

export async function actOn(
  c: C,
  command: AnyCommand,
  telling: Telling,
  askAgain: AskAgain = () => undefined,
  read: Reading = (form) => form,
) {
  const form = await readForm(c);
  const po = c.req.param('po')!;
  const station = c.req.param('station');
  const input = coerce(command.input, read(form)) as Record<string, unknown>;
  const result: Result<OrderRef> = await act(c, command, { ...input, po, ...(station && { station }) });
  if (!isRefusal(result)) {
    const flash = typeof telling === 'function' ? await telling(form) : telling;
    return done(c, result.value.poNumber, flash, form.returnTo);
  }
  return askAgain(form, result) ?? refusedAt(c, po, result, form.returnTo);
}
