/** The choices for a field of a sheet as a page, where scripts are off. */

import { FindPage } from '../../../views/shared/FindPage.tsx';
import { choicesAt } from '../../catalogue/choice-routes.tsx';
import type { Finding } from '../../catalogue/picking.ts';
import { notFound } from '../../commands/refusal.ts';
import type { C } from '../../http/env.ts';
import { refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { placed, type Template } from '../../profiles/template.ts';
import { SHEET } from './fields.ts';
import { choicesFor } from './sources.ts';

/** `finding`: what is looked for, in which field, with the form around it. */
export async function findPage(c: C, finding: Finding, template: Template | null) {
  const { ui } = c.var;
  const at = template && placed(template).find(({ key }) => `${SHEET}.${key}` === finding.name);
  const source = at && choicesFor(at.field);
  if (!source) return refuse(c, notFound());
  const title = ui.t.choices.find({ label: at.field.label[ui.locale] });
  const choices = await choicesAt(c, source, finding.q);
  return page(c, { title }, <FindPage {...{ ui, title, finding, choices }} action={ui.url.pathname} />);
}
