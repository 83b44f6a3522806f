import type { Ui } from '../../src/http/ui.ts';
import { UNSAID } from '../../src/metrics/rework-input.ts';
import type { MonthsAsked } from '../../src/metrics/rework-page.ts';
import { reworkReasonLabel, reworkReasons } from '../../src/vocabulary/rework-reasons.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { Field, type Option, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';

interface Props {
  ui: Ui;
  input: MonthsAsked;
  templates: readonly string[];
}

/** Which months and whose work: in the address, so that a link shows the same. */
export const ReworkFilters = ({ ui, input, templates }: Props) => {
  const { rework, station, past } = ui.t.figures;
  const any: Option = ['', rework.any()];
  return (
    <FilterForm class="list-filters" action="/rework">
      <div class="filters">
        <Field ui={ui} name="from" type="month" label={rework.from()} value={input.from} placeholder="2026-11" />
        <Field ui={ui} name="to" type="month" label={rework.to()} value={input.to} placeholder="2026-11" />
        <Select
          ui={ui}
          name="template"
          label={past.template()}
          value={input.template}
          options={[any, ...templates.map((code): Option => [code, code]), [UNSAID, rework.noProfile()]]}
        />
        <Select
          ui={ui}
          name="station"
          label={station()}
          value={input.station}
          options={[any, ...stationCodes.map((code): Option => [code, stationName(code, ui.locale)])]}
        />
        <Select
          ui={ui}
          name="reason"
          label={rework.reason()}
          value={input.reason}
          options={[any, ...reworkReasons.map(({ code }): Option => [code, reworkReasonLabel(code, ui.locale)])]}
        />
        <Select
          ui={ui}
          name="rd"
          label={rework.rd()}
          value={input.rd}
          options={(['without', 'with', 'only'] as const).map((kind): Option => [kind, rework.rdKinds[kind]()])}
        />
        {input.foundAt && <input type="hidden" name="foundAt" value={input.foundAt} />}
        <button type="submit" class="btn">
          {rework.show()}
        </button>
      </div>
    </FilterForm>
  );
};
