import type { Ui } from '../../../src/http/ui.ts';
import { type StationCode, stationName, stationShort, stations } from '../../../src/vocabulary/stations.ts';
import type { StationView } from './view.ts';

const Count = ({ ui, counts, code }: Pick<StationView, 'ui' | 'counts'> & { code: StationCode }) => {
  const { toDo = 0, blocked = 0 } = counts?.get(code) ?? {};
  if (toDo === 0 && blocked === 0) return <small>—</small>;
  return (
    <b class="num">
      {toDo > 0 && ui.format.number(toDo)}
      {blocked > 0 && (
        <>
          {' '}
          <span aria-hidden="true">▲</span>
          {ui.format.number(blocked)}
          <span class="visually-hidden"> {ui.t.production.state.BLOCKED()}</span>
        </>
      )}
    </b>
  );
};

/** To another of one's own stations in one press. */
export const OwnStations = ({ ui, station, own, counts }: StationView) => (
  <nav class="station-row" aria-label={ui.t.production.ownStations()}>
    {own.map((code) => (
      <a
        href={`/stations/${code}`}
        title={stationName(code, ui.locale)}
        aria-current={code === station ? 'page' : undefined}
      >
        {stationShort(code, ui.locale)} <Count ui={ui} counts={counts} code={code} />
      </a>
    ))}
  </nav>
);

/** All stations in one row of short names: a route strip to walk along. */
export const OtherStations = ({ ui, station }: { ui: Ui; station: StationCode }) => (
  <nav class="station-row" aria-label={ui.t.production.stations()}>
    {stations.map(({ code, name }) => (
      <a href={`/stations/${code}`} title={name[ui.locale]} aria-current={code === station ? 'page' : undefined}>
        {stationShort(code, ui.locale)}
      </a>
    ))}
  </nav>
);
