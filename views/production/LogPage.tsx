import type { Reason, Refusal } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { TimelineEntry } from '../../src/orders/timeline/timeline.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { TimelineEntries } from '../orders/Timeline.tsx';
import { PhotoFields } from '../photos/PhotoFields.tsx';
import { Alert } from '../shared/Alert.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { fieldId, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  title: string;
  po: string;
  station: StationCode;
  form: PostedForm;
  errors: Record<string, Reason>;
  /** Why it could not be done. */
  failed: Refusal | undefined;
  /** How far it is can be said of what is being worked at alone. */
  isRunning: boolean;
  /** What was said there before, latest first. */
  entries: readonly TimelineEntry[];
  back: string;
}

const STEPS = ['', '10', '25', '50', '75', '90'];

/** Steps as large targets: nobody types a number with a glove on. */
const Progress = ({ ui, form }: Props) => (
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
  const { ui, title, po, station, form, errors, failed, isRunning, entries, back } = props;
  const { log } = ui.t;
  const labels: Record<string, string> = { text: log.text(), progress: log.progress(), photos: ui.t.photos.label() };
  return (
    <section class="panel">
      <h1>{title}</h1>
      <form method="post" action={`/orders/${po}/stages/${station}/log`} class="form" enctype="multipart/form-data">
        <FormKey ui={ui} />
        {form.returnTo && <input type="hidden" name="returnTo" value={form.returnTo} />}
        {failed && <Alert ui={ui} title={sayReason(ui.t, failed)} />}
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labels[name] ?? name} />
        {isRunning && <Progress {...props} />}
        <TextArea
          ui={ui}
          name="text"
          label={log.text()}
          help={log.help()}
          value={form.get('text') ?? ''}
          error={errors.text}
          required
          maxlength={2000}
        />
        <PhotoFields ui={ui} kept={form.all('photos')} error={errors.photos} />
        <div class="bar">
          <button type="submit" class="btn first big">
            {log.save()}
          </button>
          <a class="btn big" href={back}>
            {ui.t.orders.reason.keep()}
          </a>
        </div>
      </form>
      {entries.length > 0 && (
        <>
          <h2>{log.before()}</h2>
          <TimelineEntries ui={ui} entries={entries} />
        </>
      )}
    </section>
  );
}
