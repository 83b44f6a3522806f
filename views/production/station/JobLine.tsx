import { readRoute } from '../../../src/orders/find/route.ts';
import type { Job } from '../../../src/production/queries.ts';
import { addressOf } from '../../../src/production/station/address.ts';
import { stationName } from '../../../src/vocabulary/stations.ts';
import { DueDate } from '../../orders/TitleBlock.tsx';
import { blockedBecause } from '../blocked.ts';
import { BlockMarks } from '../MiniBlock.tsx';
import { State } from '../RouteStrip.tsx';
import { JobCard, saysBlocked, whereNow } from './JobCard.tsx';
import type { StationView } from './view.ts';

/** How it stands; of what is coming, at which station. */
function Standing({ view: { ui }, job }: { view: StationView; job: Job }) {
  const now = job.state === 'NOT_STARTED' ? whereNow(job) : undefined;
  if (!now) return <State ui={ui} state={job.state} />;
  return (
    <span>
      {stationName(now.station, ui.locale)}: <State ui={ui} state={now.state} />
    </span>
  );
}

/** A job further down in one line, which opens by hand. */
export function JobLine({ view, job }: { view: StationView; job: Job }) {
  const { ui, station, mine, open, whole, worked } = view;
  const { poNumber } = job;
  const isOpen = open === poNumber;
  const id = `line-${poNumber}`;
  if (whole && !whole.has(poNumber)) return <div id={id} data-same />;
  const href = addressOf(station, { mine, ...(!isOpen && { open: poNumber }) });
  const why = blockedBecause(ui, job) ?? (job.status === 'on_hold' ? job.statusReason : null);
  return (
    <div class="task-line" id={id}>
      <a
        id={`${id}-fold`}
        href={href}
        hx-get={href}
        hx-target="#station"
        hx-swap="outerMorph"
        hx-replace-url="true"
        aria-expanded={isOpen ? 'true' : 'false'}
      >
        <span class="po">{poNumber}</span>
        <span class="name">
          {job.title || ui.t.shell.none()}{' '}
          <BlockMarks ui={ui} order={{ ...job, stages: readRoute(job.route) }} saysBlocked={saysBlocked(job)} />
        </span>
        <small class="client">{why ?? job.client}</small>
        <Standing view={view} job={job} />
        <b class="when">
          <DueDate ui={ui} order={job} />
        </b>
      </a>
      {isOpen && (
        <JobCard
          view={view}
          card={{ job, ...(worked.get(job.orderId) ?? { people: [] }), isOwn: false, isNext: false, isHeld: false }}
        />
      )}
    </div>
  );
}
