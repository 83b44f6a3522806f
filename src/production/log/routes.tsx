/** A word about a job, and how far it is: asked on a page of its own. */

import { Hono } from 'hono';
import { LogPage } from '../../../views/production/LogPage.tsx';
import type { Result } from '../../commands/command.ts';
import { forbidden, invalid, isRefusal, notFound } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { openedForm } from '../../http/ask.tsx';
import { again, type Draft, draftOf } from '../../http/draft.ts';
import type { C, Env } from '../../http/env.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { orderAt } from '../../orders/at.ts';
import { readTimeline } from '../../orders/timeline/timeline.ts';
import { readFormWithPhotos } from '../../photos/take.ts';
import { toNumber } from '../../vocabulary/numbers.ts';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { addNote, type Logged, reportProgress } from '../commands/log.ts';
import { phrasesAt, phrasesFor, saidWith } from '../phrases/phrases.ts';

/** So much of what was said there before is read again. */
const SHOWN = 5;

async function logPage(c: C, draft = draftOf(openedForm(c), addNote)) {
  const order = await orderAt(c, c.req.param('po')!);
  const station = c.req.param('station')!.toUpperCase();
  if (!order || !isStation(station)) return refuse(c, notFound());
  const { ui } = c.var;
  if (!ui.can('stages.change', { station })) return refuse(c, forbidden(), `/orders/${order.poNumber}`);
  const title = ui.t.log.title({ station: stationName(station, ui.locale) });
  const input = { timeline: ['log' as const], station, limit: SHOWN };
  const { db } = c.var.deps.database;
  const [{ entries }, all] = await Promise.all([readTimeline(db, order.id, input), phrasesAt(db, station)]);
  const stage = order.stages.find((one) => one.station === station);
  const phrases = phrasesFor(all, 'note', ui.locale);
  return page(
    c,
    { title },
    <LogPage {...{ ui, draft, title, order, station, stage, phrases, entries }} />,
    draft.status,
  );
}

async function add(c: C) {
  const at = c.req.param('station')!.toUpperCase();
  // photos are taken in for who may say something there
  if (isStation(at) && !c.var.ui.can('stages.change', { station: at })) return refuse(c, forbidden(), c.req.path);
  const { form, photos, error } = await readFormWithPhotos(c);
  const draft = draftOf(form, addNote);
  const show = (shown: Draft) => logPage(c, shown);
  if (error) return again(c, draft, invalid({ photos: error }), {}, show);
  const { po, station } = c.req.param() as { po: string; station: string };
  const text = saidWith(form.get('phrase'), form.get('text'));
  const said = { po, station, text, ...(photos.length > 0 && { photos }) };
  const progress = form.get('progress');
  const result: Result<Logged> = progress
    ? await act(c, reportProgress, { ...said, progress: toNumber(progress, { isWhole: true }) })
    : await act(c, addNote, said);
  const back = form.returnTo ?? `/orders/${po}`;
  if (!isRefusal(result)) return onTo(c, back, { key: 'logged', params: { po: result.value.poNumber } });
  return again(c, draft, result, { back }, show);
}

export const logRoutes = new Hono<Env>()
  .get('/orders/:po/stages/:station/log', requiresFor(addNote), (c) => logPage(c))
  .post('/orders/:po/stages/:station/log', requiresFor(addNote), add);
