/** Whose a stage is: asked on a page of its own where there is a choice. */

import { Hono } from 'hono';
import { AssignPage } from '../../../views/production/AssignPage.tsx';
import { forbidden, notFound, refusal } from '../../commands/refusal.ts';
import { openedForm } from '../../http/ask.tsx';
import { draftOf } from '../../http/draft.ts';
import { type C, dbOf, type Env } from '../../http/env.ts';
import { refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { orderAt } from '../../orders/at.ts';
import { peopleOf } from '../../users/receivers.ts';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { assignStage } from '../commands/assign-stage.ts';
import { mayAssignAnybody } from './crew.ts';

async function assignPage(c: C) {
  const { ui } = c.var;
  const order = await orderAt(c, c.req.param('po')!);
  const station = c.req.param('station')!.toUpperCase();
  if (!order || !isStation(station)) return refuse(c, notFound());
  const po = order.poNumber;
  if (!mayAssignAnybody(ui.can, station)) return refuse(c, forbidden());
  const stage = order.stages.find((one) => one.station === station);
  if (!stage) return refuse(c, refusal('conflict', 'order_not_in_work'), `/orders/${po}`);
  const draft = draftOf(openedForm(c, [['assignee', stage.assignee?.username ?? '']]), assignStage);
  const crew = (await peopleOf(dbOf(c))).membersOf(station);
  const title = ui.t.times.assignTitle({ po, station: stationName(station, ui.locale) });
  return page(c, { title }, <AssignPage {...{ ui, draft, title, po, station, crew }} />);
}

export const assignRoutes = new Hono<Env>().get(
  '/orders/:po/stages/:station/assignment',
  requiresFor(assignStage),
  assignPage,
);
