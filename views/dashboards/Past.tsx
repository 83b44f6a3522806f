import type { Ui } from '../../src/http/ui.ts';
import { blockagesAddress, repeatedIn, shippedAddress, stageChangesAddress } from '../../src/metrics/addresses.ts';
import type { BlockedTime } from '../../src/metrics/blockages.ts';
import type { PastFigures } from '../../src/metrics/figures.ts';
import type { Period } from '../../src/metrics/period.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { sayMinutes } from '../production/duration.ts';
import { FigureLinks, type Tile } from './FigureLinks.tsx';
import { LeadTimes } from './LeadTimes.tsx';
import { NumberTable } from './NumberTable.tsx';
import { Pareto } from './Pareto.tsx';
import { sayShare } from './share.ts';
import { Throughput } from './Throughput.tsx';

function tilesOf(ui: Ui, { period, onTime, firstPass, traceability }: PastFigures): Tile[] {
  const { past } = ui.t.figures;
  const due = onTime.onTime + onTime.late;
  const { completed, first } = firstPass;
  const { changes, withNote } = traceability;
  return [
    {
      href: shippedAddress(period, true),
      value: sayShare(ui, onTime.onTime, due),
      label: past.onTime(),
      note: past.onTimeOf({ onTime: onTime.onTime, shipped: due }),
    },
    { href: shippedAddress(period, false), value: ui.format.number(onTime.late), label: past.late() },
    {
      href: repeatedIn(period),
      value: sayShare(ui, first, completed),
      label: past.firstPass(),
      note: past.firstPassOf({ first, completed }),
    },
    { href: repeatedIn(period), value: sayShare(ui, completed - first, completed), label: past.repeated() },
    {
      href: stageChangesAddress({ ...period, noted: 'true' }),
      value: sayShare(ui, withNote, changes),
      label: past.trace(),
      note: past.traceOf({ n: withNote, changes }),
    },
  ];
}

function BlockedHours({ ui, blocked, period }: { ui: Ui; blocked: readonly BlockedTime[]; period: Period }) {
  const { past, station } = ui.t.figures;
  return (
    <section>
      <h2>{past.blockedHours()}</h2>
      {blocked.length === 0 ? (
        <p class="empty">{past.noneBlocked()}</p>
      ) : (
        <NumberTable
          of={station()}
          heads={[past.hours(), past.blockages()]}
          rows={blocked.map((row) => ({
            label: stationName(row.station, ui.locale),
            cells: [
              sayMinutes(ui, row.seconds / 60),
              <a href={blockagesAddress({ ...period, station: row.station })}>{row.blockages}</a>,
            ],
          }))}
        />
      )}
    </section>
  );
}

/** How it went over the last thirty days, and the throughput of twelve weeks. */
export function Past({ ui, past }: { ui: Ui; past: PastFigures }) {
  const { from, to } = past.period;
  const days = { from: ui.format.date(from, ui.today), to: ui.format.date(to, ui.today) };
  return (
    <section class="past">
      <h2>
        {ui.t.figures.past.title()} <small>{ui.t.figures.past.thirtyDays(days)}</small>
      </h2>
      <FigureLinks ui={ui} tiles={tilesOf(ui, past)} label={ui.t.figures.past.title()} />
      <div class="side-by-side">
        <Throughput ui={ui} weeks={past.throughput} />
        <LeadTimes ui={ui} times={past.leadTimes} period={past.period} />
        <Pareto ui={ui} bars={past.pareto} period={past.period} />
        <BlockedHours ui={ui} blocked={past.blocked} period={past.period} />
      </div>
    </section>
  );
}
