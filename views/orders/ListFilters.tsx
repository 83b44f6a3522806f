import type { Ui } from '../../src/http/ui.ts';
import { type ListInput, sorts, statusGroups } from '../../src/orders/find/list-input.ts';
import { derivedMarks, sayMark } from '../../src/orders/marks.ts';
import { priorities, statuses } from '../../src/vocabulary/order-status.ts';
import { stageStates } from '../../src/vocabulary/stage-states.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { Field, type Option, optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Search } from '../shared/ListPage.tsx';
import { pastFilters } from './list-address.ts';

interface Props {
  ui: Ui;
  input: ListInput;
  /** The codes of all templates there are. */
  templates: readonly string[];
}

type Asked = Omit<Props, 'templates'>;

const Tick = ({ name, checked, label }: { name: keyof ListInput; checked: boolean | undefined; label: string }) => (
  <label class="tick">
    <input type="checkbox" name={name} value="true" checked={checked} /> {label}
  </label>
);

/** What is asked for every day. */
function Usual({ ui, input }: Asked) {
  const { list, status } = ui.t.orders;
  const groups = statusGroups.map((group): Option => [group, list[group]()]);
  const stations = optionsOf(stationCodes, (code) => stationName(code, ui.locale), ui.t.finding.anyStation());
  return (
    <>
      <Search ui={ui} value={input.q} hint={list.searchHint()} />
      <Select
        ui={ui}
        name="status"
        label={list.status()}
        value={input.status}
        options={[...groups, ...optionsOf(statuses, status)]}
      />
      <Select ui={ui} name="station" label={list.station()} value={input.station} options={stations} />
    </>
  );
}

/** What an order is: whose, how urgent, on which sheets. */
function OfTheOrder({ ui, input, templates }: Props) {
  const { finding, marks, orders } = ui.t;
  const { list, priority, field } = orders;
  return (
    <>
      <Field
        ui={ui}
        name="client"
        label={field.client()}
        value={input.client}
        placeholder={finding.clientHint()}
        maxlength={200}
      />
      <Select
        ui={ui}
        name="priority"
        label={field.priority()}
        value={input.priority}
        options={optionsOf(priorities, priority, list.anyPriority())}
      />
      <Select
        ui={ui}
        name="template"
        label={finding.template()}
        value={input.template}
        options={optionsOf(templates, (code) => code, finding.anyTemplate())}
      />
      <Select
        ui={ui}
        name="badge"
        label={finding.badge()}
        value={input.badge}
        options={optionsOf(derivedMarks, (one) => sayMark(ui.t, one), marks.any())}
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
      <Select
        ui={ui}
        name="stage"
        label={finding.stage()}
        value={input.stage}
        options={optionsOf(stageStates, ui.t.production.state, finding.anyStage())}
      />
    </>
  );
}

/** When it is due, made and loaded. */
function OfItsDays({ ui, input }: Asked) {
  const { finding } = ui.t;
  const day = (name: 'expectedFrom' | 'expectedTo' | 'loadingFrom' | 'loadingTo', label: string) => (
    <Field ui={ui} name={name} type="date" label={label} value={input[name]} />
  );
  return (
    <>
      <Field
        ui={ui}
        name="dueWithin"
        label={finding.dueWithin()}
        inputmode="numeric"
        maxlength={3}
        value={input.dueWithin === undefined ? '' : String(input.dueWithin)}
      />
      {day('expectedFrom', finding.expectedFrom())}
      {day('expectedTo', finding.expectedTo())}
      {day('loadingFrom', finding.loadingFrom())}
      {day('loadingTo', finding.loadingTo())}
    </>
  );
}

const Only = ({ ui, input }: Asked) => {
  const { finding, orders } = ui.t;
  return (
    <>
      <Tick name="overdue" checked={input.overdue} label={orders.list.overdueOnly()} />
      <Tick name="expectedLate" checked={input.expectedLate} label={finding.expectedLateOnly()} />
      <Tick name="urgent" checked={input.urgent} label={finding.urgentOnly()} />
      <Tick name="blocked" checked={input.blocked} label={finding.blockedOnly()} />
      <Tick name="rework" checked={input.rework} label={finding.reworkOnly()} />
      <Tick name="unplanned" checked={input.unplanned} label={finding.unplannedOnly()} />
    </>
  );
};

/** What is asked for less often, folded over the list: what of it is set stands below as chips. */
const Folded = (props: Props) => (
  <details class="drop wide" name="drop">
    <summary class="btn">{props.ui.t.orders.list.filters()}</summary>
    <div class="box">
      <OfTheOrder {...props} />
      <OfItsDays {...props} />
      <Select
        ui={props.ui}
        name="sort"
        label={props.ui.t.orders.list.sort()}
        value={props.input.sort}
        options={optionsOf(sorts, props.ui.t.orders.list.sorts)}
      />
      <Only {...props} />
    </div>
  </details>
);

/** The head of the list. Which orders: a form that htmx sends at every change, and a button does where there are no scripts. */
export const ListFilters = (props: Props) => {
  const { ui, input } = props;
  return (
    <FilterForm ui={ui} class="list-head" action="/orders">
      <h1>{ui.t.orders.title()}</h1>
      <Usual ui={ui} input={input} />
      <Folded {...props} />
      {ui.can('orders.create') && (
        <a class="btn first" href="/orders/new">
          {ui.t.shell.newOrder()}
        </a>
      )}
      {(['clientId', 'loadingDate', ...pastFilters] as const).map(
        (name) => input[name] !== undefined && <input type="hidden" name={name} value={String(input[name])} />,
      )}
    </FilterForm>
  );
};
