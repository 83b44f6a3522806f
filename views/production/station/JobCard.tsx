import type { Ui } from '../../../src/http/ui.ts';
import { readRoute } from '../../../src/orders/find/route.ts';
import type { Job } from '../../../src/production/queries.ts';
import type { Card } from '../../../src/production/station/lay-out.ts';
import type { StageState } from '../../../src/vocabulary/stage-states.ts';
import { stationName, stationOrder } from '../../../src/vocabulary/stations.ts';
import { Elapsed } from '../Elapsed.tsx';
import { MiniBlock } from '../MiniBlock.tsx';
import { State } from '../RouteStrip.tsx';
import { JobActs } from './JobActs.tsx';
import { JobSection } from './JobSection.tsx';
import type { StationView } from './view.ts';

/** The stripe at the edge of a card: each is told apart in grey too. */
const stripes: Record<StageState, string> = {
  NOT_STARTED: 'later',
  QUEUED: '',
  IN_PROGRESS: 'run',
  BLOCKED: 'stop',
  REWORK: 'again',
  COMPLETED: 'held',
};

const isPaused = ({ job, people }: Card) => job.state === 'IN_PROGRESS' && people.length === 0;

/** How far what is coming has come: the last stage before this one at which something happens. */
export const whereNow = ({ route, station }: Job) =>
  readRoute(route)
    .filter((cell) => stationOrder(cell.station) < stationOrder(station))
    .filter(({ state }) => state !== 'NOT_STARTED' && state !== 'COMPLETED')
    .at(-1);

/** How it stands says that it is blocked: here, or where what is coming is now. */
export const saysBlocked = (job: Job) => (job.state === 'NOT_STARTED' ? whereNow(job)?.state : job.state) === 'BLOCKED';

/** Who has it in hands: those at work, else whose it is. */
function holderOf(ui: Ui, { job, people, isNext, last }: Card): string {
  const { production, times } = ui.t;
  if (people.length > 0) return people.map(({ displayName }) => displayName).join(', ');
  const now = job.state === 'NOT_STARTED' && whereNow(job);
  if (now) return `${stationName(now.station, ui.locale)}: ${production.state[now.state]().toLowerCase()}`;
  const whose = job.assignee?.displayName ?? (job.state === 'IN_PROGRESS' ? last?.displayName : undefined);
  return [isNext && production.nextOne(), whose ?? times.nobodys()].filter(Boolean).join(' · ');
}

const Standing = ({ ui, card }: { ui: Ui; card: Card }) => {
  const { job, people, last } = card;
  const paused = isPaused(card);
  const since = paused ? last?.endedAt : people[0]?.since;
  return (
    <>
      {paused ? (
        <span class="state">
          <span aria-hidden="true">‖</span> {ui.t.times.paused()}
        </span>
      ) : (
        <State ui={ui} state={job.state} />
      )}
      {job.cycles > 0 && ` ${ui.t.production.cycles({ n: job.cycles })}`} {since && <Elapsed ui={ui} since={since} />}
      {job.progress > 0 && job.progress < 100 && <span class="num"> · {job.progress} %</span>}
    </>
  );
};

interface Props {
  view: StationView;
  card: Card;
  /** The one thing to press now. */
  isNow?: boolean;
}

/** A job: which drawing it is, what to do, and the buttons that do it. */
export function JobCard({ view, card, isNow = false }: Props) {
  const { ui, details, whole } = view;
  const { job } = card;
  const id = `job-${job.poNumber}`;
  if (whole && !whole.has(job.poNumber)) return <article id={id} data-same />;
  const items = details.filled.get(job.orderId)?.items ?? [];
  const templates = [...new Set(items.map(({ template }) => template))].filter((code) => code !== null);
  return (
    <article id={id} class={`task ${isPaused(card) ? 'pause' : stripes[job.state]}`.trim()} aria-label={job.poNumber}>
      <MiniBlock
        ui={ui}
        order={{ ...job, stages: readRoute(job.route) }}
        saysBlocked={saysBlocked(job)}
        templates={templates}
        holder={holderOf(ui, card)}
        standing={<Standing ui={ui} card={card} />}
      />
      <JobSection ui={ui} job={job} details={details} />
      <JobActs view={view} card={card} isNow={isNow} />
    </article>
  );
}
