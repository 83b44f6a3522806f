import type { Digest as Told } from '../../src/dashboards/digest.ts';
import type { ShortList as ShortOrders } from '../../src/dashboards/lists.ts';
import type { Ui } from '../../src/http/ui.ts';
import {
  figureAddress,
  loadedOn,
  pipelineAddress,
  reworksAddress,
  stageListAddress,
} from '../../src/metrics/addresses.ts';
import type { Blocked } from '../../src/metrics/floor.ts';
import type { Load } from '../../src/production/loads.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { sayMinutes } from '../production/duration.ts';
import { Lines, ShortList } from './ShortList.tsx';
import { LimitMark } from './StationFigures.tsx';

interface LoadingProps {
  ui: Ui;
  loading: Told['loading'];
  /** Its first orders, where they are wanted. */
  load?: ShortOrders;
}

export const NextLoading = ({ ui, loading, load = [] }: LoadingProps) => {
  const { digest } = ui.t.figures;
  return (
    <section>
      <h2>{digest.loading()}</h2>
      {loading ? (
        <>
          <p class="fact">
            <a href={loadedOn(loading.day)}>{ui.format.date(loading.day, ui.today)}</a>{' '}
            <small>{digest.loadingLine({ n: loading.orders, ready: loading.ready, pieces: loading.pieces })}</small>
          </p>
          {load.length > 0 && <Lines ui={ui} orders={load} withState />}
        </>
      ) : (
        <p class="empty">
          {digest.noLoading()} {digest.noLoadingNext()}
        </p>
      )}
    </section>
  );
};

/** Blocked work: where, what, why and for how long. */
export const BlockedWork = ({ ui, blocked }: { ui: Ui; blocked: readonly Blocked[] }) => {
  const { digest } = ui.t.figures;
  return (
    <section>
      <h2>
        <a href={figureAddress('blocked')}>{digest.blocked()}</a>{' '}
        {blocked.length > 0 && <b class="num">{blocked.length}</b>}
      </h2>
      {blocked.length === 0 ? (
        <p class="empty">{digest.noneBlocked()}</p>
      ) : (
        <ul class="short">
          {blocked.map((one) => (
            <li>
              <a class="po" href={`/orders/${one.poNumber}`}>
                {one.poNumber}
              </a>
              <span>
                <a href={stageListAddress(one.station, 'BLOCKED')}>{stationName(one.station, ui.locale)}</a> {one.title}
                <small class="reason">▲ {one.missing ? digest.missing({ what: one.missing }) : one.reason}</small>
              </span>
              <span class="num">{sayMinutes(ui, one.seconds / 60)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Station health: what is queued and running, against the limit. */
export const Health = ({ ui, stations }: { ui: Ui; stations: readonly Load[] }) => {
  const { digest, station, limit } = ui.t.figures;
  return (
    <section>
      <h2>{digest.health()}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{station()}</th>
            {[digest.queued(), digest.running(), limit()].map((head) => (
              <th scope="col" class="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stations.map((row) => (
            <tr>
              <th scope="row">
                <a href={pipelineAddress(row.station)}>{stationName(row.station, ui.locale)}</a>
              </th>
              <td class="num" data-h={digest.queued()}>
                {row.counts.QUEUED}
              </td>
              <td class="num" data-h={digest.running()}>
                {row.inWork}
              </td>
              <td class="num" data-h={limit()}>
                <span>
                  <LimitMark ui={ui} row={row} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Rework watch: where the most is repeated. */
export const Watch = ({ ui, watch, period }: Pick<Told, 'watch' | 'period'> & { ui: Ui }) => {
  const { digest } = ui.t.figures;
  return (
    <section>
      <h2>{digest.watch()}</h2>
      {watch.length === 0 ? (
        <p class="empty">{digest.noneWatch()}</p>
      ) : (
        <ul class="short">
          {watch.map(({ station, cycles }) => (
            <li>
              <a href={reworksAddress({ ...period, station })}>{stationName(station, ui.locale)}</a>
              <span />
              <b class="num">{digest.watchLine({ n: cycles })}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Operations digest: what a lead wants to know before the day begins. */
export const Digest = ({ ui, told }: { ui: Ui; told: Told }) => (
  <>
    <NextLoading ui={ui} loading={told.loading} />
    <Watch ui={ui} watch={told.watch} period={told.period} />
    <BlockedWork ui={ui} blocked={told.blocked} />
    <ShortList
      ui={ui}
      title={ui.t.figures.digest.due()}
      orders={told.dueSoon}
      none={ui.t.figures.digest.noneDue()}
      href={figureAddress('dueIn7Days')}
      total={told.counts.dueIn7Days}
    />
    <Health ui={ui} stations={told.stations} />
  </>
);
