import type { ChangeList } from '../../src/changes/input.ts';
import type { ChangeDetail } from '../../src/changes/queries.ts';
import { changeStates } from '../../src/changes/states.ts';
import type { Ui } from '../../src/http/ui.ts';
import { type Option, Select } from '../shared/Field.tsx';
import { Pages } from '../shared/Pages.tsx';
import { ChangeRows } from './ChangeRows.tsx';

export interface ChangeListView {
  ui: Ui;
  input: ChangeList;
  changes: readonly ChangeDetail[];
  next: string | null;
}

/** The address of what is asked for, with another page of it. */
function addressOf({ order, state, author }: ChangeList, after = ''): string {
  const kept = Object.entries({ order, state, author, after }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return `/changes?${new URLSearchParams(kept)}`;
}

function Filters({ ui, input }: Pick<ChangeListView, 'ui' | 'input'>) {
  const { changes } = ui.t;
  const states = [...changeStates, 'all' as const].map((state): Option => [state, changes.state[state]()]);
  return (
    <form
      class="filters people"
      action="/changes"
      hx-get="/changes"
      hx-target="#results"
      hx-swap="outerMorph"
      hx-push-url="true"
      hx-trigger="change, submit"
      hx-sync="this:replace"
    >
      {input.order && <input type="hidden" name="order" value={input.order} />}
      <Select ui={ui} name="state" label={changes.list.state()} value={input.state} options={states} />
      {ui.can('changes.propose') && (
        <label class="tick">
          <input
            type="checkbox"
            name="author"
            value={ui.actor!.username}
            checked={input.author === ui.actor!.username}
          />{' '}
          {changes.list.mine()}
        </label>
      )}
      <button type="submit" class="btn">
        {ui.t.orders.list.show()}
      </button>
    </form>
  );
}

/** What the filters found: the part that htmx replaces. */
export function ChangeResults({ ui, input, changes, next }: ChangeListView) {
  const { list } = ui.t.changes;
  const n = changes.length;
  return (
    <div id="results">
      {n === 0 ? (
        <p class="empty">
          {input.state === 'open' && !input.order && !input.author ? list.empty() : list.emptyOther()}{' '}
          <a href="/changes?state=all">{ui.t.orders.list.clear()}</a>
        </p>
      ) : (
        <ChangeRows ui={ui} changes={changes} />
      )}
      <Pages
        ui={ui}
        count={next ? list.countMore({ n }) : list.count({ n })}
        first={input.after ? addressOf(input) : undefined}
        next={next ? addressOf({ ...input }, next) : undefined}
      />
    </div>
  );
}

export const ChangeListPage = (view: ChangeListView) => (
  <>
    <h1>
      {view.ui.t.changes.title()}{' '}
      {view.input.order && <small>{view.ui.t.changes.list.ofOrder({ po: view.input.order.toUpperCase() })}</small>}
    </h1>
    <Filters ui={view.ui} input={view.input} />
    <ChangeResults {...view} />
  </>
);
