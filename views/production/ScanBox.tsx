import type { Ui } from '../../src/http/ui.ts';
import { may } from '../../src/vocabulary/permissions.ts';
import { LONGEST_SCAN } from '../../src/vocabulary/scan-code.ts';
import { isStation, type StationCode } from '../../src/vocabulary/stations.ts';
import { FormKey } from '../shared/FormKey.tsx';

/** Who works on the floor has the scan box in the head of every page. */
export const isOnFloor = ({ actor, section }: Ui) =>
  actor !== null && section !== 'Admin' && may(actor, 'stages.change');

const AT_STATION = /^\/stations\/(\w+)|\/stages\/(\w+)/;

/** The station whose page this is, or from whose page it was opened: there a scan acts at once. */
function stationHere({ url }: Ui): StationCode | undefined {
  const places = [url.pathname, url.searchParams.get('returnTo') ?? ''];
  const [, page, stage] = places.map((path) => AT_STATION.exec(path)).find(Boolean) ?? [];
  const code = (page ?? stage ?? '').toUpperCase();
  return isStation(code) ? code : undefined;
}

interface Props {
  ui: Ui;
  /** Where a scanner types: only on a page that is made for it, for the focus jumps over what stands before. */
  autofocus?: boolean | undefined;
}

/**
 * Takes what a scanner types, with Enter at the end. It has the focus and no button has: the Enter of the next sheet must
 * not press a button that belongs to the last one. Scans that come faster than their answers wait for one another.
 */
export const ScanBox = ({ ui, autofocus }: Props) => {
  const at = stationHere(ui);
  return (
    <form
      class="scan-box"
      method="post"
      action="/scan"
      hx-post="/scan"
      hx-target="#scanned"
      hx-swap="outerMorph"
      hx-sync="this:queue all"
    >
      <FormKey ui={ui} />
      {at && <input type="hidden" name="at" value={at} />}
      <label class="visually-hidden" for="scan">
        {ui.t.scan.label()}
      </label>
      <input
        id="scan"
        aria-keyshortcuts="Control+K Meta+K"
        name="code"
        placeholder={ui.t.scan.label()}
        inputmode="numeric"
        autocomplete="off"
        autocapitalize="none"
        enterkeyhint="go"
        maxlength={LONGEST_SCAN}
        required
        autofocus={autofocus}
        data-beep={ui.beep ? '' : undefined}
      />
      <button class="btn" type="submit">
        <span aria-hidden="true">→</span>
        <span class="visually-hidden">{ui.t.scan.go()}</span>
      </button>
    </form>
  );
};
