import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { Field, fieldId } from '../shared/Field.tsx';
import { GroupNotes } from '../users/GroupNotes.tsx';

interface Props {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
}

function Stations({ ui, form, errors }: Props) {
  const { field } = ui.t.terminals;
  return (
    <fieldset id={fieldId('stations')} class="choose-stations">
      <legend>{field.stations()}</legend>
      <p class="help">{field.stationsHelp()}</p>
      <input type="hidden" name="stations" value="" />
      {stationCodes
        .filter((station) => ui.can('stages.change', { station }))
        .map((code) => (
          <label class="tick">
            <input type="checkbox" name="stations" value={code} checked={form.all('stations').includes(code)} />
            {stationName(code, ui.locale)}
          </label>
        ))}
      <GroupNotes ui={ui} errors={errors} names={['stations']} now={undefined} />
    </fieldset>
  );
}

/** Where a terminal stands, whose it is, and when it locks. */
export const TerminalFields = (props: Props) => {
  const { ui, form, errors } = props;
  const { field } = ui.t.terminals;
  const labels: Record<string, string> = {
    name: field.name(),
    stations: field.stations(),
    idleMinutes: field.idleMinutes(),
  };
  return (
    <>
      <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labels[name] ?? name} />
      <Field
        ui={ui}
        name="name"
        label={field.name()}
        value={form.get('name')}
        error={errors.name}
        placeholder={field.nameHint()}
        maxlength={100}
        autocomplete="off"
        required
      />
      <Stations {...props} />
      <Field
        ui={ui}
        name="idleMinutes"
        label={field.idleMinutes()}
        unit={field.idleUnit()}
        help={field.idleHelp()}
        value={form.get('idleMinutes')}
        error={errors.idleMinutes}
        inputmode="numeric"
        maxlength={3}
        autocomplete="off"
        required
      />
    </>
  );
};
