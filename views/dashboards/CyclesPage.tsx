import type { Ui } from '../../src/http/ui.ts';
import { cyclesAddress } from '../../src/metrics/addresses.ts';
import type { ListedCycle } from '../../src/metrics/rework.ts';
import type { CyclesInput } from '../../src/metrics/rework-input.ts';
import { reworkReasonLabel } from '../../src/production/rework-reasons.ts';
import { stationName } from '../../src/production/stations.ts';
import { Pages } from '../shared/Pages.tsx';

interface View {
  ui: Ui;
  input: CyclesInput;
  cycles: readonly ListedCycle[];
  next: string | null;
}

function Row({ ui, cycle }: { ui: Ui; cycle: ListedCycle }) {
  const { rework, station } = ui.t.figures;
  return (
    <tr>
      <td data-h={rework.order()}>
        <a class="po" href={`/orders/${cycle.poNumber}`}>
          {cycle.poNumber}
        </a>{' '}
        <small>{cycle.title}</small>
      </td>
      <td data-h={station()}>
        <span>
          {stationName(cycle.station, ui.locale)} <b>×{cycle.index}</b>
        </span>
      </td>
      <td data-h={rework.reason()}>
        <span>
          {reworkReasonLabel(cycle.reason, ui.locale)} {cycle.note && <small class="lines">{cycle.note}</small>}
        </span>
      </td>
      <td data-h={rework.foundAt()}>{cycle.foundAt ? stationName(cycle.foundAt, ui.locale) : ui.t.shell.none()}</td>
      <td data-h={rework.by()}>
        <span>
          {cycle.by} <small>{ui.format.moment(cycle.at)}</small>
        </span>
      </td>
      <td data-h={rework.kind()}>{cycle.countsAsFault ? rework.fault() : rework.experiment()}</td>
    </tr>
  );
}

const isAsked = ({ limit: _, rd, ...rest }: CyclesInput) =>
  rd !== 'without' || Object.values(rest).some((value) => value !== undefined);

/** What is asked for, in words, and the way out of it. */
function Asked({ ui, input }: Pick<View, 'ui' | 'input'>) {
  if (!isAsked(input)) return null;
  const { from, to, station, reason, foundAt, template, rd } = input;
  const { rework } = ui.t.figures;
  const said = [
    (from || to) && [from, to].map((day) => (day ? ui.format.fullDate(day) : '')).join(' – '),
    station && stationName(station, ui.locale),
    reason && reworkReasonLabel(reason, ui.locale),
    foundAt && `${rework.foundAt()}: ${stationName(foundAt, ui.locale)}`,
    template,
    rd !== 'without' && rework.rdKinds[rd](),
  ].filter(Boolean);
  return (
    <p class="chips">
      {said.map((words) => (
        <span class="mark">{words}</span>
      ))}{' '}
      <a href="/rework/cycles">{rework.clear()}</a>
    </p>
  );
}

const addressOf = ({ limit: _, ...input }: CyclesInput, after: string) =>
  cyclesAddress(
    Object.fromEntries(
      Object.entries({ ...input, after })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, String(value)]),
    ),
  );

/** The repetitions that a figure counts. */
export const CyclesPage = ({ ui, input, cycles, next }: View) => {
  const { rework, station } = ui.t.figures;
  const heads = [rework.order(), station(), rework.reason(), rework.foundAt(), rework.by(), rework.kind()];
  return (
    <>
      <header class="bar">
        <h1>{rework.list()}</h1>
        <a class="btn" href="/rework">
          {rework.back()}
        </a>
      </header>
      <Asked ui={ui} input={input} />
      {cycles.length === 0 ? (
        <p class="empty">{rework.none()}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cycles.map((cycle) => (
              <Row ui={ui} cycle={cycle} />
            ))}
          </tbody>
        </table>
      )}
      <Pages
        ui={ui}
        count={rework.count({ n: cycles.length })}
        first={input.after ? addressOf(input, '') : undefined}
        next={next ? addressOf(input, next) : undefined}
      />
    </>
  );
};
