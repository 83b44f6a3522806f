import type { FinishesInput } from '../../src/finishes/list.ts';
import { type DayLoad, LOAD_DAYS, type StationLoad } from '../../src/finishes/load.ts';
import type { Ui } from '../../src/http/ui.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { finishesAddress } from './address.ts';

interface Props {
  ui: Ui;
  input: FinishesInput;
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
  input: FinishesInput;
}) => {
  const { finish } = ui.t;
  if (day.jobs === 0) return <td class="none">{ui.t.shell.none()}</td>;
  const { jobs, percent } = day;
  const isHere = input.station === station && input.day === day.date;
  return (
    <td class={toneOf(percent)}>
      <a
        href={finishesAddress({ station, day: day.date })}
        aria-current={isHere ? 'true' : undefined}
        title={finish.cell({
          station: stationName(station, ui.locale),
          day: ui.format.date(day.date, ui.today),
          jobs,
        })}
      >
        {jobs}
        {percent !== null && (
          <small>
            {percent >= FULL && '▲'}
            {finish.percent({ n: percent })}
          </small>
        )}
      </a>
    </td>
  );
};

/** How busy each station will be on the next worked days: every cell leads to its jobs. */
export const LoadTable = ({ ui, input, loads }: Props) => {
  const { finish } = ui.t;
  const days = loads[0]?.days ?? [];
  return (
    <section>
      <h2>{finish.load()}</h2>
      <p class="help">{finish.loadHelp()}</p>
      <section class="scroll" aria-label={finish.loadTitle({ n: LOAD_DAYS })} tabindex={0}>
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
                  <a href={finishesAddress({ station })}>{stationName(station, ui.locale)}</a>
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
