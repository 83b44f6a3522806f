import { StationContent, StationPage } from '../../../views/production/StationPage.tsx';
import { inOneTrip } from '../../db/one-trip.ts';
import type { C } from '../../http/env.ts';
import { tellsOf } from '../../http/kept.ts';
import type { Message, Place } from '../../http/places.ts';
import { fragment, page, wantsFragment } from '../../http/reply.tsx';
import type { Actor } from '../../vocabulary/permissions.ts';
import { isStation, type StationCode, stationCodes, stationName } from '../../vocabulary/stations.ts';
import { countReady, stationWork } from '../queries.ts';
import { reversible } from '../reversible.ts';
import { countReviews } from '../times/reviews.ts';
import { mineFirst, peopleAt } from '../times/spells.ts';
import { stationTopic } from '../topics.ts';
import { isLeadAt, ledStations } from './crew.ts';
import { handoverAt } from './handover.ts';
import { jobDetails } from './job-details.ts';

/** Without scripts the page asks again every half minute. */
const REFRESH_SECONDS = 30;

/** Between which stations somebody goes to and fro; who works everywhere has the board. */
function ownStations(actor: Actor): StationCode[] {
  const own = stationCodes.filter((code) => actor.stations.includes(code));
  return own.length > 1 ? own : [];
}

/** The page asks it by its address; an act, by the page that it returns to. */
function asksMine(c: C): boolean {
  const { form, ui } = c.var;
  const asked = form?.returnTo ? new URL(form.returnTo, ui.url) : ui.url;
  return asked.searchParams.get('mine') === '1';
}

/** A station's page, or what of it a change replaces. */
export async function stationPage(c: C, station: StationCode, message?: Message, status: 200 | 403 | 409 | 422 = 200) {
  const { deps, ui, actor } = c.var;
  const { db } = deps.database;
  const own = ownStations(actor!);
  const mine = asksMine(c);
  tellsOf(c, ...[station, ...own].map(stationTopic));
  const [found, open, counts, handover, people, toReview] = await inOneTrip(db, (db) =>
    Promise.all([
      stationWork(db, station),
      reversible(c, { station }, db),
      own.length > 0 ? countReady(db, own) : null,
      handoverAt(db, station),
      peopleAt(db, station),
      isLeadAt(ui.can, station) ? countReviews(db, ledStations(ui.can)) : 0,
    ]),
  );
  const work = mine ? mineFirst(found, people, actor!.id) : found;
  const view = {
    ui,
    station,
    own: own.map((code) => ({ code, ready: counts?.get(code) ?? 0 })),
    work,
    details: await jobDetails(db, station, work),
    people,
    mine,
    address: `/stations/${station}${mine ? '?mine=1' : ''}`,
    toReview,
    handover,
    reversible: new Set(open.map((row) => row.poNumber)),
    gone: open.filter((row) => row.kind === 'completed'),
    message,
  };
  if (wantsFragment(c)) return fragment(c, <StationContent {...view} />, status);
  const facts = {
    title: stationName(station, ui.locale),
    refresh: REFRESH_SECONDS,
    scans: ui.can('stages.change', { station }),
  };
  return page(c, facts, <StationPage {...view} />, status);
}

function stationOf(returnTo: string | undefined) {
  const code = /^\/stations\/(\w+)(?:\?mine=1)?$/.exec(returnTo ?? '')?.[1];
  return code && isStation(code) ? code : undefined;
}

export const stationPlace: Place = {
  holds: (_, { returnTo }) => stationOf(returnTo) !== undefined,
  show: (c, { returnTo, message, status }) => stationPage(c, stationOf(returnTo)!, message, status),
};
