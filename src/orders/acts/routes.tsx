/** The acts on an order and on its stages, as forms. Those that ask first have a page of their own. */

import { Hono } from 'hono';
import { Scanned } from '../../../views/production/Scanned.tsx';
import { boardAfter, isBoard } from '../../board/pages.tsx';
import type { AnyCommand, Result } from '../../commands/command.ts';
import { notFound, type Refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { askPage, openedForm } from '../../http/ask.tsx';
import { again, draftOf } from '../../http/draft.ts';
import type { C, Env } from '../../http/env.ts';
import type { Flash } from '../../http/flash.ts';
import { coerce, readForm } from '../../http/form.ts';
import { refuse, statusFor } from '../../http/refuse.tsx';
import { fragment, onTo, wantsFragment } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { sayReason } from '../../i18n/index.ts';
import { stageActs } from '../../production/acts.ts';
import { blockPage } from '../../production/station/block-page.tsx';
import { stationPage } from '../../production/station/pages.tsx';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { deleteDraft } from '../commands/decide.ts';
import type { OrderRef } from '../commands/locked.ts';
import { setBadges } from '../commands/set-badges.ts';
import { orderAt, orderPage } from '../pages.tsx';
import { orderActs } from './acts.ts';

const asking = ['rejection', 'hold', 'cancellation', 'deletion'] as const;
type Asking = (typeof asking)[number];
const commandOf: Record<Asking, AnyCommand> = { ...orderActs, deletion: deleteDraft };
const isAsking = (noun: string): noun is Asking => (asking as readonly string[]).includes(noun);

/** The page that asks before an act: what will come of it, and why. */
async function askAct(c: C, noun: Asking, draft = draftOf(openedForm(c), commandOf[noun])) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const { reason, page: words } = c.var.ui.t.orders;
  const po = order.poNumber;
  const labels = {
    rejection: words.reject(),
    hold: words.hold(),
    cancellation: words.cancel(),
    deletion: words.delete(),
  };
  const asked = {
    title: reason[`${noun}Title`]({ po }),
    text: reason[`${noun}Text`]({ n: order.items.length }),
    action: `/orders/${po}/${noun}`,
    label: labels[noun],
    back: draft.form.returnTo ?? `/orders/${po}`,
  };
  return askPage(c, commandOf[noun], asked, draft);
}

/** Pressed in what the last scan has come to. */
const isBesideScanBox = (c: C) => wantsFragment(c) && c.req.header('HX-Target')?.endsWith('#scanned');

type Message = { tone: 'good' | 'bad'; text: string };

/** The page on which the button was, as things are now. */
function shownAgain(c: C, po: string, message: Message, returnTo: string | undefined, status?: 403 | 409 | 422) {
  if (isBesideScanBox(c)) return fragment(c, <Scanned ui={c.var.ui} said={{ ...message, poNumber: po }} />, status);
  const station = stationOf(returnTo);
  if (station) return stationPage(c, station, message, status);
  const at = c.req.param('station')?.toUpperCase() ?? '';
  if (isBoard(returnTo)) return boardAfter(c, returnTo, isStation(at) ? at : undefined, { message, status });
  return orderPage(c, po, message, status);
}

/** Says on that page why not. */
async function refusedAt(c: C, po: string, refusal: Refusal, returnTo: string | undefined) {
  const { t } = c.var.ui;
  if (refusal.kind === 'not_found') return refuse(c, refusal);
  const missing = refusal.kind === 'invalid' && Object.keys(refusal.fields ?? {}).length > 0;
  const text = missing ? `${t.orders.page.missing()} ${missingFields(c, refusal)}` : sayReason(t, refusal);
  const status = statusFor(refusal);
  if (status !== 403 && status !== 409 && status !== 422) return refuse(c, refusal);
  return shownAgain(c, po, { tone: 'bad', text }, returnTo, status);
}

function missingFields(c: C, { fields = {} }: Refusal): string {
  const { field } = c.var.ui.t.orders;
  const nameOf = (name: string) => (name in field ? (field[name as keyof typeof field] as () => string)() : name);
  return Object.keys(fields).map(nameOf).join(', ');
}

