import { StationContent, StationPage } from '../../../views/production/station/StationPage.tsx';
import { inOneTrip } from '../../db/one-trip.ts';
import type { C } from '../../http/env.ts';
import { tellsOf } from '../../http/kept.ts';
import type { Message, Place } from '../../http/places.ts';
import { fragment, page, wantsFragment } from '../../http/reply.tsx';
import type { Actor } from '../../vocabulary/permissions.ts';
import { type StationCode, stationCodes, stationName } from '../../vocabulary/stations.ts';
import { jobDone, stationWork } from '../queries.ts';
import { reversible } from '../reversible.ts';
import { countReviews } from '../times/reviews.ts';
import { workersAt } from '../times/spells.ts';
import { stationTopic } from '../topics.ts';
import { addressOf, asked, shownAt } from './address.ts';
import { countJobs } from './counts.ts';
import { isLeadAt, ledStations } from './crew.ts';
import { handoverAt } from './handover.ts';
import { jobDetails } from './job-details.ts';
import { type Card, type LaidOut, layOut, pressedNow } from './lay-out.ts';

/** Without scripts the page asks again every half minute. */
const REFRESH_SECONDS = 30;

/** Between which stations somebody goes to and fro. */
export function ownStations({ stations }: Pick<Actor, 'stations'>): readonly StationCode[] {
  if (stations.includes('ALL')) return stationCodes;
  const own = stationCodes.filter((code) => stations.includes(code));
  return own.length > 1 ? own : [];
}

interface Shown {
  message?: Message | undefined;
  status?: 200 | 403 | 409 | 422 | undefined;
  /** The order whose job was pressed: what has not changed by it is not sent again. */
  pressed?: string | undefined;
  /** All that the reader is at work on was. */
  hasPaused?: boolean;
  /** A line was opened or shut, and no card has changed. */
  unfolds?: boolean;
}

/** The jobs that are sent whole, by their PO; undefined: all of them. */
function sentWhole(laidOut: LaidOut, open: string | undefined, shown: Shown): ReadonlySet<string> | undefined {
  const { cards, waiting, stuck, coming } = laidOut;
  if (shown.unfolds) return new Set([...waiting, ...stuck, ...coming].map(({ poNumber }) => poNumber));
  if (!shown.message) return undefined;
  const isChanged = (card: Card) => card === pressedNow(cards) || card.isNext || (shown.hasPaused && card.isOwn);
  const changed = cards.filter(isChanged).map(({ job }) => job.poNumber);
  return new Set([...changed, shown.pressed, open].filter((po) => po !== undefined));
}

/** What somebody did last, and may take back; and the job, if he has completed it. */
async function lastStep(c: C, station: StationCode, steps: Awaited<ReturnType<typeof reversible>>) {
  const [last] = [...steps].sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id);
  const done = last?.kind === 'completed' ? await jobDone(c.var.deps.database.db, station, last) : undefined;
  return { last, done };
}

/** A station's page, or what of it a change replaces. */
export async function stationPage(c: C, station: StationCode, shown: Shown = {}) {
  const { deps, ui, actor } = c.var;
  const { db } = deps.database;
  const own = ownStations(actor!);
  const { mine, open } = asked(c);
  tellsOf(c, ...[station, ...own].map(stationTopic));
  const [work, worked, steps, counts, handover, toReview] = await inOneTrip(db, (db) =>
    Promise.all([
      stationWork(db, station),
      workersAt(db, station),
      reversible(c, { station }, db),
      own.length > 0 ? countJobs(db) : null,
      handoverAt(db, station),
      isLeadAt(ui.can, station) ? countReviews(db, ledStations(ui.can)) : 0,
    ]),
  );
  const { last, done } = await lastStep(c, station, steps);
  const laidOut = layOut(ui, { work, worked, done, isMineFirst: mine });
  const isPart = wantsFragment(c);
  const whole = isPart ? sentWhole(laidOut, open, shown) : undefined;
  const view = {
    ...{ ui, station, own, counts, laidOut, worked, mine, open, toReview, handover, last, whole },
    details: await jobDetails(db, station, laidOut, { open, whole }),
    address: addressOf(station, { mine, open }),
    message: shown.message,
  };
  if (isPart) return fragment(c, <StationContent {...view} />, shown.status);
  const facts = {
    title: stationName(station, ui.locale),
    refresh: REFRESH_SECONDS,
    scans: ui.can('stages.change', { station }),
    tellsFlash: true,
  };
  return page(c, facts, <StationPage {...view} />, shown.status);
}

export const stationPlace: Place = {
  holds: (_, { returnTo }) => shownAt(returnTo) !== undefined,
  show: (c, { po, returnTo, ...rest }) => stationPage(c, shownAt(returnTo)!, { ...rest, pressed: po }),
};
