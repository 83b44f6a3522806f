import { z } from 'zod';
import { badgesOf } from '../orders/badges.ts';
import { readRoute } from '../orders/find/list.ts';
import { assigneeJson } from '../production/assignee.ts';
import type { Job } from '../production/queries.ts';
import type { AtWork } from '../production/times/spells.ts';
import { badges, priorities } from '../vocabulary/order-status.ts';
import { stageStates } from '../vocabulary/stage-states.ts';
import { stationCodes, stationName } from '../vocabulary/stations.ts';
import type { Load } from './counts.ts';

const count = z.int().min(0);

export const stationJson = z.strictObject({
  code: z.enum(stationCodes),
  names: z.strictObject({ en: z.string(), ru: z.string(), lv: z.string() }),
  limit: z.int().nullable().describe('How much may well be in work at once; advice, and null where there is none'),
  inWork: count.describe('In progress or in rework'),
  isOverLimit: z.boolean(),
  counts: z
    .strictObject({ NOT_STARTED: count, QUEUED: count, IN_PROGRESS: count, BLOCKED: count, REWORK: count })
    .describe('Open stages of orders in work, by state'),
});

export const stationListJson = z.strictObject({ stations: z.array(stationJson) });

export const queuedJobJson = z.strictObject({
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

export const stationQueueJson = z.strictObject({
  station: z.enum(stationCodes),
  jobs: z.array(queuedJobJson).describe('What is at work there first, then what is ready, then what is stuck'),
  coming: z.array(queuedJobJson).describe('What has not arrived yet, the nearest first; the first twenty'),
});

export const publicStation = ({ station, counts, inWork, limit, isOver }: Load): z.infer<typeof stationJson> => ({
  code: station,
  names: { en: stationName(station, 'en'), ru: stationName(station, 'ru'), lv: stationName(station, 'lv') },
  limit,
  inWork,
  isOverLimit: isOver,
  counts,
});

export const publicJob = (job: Job, people: readonly AtWork[], today: string): z.infer<typeof queuedJobJson> => ({
  poNumber: job.poNumber,
  title: job.title,
  client: job.client,
  revision: job.revision,
  state: job.state,
  priority: job.priority,
  dueDate: job.dueDate,
  loadingDate: job.loadingDate,
  badges: badgesOf({ ...job, stages: readRoute(job.route) }, today),
  progress: job.progress,
  cycles: job.cycles,
  isRd: job.isRd,
  rdNotes: job.rdNotes,
  blockedReason: job.blockedReason,
  missingMaterial: job.missingMaterial,
  assignee: job.assignee,
  people: people.map(({ username, displayName, since }) => ({ username, displayName, since: since.toISOString() })),
  paused: job.state === 'IN_PROGRESS' && people.length === 0,
});
