import type { Ui } from '../../src/http/ui.ts';
import { readRoute } from '../../src/orders/find/route.ts';
import type { StageState } from '../../src/vocabulary/stage-states.ts';
import { type StationCode, stationName, stationShort } from '../../src/vocabulary/stations.ts';

/** A state is a word, a shape and a tone, so that it reads the same in grey. */
export const shapes: Record<StageState, string> = {
  NOT_STARTED: '○',
  QUEUED: '◔',
  IN_PROGRESS: '◑',
  BLOCKED: '▲',
  REWORK: '↻',
  COMPLETED: '●',
};

interface Cell {
  station: StationCode;
  state: StageState;
  cycles: number;
}

export const State = ({ ui, state }: { ui: Ui; state: StageState }) => (
  <span class="state">
    <span aria-hidden="true">{shapes[state]}</span> {ui.t.production.state[state]()}
  </span>
);

/** The stations that apply, in order, each with its state. */
export const RouteStrip = ({ ui, stages }: { ui: Ui; stages: readonly (Cell & { progress: number })[] }) => (
  <ol class="route">
    {stages.map((stage) => (
      <li data-s={stage.state}>
        <small>{stationName(stage.station, ui.locale)}</small>
        <State ui={ui} state={stage.state} />
        {stage.progress > 0 && stage.progress < 100 && <span class="num"> {stage.progress} %</span>}
        {stage.cycles > 0 && <b> {ui.t.production.cycles({ n: stage.cycles })}</b>}
      </li>
    ))}
  </ol>
);

function strip(ui: Ui, stages: readonly Cell[]): string {
  const cells = stages.map(({ station, state, cycles }) => {
    const words = `${stationName(station, ui.locale)}: ${ui.t.production.state[state]()}`;
    return `<li data-s="${state}" title="${words}"><i aria-hidden="true">${shapes[state]}</i><span>${stationShort(station, ui.locale)}</span>${
      cycles > 0 ? `<b>×${cycles}</b>` : ''
    }</li>`;
  });
  return cells.length === 0 ? '' : `<ol class="route mini">${cells.join('')}</ol>`;
}

const KEPT = 5000;
const strips = new Map<string, string>();

/**
 * The same strip in the row of a list, as a joined string. Few routes in few states fill all lists, so each is made once
 * and kept: making them was half of what the rows cost.
 */
export function miniRoute(ui: Ui, route: string | null): string {
  const key = `${ui.locale} ${route}`;
  let made = strips.get(key);
  if (made === undefined) {
    if (strips.size >= KEPT) strips.clear();
    made = strip(ui, readRoute(route));
    strips.set(key, made);
  }
  return made;
}
