/** When orders will be made, and how such expected finishes came true, as JSON. */

import { z } from 'zod';
import { api, ask, read, sole, thing } from '../openapi/endpoint.ts';
import { findOrder } from '../orders/queries.ts';
import { priorities, statuses } from '../vocabulary/order-status.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { forecastOf } from './forecast.ts';
import { finishesInput, finishesMatching, finishesPage } from './list.ts';
import { loadsOf } from './load.ts';
import { DAY } from './measure.ts';
import { expectationOf } from './one.ts';
import { SCORED_DAYS } from './rules.ts';
import type { PlannedStage } from './schedule.ts';
import { readScore } from './score.ts';

const day = z.iso.date().nullable();
const station = z.enum(stationCodes);

const stageJson = z.strictObject({
  station,
  startsOn: day,
  finishesOn: day.describe('Null where it lies further off than two years'),
  daysQueued: z.number().describe('Worked days for which it waits behind others'),
  minutes: z.int().describe('Of work that is left'),
  learnedFrom: z.int().nullable().describe('From how many jobs that was learned; null where it is the table’s'),
});

const expected = {
  poNumber: z.string(),
  dueDate: day,
  expectedOn: day.describe('When all but the loading is done; null where it lies further off than two years'),
  earliestOn: day.describe('Nine of ten orders are not made sooner than this, as what was foretold has come true'),
  latestOn: day.describe('Nine of ten orders are made by this day'),
  daysLate: z.int().nullable().describe('Worked days after the due date; below nought, before it'),
  bottleneck: station.nullable().describe('Where it waits longest behind others, if for half a day at least'),
  stages: z.array(stageJson),
};

const finishJson = z.strictObject({
  ...expected,
  isDraft: z.boolean().describe('Not approved yet: as if it were approved today'),
});

const listedJson = z.strictObject({
  ...expected,
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

const listJson = z.strictObject({
  asOf: z.iso.date(),
  orders: z.array(listedJson),
  next: z.string().nullable().describe('Sent as `after`, it asks for the next page'),
  load: z.array(loadJson),
});

const share = z.strictObject({ kept: z.int(), of: z.int() });

const scoreJson = z.strictObject({
  days: z.int().describe('How far back it looks'),
  promise: share.describe('Orders that were made by the day expected at their approval'),
  due: share.describe('The same orders by their due date, those that had one'),
  medianError: z.int().nullable().describe('Worked days by which half of them were off at most'),
  ninetiethError: z.int().nullable(),
  unpromised: z.int().describe('Orders made without an expected finish'),
  weeks: z.array(z.strictObject({ monday: z.iso.date(), week: z.int(), promise: share, due: share })),
});

/** Minutes that are waited, as days. */
const inDays = <O extends { stages: readonly PlannedStage[] }>(order: O) => ({
  ...order,
  stages: order.stages.map(({ work, ...stage }) => ({
    ...stage,
    minutes: work,
    daysQueued: Math.round((10 * stage.queued) / DAY) / 10,
  })),
});

const score = sole(scoreJson, async ({ db, ui }) => ({ ...(await readScore(db, ui)), days: SCORED_DAYS }));

const finish = thing({
  key: 'po',
  answer: finishJson,
  async find({ db, ui, viewer }, po) {
    const order = await findOrder(db, viewer, po);
    const found = order && (await expectationOf(db, order, ui));
    return found && inDays(found);
  },
});

const shapes = { Promise: finishJson, ListedPromise: listedJson, PromiseList: listJson, PromiseScore: scoreJson };
const see = ['orders.view'] as const;

export const finishApi = api(shapes, [
  ask(
    '/promise',
    'When open orders will be made, the latest first, and how busy the stations are',
    see,
    finishesInput,
    listJson,
    async (db, asked, { ui }) => {
      const forecast = await forecastOf(db, ui);
      const { page, next } = finishesPage(finishesMatching(forecast.orders, asked), asked);
      return { asOf: ui.today, orders: page.map(inDays), next, load: loadsOf(forecast) };
    },
  ),
  read('/promise/score', 'How far the expected finishes of the last 90 days came true', see, score),
  read('/promise/:po', 'When an open order will be made, or a draft if it were approved today', see, finish),
]);
