import type { Child } from 'hono/jsx';
import type { Ui } from '../../../src/http/ui.ts';
import { readRoute } from '../../../src/orders/find/route.ts';
import type { Job } from '../../../src/production/queries.ts';
import {
  nextStation,
  openBefore,
  whyNotActed,
  whyNotAssignable,
  whyNotReminded,
  whyNotWorkedAt,
} from '../../../src/production/rules.ts';
import { mayAssignAnybody } from '../../../src/production/station/crew.ts';
import type { Card } from '../../../src/production/station/lay-out.ts';
import { stationName } from '../../../src/vocabulary/stations.ts';
import { FormKey } from '../../shared/FormKey.tsx';
import type { StationView } from './view.ts';

interface Props {
  view: StationView;
  card: Card;
  isNow: boolean;
}

/** Where the acts on a job are posted, and what they know. */
function actsOn({ ui, address }: StationView, { job, people }: Card) {
  const at = `/orders/${job.poNumber}/stages/${job.station}`;
  const back = `?returnTo=${encodeURIComponent(address)}`;
  return {
    ...{ ui, job, people, at, back },
    may: (act: Parameters<typeof whyNotActed>[0]) => whyNotActed(act, job, job.status) === null,
    isOn: people.some(({ userId }) => ui.isSelf(userId)),
    isPaused: people.length === 0 && whyNotWorkedAt(job, job.status) === null,
    open: openBefore(readRoute(job.route), job.station),
  };
}
type Acts = ReturnType<typeof actsOn>;

interface PressProps {
  to: string;
  label: Child;
  name?: string;
  value?: string;
}

const Press = ({ to, label, ...rest }: PressProps) => (
  <button type="submit" class="btn" formaction={to} {...rest}>
    {label}
  </button>
);

/** What comes next: the act of the row's own form. */
function nextOf({ may, isPaused }: Acts) {
  if (isPaused) return 'continuation';
  return (['start', 'completion', 'resumption'] as const).find(may) ?? null;
}

/** The step that comes next, at the first place of the row. */
function NextAct({ acts, isNow }: { acts: Acts; isNow: boolean }) {
  const { ui, job, open } = acts;
  const { page } = ui.t.orders;
  const { startNext, startEarly } = ui.t.production;
  const next = nextOf(acts);
  if (!next) return <span />;
  const isEarly = job.state === 'NOT_STARTED' && open.length > 0;
  const label = {
    continuation: ui.t.times.goOn,
    start: isEarly ? startEarly : isNow ? startNext : page.start,
    completion: page.complete,
    resumption: page.resumeStage,
  }[next];
  return (
    <button type="submit" class={`btn wide${isNow ? ' first' : ''}`} id={`act-${job.poNumber}-${job.station}`}>
      {label()}
    </button>
  );
}

/** Takes who is no lead it upon himself, or gives it back? */
const mayTake = ({ ui, job }: Acts) =>
  ui.can('stages.assign', { station: job.station }) &&
  !mayAssignAnybody(ui.can, job.station) &&
  whyNotAssignable(job, job.status) === null &&
  (!job.assignee || ui.isSelf(job.assignee.username));

/** Whose it is: a lead names anybody of the crew, an operator takes it or gives it back. */
function Assign({ acts }: { acts: Acts }) {
  const { ui, job, at, back } = acts;
  const { times } = ui.t;
  if (!ui.can('stages.assign', { station: job.station }) || whyNotAssignable(job, job.status)) return null;
  if (mayAssignAnybody(ui.can, job.station)) {
    return (
      <a class="btn" href={`${at}/assignment${back}`}>
        {times.assign()}
      </a>
    );
  }
  if (!mayTake(acts)) return null;
  const to = `${at}/assignment`;
  return job.assignee ? (
    <Press to={to} name="assignee" value="" label={times.giveBack()} />
  ) : (
    <Press to={to} name="assignee" value={ui.actor?.username ?? ''} label={times.take()} />
  );
}

/** One's own work on it, at the second place. */
function PersonAct({ acts }: { acts: Acts }) {
  const { ui, job, at, isOn, isPaused } = acts;
  const { times, orders } = ui.t;
  if (isPaused) return <Press to={`${at}/completion`} label={orders.page.complete()} />;
  if (whyNotWorkedAt(job, job.status)) return Assign({ acts }) ?? <span />;
  if (isOn) return <Press to={`${at}/pause`} label={times.pause()} />;
  return <Press to={`${at}/continuation`} label={times.join()} />;
}

/** May the reader complete all of these? */
const mayClose = (ui: Ui, open: Acts['open']) =>
  open.every(({ station, state }) => state !== 'BLOCKED' && ui.can('stages.change', { station }));

