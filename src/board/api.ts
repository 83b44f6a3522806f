/** The stations and their queues, as JSON. */

import { z } from 'zod';
import { api, read, sole, thing } from '../openapi/endpoint.ts';
import { readRoute } from '../orders/find/route.ts';
import { marksOf } from '../orders/marks.ts';
import { type Load, stationLoads } from '../production/loads.ts';
import { type Job, stationWork } from '../production/queries.ts';
import { type AtWork, peopleAt } from '../production/times/spells.ts';
import { assigneeJson } from '../vocabulary/assignee.ts';
import { badges, priorities } from '../vocabulary/order-status.ts';
import { stageStates } from '../vocabulary/stage-states.ts';
import { isStation, stationCodes, stations } from '../vocabulary/stations.ts';

const count = z.int().min(0);

const stationJson = z.strictObject({
  code: z.enum(stationCodes),
  names: z.strictObject({ en: z.string(), ru: z.string(), lv: z.string() }),
  limit: z.int().nullable().describe('How much may well be in work at once; advice, and null where there is none'),
  inWork: count.describe('In progress or in rework'),
  isOverLimit: z.boolean(),
  counts: z
    .strictObject({ NOT_STARTED: count, QUEUED: count, IN_PROGRESS: count, BLOCKED: count, REWORK: count })
    .describe('Open stages of orders in work, by state'),
});

const loaded = ({ station, isOver, ...load }: Load) => ({
  ...{ ...load, code: station, isOverLimit: isOver },
  names: stations.find(({ code }) => code === station)!.name,
});
const stationList = sole(z.strictObject({ stations: z.array(stationJson) }), async ({ db }) => ({
  stations: (await stationLoads(db)).map(loaded),
}));

const jobJson = z.strictObject({
  poNumber: z.string(),
  title: z.string(),
  client: z.string(),
  revision: z.int().min(1),
  state: z.enum(stageStates),
  priority: z.enum(priorities),
  dueDate: z.iso.date().nullable(),
  loadingDate: z.iso.date().nullable(),
  badges: z.array(z.enum(badges)),
  progress: z.int().min(0).max(100).describe('In percent, as the station last reported it'),
  cycles: count.describe('How often it was sent back to be repeated here'),
  isRd: z.boolean(),
  rdNotes: z.string(),
  blockedReason: z.string().nullable(),
  missingMaterial: z.string().nullable().describe('What it waits for, where it is blocked for want of it'),
  assignee: assigneeJson,
  people: z
    .array(z.strictObject({ username: z.string(), displayName: z.string(), since: z.iso.datetime() }))
    .describe('Who is at work on it now'),
  paused: z.boolean().describe('In progress, and nobody at work on it'),
});

const queued = (job: Job, people: readonly AtWork[], today: string) => ({
  ...{ ...job, people },
  badges: marksOf({ ...job, stages: readRoute(job.route) }, today),
  paused: job.state === 'IN_PROGRESS' && people.length === 0,
});

const queue = thing({
  key: 'code',
  answer: z.strictObject({
    station: z.enum(stationCodes),
    jobs: z.array(jobJson).describe('What is at work there first, then what is ready, then what is stuck'),
    coming: z.array(jobJson).describe('What has not arrived yet, the nearest first; the first twenty'),
  }),
  async find({ db, ui }, code) {
    const station = code.toUpperCase();
    if (!isStation(station)) return undefined;
    const [work, people] = await Promise.all([stationWork(db, station), peopleAt(db, station)]);
    const shown = (job: Job) => queued(job, people.get(job.orderId) ?? [], ui.today);
    const jobs = [...work.running, ...work.ready, ...work.stuck];
    return { station, jobs: jobs.map(shown), coming: work.coming.map(shown) };
  },
});

const see = ['orders.view'] as const;

export const boardApi = api({ Station: stationJson, QueuedJob: jobJson }, [
  read('/stations', 'List the stations with their limits and how much is open there', see, stationList),
  read(
    '/stations/:code/queue',
    'List the jobs at a station, up to 100, in the order in which its page shows them',
    see,
    queue,
  ),
]);
