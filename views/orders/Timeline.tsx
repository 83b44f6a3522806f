import type { Ui } from '../../src/http/ui.ts';
import type { StageDetail } from '../../src/orders/queries.ts';
import { type Cause, withEffects } from '../../src/orders/timeline/effects.ts';
import { type TimelineKind, timelineKinds } from '../../src/orders/timeline/kinds.ts';
import type { TimelineEntry, TimelineInput, Timeline as Told } from '../../src/orders/timeline/timeline.ts';
import { isStation, stationName } from '../../src/vocabulary/stations.ts';
import { changedValues, sentence } from '../audit/words.ts';
import { Photos } from '../photos/Photos.tsx';
import { type Option, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';

/** Told in the sentence itself, or of no use to a reader. */
const UNTOLD = new Set([
  'station',
  'clientId',
  'change',
  'deliveryPresetId',
  'state',
  'kind',
  'orderStatus',
  'soleApprover',
  'status',
  'stations',
  'revision',
  'cycle',
  'foundAt',
  'reworkReason',
  'note',
  'log',
  'progress',
  'materialAgain',
  'person',
  'assignee',
  'endedAt',
  'photos',
]);

function Changes({ ui, entry }: { ui: Ui; entry: TimelineEntry }) {
  const values = changedValues(ui, entry, UNTOLD);
  if (values.length === 0) return null;
  return (
    <ul class="changes">
      {values.map(({ label, before, after }) => (
        <li>
          {label}: {before !== undefined && entry.action === 'UPDATE_ORDER' && <del>{before}</del>}{' '}
          <span class="lines">{after ?? before}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where and when a photo was taken, for who does not see it. */
function placeOf(ui: Ui, { newValues, at }: TimelineEntry): string {
  const code = String(newValues?.station);
  return [isStation(code) && stationName(code, ui.locale), ui.format.moment(at)].filter(Boolean).join(', ');
}

/** "→ Film coating queued", in the line of what it followed from. */
const Effects = ({ ui, effects }: { ui: Ui; effects: Cause['effects'] }) => (
  <>
    {effects.map(({ kind, station }) => (
      <small class="then"> → {ui.t.orderPage.followed[kind]({ station: stationName(station, ui.locale) })}</small>
    ))}
  </>
);

const Entry = ({ ui, cause: { entry, effects } }: { ui: Ui; cause: Cause }) => (
  <li>
    <time datetime={entry.at.toISOString()}>{ui.format.moment(entry.at)}</time>
    <div>
      <b>{entry.displayName}</b> · {sentence(ui, entry)}
      {typeof entry.newValues?.revision === 'number' && <span class="mark">R{entry.newValues.revision}</span>}
      <Effects ui={ui} effects={effects} />
      <Changes ui={ui} entry={entry} />
      <Photos ui={ui} photos={entry.photos} about={placeOf(ui, entry)} />
    </div>
  </li>
);

export const TimelineEntries = ({ ui, causes }: { ui: Ui; causes: readonly Cause[] }) => (
  <ol class="history">
    {causes.map((cause) => (
      <Entry ui={ui} cause={cause} />
    ))}
  </ol>
);

interface Props {
  ui: Ui;
  po: string;
  stages: readonly StageDetail[];
  input: TimelineInput;
  timeline: Told;
}

const isFiltered = ({ timeline, station }: TimelineInput) => timeline.length > 0 || station !== undefined;

/** What of it is looked at, which the address says. */
function Filter({ ui, po, stages, input }: Omit<Props, 'timeline'>) {
  const { timeline: words } = ui.t;
  const stations: Option[] = [
    ['', words.anyStation()],
    ...stages.map(({ station }): Option => [station, stationName(station, ui.locale)]),
  ];
  const isTicked = (kind: TimelineKind) => input.timeline.includes(kind);
  return (
    <FilterForm ui={ui} class="filters told-of no-print" action={`/orders/${po}`} target="#order" show={words.show()}>
      <fieldset>
        <legend>{words.kind()}</legend>
        {/* nothing ticked is everything, and not the few lines of the order's page */}
        <input type="hidden" name="timeline" value="all" />
        {timelineKinds.map((kind) => (
          <label>
            <input type="checkbox" id={`timeline-${kind}`} name="timeline" value={kind} checked={isTicked(kind)} />
            {words.kinds[kind]()}
          </label>
        ))}
      </fieldset>
      {stages.length > 0 && (
        <Select ui={ui} name="station" label={ui.t.production.station()} value={input.station} options={stations} />
      )}
    </FilterForm>
  );
}

function addressOf(po: string, { timeline, station }: TimelineInput, before?: string | null): string {
  const query = [
    timeline.length > 0 ? `timeline=${timeline.join()}` : !station && 'timeline=all',
    station && `station=${station}`,
    before && `before=${before}`,
  ].filter(Boolean);
  return `/orders/${po}${query.length > 0 ? `?${query.join('&')}` : ''}#timeline`;
}

/** So many lines are told where nobody asked for more. */
const FEW = 5;

/** The latest of what happened to an order, and the way to all of it. */
function Latest({ ui, po, timeline }: Pick<Props, 'ui' | 'po' | 'timeline'>) {
  const { causes, next } = withEffects(timeline);
  return (
    <section id="timeline">
      <div class="head-row">
        <h2>{ui.t.orders.page.history()}</h2>
        {(next !== null || causes.length > FEW) && (
          <a class="no-print" href={`/orders/${po}?timeline=all#timeline`}>
            {ui.t.orderPage.history.all()}
          </a>
        )}
      </div>
      <TimelineEntries ui={ui} causes={causes.slice(0, FEW)} />
    </section>
  );
}

/** Everything that happened to an order, latest first: a few lines, or what was asked for, with its filter. */
export function Timeline({ ui, po, stages, input, isWhole, timeline }: Props & { isWhole: boolean }) {
  if (!isWhole) return <Latest {...{ ui, po, timeline }} />;
  const { timeline: words } = ui.t;
  const { causes, next } = withEffects(timeline);
  const whole = `/orders/${po}?timeline=all#timeline`;
  return (
    <section id="timeline">
      <h2>{ui.t.orders.page.history()}</h2>
      <Filter {...{ ui, po, stages, input }} />
      {causes.length > 0 ? (
        <TimelineEntries ui={ui} causes={causes} />
      ) : (
        <p class="empty">
          {words.empty()} <a href={whole}>{words.all()}</a>
        </p>
      )}
      <p class="bar no-print">
        {input.after && <a href={addressOf(po, input)}>{words.newest()}</a>}
        {next && <a href={addressOf(po, input, next)}>{ui.t.orders.page.older()}</a>}
        {isFiltered(input) && <a href={whole}>{words.all()}</a>}
      </p>
    </section>
  );
}
