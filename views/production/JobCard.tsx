import type { Ui } from '../../src/http/ui.ts';
import type { RouteCell } from '../../src/orders/find/route.ts';
import { readRoute } from '../../src/orders/find/route.ts';
import type { Job, JobItem } from '../../src/production/queries.ts';
import type { JobDetails } from '../../src/production/station/job-details.ts';
import type { AtWork as Worker } from '../../src/production/times/spells.ts';
import { reworkReasonLabel } from '../../src/vocabulary/rework-reasons.ts';
import { stationName, stationOrder } from '../../src/vocabulary/stations.ts';
import { FloorMarks } from '../orders/Marks.tsx';
import { DueDate, PriorityMark } from '../orders/TitleBlock.tsx';
import { type ItemWork, joined, StationWork, worksOf } from '../sheets/StationWork.tsx';
import { AtWork, Whose } from './AtWork.tsx';
import { blockedInWords } from './blocked.ts';
import { State } from './RouteStrip.tsx';
import { StageButtons } from './StageActs.tsx';
import { AssignButton, LogLink } from './WorkActs.tsx';

export interface JobProps {
  ui: Ui;
  job: Job;
  details: JobDetails;
  /** Who is at work on it now. */
  people: readonly Worker[];
  isReversible: boolean;
  /** Where this page is found again. */
  address: string;
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
    <FloorMarks
      ui={ui}
      order={{ ...job, stages: readRoute(job.route) }}
      said={[job.priority === 'URGENT' && 'URGENT', job.state === 'BLOCKED' && 'BLOCKED']}
    />{' '}
    {job.cycles > 0 && <span class="mark">{ui.t.production.cycles({ n: job.cycles })}</span>}
  </>
);

/** Which drawing it is: the head of a card. */
const Block = ({ ui, job, people, address }: JobProps) => (
  <div class="block">
    <a class="po" href={`/orders/${job.poNumber}`}>
      {job.poNumber}
    </a>
    {job.revision > 0 && <b class="mark">R{job.revision}</b>}
    <span>
      <State ui={ui} state={job.state} />
      {job.progress > 0 && job.progress < 100 && <b class="num"> {job.progress} %</b>}
    </span>
    <AtWork ui={ui} state={job.state} people={people} />
    <p class="what">
      {job.title || ui.t.shell.none()} <Marks ui={ui} job={job} />
    </p>
    <span>{job.client}</span>
    <span>
      {ui.t.orders.field.dueDate()}:{' '}
      <b>
        <DueDate ui={ui} order={job} />
      </b>
    </span>
    {job.loadingDate && <span>{ui.t.production.loading({ date: ui.format.date(job.loadingDate, ui.today) })}</span>}
    {job.hasSheets && <a href={`/orders/${job.poNumber}/sheet`}>{ui.t.production.sheet()}</a>}
    <Whose ui={ui} assignee={job.assignee}>
      {job.state !== 'NOT_STARTED' && (
        <AssignButton
          ui={ui}
          po={job.poNumber}
          stage={job}
          status={job.status}
          assignee={job.assignee}
          target="#station"
          returnTo={address}
        />
      )}
    </Whose>
  </div>
);

/** Why nothing can be done about it now. */
const Stop = ({ ui, job }: { ui: Ui; job: Job }) => (
  <>
    {job.blockedReason && <p class="reason">▲ {blockedInWords(ui, job)}</p>}
    {job.status === 'on_hold' && <p class="reason">‖ {ui.t.production.onHold({ reason: job.statusReason ?? '' })}</p>}
  </>
);

/** How far what is coming has come: the last stage before this one at which something happens. */
function whereNow({ route, station }: Job): RouteCell | undefined {
  const before = readRoute(route).filter((cell) => stationOrder(cell.station) < stationOrder(station));
  return before.filter(({ state }) => state !== 'NOT_STARTED' && state !== 'COMPLETED').at(-1);
}

function Now({ ui, job }: { ui: Ui; job: Job }) {
  const now = job.state === 'NOT_STARTED' ? whereNow(job) : undefined;
  if (!now) return null;
  return (
    <p class="now">
      {stationName(now.station, ui.locale)}: <State ui={ui} state={now.state} />
    </p>
  );
}

