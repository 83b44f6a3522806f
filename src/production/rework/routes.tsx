/** Sending a stage back to be repeated: which one, and why. */

import { Hono } from 'hono';
import { ReworkChoicePage } from '../../../views/production/ReworkChoicePage.tsx';
import { ReworkPage } from '../../../views/production/ReworkPage.tsx';
import type { Result } from '../../commands/command.ts';
import { notFound, type Reason, type Refusal, refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { coerce, PostedForm } from '../../http/form.ts';
import { localPath } from '../../http/local-path.ts';
import { formStatus, refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { orderAt } from '../../orders/at.ts';
import type { OrderRef } from '../../orders/commands/locked.ts';
import { readFormWithPhotos } from '../../photos/take.ts';
import { inRoute, isStation, stationName } from '../../vocabulary/stations.ts';
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

interface Filled {
  form: PostedForm;
  errors: Record<string, Reason>;
  /** Why it could not be done; what was typed stays. */
  failed?: Refusal | undefined;
}

/** The form as it is opened: found at the station that the link names, else at the reader's own. */
function openedForm(c: C): Filled {
  const found = c.req.query('foundAt')?.toUpperCase() ?? usualFinder(c.var.actor!) ?? '';
  const returnTo = c.req.query('returnTo') ?? '';
  return {
    form: new PostedForm([
      ['foundAt', found],
      ['returnTo', returnTo],
    ]),
    errors: {},
  };
}

async function reworkPage(c: C, { form, errors, failed }: Filled) {
  const order = await orderAt(c, c.req.param('po')!);
  const station = c.req.param('station')!.toUpperCase();
  if (!order || !isStation(station)) return refuse(c, notFound());
  const { ui } = c.var;
  const back = form.returnTo ?? `/orders/${order.poNumber}`;
  const stage = order.stages.find((s) => s.station === station);
  const why = stage ? whyNotRepeatable(stage, order.status, ui.can('orders.cancel')) : 'order_not_in_work';
  if (why && !failed) return refuse(c, refusal('conflict', why), back);
  const title = ui.t.rework.title({ po: order.poNumber, station: stationName(station, ui.locale) });
  const materials = await materialsOf(c, order);
  const view = { ui, title, order, station, form, errors, failed, back, materials, finders: findersOf(ui.can) };
  return page(c, { title }, <ReworkPage {...view} />, formStatus(errors, failed));
}

/** Ticked, it has to be named; named, it need not be ticked. */
function withMaterial(form: PostedForm): PostedForm {
  const isWanted = form.get('again') === 'true' || form.get('materialAgain')?.trim();
  return isWanted ? form : form.with({ without: (name) => name === 'materialAgain' });
}

async function sendRework(c: C) {
  const { form, error } = await readFormWithPhotos(c);
  if (error) return reworkPage(c, { form, errors: { photos: error } });
  const { po, station } = c.req.param() as { po: string; station: string };
  const said = coerce(reworkStage.input, withMaterial(form)) as Record<string, unknown>;
  const result: Result<OrderRef> = await act(c, reworkStage, { ...said, po, station });
  const back = form.returnTo ?? `/orders/${po}`;
  if (result.ok) {
    const name = stationName(station.toUpperCase() as never, c.var.ui.locale);
    return onTo(c, back, { key: 'stageRework', params: { po: result.value.poNumber, station: name } });
  }
  const { kind, fields } = result.refusal;
  if (kind === 'conflict') return reworkPage(c, { form, errors: {}, failed: result.refusal });
  return kind === 'invalid' ? reworkPage(c, { form, errors: fields ?? {} }) : refuse(c, result.refusal, back);
}

export const reworkRoutes = new Hono<Env>()
  .get('/orders/:po/rework', requiresFor(reworkStage), choicePage)
  .get('/orders/:po/stages/:station/rework', requiresFor(reworkStage), (c) => reworkPage(c, openedForm(c)))
  .post('/orders/:po/stages/:station/rework', requiresFor(reworkStage), sendRework);
