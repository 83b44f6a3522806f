/** The scan box, and the pages to which a code leads. Only the button on them changes anything. */

import { Hono } from 'hono';
import { CodePage } from '../../views/production/CodePage.tsx';
import { OutdatedPage } from '../../views/production/OutdatedPage.tsx';
import { ScanPage } from '../../views/production/ScanPage.tsx';
import type { Result } from '../commands/command.ts';
import { type Refusal, refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { readForm } from '../http/form.ts';
import { refuse, statusFor } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { sayReason } from '../i18n/index.ts';
import { reversibleStations } from '../orders/pages.tsx';
import { type Scanned, scanStage } from './commands/scan-stage.ts';
import { type Reading, readCode } from './scan.ts';
import { foldScan } from './scan-code.ts';
import { stationName } from './stations.ts';

/** The box by itself, or with what was read instead of a code. */
function codePage(c: C, read?: { text: string; why: Refusal }) {
  const { ui } = c.var;
  const title = read ? ui.t.scan.misreadTitle() : ui.t.scan.title();
  const why = read && sayReason(ui.t, read.why);
  const content = <CodePage ui={ui} title={title} read={read?.text} why={why} />;
  return page(c, { title }, content, read ? statusFor(read.why) : 200);
}

/** From the box to the address of the code, whatever the keyboard made of its digits. */
function boxed(c: C) {
  const text = c.req.query('code')?.trim();
  if (!text) return codePage(c);
  const code = foldScan(text);
  return code ? c.redirect(`/scan/${code}`, 303) : codePage(c, { text, why: refusal('invalid', 'code_misread') });
}

function outdatedPage(c: C, { order }: Reading, why: Refusal) {
  const { ui } = c.var;
  const title = ui.t.scan.outdatedTitle();
  const text = sayReason(ui.t, why);
  return page(c, { title }, <OutdatedPage ui={ui} title={title} text={text} order={order} />, statusFor(why));
}

async function scanned(c: C, why?: Refusal) {
  const { ui } = c.var;
  const text = c.req.param('code')!;
  const reading = await readCode(c, text);
  if ('kind' in reading) return codePage(c, { text, why: reading });
  if (reading.outdated) return outdatedPage(c, reading, reading.outdated);
  const { order, stage, next } = reading;
  if (!reading.target.station) return c.redirect(`/orders/${order.poNumber}`, 303);
  if (!stage) return refuse(c, refusal('conflict', 'order_not_in_work'), `/orders/${order.poNumber}`);
  const reversible = await reversibleStations(c, order);
  const title = `${order.poNumber} · ${stationName(stage.station, ui.locale)}`;
  const content = (
    <ScanPage
      ui={ui}
      code={foldScan(text)!}
      order={order}
      stage={stage}
      next={next}
      isDone={c.req.method === 'GET' && c.req.query('done') !== undefined}
      hasScanner={c.req.header('Referer') !== undefined}
      isReversible={reversible.includes(stage.station)}
      message={why && { tone: 'bad', text: sayReason(ui.t, why) }}
    />
  );
  return page(c, { title }, content, why ? statusFor(why) : 200);
}

const flashOf = { start: 'stageStart', completion: 'stageCompletion', resumption: 'stageResumption' } as const;

async function step(c: C) {
  const form = await readForm(c);
  const code = c.req.param('code')!;
  const said = form.get('act');
  const result: Result<Scanned> = await act(c, scanStage, { code, ...(said && { act: said }) });
  if (!result.ok) return scanned(c, result.refusal);
  const { poNumber: po, station, act: done } = result.value;
  const params = { po, station: stationName(station, c.var.ui.locale) };
  return onTo(c, `/scan/${foldScan(code)}?done`, { key: flashOf[done], params });
}

export const scanRoutes = new Hono<Env>()
  .get('/scan', requires('orders.view'), boxed)
  .get('/scan/:code', requires('orders.view'), (c) => scanned(c))
  .post('/scan/:code', requiresFor(scanStage), step);
