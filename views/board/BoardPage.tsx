import { type BoardInput, byDates } from '../../src/board/input.ts';
import type { Ui } from '../../src/http/ui.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { Field, optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { ListPage, Search } from '../shared/ListPage.tsx';
import { boardAddress } from './address.ts';
import { type BoardView, Lanes } from './Lanes.tsx';

const Tick = ({ name, checked, label }: { name: keyof BoardInput; checked: boolean | undefined; label: string }) => (
  <label class="tick">
    <input type="checkbox" name={name} value="true" checked={checked} /> {label}
  </label>
);

function Filters({ ui, input }: { ui: Ui; input: BoardInput }) {
  const { t } = ui;
  const stations = optionsOf(stationCodes, (code) => stationName(code, ui.locale), t.orders.list.anyStation());
  return (
    <FilterForm ui={ui} class="list-filters" action="/board" target="#board">
      {input.by && <input type="hidden" name="by" value={input.by} />}
      <Search ui={ui} value={input.q} />
      <Select ui={ui} name="station" label={t.production.station()} value={input.station} options={stations} />
      <Field
        ui={ui}
        name="client"
        label={t.orders.field.client()}
        value={input.client}
        placeholder={t.finding.clientHint()}
        maxlength={200}
      />
      <Field ui={ui} name="dueUntil" type="date" label={t.board.dueUntil()} value={input.dueUntil} />
      <Tick name="urgent" checked={input.urgent} label={t.board.urgentOnly()} />
      <Tick name="isRd" checked={input.isRd} label={t.finding.rdOnly()} />
    </FilterForm>
  );
}

/** Stations or days: the same cards, laid out otherwise. */
const Layouts = ({ ui, input }: { ui: Ui; input: BoardInput }) => (
  <nav class="shows" aria-label={ui.t.board.columns()}>
    {([undefined, ...byDates] as const).map((by) => (
      <a href={boardAddress(input, { by: by ?? '' })} aria-current={input.by === by ? 'page' : undefined}>
        {ui.t.board.by[by ?? 'station']()}
      </a>
    ))}
  </nav>
);

export const BoardPage = (view: BoardView) => (
  <ListPage
    title={view.ui.t.board.title()}
    acts={
      <div class="row">
        <a class="btn plain" href="/expected-finishes">
          {view.ui.t.finish.title()}
        </a>
        {view.ui.can('stages.plan') && (
          <a class="btn plain" href="/wall-displays">
            {view.ui.t.walls.title()}
          </a>
        )}
        <Layouts ui={view.ui} input={view.input} />
      </div>
    }
    filters={<Filters ui={view.ui} input={view.input} />}
  >
    <Lanes {...view} />
  </ListPage>
);
