/** Forgotten timers, for the lead who says when the work really ended. */

import { Hono } from 'hono';
import { ReviewTimesPage } from '../../../views/production/ReviewTimesPage.tsx';
import { invalid, isRefusal, refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { again, type Draft, draftOf } from '../../http/draft.ts';
import { type C, dbOf, type Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { stationName } from '../../vocabulary/stations.ts';
import { reviewTime } from '../commands/review-time.ts';
import { ledStations } from '../station/crew.ts';
import { endAt } from './end-at.ts';
import { findReview, listReviews } from './reviews.ts';

/** `draft`: what was typed in the row of this address. */
async function reviewPage(c: C, draft?: Draft) {
  const { ui } = c.var;
  const spells = await listReviews(dbOf(c), ledStations(ui.can), 'open');
  const content = <ReviewTimesPage ui={ui} spells={spells} typed={draft && { id: idOf(c), draft }} />;
  return page(c, { title: ui.t.times.review() }, content, draft?.status);
}

const idOf = (c: C) => (/^\d{1,15}$/.test(c.req.param('id')!) ? Number(c.req.param('id')) : 0);

/** The moment that is meant by a time of day; undefined where nothing is to be corrected. */
async function endOf(c: C, id: number, time: string): Promise<Date | null | undefined> {
  const spell = await findReview(dbOf(c), id);
  return spell?.endedAt ? endAt(spell.startedAt, spell.endedAt, time, c.var.deps.config.plantTimeZone) : undefined;
}

async function change(c: C) {
  const form = await readForm(c);
  const id = idOf(c);
  const draft = draftOf(form, reviewTime);
  const show = (shown: Draft) => reviewPage(c, shown);
  const end = form.get('as') === 'is' ? undefined : await endOf(c, id, form.get('time') ?? '');
  if (end === null) return again(c, draft, invalid({ endedAt: { reason: 'time_malformed' } }), {}, show);
  const result = await act(c, reviewTime, { id, ...(end && { endedAt: end.toISOString() }) });
  if (!isRefusal(result)) {
    const { poNumber: po, station } = result.value;
    return onTo(c, '/times/review', {
      key: 'timeReviewed',
      params: { po, station: stationName(station, c.var.ui.locale) },
    });
  }
  if (result.fields?.endedAt) return again(c, draft, result, {}, show);
  return refuse(c, id === 0 ? refusal('not_found', 'not_found') : result, '/times/review');
}

export const timesRoutes = new Hono<Env>()
  .get('/times/review', requires('times.review'), (c) => reviewPage(c))
  .post('/times/:id/review', requiresFor(reviewTime), change);