function stationOf(returnTo: string | undefined) {
  const code = /^\/stations\/(\w+)(?:\?mine=1)?$/.exec(returnTo ?? '')?.[1];
  return code && isStation(code) ? code : undefined;
}

/** A change has been made: the fresh part where htmx asked, else the page that it was made from. */
async function done(c: C, po: string, flash: Flash, returnTo: string | undefined) {
  // whoever rejects an order need not be one of those who see drafts
  if (!(await orderAt(c, po))) return onTo(c, '/orders', flash);
  if (!wantsFragment(c)) return onTo(c, returnTo ?? `/orders/${po}`, flash);
  const say = c.var.ui.t.shell.flash[flash.key] as (params?: object) => string;
  return shownAgain(c, po, { tone: 'good', text: say(flash.params) }, returnTo);
}

async function actOn(c: C, noun: string, command: AnyCommand, flash: (station: string) => Flash) {
  const form = await readForm(c);
  const po = c.req.param('po')!;
  const station = c.req.param('station');
  const input = coerce(command.input, form) as Record<string, unknown>;
  const result: Result<OrderRef> = await act(c, command, { ...input, po, ...(station && { station }) });
  if (result.ok) return done(c, result.value.poNumber, flash(station ?? ''), form.returnTo);
  const { refusal } = result;
  const draft = draftOf(form, command);
  if (noun === 'blockage' && (refusal.fields || refusal.kind === 'conflict')) {
    return again(c, draft, result, {}, (shown) => blockPage(c, shown));
  }
  if (isAsking(noun) && refusal.fields?.reason) return again(c, draft, result, {}, (shown) => askAct(c, noun, shown));
  return refusedAt(c, po, refusal, form.returnTo);
}

export const actRoutes = new Hono<Env>();

for (const [noun, command] of Object.entries(orderActs)) {
  const key = noun as keyof typeof orderActs;
  if (isAsking(noun)) actRoutes.get(`/orders/:po/${noun}`, requiresFor(command), (c) => askAct(c, noun));
  actRoutes.post(`/orders/:po/${noun}`, requiresFor(command), (c) =>
    actOn(c, noun, command, () => ({ key, params: { po: c.req.param('po').toUpperCase() } })),
  );
}

const stageFlash = {
  start: 'stageStart',
  completion: 'stageCompletion',
  blockage: 'stageBlockage',
  resumption: 'stageResumption',
  reversal: 'stageReversal',
  pause: 'stagePause',
  continuation: 'stageContinuation',
  assignment: 'stageAssignment',
} as const;

for (const [noun, command] of Object.entries(stageActs)) {
  const key = stageFlash[noun as keyof typeof stageFlash];
  const path = `/orders/:po/stages/:station/${noun}` as const;
  if (noun === 'blockage') actRoutes.get(path, requiresFor(command), (c) => blockPage(c));
  actRoutes.post(path, requiresFor(command), (c) =>
    actOn(c, noun, command, (code) => {
      const station = isStation(code.toUpperCase()) ? stationName(code.toUpperCase() as never, c.var.ui.locale) : code;
      return { key, params: { po: c.req.param('po').toUpperCase(), station } };
    }),
  );
}

actRoutes
  .post('/orders/:po/badges', requiresFor(setBadges), (c) =>
    actOn(c, 'badges', setBadges, () => ({ key: 'badges', params: { po: c.req.param('po').toUpperCase() } })),
  )
  .get('/orders/:po/deletion', requiresFor(deleteDraft), (c) => askAct(c, 'deletion'))
  .post('/orders/:po/deletion', requiresFor(deleteDraft), async (c) => {
    await readForm(c);
    const po = c.req.param('po');
    const result: Result<OrderRef> = await act(c, deleteDraft, { po });
    if (!result.ok) return refusedAt(c, po, result.refusal, undefined);
    return onTo(c, '/orders', { key: 'deletion', params: { po: result.value.poNumber } });
  });
