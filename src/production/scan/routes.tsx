/** The scan box, and the pages to which a code leads. Only the button on them changes anything. */

import { Hono, type MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { blockedInWords } from '../../../views/production/blocked.ts';
import { CodePage } from '../../../views/production/CodePage.tsx';
import { OutdatedPage } from '../../../views/production/OutdatedPage.tsx';
import { Scanned as ScannedPart, type ScanSaid } from '../../../views/production/Scanned.tsx';
import { ScanPage } from '../../../views/production/ScanPage.tsx';
import type { Result } from '../../commands/command.ts';
import { isRefusal, type Refusal, refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { refuse, statusFor } from '../../http/refuse.tsx';
import { fragment, onTo, page, wantsFragment } from '../../http/reply.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { sayReason } from '../../i18n/index.ts';
import { changeByBadge } from '../../terminals/enter.ts';
import { foldScan, readBadge } from '../../vocabulary/scan-code.ts';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { type Scanned, scanStage } from '../commands/scan-stage.ts';
import { reversible } from '../reversible.ts';
import type { ScanAct } from '../rules.ts';
import { detailsOf } from '../station/job-details.ts';
import { workersAt } from '../times/spells.ts';
import { type Reading, readCode } from './scan.ts';

const flashOf = {
  start: 'stageStart',
  continuation: 'stageContinuation',
  completion: 'stageCompletion',
  resumption: 'stageResumption',
} as const satisfies Record<ScanAct, string>;

/** The box by itself, or with what was read instead of a code. */
function codePage(c: C, read?: { text: string; why: Refusal }) {
  const { ui } = c.var;
  const title = read ? ui.t.scan.misreadTitle() : ui.t.scan.title();
  const why = read && sayReason(ui.t, read.why);
  const at = c.var.form?.get('at') ?? '';
  const station = isStation(at) ? at : undefined;
  const content = <CodePage ui={ui} title={title} read={read?.text} why={why} station={station} />;
  return page(c, { title, scans: true }, content, read ? statusFor(read.why) : 200);
}

/** Where what was read is shown: the address of its code, or the order whose PO was typed. */
const addressOf = (text: string, { order }: Reading) => {
  const code = foldScan(text);
  return code ? `/scan/${code}` : `/orders/${order.poNumber}`;
};

/** From an address like `/scan?code=…` to the code's own, whatever the keyboard made of it. */
async function typed(c: C) {
  const text = c.req.query('code')?.trim();
  if (!text) return codePage(c);
  const reading = await readCode(c, text);
  return isRefusal(reading) ? codePage(c, { text, why: reading }) : c.redirect(addressOf(text, reading), 303);
}

/** What a scan at the box has come to: beside the box where scripts run, else on the page that it was made from. */
function answerScan(c: C, said: ScanSaid, status: 200 | ContentfulStatusCode = 200) {
  return fragment(c, <ScannedPart ui={c.var.ui} said={said} />, status);
}

/** Says beside the box why nothing was done; without scripts on the page of the code. */
function toldWhyNot(c: C, text: string, why: Refusal, po?: string) {
  if (!wantsFragment(c)) return scanned(c, text, why);
  const isMisread = why.reason === 'code_misread' || why.reason === 'code_unknown';
  const said = { text: sayReason(c.var.ui.t, why), ...(isMisread && { read: text }), ...(po && { poNumber: po }) };
  return answerScan(c, { tone: 'bad', ...said }, statusFor(why));
}

/** Opens what was scanned; beside a form that somebody is filling in it is only told of, with the way there. */
function lead(c: C, text: string, reading: Reading) {
  const { ui, form } = c.var;
  const { order, stage } = reading;
  const to = addressOf(text, reading);
  if (!wantsFragment(c) || !form?.get('stay')) return onTo(c, to);
  const at = stage && `: ${stationName(stage.station, ui.locale)} – ${ui.t.production.state[stage.state]()}`;
  return answerScan(c, { tone: 'good', text: `${order.poNumber}${at ?? ''}`, to });
}

/** What is blocked says why, and asks. */
function ask(c: C, text: string, { order, stage }: Reading) {
  const code = foldScan(text)!;
  if (!wantsFragment(c)) return onTo(c, `/scan/${code}`);
  const why = `${order.poNumber}: ${blockedInWords(c.var.ui, stage!)}`;
  return answerScan(c, { tone: 'bad', text: why, poNumber: order.poNumber, resume: code }, 409);
}

const flash = (c: C, { poNumber: po, station, act: done }: Scanned) =>
  ({ key: flashOf[done], params: { po, station: stationName(station, c.var.ui.locale) } }) as const;

function tellDone(c: C, done: Scanned) {
  const { key, params } = flash(c, done);
  const text = c.var.ui.t.shell.flash[key](params);
  return answerScan(c, { tone: 'good', text, poNumber: done.poNumber, undo: done.station });
}

/** A sheet at its station takes its next step at once; anything else leads to where one can decide. */
async function boxed(c: C) {
  const form = await readForm(c);
  const text = form.get('code')?.trim() ?? '';
  const reading = await readCode(c, text);
  if (isRefusal(reading)) return toldWhyNot(c, text, reading);
  const { order, stage, outdated, next } = reading;
  if (outdated) return toldWhyNot(c, text, outdated, order.poNumber);
  if (!stage || stage.station !== form.get('at')) return lead(c, text, reading);
  if (next === 'resumption') return ask(c, text, reading);
  const result: Result<Scanned> = await act(c, scanStage, { code: text });
  if (isRefusal(result)) return toldWhyNot(c, text, result, order.poNumber);
  if (wantsFragment(c)) return tellDone(c, result.value);
  return onTo(c, `/stations/${stage.station}`, flash(c, result.value));
}

/**
 * A badge at a shared terminal changes the person, whoever is signed in there or nobody. It comes before the right to
 * scan: kept with a form for later, its number would lie about.
 */
const badgeFirst: MiddlewareHandler<Env> = async (c, next) => {
  const badge = readBadge((await readForm(c)).get('code') ?? '');
  if (!badge) return next();
  const why = await changeByBadge(c, badge);
  if (why instanceof Response) return why;
  if (!c.var.actor) return refuse(c, why, '/');
  const text = sayReason(c.var.ui.t, why);
  return wantsFragment(c)
    ? answerScan(c, { tone: 'bad', text }, statusFor(why))
    : codePage(c, { text: `…${badge.slice(-4)}`, why });
};

function outdatedPage(c: C, { order }: Reading, why: Refusal) {
  const { ui } = c.var;
  const title = ui.t.scan.outdatedTitle();
  const text = sayReason(ui.t, why);
  return page(
    c,
    { title, scans: true },
    <OutdatedPage ui={ui} title={title} text={text} order={order} />,
    statusFor(why),
  );
}

async function scanned(c: C, text: string, why?: Refusal) {
  const { ui } = c.var;
  const reading = await readCode(c, text);
  if (isRefusal(reading)) return codePage(c, { text, why: reading });
  if (reading.outdated) return outdatedPage(c, reading, reading.outdated);
  const { order, stage, next } = reading;
  if (!reading.target.station) return c.redirect(`/orders/${order.poNumber}`, 303);
  if (!stage) return refuse(c, refusal('conflict', 'order_not_in_work'), `/orders/${order.poNumber}`);
  const { db } = c.var.deps.database;
  const { station } = stage;
  const [undoable, details, worked] = await Promise.all([
    reversible(c, { orderId: order.id }),
    detailsOf(db, station, [{ orderId: order.id, cycles: stage.cycles }]),
    workersAt(db, station),
  ]);
  const done = ui.flash && (ui.t.shell.flash[ui.flash.key] as (params?: object) => string)(ui.flash.params);
  const title = `${order.poNumber} · ${stationName(stage.station, ui.locale)}`;
  const content = (
    <ScanPage
      ui={ui}
      code={foldScan(text)!}
      order={order}
      stage={stage}
      details={details}
      worked={worked.get(order.id)}
      next={next}
      isDone={c.req.method === 'GET' && c.req.query('done') !== undefined}
      isReversible={undoable.some((step) => step.station === station)}
      message={why ? { tone: 'bad', text: sayReason(ui.t, why) } : done ? { tone: 'good', text: done } : undefined}
    />
  );
  // a phone's camera comes from no page of ours, and has no scanner
  const scans = c.req.header('Referer') !== undefined;
  return page(c, { title, scans, tellsFlash: true }, content, why ? statusFor(why) : 200);
}

async function step(c: C) {
  const form = await readForm(c);
  const code = c.req.param('code')!;
  const said = form.get('act');
  const result: Result<Scanned> = await act(c, scanStage, { code, ...(said && { act: said }) });
  if (isRefusal(result)) return toldWhyNot(c, code, result);
  if (wantsFragment(c)) return tellDone(c, result.value);
  return onTo(c, `/scan/${foldScan(code)}?done`, flash(c, result.value));
}

export const scanRoutes = new Hono<Env>()
  .get('/scan', requires('orders.view'), typed)
  .post('/scan', badgeFirst, requires('orders.view'), boxed)
  .get('/scan/:code', requires('orders.view'), (c) => scanned(c, c.req.param('code')))
  .post('/scan/:code', requiresFor(scanStage), step);
