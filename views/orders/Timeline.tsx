import type { Ui } from '../../src/http/ui.ts';
import type { StageDetail } from '../../src/orders/queries.ts';
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

export const TimelineEntries = ({ ui, entries }: { ui: Ui; entries: readonly TimelineEntry[] }) => (
  <ol class="history">
    {entries.map((entry) => (
      <li>
        <time datetime={entry.at.toISOString()}>{ui.format.moment(entry.at)}</time>
        <div>
          <b>{entry.displayName}</b> · {sentence(ui, entry)}
          {typeof entry.newValues?.revision === 'number' && <span class="mark">R{entry.newValues.revision}</span>}
          <Changes ui={ui} entry={entry} />
          <Photos ui={ui} photos={entry.photos} about={placeOf(ui, entry)} />
        </div>
      </li>
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
    timeline.length > 0 && `timeline=${timeline.join()}`,
    station && `station=${station}`,
    before && `before=${before}`,
  ].filter(Boolean);
  return `/orders/${po}${query.length > 0 ? `?${query.join('&')}` : ''}#timeline`;
}

/** Everything that happened to an order, latest first. */
export function Timeline({ ui, po, stages, input, timeline }: Props) {
  const { timeline: words } = ui.t;
  return (
    <section id="timeline">
      <h2>{ui.t.orders.page.history()}</h2>
      <Filter {...{ ui, po, stages, input }} />
      {timeline.entries.length > 0 ? (
        <TimelineEntries ui={ui} entries={timeline.entries} />
      ) : (
        <p class="empty">
          {words.empty()} <a href={`/orders/${po}#timeline`}>{words.all()}</a>
        </p>
      )}
      <p class="bar no-print">
        {input.after && <a href={addressOf(po, input)}>{words.newest()}</a>}
        {timeline.next && <a href={addressOf(po, input, timeline.next)}>{ui.t.orders.page.older()}</a>}
        {isFiltered(input) && <a href={`/orders/${po}#timeline`}>{words.all()}</a>}
      </p>
    </section>
  );
}
