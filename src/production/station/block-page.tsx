import { BlockPage } from '../../../views/production/BlockPage.tsx';
import { forbidden, notFound } from '../../commands/refusal.ts';
import { openedForm } from '../../http/ask.tsx';
import { draftOf } from '../../http/draft.ts';
import type { C } from '../../http/env.ts';
import { refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { orderAt } from '../../orders/at.ts';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { blockStage } from '../commands/block-stage.ts';
import { materialsOf } from './materials.ts';

/** Why a stage cannot go on: asked before it is blocked. */
export async function blockPage(c: C, draft = draftOf(openedForm(c), blockStage)) {
  const order = await orderAt(c, c.req.param('po')!);
  const station = c.req.param('station')!.toUpperCase();
  if (!order || !isStation(station)) return refuse(c, notFound());
  const { ui } = c.var;
  const po = order.poNumber;
  if (!ui.can('stages.change', { station })) return refuse(c, forbidden(), `/orders/${po}`);
  const title = ui.t.orders.reason.blockageTitle({ po, station: stationName(station, ui.locale) });
  const view = { ui, draft, title, po, station, materials: await materialsOf(c, order) };
  return page(c, { title }, <BlockPage {...view} />, draft.status);
}
