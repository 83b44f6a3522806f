import type { Ui } from '../../src/http/ui.ts';
import type { UserRow } from '../../src/users/create-user.ts';
import { type Section, sections } from '../../src/vocabulary/permissions.ts';
import { Field, type Option, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Pages } from '../shared/Pages.tsx';
import { UserRows } from './UserRows.tsx';

interface Filter {
  q?: string | undefined;
  section?: Section | undefined;
  inactive?: boolean | undefined;
  after?: number | undefined;
}

export interface UserListView {
  ui: Ui;
  input: Filter;
  users: readonly UserRow[];
  next: string | null;
}

/** The address of this list with another page of it. */
function addressOf({ q, section, inactive }: Filter, after = ''): string {
  const entries = Object.entries({ q, section, inactive: inactive && 'true', after });
  const kept = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length > 0 ? `/users?${new URLSearchParams(kept)}` : '/users';
}

function Filters({ ui, input }: { ui: Ui; input: Filter }) {
  const { list } = ui.t.orders;
  const options: Option[] = [
    ['', list.anyStation()],
    ...sections.map((section): Option => [section, ui.t.shell.sections[section]()]),
  ];
  return (
    <FilterForm class="filters people" action="/users">
      <Field
        ui={ui}
        name="q"
        type="search"
        label={list.search()}
        value={input.q}
        placeholder={ui.t.users.list.searchHint()}
        maxlength={200}
      />
      <Select ui={ui} name="section" label={ui.t.shell.section()} value={input.section} options={options} />
      <label class="tick">
        <input type="checkbox" name="inactive" value="true" checked={input.inactive} /> {ui.t.users.list.inactive()}
      </label>
      <button type="submit" class="btn">
        {list.show()}
      </button>
    </FilterForm>
  );
}

/** What the filters found: the part that htmx replaces. */
export function UserResults({ ui, input, users, next }: UserListView) {
  const { list } = ui.t.users;
  const n = users.length;
  return (
    <div id="results">
      {n === 0 ? (
        <p class="empty">
          {list.empty()} <a href="/users">{ui.t.orders.list.clear()}</a>
        </p>
      ) : (
        <UserRows ui={ui} users={users} />
      )}
      <Pages
        ui={ui}
        count={next ? list.countMore({ n }) : list.count({ n })}
        first={input.after ? addressOf(input) : undefined}
        next={next ? addressOf(input, next) : undefined}
      />
    </div>
  );
}

export const UserListPage = (view: UserListView) => (
  <>
    <header class="bar">
      <h1>{view.ui.t.users.title()}</h1>
      <a class="btn first" href="/users/new">
        {view.ui.t.users.add()}
      </a>
    </header>
    <Filters ui={view.ui} input={view.input} />
    <UserResults {...view} />
  </>
);
