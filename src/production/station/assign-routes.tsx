/** Whose a stage is: asked on a page of its own where there is a choice. */

import { Hono } from 'hono';
import { AssignPage } from '../../../views/production/AssignPage.tsx';
import { forbidden, notFound, refusal } from '../../commands/refusal.ts';
import type { C, Env } from '../../http/env.ts';
import { localPath } from '../../http/local-path.ts';
import { refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { orderAt } from '../../orders/at.ts';
import { peopleOf } from '../../users/receivers.ts';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { assignStage } from '../commands/assign-stage.ts';
import { mayAssignAnybody } from './crew.ts';

async function assignPage(c: C) {
  const { ui, deps } = c.var;
  const order = await orderAt(c, c.req.param('po')!);
  const station = c.req.param('station')!.toUpperCase();
  if (!order || !isStation(station)) return refuse(c, notFound());
  const po = order.poNumber;
  const returnTo = localPath(c.req.query('returnTo'));
  if (!mayAssignAnybody(ui.can, station)) return refuse(c, forbidden());
  const stage = order.stages.find((one) => one.station === station);
  if (!stage) return refuse(c, refusal('conflict', 'order_not_in_work'), `/orders/${po}`);
  const title = ui.t.times.assignTitle({ po, station: stationName(station, ui.locale) });
  const content = (
    <AssignPage
      ui={ui}
      title={title}
      action={`/orders/${po}/stages/${station}/assignment`}
      crew={(await peopleOf(deps.database.db)).membersOf(station)}
      assignee={stage.assignee}
      back={returnTo ?? `/orders/${po}`}
      returnTo={returnTo}
    />
  );
  return page(c, { title }, content);
}

export const assignRoutes = new Hono<Env>().get(
  '/orders/:po/stages/:station/assignment',
  requiresFor(assignStage),
  assignPage,
);
