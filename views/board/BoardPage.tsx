import type { Child } from 'hono/jsx';
import { type BoardInput, byDates } from '../../src/board/input.ts';
import type { Ui } from '../../src/http/ui.ts';
import { stationCodes, stationName } from '../../src/vocabulary/stations.ts';
import { Field, optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Search } from '../shared/ListPage.tsx';
import { AsOf } from '../shared/live.tsx';
import { Said, type TakeBack } from '../shared/Said.tsx';
import type { Message } from '../shared/Told.tsx';
import { boardAddress } from './address.ts';
import { Lanes, type LanesProps } from './Lanes.tsx';

const Tick = ({ name, checked, label }: { name: keyof BoardInput; checked: boolean | undefined; label: string }) => (
  <label class="tick">
    <input type="checkbox" name={name} value="true" checked={checked} /> {label}
  </label>
);

/** On a phone they are folded away, unless they filter. */
function Filters({ ui, input }: { ui: Ui; input: BoardInput }) {
  const { t } = ui;
  const stations = optionsOf(stationCodes, (code) => stationName(code, ui.locale), t.orders.list.anyStation());
  const { by, ...asked } = input;
  return (
    <details class="board-filters" open data-asked={Object.keys(asked).length > 0 ? '' : undefined}>
      <summary>{t.board.filter()}</summary>
      <FilterForm ui={ui} class="row" action="/board" target="#board">
        {by && <input type="hidden" name="by" value={by} />}
        <Search ui={ui} value={input.q} hint={t.board.searchHint()} />
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
    </details>
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

export interface Told {
  message?: Message | undefined;
  takeBack?: TakeBack | undefined;
}

export const BoardPage = ({ message, takeBack, ...view }: LanesProps & Told) => (
  <>
    <header class="board-head">
      <div>
        <h1>{view.ui.t.board.title()}</h1>
        <AsOf ui={view.ui} />
      </div>
      <Said ui={view.ui} message={message} takeBack={takeBack} />
      <Layouts ui={view.ui} input={view.input} />
    </header>
    <Filters ui={view.ui} input={view.input} />
    <Lanes {...view} />
  </>
);

interface UpdateProps extends Told {
  ui: Ui;
  parts: readonly { id: string; part: Child }[];
}

/** What htmx is answered after an act: the parts that look otherwise now, each in its place, and what was done. */
export const BoardUpdate = ({ parts, ...told }: UpdateProps) => (
  <>
    {parts.map(({ id, part }) => (
      <hx-partial hx-target={`#${id}`} hx-swap="outerMorph">
        {part}
      </hx-partial>
    ))}
    <hx-partial hx-target="#said" hx-swap="outerMorph">
      <Said {...told} />
    </hx-partial>
  </>
);
