import { Hono } from 'hono';
import type { AnyCommand } from '../commands/command.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { removeDay, setCapacities, setDays, setShifts } from './commands.ts';
import { publicCapacities, publicDays, publicWeek } from './json.ts';
import { capacityRows, shiftsOfWeek, specialDays } from './queries.ts';

const dbOf = (c: C) => c.var.deps.database.db;
const sendWeek = async (c: C) => json(c, publicWeek(await shiftsOfWeek(dbOf(c))));
const sendDays = async (c: C) => json(c, publicDays(await specialDays(dbOf(c))));
const sendCapacities = async (c: C) => json(c, publicCapacities(await capacityRows(dbOf(c))));

async function put(c: C, command: AnyCommand, send: (c: C) => Promise<Response>) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const result = await act(c, command, body);
  return result.ok ? send(c) : refuse(c, result.refusal);
}

async function remove(c: C) {
  const result = await act(c, removeDay, { date: c.req.param('date') });
  return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
}

export const plantApi = new Hono<Env>()
  .get('/plant/shifts', requires('orders.view'), sendWeek)
  .put('/plant/shifts', requiresFor(setShifts), (c) => put(c, setShifts, sendWeek))
  .get('/plant/days', requires('orders.view'), sendDays)
  .put('/plant/days', requiresFor(setDays), (c) => put(c, setDays, sendDays))
  .delete('/plant/days/:date', requiresFor(removeDay), remove)
  .get('/plant/capacities', requires('orders.view'), sendCapacities)
  .put('/plant/capacities', requiresFor(setCapacities), (c) => put(c, setCapacities, sendCapacities));
