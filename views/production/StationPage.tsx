import type { Ui } from '../../src/http/ui.ts';
import type { Job, stationWork } from '../../src/production/queries.ts';
import { type StationCode, stationName, stations } from '../../src/production/stations.ts';
import { DueDate, PriorityMark } from '../orders/TitleBlock.tsx';
import { Alert } from '../shared/Alert.tsx';
import { State } from './RouteStrip.tsx';
import { StageButtons } from './StageActs.tsx';

export interface StationView {
  ui: Ui;
  station: StationCode;
  work: Awaited<ReturnType<typeof stationWork>>;
  /** The orders of which this reader may take back his last step here. */
  reversible: ReadonlySet<string>;
  /** Done a moment ago, and no longer in the queue: what may still be taken back. */
  gone: readonly { poNumber: string; status: Job['status'] }[];
  message?: { tone: 'good' | 'bad'; text: string } | undefined;
}

const tones: Partial<Record<Job['state'], string>> = { IN_PROGRESS: 'run', BLOCKED: 'stop', REWORK: 'again' };

function Facts({ ui, job }: { ui: Ui; job: Job }) {
  return (
    <div class="facts">
      <b>{job.title || ui.t.shell.none()}</b> <PriorityMark ui={ui} priority={job.priority} />
      {job.isRd && <span class="mark rd">{ui.t.orders.rd()}</span>}
      {job.cycles > 0 && <b> {ui.t.production.cycles({ n: job.cycles })}</b>}
      <small>
        {job.client} · {ui.t.orders.field.dueDate()}: <DueDate ui={ui} order={job} />
        {job.loadingDate && ` · ${ui.t.production.loading({ date: ui.format.date(job.loadingDate, ui.today) })}`}
      </small>
      {job.items && <small class="lines">{job.items}</small>}
      {job.notes && <small class="lines note">{job.notes}</small>}
      {job.isRd && job.rdNotes && <small class="lines note">{job.rdNotes}</small>}
      {job.blockedReason && <small class="reason">{ui.t.production.blocked({ reason: job.blockedReason })}</small>}
      {job.status === 'on_hold' && (
        <small class="reason">{ui.t.production.onHold({ reason: job.statusReason ?? '' })}</small>
      )}
    </div>
  );
}

function JobCard({ ui, job, isReversible }: { ui: Ui; job: Job; isReversible: boolean }) {
  const mayChange = ui.can('stages.change', { station: job.station });
  return (
    <article class={`job ${tones[job.state] ?? ''}`}>
      <div>
        <a class="po" href={`/orders/${job.poNumber}`}>
          {job.poNumber}
        </a>
        <State ui={ui} state={job.state} />
      </div>
      <Facts ui={ui} job={job} />
      {mayChange && (
        <StageButtons
          ui={ui}
          po={job.poNumber}
          stage={job}
          status={job.status}
          isReversible={isReversible}
          target="#station"
          returnTo={`/stations/${job.station}`}
          big
        />
      )}
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

/** A station's work: what to do now, then what is coming. A change at the station returns this whole. */
export function StationContent({ ui, station, work, reversible, gone, message }: StationView) {
  const { production } = ui.t;
  return (
    <div id="station">
      <header class="bar">
        <h1>
          {stationName(station, ui.locale)} · {production.toDo({ n: work.ready.length })}
        </h1>
        <p class="as-of">{ui.t.shell.asOf({ time: ui.format.clock(ui.now) })}</p>
      </header>
      <div role="status" aria-live="polite">
        {message && (
          <Alert
            ui={ui}
            tone={message.tone}
            title={message.tone === 'bad' ? ui.t.shell.warningTitle() : message.text}
            {...(message.tone === 'bad' && { text: message.text })}
          />
        )}
      </div>
      {gone.length > 0 && <Gone ui={ui} station={station} gone={gone} />}
      <section>
        <h2>{production.ready()}</h2>
        {work.ready.map((job) => (
          <JobCard ui={ui} job={job} isReversible={reversible.has(job.poNumber)} />
        ))}
        {work.ready.length === 0 && (
          <p class="empty">
            {production.none()} {production.noneNext()}
          </p>
        )}
      </section>
      <section>
        <h2>{production.coming()}</h2>
        {work.coming.map((job) => (
          <JobCard ui={ui} job={job} isReversible={false} />
        ))}
        {work.coming.length === 0 && <p class="empty">{production.noneComing()}</p>}
        {work.hasMore && (
          <p>
            <a href="/orders?status=active">{production.moreComing()}</a>
          </p>
        )}
      </section>
    </div>
  );
}

const StationSwitch = ({ ui, station }: { ui: Ui; station: StationCode }) => (
  <nav class="stations" aria-label={ui.t.production.stations()}>
    {stations.map(({ code, name }) => (
      <a href={`/stations/${code}`} aria-current={code === station ? 'page' : undefined}>
        {name[ui.locale]}
      </a>
    ))}
  </nav>
);

export const StationPage = (view: StationView) => (
  <>
    <StationSwitch ui={view.ui} station={view.station} />
    <StationContent {...view} />
  </>
);
