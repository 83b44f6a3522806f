import type { ChangeList } from '../../src/changes/input.ts';
import type { ChangeDetail } from '../../src/changes/queries.ts';
import { changeStates } from '../../src/changes/states.ts';
import type { Ui } from '../../src/http/ui.ts';
import { optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Found, ListPage } from '../shared/ListPage.tsx';
import { ChangeRows } from './ChangeRows.tsx';

export interface ChangeListView {
  ui: Ui;
  input: ChangeList;
  changes: readonly ChangeDetail[];
  next: string | null;
}

const AT = '/changes';

const Filters = ({ ui, input }: Pick<ChangeListView, 'ui' | 'input'>) => {
  const { list, state } = ui.t.changes;
  return (
    <FilterForm ui={ui} class="filters people" action={AT} when="left">
      {input.order && <input type="hidden" name="order" value={input.order} />}
      <Select
        ui={ui}
        name="state"
        label={list.state()}
        value={input.state}
        options={optionsOf([...changeStates, 'all'] as const, state)}
      />
      {ui.can('changes.propose') && (
        <label class="tick">
          <input
            type="checkbox"
            name="author"
            value={ui.actor!.username}
            checked={input.author === ui.actor!.username}
          />{' '}
          {list.mine()}
        </label>
      )}
    </FilterForm>
  );
};

/** What the filters found: the part that htmx replaces. */
export function ChangeResults({ ui, input: { order, state, author, after }, changes, next }: ChangeListView) {
  const { list } = ui.t.changes;
  const n = changes.length;
  return (
    <Found
      {...{ ui, next }}
      path={AT}
      asked={{ order, state, author, after }}
      isEmpty={n === 0}
      empty={state === 'open' && !order && !author ? list.empty() : list.emptyOther()}
      all={`${AT}?state=all`}
      count={next ? list.countMore({ n }) : list.count({ n })}
    >
      <ChangeRows ui={ui} changes={changes} />
    </Found>
  );
}

export const ChangeListPage = (view: ChangeListView) => {
  const { ui, input } = view;
  const { title, list } = ui.t.changes;
  return (
    <ListPage
      title={
        <>
          {title()} {input.order && <small>{list.ofOrder({ po: input.order.toUpperCase() })}</small>}
        </>
      }
      filters={<Filters ui={ui} input={input} />}
    >
      <ChangeResults {...view} />
    </ListPage>
  );
};
