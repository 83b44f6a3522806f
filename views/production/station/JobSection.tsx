import type { Ui } from '../../../src/http/ui.ts';
import type { Job, JobItem } from '../../../src/production/queries.ts';
import type { JobDetails } from '../../../src/production/station/job-details.ts';
import type { Line } from '../../../src/profiles/filling/reading.ts';
import { reworkReasonLabel } from '../../../src/vocabulary/rework-reasons.ts';
import { stationName, workAt } from '../../../src/vocabulary/stations.ts';
import { InColour, Stack } from '../../sheets/FieldLine.tsx';
import { type ItemWork, joined, worksOf } from '../../sheets/StationWork.tsx';
import { blockedInWords } from '../blocked.ts';

export interface SectionProps {
  ui: Ui;
  job: Pick<Job, 'orderId' | 'poNumber' | 'station' | 'items' | 'notes' | 'isRd' | 'rdNotes' | 'cycles'> &
    Pick<Job, 'blockedReason' | 'missingMaterial' | 'status' | 'statusReason'>;
  details: JobDetails;
}

const Of = ({ ui, item }: { ui: Ui; item: JobItem }) => (
  <div class="of">
    <dt>
      {ui.format.number(item.quantity)} × {item.name}
    </dt>
    <dd>{ui.format.size(item.widthMm, item.heightMm) || ui.t.shell.none()}</dd>
  </div>
);

/** A field of the sheet in a cell; how thick a material is stands in the material's own. */
const Cell = ({ ui, line, thickness }: { ui: Ui; line: Line; thickness?: Line | undefined }) => (
  <div>
    <dt>{line.label}</dt>
    <dd>
      {line.isSwitch ? (
        `✓ ${ui.t.shell.yes()}`
      ) : line.stack ? (
        <Stack ui={ui} stack={line.stack} />
      ) : (
        <InColour told={line} />
      )}
      {thickness && !line.text.includes(thickness.text) && ` ${thickness.text}`}
    </dd>
  </div>
);

/** What the sheet says to the station about one item, and about those that are made alike. */
function Cells({ ui, work: { item, alike = [], sections } }: { ui: Ui; work: ItemWork }) {
  const lines = sections.flatMap((section) => section.lines);
  const isOff = (line: Line) => line.isSwitch && line.off;
  const isTold = ({ thicknessOf }: Line) => thicknessOf !== undefined && lines.some(({ key }) => key === thicknessOf);
  return (
    <dl>
      {[item, ...alike].map((one) => (
        <Of ui={ui} item={one} />
      ))}
      {lines
        .filter((line) => !isOff(line) && !isTold(line))
        .map((line) => (
          <Cell ui={ui} line={line} thickness={lines.find(({ thicknessOf }) => thicknessOf === line.key)} />
        ))}
    </dl>
  );
}

/** Where no sheet speaks to the station: the items, and what is done there with any. */
const Plain = ({ ui, job: { items, station } }: SectionProps) => (
  <dl>
    {(items ?? []).map((item) => (
      <Of ui={ui} item={item} />
    ))}
    <div class="quiet">
      <dt>{ui.t.production.work()}</dt>
      <dd>{workAt(station, ui.locale)}</dd>
    </div>
  </dl>
);

function worksIn({ ui, job, details }: SectionProps): ItemWork[] {
  const filled = details.filled.get(job.orderId);
  return joined((filled && worksOf(ui, filled.items, filled.sheets).get(job.station)) ?? []);
}

/** What is not to be done, and what the template itself has to say. */
function Remarks(props: SectionProps) {
  const sections = worksIn(props).flatMap((work) => work.sections);
  const lines = sections.flatMap((section) => section.lines);
  const off = new Set(lines.filter((line) => line.isSwitch && line.off).map(({ label }) => `✕ ${label}`));
  const remarks = new Set(sections.flatMap((section) => section.remarks));
  if (off.size + remarks.size === 0) return null;
  return (
    <p>
      <b>{[...off].join(' · ')}</b> {[...remarks].join(' ')}
    </p>
  );
}

function Work(props: SectionProps) {
  const { ui } = props;
  const works = worksIn(props);
  if (works.length === 0) return <Plain {...props} />;
  return (
    <>
      {works.map((work) => (
        <Cells ui={ui} work={work} />
      ))}
    </>
  );
}

/** Why it is done once more, every time that it is. */
const Again = ({ ui, job, details }: SectionProps) => (
  <>
    {(details.cycles.get(job.orderId) ?? []).map((cycle) => (
      <p class="why">
        ↻ {job.cycles > 1 && `${ui.t.production.cycles({ n: cycle.index })} `}
        {reworkReasonLabel(cycle.reason, ui.locale)}
        {cycle.note && ` — ${cycle.note}`}
        {cycle.foundAt && `, ${ui.t.rework.toldFound({ station: stationName(cycle.foundAt, ui.locale) })}`}
        {cycle.materialAgain && ` · ${ui.t.rework.toldAgain({ what: cycle.materialAgain })}`}
        {cycle.photos > 0 && (
          <>
            {' '}
            <a class="btn small" href={`/orders/${job.poNumber}#cycles`}>
              {ui.t.photos.count({ n: cycle.photos })}
            </a>
          </>
        )}
      </p>
    ))}
  </>
);

/** The latest words about it, with the station where they come from another. */
const Notes = ({ ui, job, details }: SectionProps) => (
  <>
    {(details.notes.get(job.orderId) ?? []).map(({ at, displayName, station, progress, text }) => (
      <p>
        <small>
          {ui.format.moment(at)} {displayName}
          {station && station !== job.station && `, ${stationName(station, ui.locale)}`}
        </small>{' '}
        {progress !== null && <b>{progress} %</b>} <span class="lines">{text}</span>
      </p>
    ))}
  </>
);

/** This station's section of the sheet as ruled cells, and what else there is to know. */
export const JobSection = (props: SectionProps) => {
  const { ui, job } = props;
  return (
    <div class="section">
      <Work {...props} />
      <div class="words">
        <Remarks {...props} />
        {job.notes && <p class="lines">{job.notes}</p>}
        {job.isRd && job.rdNotes && <p class="lines">{job.rdNotes}</p>}
        <Notes {...props} />
      </div>
      {job.blockedReason && <p class="reason">▲ {blockedInWords(ui, job)}</p>}
      {job.status === 'on_hold' && <p class="reason">‖ {ui.t.production.onHold({ reason: job.statusReason ?? '' })}</p>}
      <Again {...props} />
    </div>
  );
};
