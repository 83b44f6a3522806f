import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Handover } from '../../src/production/station/handover.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { Alert } from '../shared/Alert.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';

interface Props {
  ui: Ui;
  title: string;
  station: StationCode;
  text: string;
  error: Reason | undefined;
  /** What stands there now. */
  last: Handover | undefined;
  /** It was written while this form was open. */
  isOvertaken: boolean;
}

/** What the next shift at a station should know. */
export const HandoverPage = ({ ui, title, station, text, error, last, isOvertaken }: Props) => (
  <section class="panel">
    <h1>{title}</h1>
    <form method="post" action={`/stations/${station}/handover`} class="form">
      <FormKey ui={ui} />
      <input type="hidden" name="replaces" value={last?.id ?? 0} />
      {isOvertaken && (
        <Alert ui={ui} title={ui.t.reasons.handover_changed_meanwhile({ by: last?.by ?? '' })}>
          <p class="lines">{last?.text || ui.t.shell.none()}</p>
        </Alert>
      )}
      {error && <ErrorSummary ui={ui} errors={{ text: error }} labelOf={() => ui.t.log.handover()} />}
      <TextArea
        ui={ui}
        name="text"
        label={ui.t.log.handover()}
        help={ui.t.log.handoverHelp()}
        value={text}
        error={error}
        rows={5}
        maxlength={1000}
      />
      <div class="bar">
        <button type="submit" class="btn first big">
          {ui.t.log.save()}
        </button>
        <a class="btn big" href={`/stations/${station}`}>
          {ui.t.orders.reason.keep()}
        </a>
      </div>
    </form>
  </section>
);
