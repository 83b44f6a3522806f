import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { OrderListPage, OrderResults } from '../../../views/orders/OrderListPage.tsx';
import type { Outcomes } from '../../../views/orders/OutcomesTold.tsx';
import { inOneTrip } from '../../db/one-trip.ts';
import { type C, dbOf } from '../../http/env.ts';
import { tellsOf } from '../../http/kept.ts';
import { fragment, page, wantsFragment } from '../../http/reply.tsx';
import { viewerOf } from '../at.ts';
import { templateCodes } from '../items/template-codes.ts';
import type { Viewer } from '../rules.ts';
import { listInputOf } from './asked.ts';
import { countFigures } from './count-figures.ts';
import { countLate } from './expected.ts';
import { listOrders } from './list.ts';
import { authorsOfHidden } from './visible.ts';

const NOBODY = 0;

/** Who has no draft of his own among those that are the office's sees what everybody sees who has none. */
async function viewerOfList(c: C): Promise<Viewer> {
  const viewer = viewerOf(c);
  if (viewer.can('drafts.view')) return viewer;
  const authors = await authorsOfHidden(dbOf(c));
  const hasOwn = authors.filter((id) => c.var.ui.isSelf(id)).length > 0;
  return hasOwn ? viewer : { ...viewer, actor: Object.create(viewer.actor, { id: { value: NOBODY } }) };
}

/**
 * The orders that the address asks for.
 * @param outcomes what has just been done to some of them
 */
export async function orderListPage(c: C, outcomes?: Outcomes, status: ContentfulStatusCode = 200) {
  tellsOf(c, 'orders');
  const { ui, deps } = c.var;
  const { today, zone } = ui;
  const input = listInputOf(c);
  const viewer = await viewerOfList(c);
  // while it is kept, this process has heard of all that the reader knows
  const expected = await deps.foretell(deps.database.db, { today, zone }, c.var.keeping !== undefined);
  const [{ orders, next }, stored, templates] = await inOneTrip(dbOf(c), (db) =>
    Promise.all([
      listOrders(db, viewer, input, { today, zone, expected }),
      countFigures(db, viewer, today),
      wantsFragment(c) ? [] : templateCodes(db),
    ]),
  );
  const counts = { ...stored, expectedLate: countLate(expected) };
  const view = { ui, input, orders, next, counts, expected };
  if (wantsFragment(c)) return fragment(c, <OrderResults {...view} />);
  const content = <OrderListPage {...view} templates={templates} outcomes={outcomes} />;
  return page(c, { title: ui.t.orders.title() }, content, status);
}
