/** Sending a stage back to be repeated: which one, and why. */

import { Hono } from 'hono';
import { ReworkPage } from '../../../views/production/ReworkPage.tsx';
import type { Result } from '../../commands/command.ts';
import { invalid, isRefusal, notFound, refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { openedForm } from '../../http/ask.tsx';
import { again, type Draft, draftOf } from '../../http/draft.ts';
import { type C, dbOf, type Env } from '../../http/env.ts';
import { coerce, type PostedForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { orderAt } from '../../orders/at.ts';
import type { OrderRef } from '../../orders/commands/locked.ts';
import type { OrderDetail, StageDetail } from '../../orders/queries.ts';
import { readFormWithPhotos } from '../../photos/take.ts';
import { reasonsAt } from '../../vocabulary/rework-reasons.ts';
import {
  inRoute,
  isStation,
  type StationCode,
  stationCodes,
  stationName,
  stationOrder,
} from '../../vocabulary/stations.ts';
import { isBlank } from '../../vocabulary/texts.ts';
import { reworkStage } from '../commands/rework-stage.ts';
import { findersOf, usualFinder } from '../finders.ts';
import { phrasesAt, phrasesFor, saidWith } from '../phrases/phrases.ts';
import { whyNotRepeatable } from '../rules.ts';
import { materialsOf } from '../station/materials.ts';

/** What came of the form at the address of a stage, or of the order, where the form says which stage. */
const stationIn = (c: C, form?: PostedForm) => (c.req.param('station') ?? form?.get('station') ?? '').toUpperCase();

const stationAt = (text: string | undefined): StationCode | undefined => {
  const code = text?.toUpperCase() ?? '';
  return isStation(code) ? code : undefined;
};

/** The stages that may have made a fault, the likeliest first: the last before where it was found. */
function suspects(order: OrderDetail, foundAt: StationCode | undefined, isComplaint: boolean): StageDetail[] {
  const able = inRoute(order.stages).filter((stage) => !whyNotRepeatable(stage, order.status, isComplaint));
  if (!foundAt) return able.reverse();
  const until = able.filter(({ station }) => stationOrder(station) <= stationOrder(foundAt)).reverse();
  const own = until.filter(({ station }) => station === foundAt);
  const [last, ...earlier] = until.filter((stage) => !own.includes(stage));
  return [...(last ? [last] : []), ...own, ...earlier];
}

/** The form as it is opened: found at the station that the link names, else at the reader's own. */
const opened = (c: C) => {
  const foundAt = c.req.query('foundAt')?.toUpperCase() ?? usualFinder(c.var.actor!) ?? '';
  return openedForm(c, [['foundAt', foundAt]]);
};

async function reworkPage(c: C, draft = draftOf(opened(c), reworkStage)) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const { ui } = c.var;
  const isComplaint = ui.can('orders.cancel');
  const back = draft.form.returnTo ?? `/orders/${order.poNumber}`;
  const foundAt = stationAt(draft.form.get('foundAt'));
  const named = c.req.param('station');
  let stages = suspects(order, foundAt, isComplaint);
  if (named !== undefined) {
    const station = stationAt(named);
    if (!station) return refuse(c, notFound());
    const stage = order.stages.find((one) => one.station === station);
    const why = stage ? whyNotRepeatable(stage, order.status, isComplaint) : 'order_not_in_work';
    if (why && draft.status !== 409) return refuse(c, refusal('conflict', why), back);
    stages = stage ? [stage] : [];
  }
  const at = stages[0]?.station ?? foundAt ?? stationCodes[0];
  const title = ui.t.rework.faultTitle({ station: stationName(foundAt ?? at, ui.locale) });
  const [materials, all] = await Promise.all([materialsOf(c, order, at), phrasesAt(dbOf(c), foundAt ?? at)]);
  const view = {
    ...{ ui, draft, title, order, stages, foundAt, back, materials },
    finders: findersOf(ui.can),
    phrases: phrasesFor(all, 'fault', ui.locale),
    action: `/orders/${order.poNumber}${named === undefined ? '' : `/stages/${at}`}/rework`,
  };
  return page(c, { title }, <ReworkPage {...view} />, draft.status);
}

/** What was tapped, ticked and written, as the command takes it: the station's own reason, the fault in words. */
function saidOfFault(form: PostedForm, station: string): Record<string, unknown> {
  const code = stationAt(station);
  const material = [...form.all('material'), form.get('materialAgain') ?? '']
    .filter((text) => !isBlank(text))
    .join(', ');
  const isWanted = material !== '' || form.get('again') === 'true';
  const read = form.with({
    without: (name) => ['note', 'materialAgain', 'reason'].includes(name),
    added: [
      ['note', saidWith(form.get('phrase'), form.get('note'))],
      ['reason', form.get('reason') ?? (code ? reasonsAt(code)[0]!.code : '')],
      ...(isWanted ? [['materialAgain', material] as const] : []),
    ],
  });
  return coerce(reworkStage.input, read) as Record<string, unknown>;
}

async function sendRework(c: C) {
  const { form, error } = await readFormWithPhotos(c);
  const draft = draftOf(form, reworkStage);
  const show = (shown: Draft) => reworkPage(c, shown);
  if (error) return again(c, draft, invalid({ photos: error }), {}, show);
  const po = c.req.param('po')!;
  const station = stationIn(c, form);
  const result: Result<OrderRef> = await act(c, reworkStage, { ...saidOfFault(form, station), po, station });
  const back = form.returnTo ?? `/orders/${po}`;
  if (!isRefusal(result)) {
    const name = stationName(station as StationCode, c.var.ui.locale);
    return onTo(c, back, { key: 'stageRework', params: { po: result.value.poNumber, station: name } });
  }
  return again(c, draft, result, { back }, show);
}

export const reworkRoutes = new Hono<Env>()
  .get('/orders/:po/rework', requiresFor(reworkStage), (c) => reworkPage(c))
  .post('/orders/:po/rework', requiresFor(reworkStage), sendRework)
  .get('/orders/:po/stages/:station/rework', requiresFor(reworkStage), (c) => reworkPage(c))
  .post('/orders/:po/stages/:station/rework', requiresFor(reworkStage), sendRework);
