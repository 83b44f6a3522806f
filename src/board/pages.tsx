import { boardAddress } from '../../views/board/address.ts';
import { BoardCard, cardId } from '../../views/board/BoardCard.tsx';
import { BoardPage, BoardUpdate, type Told } from '../../views/board/BoardPage.tsx';
import { Lane, Lanes, laneId } from '../../views/board/Lanes.tsx';
import type { C } from '../http/env.ts';
import { tellsOf } from '../http/kept.ts';
import type { Message, Place, Pressed } from '../http/places.ts';
import { fragment, page, wantsFragment } from '../http/reply.tsx';
import { stationLoads } from '../production/loads.ts';
import { type Reversible, reversible } from '../production/reversible.ts';
import { laneTopic } from '../production/topics.ts';
import { type StationCode, stationCodes, stationName } from '../vocabulary/stations.ts';
import { boardInputOf } from './asked.ts';
import type { BoardInput, ByDate } from './input.ts';
import { dayCards, stationCards } from './queries.ts';

interface Shown {
  message?: Message | undefined;
  status?: 200 | 403 | 409 | 422 | undefined;
}

/** Without scripts the board asks again every minute. */
const REFRESH_SECONDS = 60;

const viewerOf = (c: C) => ({ actor: c.var.actor!, can: c.var.ui.can });

/** Some lanes of the board, as its filters show them. */
async function lanesOf(c: C, input: BoardInput, stations: readonly StationCode[]) {
  const { ui, deps } = c.var;
  const { db } = deps.database;
  const [loads, cards] = await Promise.all([
    stationLoads(db),
    stationCards(db, viewerOf(c), input, ui.today, stations),
  ]);
  return loads
    .filter(({ station }) => stations.includes(station))
    .map((load) => {
      const own = cards.filter(({ column }) => column === load.station);
      return { id: laneId(load.station), part: <Lane ui={ui} input={input} load={load} cards={own} /> };
    });
}

/** One lane, fetched anew. */
export async function lanePart(c: C, input: BoardInput, station: StationCode) {
  tellsOf(c, 'orders');
  const [only] = await lanesOf(c, input, [station]);
  return fragment(c, only!.part);
}

const doneAs = { started: 'stageStart', completed: 'stageCompletion', resumed: 'stageResumption' } as const;

/** The last step of the reader, as long as it may be taken back. */
async function lastStep(c: C, input: BoardInput, returnTo: string): Promise<Told> {
  const steps = await reversible(c, { anywhere: true });
  const last = steps.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (!last) return {};
  const { t, locale } = c.var.ui;
  const key = doneAs[last.kind as keyof typeof doneAs] ?? 'stageContinuation';
  const text = t.shell.flash[key]({ po: last.poNumber, station: stationName(last.station, locale) });
  return { message: { tone: 'good', text }, takeBack: wayBack(last, input, returnTo) };
}

const wayBack = ({ poNumber, station }: Reversible, { by }: BoardInput, returnTo: string) => ({
  ...{ po: poNumber, station, returnTo },
  target: by ? '#board' : `#${laneId(station)}`,
});

/** The board, or all its lanes where htmx asks. */
export async function boardPage(c: C, input: BoardInput, { message, status = 200 }: Shown = {}) {
  tellsOf(c, 'orders');
  const { deps, ui } = c.var;
  const { db } = deps.database;
  const { by, ...rest } = input;
  const [loads, cards, told] = await Promise.all([
    stationLoads(db),
    by ? dayCards(db, viewerOf(c), { ...rest, by }, ui.today) : stationCards(db, viewerOf(c), input, ui.today),
    message ? { message } : wantsFragment(c) ? {} : lastStep(c, input, ui.url.pathname + ui.url.search),
  ]);
  const view = { ui, input, loads, cards };
  if (wantsFragment(c)) return fragment(c, <Lanes {...view} />, status);
  const facts = { title: ui.t.board.title(), refresh: REFRESH_SECONDS, script: 'board.js', scans: true };
  return page(c, facts, <BoardPage {...view} {...told} />, status);
}

/** The lanes that an act has changed: it has said so itself. */
function changedLanes(c: C, input: BoardInput, own: StationCode | undefined): StationCode[] {
  const { changed = [] } = c.var;
  return stationCodes
    .filter((code) => code === own || changed.includes(laneTopic(code)))
    .filter((code) => !input.station || code === input.station);
}

/** The order's card, which stays under its day; all of them where it stands under none any more. */
async function changedCard(c: C, input: BoardInput & { by: ByDate }, po: string) {
  const { ui, deps } = c.var;
  const cards = await dayCards(deps.database.db, viewerOf(c), input, ui.today);
  const card = cards.find(({ poNumber }) => poNumber === po);
  if (!card) return { id: 'board', part: <Lanes ui={ui} input={input} loads={[]} cards={cards} /> };
  const id = cardId(card);
  return { id, part: <BoardCard ui={ui} card={card} target={`#${id}`} returnTo={boardAddress(input)} isByDay /> };
}

/** What an act has changed on the board, and nothing else of it. */
async function boardUpdate(c: C, input: BoardInput, { po, station, returnTo, message, status }: Pressed) {
  const { ui } = c.var;
  const { by } = input;
  const [parts, steps] = await Promise.all([
    by ? [await changedCard(c, { ...input, by }, po)] : lanesOf(c, input, changedLanes(c, input, station)),
    reversible(c, { anywhere: true }),
  ]);
  const last = steps.find((step) => step.poNumber === po && step.station === station);
  const takeBack = last && message?.tone === 'good' ? wayBack(last, input, returnTo!) : undefined;
  return fragment(c, <BoardUpdate ui={ui} parts={parts} message={message} takeBack={takeBack} />, status);
}

const isBoard = (address: string | undefined): address is string => /^\/board(\?|$)/.test(address ?? '');

/** A card on the board: the lanes that the act has changed, or the whole page. */
export const boardPlace: Place = {
  holds: (_, { returnTo }) => isBoard(returnTo),
  show(c, pressed) {
    const input = boardInputOf(new URL(pressed.returnTo!, 'http://localhost').searchParams);
    return wantsFragment(c) ? boardUpdate(c, input, pressed) : boardPage(c, input, pressed);
  },
};
