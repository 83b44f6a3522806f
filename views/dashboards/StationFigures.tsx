import type { Ui } from '../../src/http/ui.ts';
import { pipelineAddress, stageListAddress } from '../../src/metrics/addresses.ts';
import type { Load } from '../../src/production/loads.ts';
import { stageStates } from '../../src/vocabulary/stage-states.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { shapes } from '../production/RouteStrip.tsx';

interface Props {
  ui: Ui;
  stations: readonly Load[];
}

const stateOf = ({ counts, here, inWork }: Load) =>
  counts.BLOCKED > 0 ? 'BLOCKED' : inWork > 0 ? 'IN_PROGRESS' : here > 0 ? 'QUEUED' : 'NOT_STARTED';

/** The way through the workshop, with how many orders are at each station. */
export const Pipeline = ({ ui, stations }: Props) => (
  <section>
    <h2>{ui.t.figures.pipeline()}</h2>
    <ol class="route pipeline">
      {stations.map((row) => {
        const station = stationName(row.station, ui.locale);
        return (
          <li data-s={stateOf(row)}>
            <a href={pipelineAddress(row.station)} title={ui.t.figures.here({ station, n: row.here })}>
              <small>{station}</small> <b>{row.here}</b>
            </a>
          </li>
        );
      })}
    </ol>
  </section>
);

export const LimitMark = ({ ui, row }: { ui: Ui; row: Load }) =>
  row.limit === null ? (
    <>{ui.t.shell.none()}</>
  ) : row.isOver ? (
    <span class="late">
      ▲ {row.inWork} / {row.limit} <span class="visually-hidden">{ui.t.figures.over()}</span>
    </span>
  ) : (
    <>
      {row.inWork} / {row.limit}
    </>
  );

const Row = ({ ui, row }: { ui: Ui; row: Load }) => (
  <tr>
    <th scope="row">
      <a href={`/stations/${row.station}`}>{stationName(row.station, ui.locale)}</a>
    </th>
    {stageStates.map((state) => {
      const n = row.counts[state];
      return (
        <td class={n > 0 ? 'num' : 'num zero'} data-h={ui.t.production.state[state]()}>
          {n > 0 ? <a href={stageListAddress(row.station, state)}>{n}</a> : 0}
        </td>
      );
    })}
    <td class="num" data-h={ui.t.figures.limit()}>
      <span>
        <LimitMark ui={ui} row={row} />
      </span>
    </td>
  </tr>
);

/** Station load and stage matrix in one: how many stages are in each state, and how much is in work against the limit. */
export const StationLoad = ({ ui, stations }: Props) => (
  <section class="wide">
    <h2>{ui.t.figures.load()}</h2>
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">{ui.t.figures.station()}</th>
          {stageStates.map((state) => (
            <th scope="col" class="num">
              <span aria-hidden="true">{shapes[state]}</span> {ui.t.production.state[state]()}
            </th>
          ))}
          <th scope="col" class="num">
            {ui.t.figures.limit()}
          </th>
        </tr>
      </thead>
      <tbody>
        {stations.map((row) => (
          <Row ui={ui} row={row} />
        ))}
      </tbody>
    </table>
  </section>
);
