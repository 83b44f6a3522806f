import { BoardPage } from '../../views/board/BoardPage.tsx';
import { Lane, Lanes } from '../../views/board/Lanes.tsx';
import type { C } from '../http/env.ts';
import { tellsOf } from '../http/kept.ts';
import type { Message, Place } from '../http/places.ts';
import { fragment, page, wantsFragment } from '../http/reply.tsx';
import { stationLoads } from '../production/loads.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import { boardInputOf } from './asked.ts';
import type { BoardInput } from './input.ts';
import { dayCards, stationCards } from './queries.ts';

interface Shown {
  message?: Message | undefined;
  status?: 200 | 403 | 409 | 422 | undefined;
}

/** Without scripts the board asks again every minute. */
const REFRESH_SECONDS = 60;

/** One lane of the board, as its filters show it. */
export async function lanePart(c: C, input: BoardInput, station: StationCode, { message, status = 200 }: Shown = {}) {
  tellsOf(c, 'orders');
  const { deps, ui, actor } = c.var;
  const { db } = deps.database;
  const [loads, cards] = await Promise.all([
    stationLoads(db),
    stationCards(db, { actor: actor!, can: ui.can }, input, ui.today, station),
  ]);
  const load = loads.find((one) => one.station === station)!;
  return fragment(c, <Lane ui={ui} input={input} load={load} cards={cards} message={message} />, status);
}

/** The board, or all its lanes where htmx asks. */
export async function boardPage(c: C, input: BoardInput, { message, status = 200 }: Shown = {}) {
  tellsOf(c, 'orders');
  const { deps, ui, actor } = c.var;
  const { db } = deps.database;
  const viewer = { actor: actor!, can: ui.can };
  const { by, ...rest } = input;
  const [loads, cards] = await Promise.all([
    stationLoads(db),
    by ? dayCards(db, viewer, { ...rest, by }, ui.today) : stationCards(db, viewer, input, ui.today),
  ]);
  const view = { ui, input, loads, cards, message };
  if (wantsFragment(c)) return fragment(c, <Lanes {...view} />, status);
  const facts = { title: ui.t.board.title(), refresh: REFRESH_SECONDS, script: 'board.js', scans: true };
  return page(c, facts, <BoardPage {...view} />, status);
}

const isBoard = (address: string | undefined): address is string => /^\/board(\?|$)/.test(address ?? '');

/** A card on the board: the lane that the act was done in, or the whole page. */
export const boardPlace: Place = {
  holds: (_, { returnTo }) => isBoard(returnTo),
  show(c, { returnTo, station, ...shown }) {
    const input = boardInputOf(new URL(returnTo!, 'http://localhost').searchParams);
    return station && !input.by && wantsFragment(c) ? lanePart(c, input, station, shown) : boardPage(c, input, shown);
  },
};
