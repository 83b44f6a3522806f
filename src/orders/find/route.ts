/** The route of an order as a list carries it: "CNC:IN_PROGRESS:0,PAINT:REWORK:2". */

import type { StageState } from '../../vocabulary/stage-states.ts';
import { type StationCode, stationOrder } from '../../vocabulary/stations.ts';

export interface RouteCell {
  station: StationCode;
  state: StageState;
  cycles: number;
  applies: true;
}

const parse = (text: string): RouteCell[] =>
  text
    .split(',')
    .map((cell) => {
      const [station, state, cycles] = cell.split(':') as [StationCode, StageState, string];
      return { station, state, cycles: Number(cycles), applies: true as const };
    })
    .sort((a, b) => stationOrder(a.station) - stationOrder(b.station));

const KEPT = 5000;
const routes = new Map<string, readonly RouteCell[]>();

/** In the order of the stations. Few routes in few states fill all lists. */
export function readRoute(text: string | null): readonly RouteCell[] {
  if (!text) return [];
  let cells = routes.get(text);
  if (!cells) {
    if (routes.size >= KEPT) routes.clear();
    cells = parse(text);
    routes.set(text, cells);
  }
  return cells;
}
