import type { Ui } from '../../src/http/ui.ts';
import type { TimedStage } from '../../src/production/times/order-times.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { durationInWords } from './duration.ts';

interface Props {
  ui: Ui;
  times: readonly TimedStage[];
}

/** Work in person-minutes, and by the clock where people worked at the same time. */
function Touch({ ui, stage }: { ui: Ui; stage: TimedStage }) {
  const byClock = durationInWords(ui, stage.elapsed);
  const touch = durationInWords(ui, stage.touch);
  return (
    <>
      {touch} {touch !== byClock && <small>({ui.t.times.byClock({ time: byClock })})</small>}
    </>
  );
}

function Row({ ui, stage }: { ui: Ui; stage: TimedStage }) {
  const { times } = ui.t;
  const working = new Set(stage.atWork.map(({ username }) => username));
  return (
    <tr>
      <th scope="row">{stationName(stage.station, ui.locale)}</th>
      <td class="num" data-h={times.waiting()}>
        {durationInWords(ui, stage.waiting)}
      </td>
      <td class="num" data-h={times.touch()}>
        <Touch ui={ui} stage={stage} />
      </td>
      <td class="num" data-h={times.blocked()}>
        {durationInWords(ui, stage.blocked)}
      </td>
      <td data-h={times.people()}>
        {stage.people.map(({ username, displayName }, i) => (
          <>
            {i > 0 && ', '}
            {working.has(username) ? <b>{displayName}</b> : displayName}
          </>
        ))}
      </td>
    </tr>
  );
}

/** How long each stage has taken so far. */
export function TimesTable({ ui, times }: Props) {
  const words = ui.t.times;
  if (times.length === 0) return null;
  return (
    <section class="no-print">
      <h2>{words.title()}</h2>
      <table class="rows times">
        <thead>
          <tr>
            <th scope="col">{ui.t.production.station()}</th>
            <th scope="col" class="num">
              {words.waiting()}
            </th>
            <th scope="col" class="num">
              {words.touch()}
            </th>
            <th scope="col" class="num">
              {words.blocked()}
            </th>
            <th scope="col">{words.people()}</th>
          </tr>
        </thead>
        <tbody>
          {times.map((stage) => (
            <Row ui={ui} stage={stage} />
          ))}
        </tbody>
      </table>
      <p class="help">{words.help()}</p>
    </section>
  );
}
