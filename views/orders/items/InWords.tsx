import type { Reason } from '../../../src/commands/refusal.ts';
import type { PostedForm } from '../../../src/http/form.ts';
import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import { alwaysPassed } from '../../../src/profiles/filling/stages.ts';
import { stationCodes, stationName } from '../../../src/vocabulary/stations.ts';
import type { FieldOf } from '../../shared/EditForm.tsx';
import { Both, fieldId, TextArea } from '../../shared/Field.tsx';

interface Props {
  ui: Ui;
  of: FieldOf;
  form: PostedForm;
  errors: Record<string, Reason>;
  /** What stands in the fields by now, where somebody else was quicker. */
  theirs?: PostedForm | undefined;
}

const optional = stationCodes.filter((code) => !alwaysPassed.includes(code));

const tickedIn = (ui: Ui, form: PostedForm) =>
  optional
    .filter((code) => form.all('stations').includes(code))
    .map((code) => stationName(code, ui.locale))
    .join(', ');

function Ticks({ ui, form, theirs }: Pick<Props, 'ui' | 'form' | 'theirs'>) {
  const ticks = (
    <div class="ticks">
      {optional.map((code) => (
        <label class="opener">
          <input type="checkbox" name="stations" value={code} checked={form.all('stations').includes(code)} />
          {stationName(code, ui.locale)}
        </label>
      ))}
    </div>
  );
  const now = theirs && tickedIn(ui, theirs);
  if (!theirs || now === tickedIn(ui, form)) return ticks;
  const stored = ['', ...theirs.all('stations')].map((code) => ['stations', code] as const);
  return (
    <Both {...{ ui, now, stored }} name="stations" label={ui.t.orders.item.stations()}>
      {ticks}
    </Both>
  );
}

/** Where it is worked on; three stations pass everything anyway. */
function Stations({ ui, form, errors, theirs }: Omit<Props, 'of'>) {
  const { items, orders } = ui.t;
  const list = alwaysPassed.map((code) => stationName(code, ui.locale)).join(', ');
  return (
    <fieldset id={fieldId('stations')} aria-labelledby="stations-head">
      <h2 id="stations-head">{orders.item.stations()}</h2>
      <div class="cols">
        <div class="col">
          {/* a browser says nothing of boxes that are not ticked */}
          <input type="hidden" name="stations" value="" />
          {errors.stations && <p class="error">{sayReason(ui.t, errors.stations)}</p>}
          <p class="help">
            {items.stationsHelp()} {items.stationsAlways({ list })}
          </p>
          <Ticks {...{ ui, form, theirs }} />
        </div>
      </div>
    </fieldset>
  );
}

/** An item without a sheet: one large field, and the stations it passes. */
export const InWords = (props: Props) => (
  <div class="sections in-words">
    <section>
      <h2>{props.ui.t.items.inWords()}</h2>
      <div class="cols">
        <div class="col">
          <TextArea
            {...props.of('notes')}
            label={props.ui.t.items.inWords()}
            help={props.ui.t.items.inWordsHelp()}
            rows={10}
          />
        </div>
      </div>
    </section>
    <Stations {...props} />
  </div>
);
