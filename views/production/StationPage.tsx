import type { Ui } from '../../src/http/ui.ts';
import { readRoute } from '../../src/orders/list.ts';
import type { Job, stationWork } from '../../src/production/queries.ts';
import { type StationCode, stationName, stationShort, stations } from '../../src/production/stations.ts';
import { stationTopic } from '../../src/production/touched.ts';
import { FloorBadges } from '../orders/Badges.tsx';
import { DueDate, PriorityMark } from '../orders/TitleBlock.tsx';
import { AsOf, live } from '../shared/live.tsx';
import { type Message, Told } from '../shared/Told.tsx';
import { State } from './RouteStrip.tsx';
import { ScanBox } from './ScanBox.tsx';
import { StageButtons } from './StageActs.tsx';

export interface StationView {
  ui: Ui;
  station: StationCode;
  work: Awaited<ReturnType<typeof stationWork>>;
  /** The orders of which this reader may take back his last step here. */
  reversible: ReadonlySet<string>;
  /** Done a moment ago, and no longer in the queue: what may still be taken back. */
  gone: readonly { poNumber: string; status: Job['status'] }[];
  message?: Message | undefined;
}

const tones: Partial<Record<Job['state'], string>> = {
  NOT_STARTED: 'later',
  IN_PROGRESS: 'run',
  BLOCKED: 'stop',
  REWORK: 'again',
};

const Marks = ({ ui, job }: { ui: Ui; job: Job }) => (
  <>
    {job.priority !== 'NORMAL' && <PriorityMark ui={ui} priority={job.priority} />}{' '}
    <FloorBadges
      ui={ui}
      order={{ ...job, stages: readRoute(job.route) }}
      said={[job.priority === 'URGENT' && 'URGENT', job.state === 'BLOCKED' && 'BLOCKED']}
    />{' '}
    {job.cycles > 0 && <span class="mark">{ui.t.production.cycles({ n: job.cycles })}</span>}
  </>
);

const When = ({ ui, job }: { ui: Ui; job: Job }) => (
  <p class="when">
    <span>{job.client}</span>
    <span>
      {ui.t.orders.field.dueDate()}:{' '}
      <b>
        <DueDate ui={ui} order={job} />
      </b>
    </span>
    {job.loadingDate && <span>{ui.t.production.loading({ date: ui.format.date(job.loadingDate, ui.today) })}</span>}
  </p>
);

/** Why nothing can be done about it now. */
const Stop = ({ ui, job }: { ui: Ui; job: Job }) => (
  <>
    {job.blockedReason && <p class="reason">▲ {ui.t.production.blocked({ reason: job.blockedReason })}</p>}
    {job.status === 'on_hold' && <p class="reason">‖ {ui.t.production.onHold({ reason: job.statusReason ?? '' })}</p>}
  </>
);

const Facts = ({ ui, job }: { ui: Ui; job: Job }) => (
  <div>
    <p class="what">
      {job.title || ui.t.shell.none()} <Marks ui={ui} job={job} />
    </p>
    {job.items && <p class="parts lines">{job.items}</p>}
    <When ui={ui} job={job} />
    <Stop ui={ui} job={job} />
    {job.notes && <p class="note lines">{job.notes}</p>}
    {job.isRd && job.rdNotes && <p class="note lines">{job.rdNotes}</p>}
  </div>
);

/** A fault that was found here: which stage made it is asked next. */
function FaultLink({ ui, job }: { ui: Ui; job: Job }) {
  const isHere = job.state !== 'NOT_STARTED' && job.status !== 'approved';
  if (!isHere || !ui.can('rework.send', { station: job.station })) return null;
  const query = new URLSearchParams({ foundAt: job.station, returnTo: `/stations/${job.station}` });
  return (
    <a class="btn big" href={`/orders/${job.poNumber}/rework?${query}`}>
      {ui.t.rework.found()}
    </a>
  );
}

