import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { readRoute } from '../../src/orders/find/route.ts';
import { marksOf, sayMark } from '../../src/orders/marks.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import { type StationCode, stationName, stationShort } from '../../src/vocabulary/stations.ts';
import type { Shown } from '../../src/walls/shown.ts';
import { blockedBecause } from '../production/blocked.ts';
import { durationInWords } from '../production/duration.ts';
import { shapes } from '../production/RouteStrip.tsx';
import { AsOf, live } from '../shared/live.tsx';

const MINUTE_MS = 60_000;
const LONGEST_NAME = 10;

/** As long as it may be in letters this large. */
function nameOf(ui: Ui, station: StationCode): string {
  const name = stationName(station, ui.locale);
  return name.length > LONGEST_NAME ? stationShort(station, ui.locale) : name;
}

const Shape = ({ children }: { children: Child }) => (
  <span class="shape" aria-hidden="true">
    {children}
  </span>
);

const ago = (ui: Ui, at: Date | null) =>
  (at && durationInWords(ui, (ui.minute.getTime() - at.getTime()) / MINUTE_MS)) || '';

/** How busy each station is: begun, of what may well be at once; and what is stuck there. */
const Loads = ({ ui, stations }: { ui: Ui; stations: Shown['stations'] }) => (
  <ul class="loads" aria-label={ui.t.production.stations()}>
    {stations.map(({ station, inWork, limit, isOver, counts }) => (
      <li class={isOver ? 'over' : inWork + counts.BLOCKED === 0 ? 'idle' : undefined}>
        <span class="visually-hidden">{stationName(station, ui.locale)}: </span>
        <span aria-hidden="true">{stationShort(station, ui.locale)}</span>
        <b>
          {inWork}
          {limit !== null && <small>/{limit}</small>}
          {isOver && <small> {ui.t.walls.over()}</small>}
          {counts.BLOCKED > 0 && ` ▲${counts.BLOCKED}`}
        </b>
      </li>
    ))}
  </ul>
);

type Job = Shown['jobs'][number];

const isPaused = ({ state, people }: Job) => state === 'IN_PROGRESS' && !people;

function lookOf(job: Job): string {
  if (job.state === 'QUEUED') return 'wait';
  if (job.state === 'REWORK') return 'again';
  return isPaused(job) ? 'pause' : 'run';
}

const Marks = ({ ui, job }: { ui: Ui; job: Job }) => {
  const isUrgent = marksOf({ ...job, stages: readRoute(job.route) }, ui.today).includes('URGENT');
  const isLate = isOverdue(job, ui.today);
  return (
    <>
      {job.state === 'REWORK' && <b class="mark">{ui.t.production.state.REWORK()}</b>}
      {(isLate || isUrgent) && <b class="mark hot">! {isLate ? ui.t.production.overdue() : sayMark(ui.t, 'URGENT')}</b>}
    </>
  );
};

/** Who is at work on it, for how long; or for how long nobody has been. */
function who(ui: Ui, job: Job): [string, string] {
  const [first] = job.people ?? [];
  if (first) {
    const others = job.people!.length - 1;
    return [others > 0 ? `${first.displayName} +${others}` : first.displayName, ago(ui, first.since)];
  }
  if (job.state === 'QUEUED') return [ui.t.production.state.QUEUED(), ''];
  return [isPaused(job) ? ui.t.times.paused() : ui.t.walls.nobody(), ago(ui, job.pausedSince)];
}

const JobLine = ({ ui, job }: { ui: Ui; job: Job }) => {
  const [name, time] = who(ui, job);
  return (
    <li class={lookOf(job)}>
      <Shape>{isPaused(job) ? '‖' : shapes[job.state]}</Shape> <b class="where">{nameOf(ui, job.station)}</b>{' '}
      <span class="po">{job.poNumber}</span>{' '}
      <span class="what">
        <span>{job.title || ui.t.shell.none()}</span>
        <Marks ui={ui} job={job} />
      </span>{' '}
      <span class="who">{name}</span> <b class="time">{time}</b>
    </li>
  );
};

