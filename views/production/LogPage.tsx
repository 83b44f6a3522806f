import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import type { TimelineEntry } from '../../src/orders/timeline/timeline.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { TimelineEntries } from '../orders/Timeline.tsx';
import { PhotoButton } from '../photos/PhotoFields.tsx';
import { TextArea } from '../shared/Field.tsx';
import { AskSheet, PhraseTaps, TapGroup } from './Taps.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  order: OrderDetail;
  station: StationCode;
  stage: StageDetail | undefined;
  /** The station's phrases. */
  phrases: readonly string[];
  /** What was said there before, latest first. */
  entries: readonly TimelineEntry[];
}

const STEPS = [10, 25, 50, 75, 90];

/** How far it is: the step after the last one said has the focus. */
function Progress({ ui, stage }: Props) {
  const { log } = ui.t;
  const now = stage?.progress ?? 0;
  const next = STEPS.find((step) => step > now);
  const said = now > 0 ? `${log.nowAt({ n: now })} ` : '';
  return (
    <TapGroup title={log.progress()} help={said + log.atOnce()} isSmall>
      {STEPS.map((step) => (
        <button type="submit" class="tap center" name="progress" value={String(step)} autofocus={step === next}>
          {step} %
        </button>
      ))}
    </TapGroup>
  );
}

/** A word about a job at a station, and how far it is: said by a tap, or in one's own words. */
export function LogPage(props: Props) {
  const { ui, draft, title, order, station, stage, phrases, entries } = props;
  const { log, photos } = ui.t;
  const isRunning = stage?.state === 'IN_PROGRESS';
  const before = (
    <>
      <h2>{log.before()}</h2>
      <TimelineEntries ui={ui} causes={entries.map((entry) => ({ entry, effects: [] }))} />
    </>
  );
  return (
    <AskSheet
      {...{ ui, draft, title, order, stage }}
      back={draft.form.returnTo ?? `/orders/${order.poNumber}`}
      action={`/orders/${order.poNumber}/stages/${station}/log`}
      labels={{ ...log, text: ui.t.phrases.own, photos: photos.label }}
      hasFiles
      after={entries.length > 0 && before}
    >
      {(of) => (
        <>
          {isRunning && <Progress {...props} />}
          {phrases.length > 0 && (
            <TapGroup title={log.oneTap()} help={ui.t.phrases.edited()}>
              <PhraseTaps ui={ui} phrases={phrases} hasFocus={!isRunning} />
            </TapGroup>
          )}
          <div class="own-words">
            <TextArea {...of('text')} required={false} help={log.help()} rows={2} />
            <PhotoButton ui={ui} kept={draft.form.all('photos')} error={draft.errors.photos} class="btn" />
            <button type="submit" class="btn">
              {log.save()}
            </button>
          </div>
        </>
      )}
    </AskSheet>
  );
}
