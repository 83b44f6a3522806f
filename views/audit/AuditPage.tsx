import { auditActions } from '../../src/audit/actions.ts';
import type { AuditInput } from '../../src/audit/input.ts';
import type { AuditEntry } from '../../src/audit/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Field, type Option, Select } from '../shared/Field.tsx';
import { Pages } from '../shared/Pages.tsx';
import { AuditRows } from './AuditRows.tsx';

export interface AuditView {
  ui: Ui;
  input: AuditInput;
  entries: readonly AuditEntry[];
  next: string | null;
}

/** The address of what is asked for, with another page of it. */
function addressOf({ limit: _, after: __, ...filter }: AuditInput, after = ''): string {
  const kept = Object.entries({ ...filter, after }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length > 0 ? `/audit?${new URLSearchParams(kept)}` : '/audit';
}

function Filters({ ui, input }: { ui: Ui; input: AuditInput }) {
  const { page, action } = ui.t.audit;
  const types: Option[] = [
    ['', page.types.all()],
    ['order', page.types.order()],
    ['user', page.types.user()],
    ['client', page.types.client()],
    ['preset', page.types.preset()],
    ['material', page.types.material()],
    ['template', page.types.template()],
    ['wall', page.types.wall()],
    ['terminal', page.types.terminal()],
    ['plant', page.types.plant()],
    ['station', page.types.station()],
  ];
  const actions: Option[] = [['', page.anyAction()], ...auditActions.map((one): Option => [one, action[one]()])];
  return (
    <form
      class="filters trail"
      action="/audit"
      hx-get="/audit"
      hx-target="#results"
      hx-swap="outerMorph"
      hx-push-url="true"
      hx-trigger="change, submit"
      hx-sync="this:replace"
    >
      <Field
        ui={ui}
        name="entityId"
        label={page.entityId()}
        value={input.entityId}
        maxlength={200}
        autocomplete="off"
      />
      <Select ui={ui} name="entityType" label={page.about()} value={input.entityType} options={types} />
      <Select ui={ui} name="action" label={page.action()} value={input.action} options={actions} />
      <Field
        ui={ui}
        name="user"
        label={page.user()}
        value={input.user}
        placeholder={page.userHint()}
        maxlength={200}
        autocomplete="off"
        autocapitalize="none"
      />
      <Field ui={ui} name="from" type="date" label={page.from()} value={input.from} />
      <Field ui={ui} name="to" type="date" label={page.to()} value={input.to} />
      <button type="submit" class="btn">
        {ui.t.orders.list.show()}
      </button>
    </form>
  );
}

/** What the filters found: the part that htmx replaces. */
export function AuditResults({ ui, input, entries, next }: AuditView) {
  const { page } = ui.t.audit;
  const n = entries.length;
  return (
    <div id="results">
      {n === 0 ? (
        <p class="empty">
          {page.empty()} <a href="/audit">{ui.t.orders.list.clear()}</a>
        </p>
      ) : (
        <AuditRows ui={ui} entries={entries} />
      )}
      <Pages
        ui={ui}
        count={next ? page.countMore({ n }) : page.count({ n })}
        first={input.after ? addressOf(input) : undefined}
        next={next ? addressOf(input, next) : undefined}
        nextLabel={page.older()}
      />
    </div>
  );
}

export const AuditPage = (view: AuditView) => (
  <>
    <h1>{view.ui.t.audit.page.title()}</h1>
    <Filters ui={view.ui} input={view.input} />
    <AuditResults {...view} />
  </>
);
