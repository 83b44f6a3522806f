import type { Ui } from '../../src/http/ui.ts';
import { blockagesAddress } from '../../src/metrics/addresses.ts';
import type { Blockage } from '../../src/metrics/blockages.ts';
import type { EventsInput } from '../../src/metrics/events-input.ts';
import type { Period } from '../../src/metrics/period.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { blockedBecause } from '../production/blocked.ts';
import { sayMinutes } from '../production/duration.ts';
import { asQuery, Evidence, OrderCell, sayDays } from './Evidence.tsx';

interface View {
  ui: Ui;
  input: EventsInput;
  period: Period;
  blockages: readonly Blockage[];
  next: string | null;
}

const Row = ({ ui, blockage }: { ui: Ui; blockage: Blockage }) => {
  const { events, past, rework, station } = ui.t.figures;
  const { began, ended, seconds, by } = blockage;
  return (
    <tr>
      <OrderCell ui={ui} order={blockage} />
      <td data-h={station()}>{stationName(blockage.station, ui.locale)}</td>
      <td class="words" data-h={rework.reason()}>
        {blockedBecause(ui, { blockedReason: blockage.reason, missingMaterial: blockage.missingMaterial })}
      </td>
      <td data-h={events.since()}>
        <span>
          {ui.format.moment(began)} <small>{by}</small>
        </span>
      </td>
      <td data-h={events.until()}>{ended ? ui.format.moment(ended) : <span class="late">▲ {events.still()}</span>}</td>
      <td data-h={past.hours()}>{sayMinutes(ui, seconds / 60)}</td>
    </tr>
  );
};

/** The blockages of which the blocker hours are made. */
export const BlockagesPage = ({ ui, input, period, blockages, next }: View) => {
  const { events, past, rework, station } = ui.t.figures;
  const query = asQuery({ ...input, ...period });
  return (
    <Evidence
      ui={ui}
      title={past.blockages()}
      back="/dashboard"
      said={[sayDays(ui, period.from, period.to), input.station && stationName(input.station, ui.locale)]}
      clear={['/blockages', events.all()]}
      heads={[rework.order(), station(), rework.reason(), events.since(), events.until(), past.hours()]}
      rows={blockages.map((blockage) => <Row ui={ui} blockage={blockage} />)}
      none={past.noneBlocked()}
      count={events.onPage({ n: blockages.length })}
      first={input.after ? blockagesAddress({ ...query, after: '' }) : undefined}
      next={next ? blockagesAddress({ ...query, after: next }) : undefined}
    />
  );
};
