/** Forgotten timers, for the lead who says when the work really ended. */

import { Hono } from 'hono';
import { ReviewTimesPage, type Typed } from '../../../views/production/ReviewTimesPage.tsx';
import { refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { stationName } from '../../vocabulary/stations.ts';
import { reviewTime } from '../commands/review-time.ts';
import { ledStations } from '../station/crew.ts';
import { endAt } from './end-at.ts';
import { findReview, listReviews } from './reviews.ts';

async function reviewPage(c: C, typed?: Typed) {
  const { ui, deps } = c.var;
  const spells = await listReviews(deps.database.db, ledStations(ui.can), 'open');
  const content = <ReviewTimesPage ui={ui} spells={spells} typed={typed} />;
  return page(c, { title: ui.t.times.review() }, content, typed ? 422 : 200);
}

/** The moment that is meant by a time of day; undefined where nothing is to be corrected. */
async function endOf(c: C, id: number, time: string): Promise<Date | null | undefined> {
  const spell = await findReview(c.var.deps.database.db, id);
  return spell?.endedAt ? endAt(spell.startedAt, spell.endedAt, time, c.var.deps.config.plantTimeZone) : undefined;
}

async function change(c: C) {
  const form = await readForm(c);
  const id = /^\d{1,15}$/.test(c.req.param('id')!) ? Number(c.req.param('id')) : 0;
  const time = form.get('time') ?? '';
  const end = form.get('as') === 'is' ? undefined : await endOf(c, id, time);
  if (end === null) return reviewPage(c, { id, time, error: { reason: 'time_malformed' } });
  const result = await act(c, reviewTime, { id, ...(end && { endedAt: end.toISOString() }) });
  if (result.ok) {
    const { poNumber: po, station } = result.value;
    return onTo(c, '/times/review', {
      key: 'timeReviewed',
      params: { po, station: stationName(station, c.var.ui.locale) },
    });
  }
  const error = result.refusal.fields?.endedAt;
  if (error) return reviewPage(c, { id, time, error });
  return refuse(c, id === 0 ? refusal('not_found', 'not_found') : result.refusal, '/times/review');
}

export const timesRoutes = new Hono<Env>()
  .get('/times/review', requires('times.review'), (c) => reviewPage(c))
  .post('/times/:id/review', requiresFor(reviewTime), change);
