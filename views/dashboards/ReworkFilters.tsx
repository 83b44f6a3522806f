import type { Ui } from '../../src/http/ui.ts';
import { UNSAID } from '../../src/metrics/rework-input.ts';
import type { MonthsAsked } from '../../src/metrics/rework-page.ts';
import { reworkReasonCodes, reworkReasonLabel } from '../../src/vocabulary/rework-reasons.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { Field, optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';

interface Props {
  ui: Ui;
  input: MonthsAsked;
  templates: readonly string[];
}

/** Which months and whose work: in the address, so that a link shows the same. */
export const ReworkFilters = ({ ui, input, templates }: Props) => {
  const { rework, station, past } = ui.t.figures;
  const any = rework.any();
  return (
    <FilterForm ui={ui} class="list-filters" action="/rework" show={rework.show()}>
      <Field ui={ui} name="from" type="month" label={rework.from()} value={input.from} placeholder="2026-11" />
      <Field ui={ui} name="to" type="month" label={rework.to()} value={input.to} placeholder="2026-11" />
      <Select
        ui={ui}
        name="template"
        label={past.template()}
        value={input.template}
        options={[...optionsOf(templates, String, any), [UNSAID, rework.noProfile()]]}
      />
      <Select
        ui={ui}
        name="station"
        label={station()}
        value={input.station}
        options={optionsOf(stationCodes, (code) => stationName(code, ui.locale), any)}
      />
      <Select
        ui={ui}
        name="reason"
        label={rework.reason()}
        value={input.reason}
        options={optionsOf(reworkReasonCodes, (code) => reworkReasonLabel(code, ui.locale), any)}
      />
      <Select
        ui={ui}
        name="rd"
        label={rework.rd()}
        value={input.rd}
        options={optionsOf(['without', 'with', 'only'] as const, rework.rdKinds)}
      />
      {input.foundAt && <input type="hidden" name="foundAt" value={input.foundAt} />}
    </FilterForm>
  );
};
