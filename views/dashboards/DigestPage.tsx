import type { MorningSheet } from '../../src/dashboards/digest.ts';
import type { Ui } from '../../src/http/ui.ts';
import { figureAddress } from '../../src/metrics/addresses.ts';
import { type StationCode, stationName } from '../../src/vocabulary/stations.ts';
import { PrintBar } from '../sheets/PrintBar.tsx';
import { BlockedWork, NextLoading, Watch } from './Digest.tsx';
import { Jobs } from './ProductionPage.tsx';
import { ShortList } from './ShortList.tsx';
import { LimitMark } from './StationFigures.tsx';

type Props = { ui: Ui; told: MorningSheet };

/** What is first at each station, and where nothing is. */
const Stations = ({ ui, told }: Props) => {
  const jobsAt = (code: StationCode) => told.jobs.filter(({ station }) => station === code);
  const idle = told.stations.filter(({ station }) => jobsAt(station).length === 0);
  const busy = told.stations.filter((row) => !idle.includes(row));
  return (
    <>
      <h2>{ui.t.figures.digest.first()}</h2>
      {busy.map((row) => (
        <section>
          <h3>
            {stationName(row.station, ui.locale)}{' '}
            <small>{ui.t.figures.queue({ waiting: row.counts.QUEUED, running: row.inWork })}</small>{' '}
            {row.isOver && <LimitMark ui={ui} row={row} />}
          </h3>
          <Jobs ui={ui} jobs={jobsAt(row.station)} />
        </section>
      ))}
      {idle.length > 0 && (
        <p class="help">
          {idle.map(({ station }) => stationName(station, ui.locale)).join(', ')}: {ui.t.figures.noneQueue()}
        </p>
      )}
    </>
  );
};

/** Lines of one page in the largest type, and in the next. */
const ROOM = [62, 84];

/** Small enough for one page: about as many lines as it says. */
function typeOf({ load, dueSoon, blocked, watch, jobs, stations }: MorningSheet): string {
  const lines = load.length + dueSoon.length + 2 * blocked.length + watch.length + jobs.length;
  const heads = stations.length + 8;
  const step = ROOM.filter((room) => lines + heads > room).length;
  return `morning step-${step}`;
}

/** The operations digest on paper, for the morning round. */
export const DigestPage = ({ ui, told }: Props) => {
  const { digest } = ui.t.figures;
  return (
    <>
      <PrintBar ui={ui} addressIn={(lang) => `/digest?lang=${lang}`} />
      <article class={typeOf(told)}>
        <header class="wide">
          <h1>
            {digest.title()} · {ui.format.date(ui.today, ui.today)}
          </h1>
          <p class="help">
            {ui.t.shell.printed({ time: ui.format.moment(ui.now), name: ui.actor?.displayName ?? '' })}
          </p>
        </header>
        <NextLoading ui={ui} loading={told.loading} load={told.load} />
        <ShortList
          ui={ui}
          title={digest.due()}
          orders={told.dueSoon}
          none={digest.noneDue()}
          href={figureAddress('dueIn7Days')}
          total={told.counts.dueIn7Days}
        />
        <BlockedWork ui={ui} blocked={told.blocked} />
        <Watch ui={ui} watch={told.watch} period={told.period} />
        <Stations ui={ui} told={told} />
      </article>
    </>
  );
};
