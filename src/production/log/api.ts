import { Hono } from 'hono';
import type { Result } from '../../commands/command.ts';
import { notFound } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { isUnread, readJson } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { json } from '../../http/reply.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { isStation } from '../../vocabulary/stations.ts';
import { handOver } from '../commands/hand-over.ts';
import { addNote, type Logged, reportProgress } from '../commands/log.ts';
import { lastHandover, publicHandover } from '../station/handover.ts';
import { logEntry, logInput, publicLogEntry, readLog } from './log.ts';

async function list(c: C) {
  const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
  const said = check(logInput, query);
  if (!said.ok) return refuse(c, said.refusal);
  const { entries, next } = await readLog(c.var.deps.database.db, said.value);
  return json(c, { entries: entries.map(publicLogEntry), next });
}

/** With a percentage it is a report of progress, without one a note. */
async function add(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const result: Result<Logged> = await act(c, 'progress' in body ? reportProgress : addNote, body);
  if (!result.ok) return refuse(c, result.refusal);
  return json(c, publicLogEntry(await logEntry(c.var.deps.database.db, result.value.id)), 201);
}

async function handover(c: C) {
  const station = c.req.param('station')!.toUpperCase();
  if (!isStation(station)) return refuse(c, notFound());
  return json(c, publicHandover(station, await lastHandover(c.var.deps.database.db, station)));
}

async function changeHandover(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const result = await act(c, handOver, { ...body, station: c.req.param('station')! });
  return result.ok ? handover(c) : refuse(c, result.refusal);
}

export const logApi = new Hono<Env>()
  .get('/station-log', requires('orders.view'), list)
  .post('/station-log', requiresFor(addNote), add)
  .get('/stations/:station/handover', requires('orders.view'), handover)
  .put('/stations/:station/handover', requiresFor(handOver), changeHandover);
