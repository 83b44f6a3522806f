import { auditActions, auditedTypes } from '../../src/audit/actions.ts';
import type { AuditInput } from '../../src/audit/input.ts';
import type { AuditEntry } from '../../src/audit/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Field, optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Found, ListPage } from '../shared/ListPage.tsx';
import { AuditRows } from './AuditRows.tsx';

export interface AuditView {
  ui: Ui;
  input: AuditInput;
  entries: readonly AuditEntry[];
  next: string | null;
}

const AT = '/audit';

/** A session is told as its user’s. */
const TYPES = auditedTypes.filter((type) => type !== 'session');

function Filters({ ui, input }: { ui: Ui; input: AuditInput }) {
  const { page, action } = ui.t.audit;
  return (
    <FilterForm ui={ui} class="filters trail" action={AT} when="left">
      <Field
        ui={ui}
        name="entityId"
        label={page.entityId()}
        value={input.entityId}
        maxlength={200}
        autocomplete="off"
      />
      <Select
        ui={ui}
        name="entityType"
        label={page.about()}
        value={input.entityType}
        options={optionsOf(TYPES, page.types, page.types.all())}
      />
      <Select
        ui={ui}
        name="action"
        label={page.action()}
        value={input.action}
        options={optionsOf(auditActions, action, page.anyAction())}
      />
      <Field
        ui={ui}
        name="user"
        label={page.user()}
        value={input.user}
        placeholder={page.userHint()}
        maxlength={200}
        from="/choices/people?q="
        autocapitalize="none"
      />
      <Field ui={ui} name="from" type="date" label={page.from()} value={input.from} />
      <Field ui={ui} name="to" type="date" label={page.to()} value={input.to} />
    </FilterForm>
  );
}

/** What the filters found: the part that htmx replaces. */
export function AuditResults({ ui, input: { limit: _, ...asked }, entries, next }: AuditView) {
  const { page } = ui.t.audit;
  const n = entries.length;
  return (
    <Found
      {...{ ui, next, asked }}
      path={AT}
      isEmpty={n === 0}
      empty={page.empty()}
      count={next ? page.countMore({ n }) : page.count({ n })}
      nextLabel={page.older()}
    >
      <AuditRows ui={ui} entries={entries} />
    </Found>
  );
}

export const AuditPage = (view: AuditView) => (
  <ListPage title={view.ui.t.audit.page.title()} filters={<Filters ui={view.ui} input={view.input} />}>
    <AuditResults {...view} />
  </ListPage>
);
