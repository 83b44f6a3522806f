import type { Job } from '../../../src/production/queries.ts';
import { pressedNow } from '../../../src/production/station/lay-out.ts';
import { stationTopic } from '../../../src/production/topics.ts';
import { live } from '../../shared/live.tsx';
import { elapsedForms } from '../Elapsed.tsx';
import { JobCard } from './JobCard.tsx';
import { JobLine } from './JobLine.tsx';
import { StationHead } from './StationHead.tsx';
import { OtherStations, OwnStations } from './Stations.tsx';
import type { StationView } from './view.ts';

const Lines = ({ view, head, jobs }: { view: StationView; head: string; jobs: readonly Job[] }) => (
  <section>
    <h2 class="line-head">
      {head} <span class="num">{view.ui.format.number(jobs.length)}</span>
    </h2>
    <div class="task-lines">
      {jobs.map((job) => (
        <JobLine view={view} job={job} />
      ))}
    </div>
  </section>
);

function Coming({ view }: { view: StationView }) {
  const { ui, laidOut } = view;
  const { production } = ui.t;
  if (laidOut.coming.length === 0) return <p class="quiet">{production.noneComing()}</p>;
  return (
    <>
      <Lines view={view} head={production.coming()} jobs={laidOut.coming} />
      {laidOut.hasMore && (
        <p>
          <a class="btn" href="/orders?status=active">
            {production.moreComing()}
          </a>
        </p>
      )}
    </>
  );
}

/** What may be read and written beside the jobs. */
function FootLinks({ view }: { view: StationView }) {
  const { ui, station, mine, toReview, handover } = view;
  const { log, times, phrases } = ui.t;
  const mayChange = ui.can('stages.change', { station });
  return (
    <p class="foot-links">
      {mayChange && (
        <a class="btn" href={`/stations/${station}/handover`}>
          {handover ? log.handoverChange() : log.handoverNew()}
        </a>
      )}
      {ui.can('stages.assign', { station }) && (
        <a class="btn" href={`/stations/${station}${mine ? '' : '?mine=1'}`} aria-current={mine ? 'true' : undefined}>
          {times.mineFirst()}
        </a>
      )}
      {ui.can('stages.plan') && mayChange && (
        <a class="btn" href={`/stations/${station}/phrases`}>
          {phrases.link()}
        </a>
      )}
      {toReview > 0 && (
        <a class="btn" href="/times/review">
          {times.reviewLink({ n: toReview })}
        </a>
      )}
    </p>
  );
}

/** What the last shift left to this one, in a line that opens. */
const HandoverNote = ({ ui, handover }: StationView) =>
  handover ? (
    <details class="handover">
      <summary>
        <b>{ui.t.log.handover()}</b> <span>{handover.text}</span>
      </summary>
      <p>
        <span class="lines">{handover.text}</span>{' '}
        <small>
          {handover.by}, {ui.format.moment(handover.at)}
        </small>
      </p>
    </details>
  ) : null;

/** A station's work: what to do now, then what waits, is stuck, and is coming. */
export function StationContent(view: StationView) {
  const { ui, station, own, laidOut } = view;
  const { production } = ui.t;
  const { cards, waiting, stuck } = laidOut;
  const topics = new Set([station, ...own].map(stationTopic));
  const now = pressedNow(cards);
  return (
    <div id="station" data-elapsed={elapsedForms(ui)} {...live(ui, [...topics].join(' '), view.address)}>
      {own.length > 0 && <OwnStations {...view} />}
      <StationHead {...view} />
      <HandoverNote {...view} />
      <section class="tasks" aria-label={production.ready()}>
        {cards.map((card) => (
          <JobCard view={view} card={card} isNow={card === now} />
        ))}
        {cards.length + waiting.length === 0 && (
          <p class="empty">
            {production.none()} {production.noneNext()}
          </p>
        )}
      </section>
      {waiting.length > 0 && <Lines view={view} head={production.waiting()} jobs={waiting} />}
      {stuck.length > 0 && <Lines view={view} head={production.stuck()} jobs={stuck} />}
      <Coming view={view} />
      <FootLinks view={view} />
    </div>
  );
}

/** Who works here has the jobs on top of a low screen, and the way to other stations below them. */
export function StationPage(view: StationView) {
  const { ui, station, own } = view;
  const others = own.length < 2 && <OtherStations ui={ui} station={station} />;
  const isOwn = ui.actor?.stations.includes(station);
  return (
    <>
      {!isOwn && others}
      <StationContent {...view} />
      {isOwn && others}
    </>
  );
}
