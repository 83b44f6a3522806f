import { Hono } from 'hono';
import { notFound } from '../commands/refusal.ts';
import type { Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { type Job, stationWork } from '../production/queries.ts';
import { peopleAt } from '../production/times/spells.ts';
import { isStation } from '../vocabulary/stations.ts';
import { stationLoads } from './counts.ts';
import { publicJob, publicStation } from './json.ts';

export const boardApi = new Hono<Env>()
  .get('/stations', requires('orders.view'), async (c) => {
    const loads = await stationLoads(c.var.deps.database.db);
    return json(c, { stations: loads.map(publicStation) });
  })
  .get('/stations/:code/queue', requires('orders.view'), async (c) => {
    const station = c.req.param('code').toUpperCase();
    if (!isStation(station)) return refuse(c, notFound());
    const { db } = c.var.deps.database;
    const [work, people] = await Promise.all([stationWork(db, station), peopleAt(db, station)]);
    const told = (job: Job) => publicJob(job, people.get(job.orderId) ?? [], c.var.ui.today);
    const jobs = [...work.running, ...work.ready, ...work.stuck];
    return json(c, { station, jobs: jobs.map(told), coming: work.coming.map(told) });
  });
