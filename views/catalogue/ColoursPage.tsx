import type { ColourRow } from '../../src/catalogue/snapshot.ts';
import { colourSystems, systemName } from '../../src/catalogue/systems.ts';
import type { Ui } from '../../src/http/ui.ts';
import { inkOn } from '../../src/profiles/filling/light.ts';
import { Field, type Option, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Pages } from '../shared/Pages.tsx';
import { Swatch } from '../sheets/Swatch.tsx';
import { nameOf } from './words.ts';

interface Filter {
  q?: string | undefined;
  system?: string | undefined;
  after?: string | undefined;
}

export interface ColoursView {
  ui: Ui;
  input: Filter;
  colours: readonly ColourRow[];
  total: number;
  next: string | null;
}

function addressOf({ q, system }: Filter, after = ''): string {
  const kept = Object.entries({ q, system, after }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length > 0 ? `/colours?${new URLSearchParams(kept)}` : '/colours';
}

function Filters({ ui, input }: Pick<ColoursView, 'ui' | 'input'>) {
  const { list, palette } = ui.t.catalogue;
  const systems: Option[] = [
    ['', palette.anySystem()],
    ...colourSystems.map((system): Option => [system, systemName[system]]),
  ];
  return (
    <FilterForm class="filters catalogue" action="/colours">
      <Field
        ui={ui}
        name="q"
        type="search"
        label={list.search()}
        value={input.q}
        placeholder={palette.searchHint()}
        maxlength={200}
      />
      <Select ui={ui} name="system" label={palette.system()} value={input.system} options={systems} />
      <button type="submit" class="btn">
        {ui.t.orders.list.show()}
      </button>
    </FilterForm>
  );
}

function Colour({ ui, row }: { ui: Ui; row: ColourRow }) {
  const { palette, list } = ui.t.catalogue;
  const hex = row.hex ?? '#FFFFFF';
  return (
    <li>
      <Swatch box={{ text: row.code, hex, ink: inkOn(hex) }} />
      <b class="name">{nameOf(row, ui.locale)}</b>
      <small class="reference">
        {row.isApproximate && <abbr title={list.approximate()}>≈</abbr>} {row.hex}
      </small>
      {row.lrv !== null && <small>{palette.reflectance({ n: Math.round(row.lrv) })}</small>}
      {row.isPopular && <small class="mark">{palette.popular()}</small>}
    </li>
  );
}

/** What the filters found: the part that htmx replaces. */
export function ColourResults({ ui, input, colours, total, next }: ColoursView) {
  const { palette } = ui.t.catalogue;
  const tables = colourSystems.filter((system) => colours.some((row) => row.system === system));
  return (
    <div id="results">
      {colours.length === 0 ? (
        <p class="empty">
          {palette.empty()} <a href="/colours">{ui.t.orders.list.clear()}</a>
        </p>
      ) : (
        tables.map((system) => (
          <section>
            <h2>{systemName[system]}</h2>
            <ul class="palette">
              {colours
                .filter((row) => row.system === system)
                .map((row) => (
                  <Colour ui={ui} row={row} />
                ))}
            </ul>
          </section>
        ))
      )}
      <Pages
        ui={ui}
        count={palette.found({ n: total })}
        first={input.after ? addressOf(input) : undefined}
        next={next ? addressOf(input, next) : undefined}
      />
    </div>
  );
}

export const ColoursPage = (view: ColoursView) => {
  const { catalogue } = view.ui.t;
  return (
    <>
      <header class="bar">
        <h1>{catalogue.colours()}</h1>
        <a class="btn" href="/materials">
          {catalogue.title()}
        </a>
      </header>
      <p class="help">{catalogue.palette.help()}</p>
      <Filters ui={view.ui} input={view.input} />
      <ColourResults {...view} />
    </>
  );
};
