/** The note of a shift to the next one. */

import { Hono } from 'hono';
import { HandoverPage } from '../../../views/production/HandoverPage.tsx';
import { forbidden, notFound, type Reason } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { isStation, stationName } from '../../vocabulary/stations.ts';
import { handOver } from '../commands/hand-over.ts';
import { lastHandover } from './handover.ts';

interface Typed {
  text: string;
  error?: Reason | undefined;
  /** Somebody else has written meanwhile: his note stands beside what was typed. */
  isOvertaken?: boolean;
}

async function handoverPage(c: C, typed?: Typed) {
  const { ui, deps } = c.var;
  const station = c.req.param('station')!.toUpperCase();
  if (!isStation(station)) return refuse(c, notFound());
  if (!ui.can('stages.change', { station })) return refuse(c, forbidden(), `/stations/${station}`);
  const last = await lastHandover(deps.database.db, station);
  const title = ui.t.log.handoverTitle({ station: stationName(station, ui.locale) });
  const view = { ui, title, station, last, text: typed?.text ?? last?.text ?? '', error: typed?.error };
  const content = <HandoverPage {...view} isOvertaken={typed?.isOvertaken ?? false} />;
  return page(c, { title }, content, typed ? (typed.isOvertaken ? 409 : 422) : 200);
}

async function change(c: C) {
  const form = await readForm(c);
  const text = form.get('text') ?? '';
  const replaces = Number(form.get('replaces') || 0);
  const result = await act(c, handOver, { station: c.req.param('station'), text, replaces });
  if (result.ok) return onTo(c, `/stations/${result.value.station}`, { key: 'handedOver' });
  if (result.refusal.reason === 'handover_changed_meanwhile') return handoverPage(c, { text, isOvertaken: true });
  if (result.refusal.kind !== 'invalid') return refuse(c, result.refusal);
  return handoverPage(c, { text, error: result.refusal.fields?.text });
}

export const handoverRoutes = new Hono<Env>()
  .get('/stations/:station/handover', requiresFor(handOver), (c) => handoverPage(c))
  .post('/stations/:station/handover', requiresFor(handOver), change);