const Blocked = ({ ui, blocked }: { ui: Ui; blocked: Shown['blocked'] }) => (
  <section class="stuck">
    <h2>
      <span>
        <Shape>▲</Shape> {ui.t.walls.blocked()}
      </span>
      <b>{blocked[0]!.total}</b>
    </h2>
    <ul>
      {blocked.map((one) => (
        <li>
          <span class="po">{one.poNumber}</span>
          <span class="what">{one.title || ui.t.shell.none()}</span>
          <span>{[nameOf(ui, one.station), ago(ui, one.since)].filter(Boolean).join(' · ')}</span>
          <b class="why">{blockedBecause(ui, one)}</b>
        </li>
      ))}
    </ul>
  </section>
);

type Line = Shown['overdue'][number];

/** Ready for the truck, or where it stands still. */
const Standing = ({ ui, order: { open, status } }: { ui: Ui; order: Line }) =>
  open && status !== 'completed' ? (
    <span>
      <Shape>{shapes[open.state]}</Shape> {nameOf(ui, open.station)}
    </span>
  ) : (
    <span>
      <Shape>●</Shape> {ui.t.walls.ready()}
    </span>
  );

interface LinesProps {
  ui: Ui;
  title: string;
  total: number;
  orders: readonly Line[];
  none: string;
}

const Lines = ({ ui, title, total, orders, none }: LinesProps) => (
  <section>
    <h2>
      <span>{title}</span> <b>{total}</b>
    </h2>
    {orders.length === 0 && <p>{none}</p>}
    <ul>
      {orders.map((order) => (
        <li>
          <span class="po">{order.poNumber}</span>
          <span class="what">{order.title || ui.t.shell.none()}</span>
          <Standing ui={ui} order={order} />
        </li>
      ))}
    </ul>
  </section>
);

function Head({ ui, shown }: { ui: Ui; shown: Shown }) {
  const { walls } = ui.t;
  const running = shown.stations.reduce((sum, { inWork }) => sum + inWork, 0);
  const late = shown.overdue[0]?.total ?? 0;
  return (
    <header>
      <h1>{walls.floor()}</h1>
      <p>{ui.format.date(ui.today, ui.today)}</p>
      <p class="sum">
        <Shape>◑</Shape>{' '}
        {running > shown.jobs.length
          ? walls.inWorkOf({ n: running, shown: shown.jobs.length })
          : walls.inWork({ n: running })}
        {late > 0 && <b class="late"> ! {walls.late({ n: late })}</b>}
      </p>
      <p>
        <AsOf ui={ui} />
      </p>
    </header>
  );
}

/** What hangs on the wall: read from eight metres, and nothing to press. */
export function WallContent({ ui, shown }: { ui: Ui; shown: Shown }) {
  const { pathname, search } = ui.url;
  const following = { ...live(ui, 'orders', pathname + search), 'hx-trigger': 'live throttle:1s, every 60s' };
  const { walls } = ui.t;
  const { blocked, overdue, loading } = shown;
  const day = loading.day && ui.format.date(loading.day, ui.today);
  return (
    <div id="wall" class="wall" data-events={`${pathname}/events`} {...following}>
      <Head ui={ui} shown={shown} />
      <Loads ui={ui} stations={shown.stations} />
      {shown.jobs.length > 0 ? (
        <ol class="jobs">
          {shown.jobs.map((job) => (
            <JobLine ui={ui} job={job} />
          ))}
        </ol>
      ) : (
        <p class="idle">{walls.noJobs()}</p>
      )}
      <aside>
        {blocked.length > 0 ? (
          <Blocked ui={ui} blocked={blocked} />
        ) : (
          <Lines
            ui={ui}
            title={walls.overdue()}
            total={overdue[0]?.total ?? 0}
            orders={overdue}
            none={walls.noneLate()}
          />
        )}
        <Lines
          ui={ui}
          title={day ? walls.loadingOn({ day }) : walls.loading()}
          total={loading.total}
          orders={loading.orders}
          none={walls.noLoading()}
        />
      </aside>
    </div>
  );
}
