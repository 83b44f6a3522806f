import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { TimelineEntry } from '../../src/orders/timeline/timeline.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { TimelineEntries } from '../orders/Timeline.tsx';
import { PhotoFields } from '../photos/PhotoFields.tsx';
import { AskPage } from '../shared/AskPage.tsx';
import { fieldId, TextArea } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  po: string;
  station: StationCode;
  /** How far it is can be said of what is being worked at alone. */
  isRunning: boolean;
  /** What was said there before, latest first. */
  entries: readonly TimelineEntry[];
}

const STEPS = ['', '10', '25', '50', '75', '90'];

/** Steps as large targets: nobody types a number with a glove on. */
const Progress = ({ ui, draft: { form } }: Props) => (
  <fieldset class="choices">
    <legend>{ui.t.log.progress()}</legend>
    {STEPS.map((step) => (
      <label>
        <input
          type="radio"
          id={step === '' ? fieldId('progress') : undefined}
          name="progress"
          value={step}
          checked={(form.get('progress') ?? '') === step}
        />
        {step ? `${step} %` : ui.t.log.noteAlone()}
      </label>
    ))}
  </fieldset>
);

/** A word about a job at a station, and how far it is. */
export function LogPage(props: Props) {
  const { ui, draft, title, po, station, isRunning, entries } = props;
  const { log, photos } = ui.t;
  const before = (
    <>
      <h2>{log.before()}</h2>
      <TimelineEntries ui={ui} causes={entries.map((entry) => ({ entry, effects: [] }))} />
    </>
  );
  return (
    <AskPage
      {...{ ui, draft, title }}
      action={`/orders/${po}/stages/${station}/log`}
      labels={{ ...log, photos: photos.label }}
      label={log.save()}
      back={draft.form.returnTo ?? `/orders/${po}`}
      isBig
      hasFiles
      after={entries.length > 0 && before}
    >
      {(of) => (
        <>
          {isRunning && <Progress {...props} />}
          <TextArea {...of('text')} help={log.help()} />
          <PhotoFields ui={ui} kept={draft.form.all('photos')} error={draft.errors.photos} />
        </>
      )}
    </AskPage>
  );
}
