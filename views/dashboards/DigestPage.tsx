import type { MorningSheet } from '../../src/dashboards/digest.ts';
import type { Ui } from '../../src/http/ui.ts';
import { figureAddress, loadedOn } from '../../src/metrics/addresses.ts';
import { stationName } from '../../src/production/stations.ts';
import { PrintBar } from '../sheets/PrintBar.tsx';
import { BlockedWork, NextLoading, Watch } from './Digest.tsx';
import { Jobs } from './ProductionPage.tsx';
import { ShortList } from './ShortList.tsx';
import { LimitMark } from './StationFigures.tsx';

type Props = { ui: Ui; told: MorningSheet };

/** Every station with its queue, and what is first there. */
const Stations = ({ ui, told }: Props) => (
  <section class="wide">
    <h2>{ui.t.figures.digest.first()}</h2>
    <ul class="first-jobs">
      {told.stations.map((row) => (
        <li>
          <h3>
            {stationName(row.station, ui.locale)}{' '}
            <small>{ui.t.figures.queue({ waiting: row.counts.QUEUED, running: row.inWork })}</small>{' '}
            {row.isOver && <LimitMark ui={ui} row={row} />}
          </h3>
          <Jobs ui={ui} jobs={told.jobs.filter(({ station }) => station === row.station)} />
        </li>
      ))}
    </ul>
  </section>
);

/** The operations digest on paper, for the morning round. */
export const DigestPage = ({ ui, told }: Props) => {
  const { digest } = ui.t.figures;
  const { loading } = told;
  return (
    <>
      <PrintBar ui={ui} addressIn={(lang) => `/digest?lang=${lang}`} />
      <article class="morning dash">
        <header class="wide">
          <h1>
            {digest.title()} · {ui.format.date(ui.today, ui.today)}
          </h1>
          <p class="help">
            {ui.t.shell.printed({ time: ui.format.moment(ui.now), name: ui.actor?.displayName ?? '' })}
          </p>
        </header>
        <div>
          <NextLoading ui={ui} loading={loading} />
          {loading && (
            <ShortList
              ui={ui}
              title={ui.format.date(loading.day, ui.today)}
              orders={told.load}
              none={digest.noLoading()}
              href={loadedOn(loading.day)}
              withState
            />
          )}
        </div>
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
