/** The note of a shift to the next one. */

import { Hono } from 'hono';
import { HandoverPage } from '../../../views/production/HandoverPage.tsx';
import { forbidden, isRefusal, notFound } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { again, type Draft, draftOf } from '../../http/draft.ts';
import { type C, dbOf, type Env } from '../../http/env.ts';
import { PostedForm, readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { handOver } from '../commands/hand-over.ts';
import { lastHandover } from './handover.ts';

async function handoverPage(c: C, typed?: Draft) {
  const { ui } = c.var;
  const station = c.req.param('station')!.toUpperCase();
  if (!isStation(station)) return refuse(c, notFound());
  if (!ui.can('stages.change', { station })) return refuse(c, forbidden(), `/stations/${station}`);
  const last = await lastHandover(dbOf(c), station);
  const draft = typed ?? draftOf(new PostedForm([['text', last?.text ?? '']]), handOver);
  const title = ui.t.log.handoverTitle({ station: stationName(station, ui.locale) });
  return page(c, { title }, <HandoverPage {...{ ui, draft, title, station, last }} />, draft.status);
}

async function change(c: C) {
  const form = await readForm(c);
  const text = form.get('text') ?? '';
  const replaces = Number(form.get('replaces') || 0);
  const result = await act(c, handOver, { station: c.req.param('station'), text, replaces });
  if (!isRefusal(result)) return onTo(c, `/stations/${result.value.station}`, { key: 'handedOver' });
  return again(c, draftOf(form, handOver), result, {}, (draft) => handoverPage(c, draft));
}

export const handoverRoutes = new Hono<Env>()
  .get('/stations/:station/handover', requiresFor(handOver), (c) => handoverPage(c))
  .post('/stations/:station/handover', requiresFor(handOver), change);
