/** The clients who match what is typed, as a page, where scripts are off. */

import { FindPage } from '../../../views/shared/FindPage.tsx';
import type { Finding } from '../../catalogue/picking.ts';
import { knownTo } from '../../clients/known.ts';
import { suggestClients } from '../../clients/queries.ts';
import { type C, dbOf } from '../../http/env.ts';
import { page } from '../../http/reply.tsx';

export async function findClientPage(c: C, finding: Finding) {
  const { ui } = c.var;
  const title = ui.t.choices.find({ label: ui.t.orders.field.client() });
  const names = await suggestClients(dbOf(c), knownTo(c), finding.q.slice(0, 200));
  const choices = names.map((name) => ({ value: name, name }));
  return page(c, { title }, <FindPage {...{ ui, title, finding, choices }} action={ui.url.pathname} />);
}
