import type { Ui } from '../../src/http/ui.ts';
import { CheckBox } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';

/** For who scans. */
export const BeepForm = ({ ui }: { ui: Ui }) => (
  <form method="post" action="/settings/beep" class="form">
    <FormKey ui={ui} />
    <CheckBox ui={ui} name="beep" label={ui.t.scan.beep()} help={ui.t.scan.beepHelp()} value={String(ui.beep)} />
    <div class="bar">
      <button type="submit" class="btn">
        {ui.t.shell.save()}
      </button>
    </div>
  </form>
);
