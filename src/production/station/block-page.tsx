import { BlockPage } from '../../../views/production/BlockPage.tsx';
import { forbidden, notFound } from '../../commands/refusal.ts';
import { openedForm } from '../../http/ask.tsx';
import { draftOf } from '../../http/draft.ts';
import { type C, dbOf } from '../../http/env.ts';
import type { PostedForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { orderAt } from '../../orders/at.ts';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { blockStage } from '../commands/block-stage.ts';
import { phrasesAt, phrasesFor, saidWith } from '../phrases/phrases.ts';
import { materialsOf } from './materials.ts';

/** Why a stage cannot go on: asked before it is blocked. */
export async function blockPage(c: C, draft = draftOf(openedForm(c), blockStage)) {
  const order = await orderAt(c, c.req.param('po')!);
  const station = c.req.param('station')!.toUpperCase();
  if (!order || !isStation(station)) return refuse(c, notFound());
  const { ui } = c.var;
  if (!ui.can('stages.change', { station })) return refuse(c, forbidden(), `/orders/${order.poNumber}`);
  const title = ui.t.production.blockTitle({ station: stationName(station, ui.locale) });
  const stage = order.stages.find((one) => one.station === station);
  const [materials, all] = await Promise.all([materialsOf(c, order, station), phrasesAt(dbOf(c), station)]);
  const phrases = phrasesFor(all, 'blockage', ui.locale);
  return page(
    c,
    { title },
    <BlockPage {...{ ui, draft, title, order, station, stage, materials, phrases }} />,
    draft.status,
  );
}

/** What was tapped and what was written, as the command takes it. */
export function saidOfBlock(form: PostedForm): PostedForm {
  const reason = saidWith(form.get('phrase'), form.get('reason'));
  const missing = form.get('missingMaterial') ?? form.get('otherMaterial');
  return form.with({
    without: (name) => name === 'reason' || name === 'missingMaterial',
    added: [
      ...(reason ? [['reason', reason] as const] : []),
      ...(missing ? [['missingMaterial', missing] as const] : []),
    ],
  });
}
