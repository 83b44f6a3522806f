import type { Ui } from '../../src/http/ui.ts';
import { type ListInput, sorts, statusGroups } from '../../src/orders/find/list-input.ts';
import { derivedMarks, sayMark } from '../../src/orders/marks.ts';
import { priorities, statuses } from '../../src/vocabulary/order-status.ts';
import { stageStates } from '../../src/vocabulary/stage-states.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { Field, type Option, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Search } from '../shared/ListPage.tsx';
import { isFilteredFurther, pastFilters } from './list-address.ts';

interface Props {
  ui: Ui;
  input: ListInput;
  /** The codes of all templates there are. */
  templates: readonly string[];
}

const Tick = ({ name, checked, label }: { name: keyof ListInput; checked: boolean | undefined; label: string }) => (
  <label class="tick">
    <input type="checkbox" name={name} value="true" checked={checked} /> {label}
  </label>
);

function States({ ui, input }: Omit<Props, 'templates'>) {
  const { list, status, priority, field } = ui.t.orders;
  const groups = statusGroups.map((group): Option => [group, list[group]()]);
  const states = statuses.map((one): Option => [one, status[one]()]);
  const levels = priorities.map((one): Option => [one, priority[one]()]);
  return (
    <>
      <Select ui={ui} name="status" label={list.status()} value={input.status} options={[...groups, ...states]} />
      <Select
        ui={ui}
        name="priority"
        label={field.priority()}
        value={input.priority}
        options={[['', list.anyPriority()], ...levels]}
      />
    </>
  );
}

function Place({ ui, input }: Omit<Props, 'templates'>) {
  const { list } = ui.t.orders;
  const stations = stationCodes.map((code): Option => [code, stationName(code, ui.locale)]);
  return (
    <>
      <Select
        ui={ui}
        name="station"
        label={list.station()}
        value={input.station}
        options={[['', list.anyStation()], ...stations]}
      />
      <Select
        ui={ui}
        name="sort"
        label={list.sort()}
        value={input.sort}
        options={sorts.map((sort): Option => [sort, list.sorts[sort]()])}
      />
    </>
  );
}

/** Where an order stands on the floor, and on which truck. */
const FurtherOfTheFloor = ({ ui, input }: Omit<Props, 'templates'>) => {
  const { finding } = ui.t;
  return (
    <>
      <Tick name="rework" checked={input.rework} label={finding.reworkOnly()} />
      <Field ui={ui} name="loadingDate" type="date" label={finding.loadingOn()} value={input.loadingDate} />
      <Field ui={ui} name="loadingFrom" type="date" label={finding.loadingFrom()} value={input.loadingFrom} />
      <Field ui={ui} name="loadingTo" type="date" label={finding.loadingTo()} value={input.loadingTo} />
      <Tick name="blocked" checked={input.blocked} label={finding.blockedOnly()} />
      <Tick name="urgent" checked={input.urgent} label={finding.urgentOnly()} />
      <Tick name="unplanned" checked={input.unplanned} label={finding.unplannedOnly()} />
    </>
  );
};

/** What is asked for less often, folded away until it says something. */
function Further({ ui, input, templates }: Props) {
  const { finding } = ui.t;
  return (
    <details class="further" open={isFilteredFurther(input)}>
      <summary>{finding.more()}</summary>
      <div class="filters">
        <Field
          ui={ui}
          name="client"
          label={ui.t.orders.field.client()}
          value={input.client}
          placeholder={finding.clientHint()}
          maxlength={200}
        />
        <Select
          ui={ui}
          name="template"
          label={finding.template()}
          value={input.template}
          options={[['', finding.anyTemplate()], ...templates.map((code): Option => [code, code])]}
        />
        <Select
          ui={ui}
          name="badge"
          label={finding.badge()}
          value={input.badge}
          options={[['', ui.t.marks.any()], ...derivedMarks.map((one): Option => [one, sayMark(ui.t, one)])]}
        />
        <Select
          ui={ui}
          name="isRd"
          label={finding.rd()}
          value={input.isRd === undefined ? '' : String(input.isRd)}
          options={[
            ['', finding.rdAny()],
            ['true', finding.rdOnly()],
            ['false', finding.rdNone()],
          ]}
        />
        <Field
          ui={ui}
          name="dueWithin"
          label={finding.dueWithin()}
          inputmode="numeric"
          maxlength={3}
          value={input.dueWithin === undefined ? '' : String(input.dueWithin)}
        />
        <Select
          ui={ui}
          name="stage"
          label={finding.stage()}
          value={input.stage}
          options={[['', finding.anyStage()], ...stageStates.map((one): Option => [one, ui.t.production.state[one]()])]}
        />
        <FurtherOfTheFloor ui={ui} input={input} />
      </div>
    </details>
  );
}

/** Which orders: a form that htmx sends at every change, and a button does where there are no scripts. */
export const ListFilters = ({ ui, input, templates }: Props) => (
  <FilterForm
    ui={ui}
    class="list-filters"
    action="/orders"
    further={<Further ui={ui} input={input} templates={templates} />}
  >
    <Search ui={ui} value={input.q} hint={ui.t.orders.list.searchHint()} />
    <States ui={ui} input={input} />
    <Place ui={ui} input={input} />
    <Tick name="overdue" checked={input.overdue} label={ui.t.orders.list.overdueOnly()} />
    {(['clientId', ...pastFilters] as const).map(
      (name) => input[name] !== undefined && <input type="hidden" name={name} value={String(input[name])} />,
    )}
  </FilterForm>
);
