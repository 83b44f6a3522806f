import { Hono } from 'hono';
import type { z } from 'zod';
import type { Result } from '../../commands/command.ts';
import { invalid, notFound } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { isUnread, readJson } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { json } from '../../http/reply.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { publicOrder } from '../../orders/head/json.ts';
import { orderByPo } from '../../orders/queries.ts';
import { type Scanned, scanStage } from '../commands/scan-stage.ts';
import { type readingJson, scanBody } from './json.ts';
import { type Reading, readCode } from './scan.ts';

const publicReading = ({ target, order, stage, outdated, next }: Reading): z.infer<typeof readingJson> => ({
  type: target.station ? 'stage' : 'order',
  poNumber: order.poNumber,
  ...(target.station && { station: target.station }),
  revision: target.revision,
  currentRevision: order.revision,
  outdated: outdated !== null,
  ...(stage && { state: stage.state }),
  next,
});

async function tell(c: C) {
  const reading = await readCode(c, c.req.param('code')!);
  return 'kind' in reading ? refuse(c, reading) : json(c, publicReading(reading));
}

async function step(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  if ('code' in body) return refuse(c, invalid({ code: { reason: 'unknown_field' } }));
  const result: Result<Scanned> = await act(c, scanStage, { ...body, code: c.req.param('code') });
  if (!result.ok) return refuse(c, result.refusal);
  const order = await orderByPo(c.var.deps.database.db, result.value.poNumber);
  return order ? json(c, publicOrder(order, c.var.ui.today)) : refuse(c, notFound());
}

/** As at a scan box: a sheet at its station takes its next step, anything else is told of. */
async function box(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const said = check(scanBody, body);
  if (!said.ok) return refuse(c, said.refusal);
  const { code, at, act: wanted } = said.value;
  const reading = await readCode(c, code);
  if ('kind' in reading) return refuse(c, reading);
  const { station } = reading.target;
  if (!station || (at && at !== station)) return json(c, { ...publicReading(reading), done: null });
  const result: Result<Scanned> = await act(c, scanStage, { code, ...(wanted && { act: wanted }) });
  if (!result.ok) return refuse(c, result.refusal);
  const after = await readCode(c, code);
  return 'kind' in after ? refuse(c, after) : json(c, { ...publicReading(after), done: result.value.act });
}

export const scanApi = new Hono<Env>()
  .get('/scan/:code', requires('orders.view'), tell)
  .post('/scan', requiresFor(scanStage), box)
  .post('/scan/:code', requiresFor(scanStage), step);
