import type { ProductionWork } from '../../src/dashboards/data.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { FirstJob } from '../../src/metrics/floor.ts';
import type { Load } from '../../src/production/loads.ts';
import { worksAt } from '../../src/vocabulary/permissions.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { shapes } from '../production/RouteStrip.tsx';
import { AsOf, live } from '../shared/live.tsx';
import { Digest } from './Digest.tsx';
import { FigureLinks, tileOf } from './FigureLinks.tsx';
import { Head } from './Head.tsx';

export const Jobs = ({ ui, jobs }: { ui: Ui; jobs: readonly FirstJob[] }) => (
  <ul class="short">
    {jobs.map((job) => (
      <li>
        <span>
          <span aria-hidden="true">{shapes[job.state]}</span>
          <span class="visually-hidden">{ui.t.production.state[job.state]()}</span>{' '}
          <a class="po" href={`/orders/${job.poNumber}`}>
            {job.poNumber}
          </a>
        </span>
        <span>
          {job.title} <small>{job.client}</small>
        </span>
        <span class="num">{job.dueDate && ui.format.date(job.dueDate, ui.today)}</span>
      </li>
    ))}
  </ul>
);

interface QueueProps {
  ui: Ui;
  row: Load;
  jobs: readonly FirstJob[];
}

/** A station of his own: how much is there, and what is first. */
const Queue = ({ ui, row, jobs }: QueueProps) => {
  const { counts, inWork } = row;
  return (
    <section>
      <h3>
        <a href={`/stations/${row.station}`}>{stationName(row.station, ui.locale)}</a>{' '}
        <small>{ui.t.figures.queue({ waiting: counts.QUEUED, running: inWork })}</small>
      </h3>
      {jobs.length > 0 ? <Jobs ui={ui} jobs={jobs} /> : <p class="help">{ui.t.figures.noneQueue()}</p>}
    </section>
  );
};

/** Those that he works at, and of a lead of them all those where something is. */
function ownRows({ actor }: Ui, stations: readonly Load[]): Load[] {
  if (!actor) return [];
  const own = stations.filter(({ station }) => worksAt(actor, station));
  return own.length > 3 ? own.filter(({ here }) => here > 0) : own;
}

export function ProductionNow({ ui, told }: { ui: Ui; told: ProductionWork }) {
  const own = ownRows(ui, told.stations);
  const names = ['active', 'urgent', 'overdue', 'blocked', 'inRework', 'dueIn7Days'] as const;
  return (
    <div id="now" class="dash" {...live(ui, 'orders', '/dashboard/production')}>
      <div class="wide">
        <FigureLinks ui={ui} tiles={names.map((name) => tileOf(ui, told.counts, name))} />
        <AsOf ui={ui} />
        {told.reviews > 0 && (
          <p class="banner">
            <a href="/times/review">{ui.t.figures.reviews({ n: told.reviews })}</a>
          </p>
        )}
      </div>
      {own.length > 0 && (
        <section class="wide">
          <h2>{ui.t.figures.queues()}</h2>
          <div class="side-by-side">
            {own.map((row) => (
              <Queue ui={ui} row={row} jobs={told.jobs.filter(({ station }) => station === row.station)} />
            ))}
          </div>
        </section>
      )}
      <Digest ui={ui} told={told} />
    </div>
  );
}

export const ProductionPage = ({ ui, told }: { ui: Ui; told: ProductionWork }) => (
  <>
    <Head ui={ui} title={ui.t.shell.sections.Production()} at="/dashboard/production" />
    <ProductionNow ui={ui} told={told} />
  </>
);
