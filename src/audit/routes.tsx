import { Hono } from 'hono';
import { AuditPage, AuditResults } from '../../views/audit/AuditPage.tsx';
import type { C, Env } from '../http/env.ts';
import { toIsoDate } from '../http/form.ts';
import { listOf } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { findEntries } from './api.ts';
import { auditInput } from './input.ts';

/** Fewer than the API gives: each entry may have many values. */
const ON_A_PAGE = '40';

const DATES = new Set(['from', 'to']);

/** What the address asks; what no filter understands is left out rather than refused. */
function inputOf(c: C) {
  const { shape } = auditInput;
  const said = Object.entries(c.req.query())
    .map(([name, text]) => [name, DATES.has(name) ? (toIsoDate(text) ?? '') : text.trim()] as const)
    .filter(([name, text]) => text !== '' && name in shape && shape[name as 'entityId'].safeParse(text).success);
  return auditInput.parse({ limit: ON_A_PAGE, ...Object.fromEntries(said) });
}

/** Everything that was ever done, for who may look over the others' shoulders. */
export const auditRoutes = new Hono<Env>().get('/audit', requires('audit.view'), async (c) => {
  const input = inputOf(c);
  const { ui } = c.var;
  const view = { ui, input, ...(await findEntries(c, input)) };
  return listOf(c, ui.t.audit.page.title(), view, AuditPage, AuditResults);
});