function JobCard({ ui, job, isReversible }: { ui: Ui; job: Job; isReversible: boolean }) {
  return (
    <article class={`job ${tones[job.state] ?? ''}`} aria-label={job.poNumber}>
      <div>
        <a class="po" href={`/orders/${job.poNumber}`}>
          {job.poNumber}
        </a>
        <State ui={ui} state={job.state} />
      </div>
      <Facts ui={ui} job={job} />
      <StageButtons
        ui={ui}
        po={job.poNumber}
        stage={job}
        status={job.status}
        isReversible={isReversible}
        target="#station"
        returnTo={`/stations/${job.station}`}
        big
      >
        <FaultLink ui={ui} job={job} />
      </StageButtons>
    </article>
  );
}

const Gone = ({ ui, station, gone }: Pick<StationView, 'ui' | 'station' | 'gone'>) => (
  <ul class="stage-acts">
    {gone.map(({ poNumber, status }) => (
      <li>
        <a class="po" href={`/orders/${poNumber}`}>
          {poNumber}
        </a>
        <State ui={ui} state="COMPLETED" />
        <StageButtons
          ui={ui}
          po={poNumber}
          stage={{ station, applies: true, state: 'COMPLETED' }}
          status={status}
          isReversible
          target="#station"
          returnTo={`/stations/${station}`}
        />
      </li>
    ))}
  </ul>
);

interface JobsProps {
  ui: Ui;
  jobs: readonly Job[];
  reversible?: ReadonlySet<string>;
}

const Jobs = ({ ui, jobs, reversible }: JobsProps) => (
  <div class="jobs">
    {jobs.map((job) => (
      <JobCard ui={ui} job={job} isReversible={reversible?.has(job.poNumber) ?? false} />
    ))}
  </div>
);

const Coming = ({ ui, work }: Pick<StationView, 'ui' | 'work'>) => (
  <section>
    <h2>{ui.t.production.coming()}</h2>
    <Jobs ui={ui} jobs={work.coming} />
    {work.coming.length === 0 && <p class="empty">{ui.t.production.noneComing()}</p>}
    {work.hasMore && (
      <p>
        <a href="/orders?status=active">{ui.t.production.moreComing()}</a>
      </p>
    )}
  </section>
);

/** A station's work: what to do now, then what is coming. A change at the station returns this whole. */
export function StationContent({ ui, station, work, reversible, gone, message }: StationView) {
  const { production } = ui.t;
  return (
    <div id="station" {...live(ui, stationTopic(station), `/stations/${station}`)}>
      <header class="told station-head">
        <h1 tabindex={-1}>
          {stationName(station, ui.locale)} · {production.toDo({ n: work.ready.length })}
        </h1>
        <Told ui={ui} message={message} />
        <p>
          <AsOf ui={ui} />
        </p>
      </header>
      {gone.length > 0 && <Gone ui={ui} station={station} gone={gone} />}
      <section>
        <h2 class="visually-hidden">{production.ready()}</h2>
        <Jobs ui={ui} jobs={work.ready} reversible={reversible} />
        {work.ready.length === 0 && (
          <p class="empty">
            {production.none()} {production.noneNext()}
          </p>
        )}
      </section>
      <Coming ui={ui} work={work} />
    </div>
  );
}

/** All stations in one row of short names: a route strip to walk along. */
const StationSwitch = ({ ui, station }: { ui: Ui; station: StationCode }) => (
  <nav class="stations" aria-label={ui.t.production.stations()}>
    {stations.map(({ code, name }) => (
      <a href={`/stations/${code}`} title={name[ui.locale]} aria-current={code === station ? 'page' : undefined}>
        {stationShort(code, ui.locale)}
      </a>
    ))}
  </nav>
);

export const StationPage = (view: StationView) => (
  <>
    <StationSwitch ui={view.ui} station={view.station} />
    <ScanBox ui={view.ui} autofocus={view.ui.can('stages.change', { station: view.station })} />
    <StationContent {...view} />
  </>
);
