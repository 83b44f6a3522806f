/** The note of a shift to the next one. */

import { Hono } from 'hono';
import { HandoverPage } from '../../views/production/HandoverPage.tsx';
import { notFound, type Reason } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requiresFor } from '../http/requires.ts';
import { handOver } from './commands/hand-over.ts';
import { handoverAt } from './handover.ts';
import { isStation, stationName } from './stations.ts';

async function handoverPage(c: C, typed?: { text: string; error: Reason | undefined }) {
  const { ui, deps } = c.var;
  const station = c.req.param('station')!.toUpperCase();
  if (!isStation(station)) return refuse(c, notFound());
  const text = typed?.text ?? (await handoverAt(deps.database.db, station))?.text ?? '';
  const title = ui.t.log.handoverTitle({ station: stationName(station, ui.locale) });
  const content = <HandoverPage ui={ui} title={title} station={station} text={text} error={typed?.error} />;
  return page(c, { title }, content, typed ? 422 : 200);
}

async function change(c: C) {
  const form = await readForm(c);
  const text = form.get('text') ?? '';
  const result = await act(c, handOver, { station: c.req.param('station'), text });
  if (result.ok) return onTo(c, `/stations/${result.value.station}`, { key: 'handedOver' });
  if (result.refusal.kind !== 'invalid') return refuse(c, result.refusal);
  return handoverPage(c, { text, error: result.refusal.fields?.text });
}

export const handoverRoutes = new Hono<Env>()
  .get('/stations/:station/handover', requiresFor(handOver), (c) => handoverPage(c))
  .post('/stations/:station/handover', requiresFor(handOver), change);
