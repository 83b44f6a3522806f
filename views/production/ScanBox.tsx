import type { Ui } from '../../src/http/ui.ts';

interface Props {
  ui: Ui;
  /** Where a scanner types: only on a page that is made for it, for the focus jumps over what stands before. */
  autofocus?: boolean;
}

/**
 * Takes what a scanner types, with Enter at the end. It has the focus and no button has: the Enter of the next sheet must
 * not press a button that belongs to the last one.
 */
export const ScanBox = ({ ui, autofocus }: Props) => (
  <form class="scan-box" action="/scan">
    <label for="scan">{ui.t.scan.label()}</label>
    <input
      id="scan"
      name="code"
      inputmode="numeric"
      autocomplete="off"
      autocapitalize="none"
      enterkeyhint="go"
      maxlength={60}
      required
      autofocus={autofocus}
    />
    <button class="btn" type="submit">
      {ui.t.scan.go()}
    </button>
  </form>
);
