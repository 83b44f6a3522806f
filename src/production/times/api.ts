import { z } from 'zod';
import { ask, does, read, thing } from '../../openapi/endpoint.ts';
import { orderAt } from '../../orders/at.ts';
import { stationCodes } from '../../vocabulary/stations.ts';
import { reviewTime } from '../commands/review-time.ts';
import { ledStations } from '../station/crew.ts';
import { type TimedStage, timesOfOrder } from './order-times.ts';
import { findReview, listReviews, type ReviewedSpell, reviewInput } from './reviews.ts';
import { historyOfWork } from './spells.ts';

const minutes = z.number().min(0);
const person = z.strictObject({ username: z.string(), displayName: z.string() });

const timedStageJson = z.strictObject({
  station: z.enum(stationCodes),
  touchMinutes: minutes.describe('Person-minutes of work: two people for an hour are 120'),
  elapsedMinutes: minutes.describe('Minutes in which at least one was at work'),
  waitingMinutes: minutes.describe('Queued and paused together, by the clock, around the clock'),
  queuedMinutes: minutes.describe('Queued or sent to rework, until it was started'),
  pausedMinutes: minutes.describe('In progress, and nobody at work on it'),
  blockedMinutes: minutes,
  people: z.array(person).describe('Who has worked on it'),
  atWork: z.array(person.extend({ since: z.iso.datetime() })).describe('Who is at work on it now'),
});

/** To a tenth: six seconds. */
const rounded = (n: number) => Math.round(n * 10) / 10;

const inMinutes = ({ since: _, ...stage }: TimedStage) => ({
  ...stage,
  touchMinutes: rounded(stage.touch),
  elapsedMinutes: rounded(stage.elapsed),
  waitingMinutes: rounded(stage.waiting),
  queuedMinutes: rounded(stage.queued),
  pausedMinutes: rounded(stage.paused),
  blockedMinutes: rounded(stage.blocked),
});

const orderTimes = thing({
  key: 'po',
  answer: z.strictObject({ poNumber: z.string(), stages: z.array(timedStageJson) }),
  async find({ c, db, ui }, po) {
    const order = await orderAt(c, po);
    if (!order) return undefined;
    const stages = timesOfOrder(await historyOfWork(db, order.id), ui.now);
    return { poNumber: order.poNumber, stages: stages.map(inMinutes) };
  },
});

const reviewJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  station: z.enum(stationCodes),
  username: z.string(),
  displayName: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().describe('Where the end of the shift closed it, or what a lead made of it'),
  latest: z.iso.datetime().nullable().describe('The work cannot have ended later'),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.iso.datetime().nullable(),
});
const closed = (spell: ReviewedSpell) => ({ ...spell, endedAt: spell.endedAt! });

const review = thing({
  key: 'id',
  answer: reviewJson,
  async find({ db }, id) {
    const spell = await findReview(db, id);
    return spell && closed(spell);
  },
});

export const timeShapes = { StageTimes: timedStageJson, ForgottenTimer: reviewJson };

export const timeEndpoints = [
  read(
    '/orders/:po/times',
    'Tell how long each stage of an order has waited, been worked at and been blocked, in minutes',
    ['orders.view'],
    orderTimes,
  ),
  ask(
    '/times',
    'List the timers that the end of a shift closed, at the stations of which one is the lead',
    ['times.review'],
    reviewInput,
    z.strictObject({ times: z.array(reviewJson) }),
    async (db, asked, { ui }) => ({ times: (await listReviews(db, ledStations(ui.can), asked.review)).map(closed) }),
  ),
  does(
    '/times/:id/review',
    'Say when the work on a forgotten timer ended; without an end it is left as it is',
    reviewTime,
    review,
  ),
];
