import type { Ui } from '../../src/http/ui.ts';
import type { PromiseInput } from '../../src/promise/list.ts';
import { type DayLoad, LOAD_DAYS, type StationLoad } from '../../src/promise/load.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { promiseAddress } from './address.ts';

interface Props {
  ui: Ui;
  input: PromiseInput;
  loads: readonly StationLoad[];
}

const FULL = 100;
/** Five steps of a tone: the number says the same. */
const toneOf = (percent: number | null) => (percent === null ? '' : `tone-${Math.min(4, Math.floor(percent / 25))}`);

const Cell = ({
  ui,
  station,
  day,
  input,
}: {
  ui: Ui;
  station: StationLoad['station'];
  day: DayLoad;
  input: PromiseInput;
}) => {
  const { promise } = ui.t;
  if (day.jobs === 0) return <td class="none">{ui.t.shell.none()}</td>;
  const { jobs, percent } = day;
  const isHere = input.station === station && input.day === day.date;
  return (
    <td class={toneOf(percent)}>
      <a
        href={promiseAddress({ station, day: day.date })}
        aria-current={isHere ? 'true' : undefined}
        title={promise.cell({
          station: stationName(station, ui.locale),
          day: ui.format.date(day.date, ui.today),
          jobs,
        })}
      >
        {jobs}
        {percent !== null && (
          <small>
            {percent >= FULL && '▲'}
            {promise.percent({ n: percent })}
          </small>
        )}
      </a>
    </td>
  );
};

/** How busy each station will be on the next worked days: every cell leads to its jobs. */
export const LoadTable = ({ ui, input, loads }: Props) => {
  const { promise } = ui.t;
  const days = loads[0]?.days ?? [];
  return (
    <section>
      <h2>{promise.load()}</h2>
      <p class="help">{promise.loadHelp()}</p>
      <section class="scroll" aria-label={promise.loadTitle({ n: LOAD_DAYS })} tabindex={0}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{ui.t.production.station()}</th>
              {days.map(({ date }) => (
                <th scope="col">{ui.format.date(date, date)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {loads.map(({ station, days: own }) => (
              <tr>
                <th scope="row">
                  <a href={promiseAddress({ station })}>{stationName(station, ui.locale)}</a>
                </th>
                {own.map((day) => (
                  <Cell ui={ui} station={station} day={day} input={input} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
