import { StationContent, StationPage } from '../../views/production/StationPage.tsx';
import type { C } from '../http/env.ts';
import { fragment, page, wantsFragment } from '../http/reply.tsx';
import { reversible, stationWork } from './queries.ts';
import { whyNotReversible } from './rules.ts';
import { type StationCode, stationName } from './stations.ts';

type Message = { tone: 'good' | 'bad'; text: string };

/** Without scripts the page asks again every half minute. */
const REFRESH_SECONDS = 30;

/** A station's page, or what of it a change replaces. */
export async function stationPage(c: C, station: StationCode, message?: Message, status: 200 | 403 | 409 | 422 = 200) {
  const { deps, ui, actor } = c.var;
  const { db } = deps.database;
  const [work, mine] = await Promise.all([stationWork(db, station), reversible(db, actor!.id, ui.now, { station })]);
  const open = mine.filter((row) => !whyNotReversible(row, station, row.status, actor!.id, ui.now));
  const view = {
    ui,
    station,
    work,
    reversible: new Set(open.map((row) => row.poNumber)),
    gone: open.filter((row) => row.kind === 'completed'),
    message,
  };
  if (wantsFragment(c)) return fragment(c, <StationContent {...view} />, status);
  const facts = { title: stationName(station, ui.locale), refresh: REFRESH_SECONDS };
  return page(c, facts, <StationPage {...view} />, status);
}
