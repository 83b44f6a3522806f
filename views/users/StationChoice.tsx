import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ALL_STATIONS } from '../../src/users/rules.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { fieldId } from '../shared/Field.tsx';
import { GroupNotes } from './GroupNotes.tsx';

interface Props {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
  theirs?: PostedForm | undefined;
}

function chosenStations(ui: Ui, form: PostedForm): string {
  const own = form.all('stations');
  if (own.includes(ALL_STATIONS)) return ui.t.users.allStations();
  const names = stationCodes.filter((code) => own.includes(code)).map((code) => stationName(code, ui.locale));
  return names.join(', ') || ui.t.shell.none();
}

/** None, some, or all, those that come later too. */
export function StationChoice({ ui, form, errors, theirs }: Props) {
  const now = theirs && chosenStations(ui, theirs);
  const options = [
    [ALL_STATIONS, ui.t.users.allStations()] as const,
    ...stationCodes.map((code) => [code, stationName(code, ui.locale)] as const),
  ];
  return (
    <fieldset id={fieldId('stations')} class="choose-stations">
      <legend>{ui.t.users.field.stations()}</legend>
      <p class="help">{ui.t.users.help.stations()}</p>
      <input type="hidden" name="stations" value="" />
      {options.map(([code, label]) => (
        <label class="tick">
          <input type="checkbox" name="stations" value={code} checked={form.all('stations').includes(code)} />
          {label}
        </label>
      ))}
      <GroupNotes
        ui={ui}
        errors={errors}
        names={['stations']}
        now={now === chosenStations(ui, form) ? undefined : now}
      />
    </fieldset>
  );
}
