import { usualDuration } from '../../src/finishes/durations.ts';
import { ENOUGH_JOBS, type LearnedDurations } from '../../src/finishes/learned.ts';
import { sizes } from '../../src/finishes/size.ts';
import type { Ui } from '../../src/http/ui.ts';
import { type StationCode, stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { sayWork } from './words.ts';

interface Props {
  ui: Ui;
  learned: LearnedDurations;
}

const Row = ({ ui, learned, station }: Props & { station: StationCode }) => (
  <tr>
    <th scope="row" data-h={ui.t.production.station()}>
      {stationName(station, ui.locale)}
    </th>
    {sizes.map((size) => {
      const { work, learnedFrom } = usualDuration(station, size, learned);
      return (
        <td class={learnedFrom === null ? 'num supposed' : 'num'} data-h={ui.t.finish.size[size]()}>
          {sayWork(ui, work)} <small>{learnedFrom ?? ui.t.finish.fromTable()}</small>
        </td>
      );
    })}
  </tr>
);

/** How long the jobs of each station are taken to last, and whether that was learned or is the table's. */
export const DurationTable = ({ ui, learned }: Props) => {
  const { finish } = ui.t;
  return (
    <details id="durations">
      <summary>
        <h2>{finish.durations()}</h2>
      </summary>
      <p class="help">{finish.durationsHelp({ n: ENOUGH_JOBS })}</p>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{ui.t.production.station()}</th>
            {sizes.map((size) => (
              <th scope="col" class="num">
                {finish.size[size]()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stationCodes.map((station) => (
            <Row ui={ui} learned={learned} station={station} />
          ))}
        </tbody>
      </table>
    </details>
  );
};