/** What was forgotten before it is completed along with it, by whoever may. */
function AlsoEarlier({ acts: { ui, at, may, open } }: { acts: Acts }) {
  const act = may('completion') ? 'completion' : may('start') ? 'start' : null;
  if (!act || open.length === 0 || !mayClose(ui, open)) return null;
  const stations = open.map(({ station }) => stationName(station, ui.locale)).join(', ');
  const { completeEarlier, startClosing } = ui.t.production;
  const label = act === 'completion' ? completeEarlier({ stations }) : startClosing({ stations });
  return <Press to={`${at}/${act}`} name="finishEarlier" value="true" label={label} />;
}

/** A fault that was found here. */
function Fault({ acts: { ui, job, back } }: { acts: Acts }) {
  const isHere = job.state !== 'NOT_STARTED' && job.status !== 'approved';
  if (!isHere || !ui.can('rework.send', { station: job.station })) return null;
  return <a href={`/orders/${job.poNumber}/rework${back}&foundAt=${job.station}`}>{ui.t.rework.found()}</a>;
}

/** The rest, behind a word at the last place. */
function More({ acts }: { acts: Acts }) {
  const { ui, job, at, back, may } = acts;
  const isWorkedAt = whyNotWorkedAt(job, job.status) === null;
  const order = `/orders/${job.poNumber}`;
  return (
    <details class="fold">
      <summary class="btn">{ui.t.production.more()}</summary>
      <div class="menu">
        {job.state !== 'NOT_STARTED' && <a href={`${at}/log${back}`}>{ui.t.log.progressAndNote()}</a>}
        <Fault acts={acts} />
        {isWorkedAt && <Assign acts={acts} />}
        {!isWorkedAt && may('completion') && <Press to={`${at}/completion`} label={ui.t.production.doneAtOnce()} />}
        {job.state !== 'NOT_STARTED' && <AlsoEarlier acts={acts} />}
        {job.hasSheets && <a href={`${order}/sheet`}>{ui.t.production.sheet()}</a>}
        <a href={`${order}/traveller`}>{ui.t.production.traveller()}</a>
      </div>
    </details>
  );
}

/** A stage before it stands open: to begin all the same is a choice, and one press tells who has to close it. */
function OutOfOrder({ acts }: { acts: Acts }) {
  const { ui, job, open } = acts;
  const last = open.at(-1);
  if (!last || job.state !== 'NOT_STARTED' || !acts.may('start')) return null;
  const stations = open.map(({ station }) => stationName(station, ui.locale)).join(', ');
  const isAsked = !mayClose(ui, open) && whyNotReminded(last, job.status) === null;
  return (
    <div class="out-of-order">
      <p>
        <b>▲ {ui.t.production.notClosed({ stations })}</b> {ui.t.production.outOfOrder()}
      </p>
      {isAsked ? (
        <Press
          to={`/orders/${job.poNumber}/stages/${last.station}/reminder`}
          label={ui.t.production.remind({ station: stationName(last.station, ui.locale) })}
        />
      ) : (
        <AlsoEarlier acts={acts} />
      )}
    </div>
  );
}

const Held = ({ ui, job }: { ui: Ui; job: Job }) => {
  const next = nextStation(readRoute(job.route), job.station);
  return (
    <p class="act-row handed-on">
      ✓ {ui.t.production.state.COMPLETED()}
      {next && ` → ${stationName(next.station, ui.locale)}`}
    </p>
  );
};

const Papers = ({ acts: { ui, job } }: { acts: Acts }) => (
  <>
    {job.hasSheets && (
      <a class="btn" href={`/orders/${job.poNumber}/sheet`}>
        {ui.t.production.sheet()}
      </a>
    )}
    <a class="btn" href={`/orders/${job.poNumber}/traveller`}>
      {ui.t.production.traveller()}
    </a>
  </>
);

const Row = ({ acts, isNow }: { acts: Acts; isNow: boolean }) => (
  <div class="act-row">
    <NextAct acts={acts} isNow={isNow} />
    <PersonAct acts={acts} />
    {acts.may('blockage') ? (
      <a class="btn" href={`${acts.at}/blockage${acts.back}`}>
        {acts.ui.t.orders.page.block()}
      </a>
    ) : (
      <span />
    )}
    <More acts={acts} />
  </div>
);

/** The acts on a job in one row: at each place the same kind of act on every job, only the words change. */
export function JobActs({ view, card, isNow }: Props) {
  const { ui, address } = view;
  const { job, isHeld } = card;
  const acts = actsOn(view, card);
  if (isHeld) return <Held ui={ui} job={job} />;
  if (!ui.can('stages.change', { station: job.station })) {
    return (
      <p class="foot-links">
        <Papers acts={acts} />
      </p>
    );
  }
  const noun = nextOf(acts) ?? (mayTake(acts) ? 'assignment' : null);
  if (!noun) return <Row acts={acts} isNow={isNow} />;
  const action = `${acts.at}/${noun}`;
  return (
    <form method="post" action={action} hx-post={action} hx-target="#station" hx-swap="outerMorph">
      <FormKey ui={ui} />
      <input type="hidden" name="returnTo" value={address} />
      <OutOfOrder acts={acts} />
      <Row acts={acts} isNow={isNow} />
    </form>
  );
}
