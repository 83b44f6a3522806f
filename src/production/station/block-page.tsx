import { BlockPage } from '../../../views/production/BlockPage.tsx';
import { forbidden, notFound, type Reason, type Refusal } from '../../commands/refusal.ts';
import type { C } from '../../http/env.ts';
import { PostedForm } from '../../http/form.ts';
import { formStatus, refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { orderAt } from '../../orders/at.ts';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { materialsOf } from './materials.ts';

interface Filled {
  form: PostedForm;
  errors: Record<string, Reason>;
  /** Why it could not be done; what was typed stays. */
  failed?: Refusal | undefined;
}

const opened = (c: C): Filled => ({ form: new PostedForm([['returnTo', c.req.query('returnTo') ?? '']]), errors: {} });

/** Why a stage cannot go on: asked before it is blocked. */
export async function blockPage(c: C, { form, errors, failed }: Filled = opened(c)) {
  const order = await orderAt(c, c.req.param('po')!);
  const station = c.req.param('station')!.toUpperCase();
  if (!order || !isStation(station)) return refuse(c, notFound());
  const { ui } = c.var;
  if (!ui.can('stages.change', { station })) return refuse(c, forbidden(), `/orders/${order.poNumber}`);
  const title = ui.t.orders.reason.blockageTitle({ po: order.poNumber, station: stationName(station, ui.locale) });
  const materials = await materialsOf(c, order);
  const view = { ui, title, po: order.poNumber, station, form, errors, failed, materials };
  return page(c, { title }, <BlockPage {...view} />, formStatus(errors, failed));
}
