import type { Ui } from '../../src/http/ui.ts';
import type { Job, StationWork } from '../../src/production/queries.ts';
import { whyNotActed } from '../../src/production/rules.ts';
import type { Handover } from '../../src/production/station/handover.ts';
import type { JobDetails } from '../../src/production/station/job-details.ts';
import type { AtWork } from '../../src/production/times/spells.ts';
import { stationTopic } from '../../src/production/topics.ts';
import { type StationCode, stationName, stationShort, stations } from '../../src/vocabulary/stations.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { AsOf, live } from '../shared/live.tsx';
import { type Message, Told } from '../shared/Told.tsx';
import { JobCard } from './JobCard.tsx';
import { State } from './RouteStrip.tsx';
import { StageButtons } from './StageActs.tsx';

export interface StationView {
  ui: Ui;
  station: StationCode;
  /** The stations between which this reader goes to and fro, with what could be begun there. */
  own: readonly { code: StationCode; ready: number }[];
  work: StationWork;
  details: JobDetails;
  /** Who is at work on which order. */
  people: ReadonlyMap<number, AtWork[]>;
  /** Where this page is found again. */
  address: string;
  /** What is this reader's comes first. */
  mine: boolean;
  /** Forgotten timers that this reader is to look at. */
  toReview: number;
  handover: Handover | undefined;
  /** The orders of which this reader may take back his last step here. */
  reversible: ReadonlySet<string>;
  /** Done a moment ago, and no longer in the queue: what may still be taken back. */
  gone: readonly { poNumber: string; status: Job['status'] }[];
  message?: Message | undefined;
}

const Gone = ({ ui, station, gone, address }: Pick<StationView, 'ui' | 'station' | 'gone' | 'address'>) => (
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
          returnTo={address}
        />
      </li>
    ))}
  </ul>
);

const Jobs = ({ view, jobs }: { view: StationView; jobs: readonly Job[] }) => (
  <div class="jobs">
    {jobs.map((job) => (
      <JobCard
        ui={view.ui}
        job={job}
        details={view.details}
        people={view.people.get(job.orderId) ?? []}
        isReversible={view.reversible.has(job.poNumber)}
        address={view.address}
      />
    ))}
  </div>
);

const Coming = ({ view }: { view: StationView }) => {
  const { production } = view.ui.t;
  const { coming, hasMore } = view.work;
  return (
    <section>
      <h2>{production.coming()}</h2>
      <Jobs view={view} jobs={coming} />
      {coming.length === 0 && <p class="empty">{production.noneComing()}</p>}
      {hasMore && (
        <p>
          <a href="/orders?status=active">{production.moreComing()}</a>
        </p>
      )}
    </section>
  );
};

/** What to take up next, one press away, whatever else is running. */
function Next({ ui, station, work, address }: StationView) {
  const job = work.ready.find((one) => whyNotActed('start', one, one.status) === null);
  if (!job || !ui.can('stages.change', { station })) return null;
  return (
    <ActButton
      ui={ui}
      id="next-job"
      action={`/orders/${job.poNumber}/stages/${station}/start`}
      label={ui.t.production.next({ po: job.poNumber })}
      target="#station"
      returnTo={address}
      first
      big
    />
  );
}

/** To another of one's own stations in one press. */
const OwnStations = ({ ui, station, own }: StationView) => (
  <nav class="stations own" aria-label={ui.t.production.ownStations()}>
    {own.map(({ code, ready }) => (
      <a href={`/stations/${code}`} aria-current={code === station ? 'page' : undefined}>
        {stationName(code, ui.locale)} <b class="num">{ui.format.number(ready)}</b>
      </a>
    ))}
  </nav>
);

/** What the last shift left to this one; who works here may change it. */
function HandoverNote({ ui, station, handover }: StationView) {
  const address = `/stations/${station}/handover`;
  const mayChange = ui.can('stages.change', { station });
  if (!handover && !mayChange) return null;
  return (
    <p class="handover">
      {handover && (
        <>
          <b>{ui.t.log.handover()}</b> <span class="lines">{handover.text}</span>{' '}
          <small>
            {handover.by}, {ui.format.moment(handover.at)}
          </small>{' '}
        </>
      )}
      {mayChange && <a href={address}>{handover ? ui.t.log.handoverChange() : ui.t.log.handoverNew()}</a>}
    </p>
  );
}

/** One's own jobs first, and for a lead the timers that somebody forgot. */
const HeadLinks = ({ ui, station, mine, toReview }: StationView) => (
  <span>
    {ui.can('stages.assign', { station }) && (
      <a href={`/stations/${station}${mine ? '' : '?mine=1'}`} aria-current={mine ? 'true' : undefined}>
        {ui.t.times.mineFirst()}
      </a>
    )}{' '}
    {toReview > 0 && <a href="/times/review">{ui.t.times.reviewLink({ n: toReview })}</a>}
  </span>
);

function Head(view: StationView) {
  const { ui, station, work, message } = view;
  return (
    <header class="told station-head">
      <h1 tabindex={-1}>
        {stationName(station, ui.locale)} · {ui.t.production.toDo({ n: work.running.length + work.ready.length })}
      </h1>
      <Told ui={ui} message={message} />
      <p>
        <AsOf ui={ui} />
        <HeadLinks {...view} />
      </p>
      <Next {...view} />
    </header>
  );
}

/** A station's work: what to do now, then what is stuck and what is coming. A change at the station returns this whole. */
export function StationContent(view: StationView) {
  const { ui, station, own, work, gone, handover } = view;
  const { production } = ui.t;
  const topics = new Set([station, ...own.map(({ code }) => code)].map(stationTopic));
  const open = [...work.running, ...work.ready];
  return (
    <div id="station" {...live(ui, [...topics].join(' '), view.address)}>
      {own.length > 0 && <OwnStations {...view} />}
      <Head {...view} />
      {handover && <HandoverNote {...view} />}
      {gone.length > 0 && <Gone {...view} />}
      <section>
        <h2 class="visually-hidden">{production.ready()}</h2>
        <Jobs view={view} jobs={open} />
        {open.length === 0 && (
          <p class="empty">
            {production.none()} {production.noneNext()}
          </p>
        )}
      </section>
      {work.stuck.length > 0 && (
        <section>
          <h2>{production.stuck()}</h2>
          <Jobs view={view} jobs={work.stuck} />
        </section>
      )}
      <Coming view={view} />
      {!handover && <HandoverNote {...view} />}
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

/** Who works here has the jobs on top of a low screen, and the way to other stations below them. */
export function StationPage(view: StationView) {
  const { ui, station } = view;
  const others = <StationSwitch ui={ui} station={station} />;
  const isOwn = ui.actor?.stations.includes(station);
  return (
    <>
      {!isOwn && others}
      <StationContent {...view} />
      {isOwn && others}
    </>
  );
}
