import type { Ui } from '../../src/http/ui.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { ActButton, ActForm } from '../shared/ActForm.tsx';

export interface ScanSaid {
  tone: 'good' | 'bad';
  text: string;
  /** What was read, where it is no code. */
  read?: string;
  poNumber?: string;
  /** The stage of which this reader may take back the step for a minute. */
  undo?: StationCode;
  /** The code of a blocked stage that may go on. */
  resume?: string;
  /** Where what was scanned is shown. */
  to?: string;
}

const Resume = ({ ui, code }: { ui: Ui; code: string }) => (
  <ActForm ui={ui} action={`/scan/${code}`} target="#scanned">
    <input type="hidden" name="act" value="resumption" />
    <button type="submit" class="btn">
      {ui.t.orders.page.resumeStage()}
    </button>
  </ActForm>
);

/** What the last scan has done, or why nothing: in a sign, in words and in a sound. */
export const Scanned = ({ ui, said }: { ui: Ui; said?: ScanSaid | undefined }) => (
  <div id="scanned" role="status" class={said && `scanned ${said.tone}`} data-sound={said?.tone}>
    {said && (
      <>
        <p>
          <span aria-hidden="true">{said.tone === 'good' ? '✓' : '▲'}</span> {said.text}
          {said.read !== undefined && (
            <>
              {' '}
              {ui.t.scan.read()} <code>{said.read}</code>
            </>
          )}
        </p>
        {said.undo && (
          <ActButton
            ui={ui}
            action={`/orders/${said.poNumber}/stages/${said.undo}/reversal`}
            label={ui.t.orders.page.reverse()}
            target="#scanned"
            returnTo={`/stations/${said.undo}`}
          />
        )}
        {said.resume && <Resume ui={ui} code={said.resume} />}
        {said.to && (
          <a class="btn" href={said.to}>
            {ui.t.scan.go()}
          </a>
        )}
        {said.read !== undefined && (
          <a class="btn plain" href={`/orders?status=all&q=${encodeURIComponent(said.read)}`}>
            {ui.t.scan.search()}
          </a>
        )}
        {said.poNumber && (
          <a class="btn plain" href={`/orders/${said.poNumber}`}>
            {ui.t.scan.toOrder()}
          </a>
        )}
      </>
    )}
  </div>
);
