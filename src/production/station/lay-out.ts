/** In which order a station's page shows its jobs to a reader, and which of them as cards. */

import type { Ui } from '../../http/ui.ts';
import type { Job, StationWork } from '../queries.ts';
import { whyNotActed } from '../rules.ts';
import type { Worked } from '../times/spells.ts';

/** A job that is shown whole. */
export interface Card extends Worked {
  job: Job;
  /** The reader is at work on it, or was before he paused. */
  isOwn: boolean;
  /** What he would begin next. */
  isNext: boolean;
  /** Done by him a moment ago: it keeps its place for a while. */
  isHeld: boolean;
}

export interface LaidOut extends Pick<StationWork, 'stuck' | 'coming' | 'hasMore'> {
  /** His own, then what is next, then what others are at work on. */
  cards: Card[];
  /** Further on in the queue. */
  waiting: Job[];
}

export interface Given {
  work: StationWork;
  worked: ReadonlyMap<number, Worked>;
  /** What the reader did last, if that was to complete a job. */
  done?: (Job & { isOwn: boolean }) | undefined;
  isMineFirst: boolean;
}

const NOBODY: Worked = { people: [] };

const front = <T>(all: readonly T[], test: (one: T) => boolean): T[] => [
  ...all.filter(test),
  ...all.filter((one) => !test(one)),
];

const RANKS: readonly Job['priority'][] = ['URGENT', 'HIGH', 'NORMAL', 'LOW'];
const LATE = '9999';

/** As the queue is sorted. */
const byUrgency = ({ job: a }: Card, { job: b }: Card) =>
  RANKS.indexOf(a.priority) - RANKS.indexOf(b.priority) ||
  (a.dueDate ?? LATE).localeCompare(b.dueDate ?? LATE) ||
  (a.loadingDate ?? LATE).localeCompare(b.loadingDate ?? LATE) ||
  a.orderId - b.orderId;

/** What starts later stands further down: who begins one more finds it where he has pressed. */
const byStart = (a: Card, b: Card) =>
  (a.job.startedAt?.getTime() ?? 0) - (b.job.startedAt?.getTime() ?? 0) || byUrgency(a, b);

export function layOut({ isSelf }: Pick<Ui, 'isSelf'>, { work, worked, done, isMineFirst }: Given): LaidOut {
  const isHis = (job: Job) => isSelf(job.assigneeId);
  const mine = <J extends Job>(all: readonly J[]) => (isMineFirst ? front(all, isHis) : [...all]);
  const card = (job: Job, rest: Partial<Card> = {}): Card => {
    const at = worked.get(job.orderId) ?? NOBODY;
    const paused = at.people.length === 0 && job.state === 'IN_PROGRESS';
    const isOwn =
      at.people.some(({ userId }) => isSelf(userId)) || (paused && (isSelf(at.last?.userId ?? null) || isHis(job)));
    return { job, ...at, isOwn, isNext: false, isHeld: false, ...rest };
  };
  const running = work.running.map((job) => card(job));
  if (done) running.push(card(done, { isOwn: done.isOwn, isHeld: true }));
  const own = running.filter(({ isOwn }) => isOwn).sort(byStart);
  const others = running.filter(({ isOwn }) => !isOwn);
  const ready = mine(work.ready);
  const isFree = (job: Job) => whyNotActed('start', job, job.status) === null;
  const next = ready.find((job) => isFree(job) && (job.assigneeId === null || isHis(job))) ?? ready.find(isFree);
  return {
    ...work,
    cards: [
      ...own,
      ...(next ? [card(next, { isNext: true })] : []),
      ...(done && !done.isOwn ? others.sort(byUrgency) : others),
    ],
    waiting: ready.filter((job) => job !== next),
    stuck: mine(work.stuck),
    coming: mine(work.coming),
  };
}

/** What this reader should press now: one thing on the page. */
export const pressedNow = (cards: readonly Card[]): Card | undefined =>
  cards.find(({ isOwn, isNext, isHeld }) => (isOwn || isNext) && !isHeld);
