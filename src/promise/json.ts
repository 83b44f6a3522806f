import { z } from 'zod';
import { priorities, statuses } from '../vocabulary/order-status.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import type { ExpectedOrder } from './forecast.ts';
import type { StationLoad } from './load.ts';
import { DAY } from './measure.ts';
import type { PlannedStage } from './schedule.ts';
import { SCORED_DAYS, type ScoreNow } from './score.ts';

const day = z.iso.date().nullable();
const station = z.enum(stationCodes);

const stageJson = z.strictObject({
  station,
  startsOn: day,
  finishesOn: day.describe('Null where it lies further off than two years'),
  daysQueued: z.number().describe('Worked days for which it waits behind others'),
});

const expectedJson = {
  poNumber: z.string(),
  dueDate: day,
  expectedOn: day.describe('When all but the loading is done; null where it lies further off than two years'),
  daysLate: z.int().nullable().describe('Worked days after the due date; below nought, before it'),
  bottleneck: station.nullable().describe('Where it waits longest behind others, if for half a day at least'),
  stages: z.array(stageJson),
};

export const promiseJson = z.strictObject({
  ...expectedJson,
  isDraft: z.boolean().describe('Not approved yet: as if it were approved today'),
});

export const listedPromiseJson = z.strictObject({
  ...expectedJson,
  client: z.string(),
  title: z.string(),
  status: z.enum(statuses),
  priority: z.enum(priorities),
  isStuck: z.boolean().describe('On hold or blocked: taken to go on the next worked day'),
});

const loadJson = z.strictObject({
  station,
  days: z.array(
    z.strictObject({
      date: z.iso.date(),
      jobs: z.int(),
      percent: z.int().nullable().describe('Of what the station gets done in a day; null where nothing limits it'),
    }),
  ),
});

export const promiseListJson = z.strictObject({
  asOf: z.iso.date(),
  orders: z.array(listedPromiseJson),
  next: z.string().nullable().describe('Sent as `after`, it asks for the next page'),
  load: z.array(loadJson),
});

const share = z.strictObject({ kept: z.int(), of: z.int() });

export const scoreJson = z.strictObject({
  days: z.int().describe('How far back it looks'),
  promise: share.describe('Orders that were made by the day expected at their approval'),
  due: share.describe('The same orders by their due date, those that had one'),
  medianError: z.int().nullable().describe('Worked days by which half of them were off at most'),
  ninetiethError: z.int().nullable(),
  unpromised: z.int().describe('Orders made without a promise'),
  weeks: z.array(z.strictObject({ monday: z.iso.date(), week: z.int(), promise: share, due: share })),
});

const publicStage = ({ station: code, startsOn, finishesOn, queued }: PlannedStage): z.infer<typeof stageJson> => ({
  station: code,
  startsOn,
  finishesOn,
  daysQueued: Math.round((10 * queued) / DAY) / 10,
});

type Expected = Pick<ExpectedOrder, 'poNumber' | 'dueDate' | 'expectedOn' | 'daysLate' | 'bottleneck' | 'stages'>;

const publicExpected = (order: Expected) => ({
  poNumber: order.poNumber,
  dueDate: order.dueDate,
  expectedOn: order.expectedOn,
  daysLate: order.daysLate,
  bottleneck: order.bottleneck,
  stages: order.stages.map(publicStage),
});

export const publicPromise = (order: Expected & { isDraft: boolean }): z.infer<typeof promiseJson> => ({
  ...publicExpected(order),
  isDraft: order.isDraft,
});

export const publicListed = (order: ExpectedOrder): z.infer<typeof listedPromiseJson> => ({
  ...publicExpected(order),
  client: order.client,
  title: order.title,
  status: order.status,
  priority: order.priority,
  isStuck: order.isStuck,
});

export const publicLoad = ({ station: code, days }: StationLoad): z.infer<typeof loadJson> => ({
  station: code,
  days: days.map(({ date, jobs, percent }) => ({ date, jobs, percent })),
});

export const publicScore = ({ promise, due, weeks, ...score }: ScoreNow): z.infer<typeof scoreJson> => ({
  days: SCORED_DAYS,
  promise,
  due,
  medianError: score.medianError,
  ninetiethError: score.ninetiethError,
  unpromised: score.unpromised,
  weeks: weeks.map(({ monday, week, promise: kept, due: keptDue }) => ({ monday, week, promise: kept, due: keptDue })),
});
