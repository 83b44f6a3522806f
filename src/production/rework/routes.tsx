/** Sending a stage back to be repeated: which one, and why. */

import { Hono } from 'hono';
import { ReworkChoicePage } from '../../../views/production/ReworkChoicePage.tsx';
import { ReworkPage } from '../../../views/production/ReworkPage.tsx';
import type { Result } from '../../commands/command.ts';
import { invalid, isRefusal, notFound, refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { openedForm } from '../../http/ask.tsx';
import { again, type Draft, draftOf } from '../../http/draft.ts';
import type { C, Env } from '../../http/env.ts';
import { coerce, type PostedForm } from '../../http/form.ts';
import { localPath } from '../../http/origin.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { orderAt } from '../../orders/at.ts';
import type { OrderRef } from '../../orders/commands/locked.ts';
import { readFormWithPhotos } from '../../photos/take.ts';
import { inRoute, isStation, stationName } from '../../vocabulary/stations.ts';
import { isBlank } from '../../vocabulary/texts.ts';
import { reworkStage } from '../commands/rework-stage.ts';
import { findersOf, usualFinder } from '../finders.ts';
import { whyNotRepeatable } from '../rules.ts';
import { materialsOf } from '../station/materials.ts';

/** Which stage? Asked where a fault was found at another station than the one that made it. */
async function choicePage(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const { ui } = c.var;
  const isComplaint = ui.can('orders.cancel');
  const stages = inRoute(order.stages).filter((stage) => !whyNotRepeatable(stage, order.status, isComplaint));
  const title = ui.t.rework.choiceTitle({ po: order.poNumber });
  const found = c.req.query('foundAt')?.toUpperCase() ?? '';
  const content = (
    <ReworkChoicePage
      ui={ui}
      title={title}
      po={order.poNumber}
      stages={stages}
      foundAt={isStation(found) ? found : undefined}
      returnTo={localPath(c.req.query('returnTo'))}
    />
  );
  return page(c, { title }, content);
}

/** The form as it is opened: found at the station that the link names, else at the reader's own. */
const opened = (c: C) =>
  openedForm(c, [['foundAt', c.req.query('foundAt')?.toUpperCase() ?? usualFinder(c.var.actor!) ?? '']]);

async function reworkPage(c: C, draft = draftOf(opened(c), reworkStage)) {
  const order = await orderAt(c, c.req.param('po')!);
  const station = c.req.param('station')!.toUpperCase();
  if (!order || !isStation(station)) return refuse(c, notFound());
  const { ui } = c.var;
  const back = draft.form.returnTo ?? `/orders/${order.poNumber}`;
  const stage = order.stages.find((s) => s.station === station);
  const why = stage ? whyNotRepeatable(stage, order.status, ui.can('orders.cancel')) : 'order_not_in_work';
  if (why && draft.status !== 409) return refuse(c, refusal('conflict', why), back);
  const title = ui.t.rework.title({ po: order.poNumber, station: stationName(station, ui.locale) });
  const materials = await materialsOf(c, order);
  const view = { ui, draft, title, order, station, back, materials, finders: findersOf(ui.can) };
  return page(c, { title }, <ReworkPage {...view} />, draft.status);
}

/** Ticked, it has to be named; named, it need not be ticked. */
function withMaterial(form: PostedForm): PostedForm {
  const isWanted = form.get('again') === 'true' || !isBlank(form.get('materialAgain') ?? '');
  return isWanted ? form : form.with({ without: (name) => name === 'materialAgain' });
}

async function sendRework(c: C) {
  const { form, error } = await readFormWithPhotos(c);
  const draft = draftOf(form, reworkStage);
  const show = (shown: Draft) => reworkPage(c, shown);
  if (error) return again(c, draft, invalid({ photos: error }), {}, show);
  const { po, station } = c.req.param() as { po: string; station: string };
  const said = coerce(reworkStage.input, withMaterial(form)) as Record<string, unknown>;
  const result: Result<OrderRef> = await act(c, reworkStage, { ...said, po, station });
  const back = form.returnTo ?? `/orders/${po}`;
  if (!isRefusal(result)) {
    const name = stationName(station.toUpperCase() as never, c.var.ui.locale);
    return onTo(c, back, { key: 'stageRework', params: { po: result.value.poNumber, station: name } });
  }
  return again(c, draft, result, { back }, show);
}

export const reworkRoutes = new Hono<Env>()
  .get('/orders/:po/rework', requiresFor(reworkStage), choicePage)
  .get('/orders/:po/stages/:station/rework', requiresFor(reworkStage), (c) => reworkPage(c))
  .post('/orders/:po/stages/:station/rework', requiresFor(reworkStage), sendRework);
