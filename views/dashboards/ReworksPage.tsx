import type { Ui } from '../../src/http/ui.ts';
import { reworksAddress } from '../../src/metrics/addresses.ts';
import type { ListedRework } from '../../src/metrics/rework.ts';
import { type ReworksInput, UNSAID } from '../../src/metrics/rework-input.ts';
import { reworkReasonLabel } from '../../src/vocabulary/rework-reasons.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { asQuery, Evidence, OrderCell, sayDays } from './Evidence.tsx';

interface View {
  ui: Ui;
  input: ReworksInput;
  cycles: readonly ListedRework[];
  next: string | null;
}

function Row({ ui, cycle }: { ui: Ui; cycle: ListedRework }) {
  const { rework, station } = ui.t.figures;
  return (
    <tr>
      <OrderCell ui={ui} order={cycle} />
      <td data-h={station()}>
        <span>
          {stationName(cycle.station, ui.locale)} <b>×{cycle.index}</b>
        </span>
      </td>
      <td class="words" data-h={rework.reason()}>
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

/** What is asked for, in words. */
function saidOf(ui: Ui, { from, to, madeFrom, madeTo, station, reason, foundAt, template, rd }: ReworksInput) {
  const { rework } = ui.t.figures;
  const made = sayDays(ui, madeFrom, madeTo);
  return [
    sayDays(ui, from, to),
    made && `${rework.completed()}: ${made}`,
    station && stationName(station, ui.locale),
    reason && reworkReasonLabel(reason, ui.locale),
    foundAt && `${rework.foundAt()}: ${foundAt === UNSAID ? rework.unsaid() : stationName(foundAt, ui.locale)}`,
    template === UNSAID ? rework.noProfile() : template,
    rd !== 'without' && rework.rdKinds[rd](),
  ];
}

/** The repetitions that a figure counts. */
export const ReworksPage = ({ ui, input, cycles, next }: View) => {
  const { rework, station } = ui.t.figures;
  const query = asQuery(input);
  return (
    <Evidence
      ui={ui}
      title={rework.list()}
      back="/rework"
      said={saidOf(ui, input)}
      clear={['/rework/list', rework.clear()]}
      heads={[rework.order(), station(), rework.reason(), rework.foundAt(), rework.by(), rework.kind()]}
      rows={cycles.map((cycle) => <Row ui={ui} cycle={cycle} />)}
      none={rework.none()}
      count={rework.count({ n: cycles.length })}
      first={input.after ? reworksAddress({ ...query, after: '' }) : undefined}
      next={next ? reworksAddress({ ...query, after: next }) : undefined}
    />
  );
};