/** Why it is done once more, every time that it is. */
const Again = ({ ui, job, details }: JobProps) => (
  <>
    {(details.cycles.get(job.orderId) ?? []).map((cycle) => (
      <p class="note">
        {job.cycles > 1 && `${ui.t.production.cycles({ n: cycle.index })} `}
        {reworkReasonLabel(cycle.reason, ui.locale)}
        {cycle.note && ` — ${cycle.note}`}
        {cycle.foundAt && `, ${ui.t.rework.toldFound({ station: stationName(cycle.foundAt, ui.locale) })}`}
        {cycle.materialAgain && (
          <>
            {' · '}
            <b>{ui.t.rework.toldAgain({ what: cycle.materialAgain })}</b>
          </>
        )}
        {cycle.photos > 0 && (
          <>
            {' '}
            <a href={`/orders/${job.poNumber}#cycles`}>{ui.t.photos.count({ n: cycle.photos })}</a>
          </>
        )}
      </p>
    ))}
  </>
);

/** The latest words about it, with the station where they come from another. */
function Notes({ ui, job, details }: JobProps) {
  return (
    <>
      {(details.notes.get(job.orderId) ?? []).map(({ at, displayName, station, progress, text }) => (
        <p class="said">
          <small>
            {ui.format.moment(at)} {displayName}
            {station && station !== job.station && `, ${stationName(station, ui.locale)}`}
          </small>{' '}
          {progress !== null && <b>{progress} %</b>} <span class="lines">{text}</span>
        </p>
      ))}
    </>
  );
}

/** More than so many letters would push the next jobs off a terminal's screen. */
const MUCH = 900;

const lettersOf = (works: readonly ItemWork[]) =>
  works
    .flatMap(({ sections }) => sections)
    .flatMap(({ lines, remarks }) => [...remarks, ...lines.map(({ label, text }) => label + text)])
    .join('').length;

/** "3 × Letters 1200 × 400 mm". */
const tellItem = ({ format }: Ui, { quantity, name, widthMm, heightMm }: JobItem) =>
  `${format.number(quantity)} × ${name} ${format.size(widthMm, heightMm)}`.trim();

/** What this station has to do, from the sheets; further down in the queue a link to them. */
function Work({ ui, job, details }: JobProps) {
  const filled = details.filled.get(job.orderId);
  const said = filled && worksOf(ui, filled.items, filled.sheets).get(job.station);
  if (!said)
    return job.items ? <p class="parts lines">{job.items.map((item) => tellItem(ui, item)).join('\n')}</p> : null;
  const works = joined(said);
  const work = <StationWork ui={ui} works={works} withSizes />;
  if (lettersOf(works) <= MUCH) return work;
  return (
    <details>
      <summary>{ui.t.production.work()}</summary>
      {work}
    </details>
  );
}

const Facts = (props: JobProps) => {
  const { ui, job } = props;
  return (
    <div>
      <Now ui={ui} job={job} />
      <Stop ui={ui} job={job} />
      <Again {...props} />
      <Notes {...props} />
      {job.notes && <p class="note lines">{job.notes}</p>}
      {job.isRd && job.rdNotes && <p class="note lines">{job.rdNotes}</p>}
      <Work {...props} />
    </div>
  );
};

/** A fault that was found here: which stage made it is asked next. */
function FaultLink({ ui, job, address }: Pick<JobProps, 'ui' | 'job' | 'address'>) {
  const isHere = job.state !== 'NOT_STARTED' && job.status !== 'approved';
  if (!isHere || !ui.can('rework.send', { station: job.station })) return null;
  const query = new URLSearchParams({ foundAt: job.station, returnTo: address });
  return (
    <a class="btn big" href={`/orders/${job.poNumber}/rework?${query}`}>
      {ui.t.rework.found()}
    </a>
  );
}

/** A job as a small title block: which drawing it is, what to do, and the buttons that do it. */
export function JobCard(props: JobProps) {
  const { ui, job, people, isReversible, address } = props;
  return (
    <article class={`job ${tones[job.state] ?? ''}`} aria-label={job.poNumber}>
      <Block {...props} />
      <Facts {...props} />
      <StageButtons
        ui={ui}
        po={job.poNumber}
        stage={job}
        status={job.status}
        isReversible={isReversible}
        route={readRoute(job.route)}
        target="#station"
        returnTo={address}
        people={people}
        big
      >
        <LogLink ui={ui} po={job.poNumber} stage={job} returnTo={address} big />
        <FaultLink ui={ui} job={job} address={address} />
      </StageButtons>
    </article>
  );
}
