import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import type { FieldOf } from '../shared/EditForm.tsx';
import { Field, fieldId } from '../shared/Field.tsx';
import { GroupNotes } from '../users/GroupNotes.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  of: FieldOf;
}

function Stations({ ui, draft: { form, errors } }: Props) {
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
  const { ui, of } = props;
  const { field } = ui.t.terminals;
  return (
    <>
      <Field {...of('name')} placeholder={field.nameHint()} autocomplete="off" />
      <Stations {...props} />
      <Field {...of('idleMinutes')} unit={field.idleUnit()} help={field.idleHelp()} autocomplete="off" required />
    </>
  );
};
