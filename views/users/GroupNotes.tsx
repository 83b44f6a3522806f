import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';

interface Props {
  ui: Ui;
  errors: Record<string, Reason>;
  /** The fields of the group. */
  names: readonly string[];
  /** What somebody else has chosen meanwhile, where it differs. */
  now: string | undefined;
}

/** Under a group of boxes: what is wrong in it, and what stands there by now. */
export const GroupNotes = ({ ui, errors, names, now }: Props) => (
  <>
    {names.map((name) => errors[name] && <p class="error">{sayReason(ui.t, errors[name])}</p>)}
    {now !== undefined && <p class="theirs">{ui.t.orders.conflict.theirs({ value: now })}</p>}
  </>
);
