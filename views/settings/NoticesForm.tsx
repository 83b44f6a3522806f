import type { Ui } from '../../src/http/ui.ts';
import { type MutableType, mutableTypes } from '../../src/notifications/notices.ts';
import { FormKey } from '../shared/FormKey.tsx';

/** Of what somebody wants to hear. */
export function NoticesForm({ ui, types }: { ui: Ui; types: readonly MutableType[] }) {
  const { notifications: words, shell } = ui.t;
  return (
    <form method="post" action="/settings/notifications" class="form">
      <FormKey ui={ui} />
      <fieldset class="choices" aria-describedby="notices-help">
        <legend>{words.wanted()}</legend>
        {mutableTypes.map((type) => (
          <label>
            <input type="checkbox" name="types" value={type} checked={types.includes(type)} />
            {words.type[type]()}
          </label>
        ))}
        <p class="help" id="notices-help">
          {words.wantedHelp()}
        </p>
      </fieldset>
      <div class="bar">
        <button type="submit" class="btn">
          {shell.save()}
        </button>
      </div>
    </form>
  );
}
