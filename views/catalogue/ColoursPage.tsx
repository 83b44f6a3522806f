import type { ColourRow } from '../../src/catalogue/snapshot.ts';
import { colourSystems, systemName } from '../../src/catalogue/systems.ts';
import type { Ui } from '../../src/http/ui.ts';
import { inkOn } from '../../src/profiles/filling/light.ts';
import { optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Found, ListPage, Search } from '../shared/ListPage.tsx';
import { Swatch } from '../sheets/Swatch.tsx';
import { nameIn } from './words.ts';

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

const AT = '/colours';

function Filters({ ui, input }: Pick<ColoursView, 'ui' | 'input'>) {
  const { list, palette } = ui.t.catalogue;
  const systems = optionsOf(colourSystems, (system) => systemName[system], palette.anySystem());
  return (
    <FilterForm ui={ui} class="filters catalogue" action={AT}>
      <Search ui={ui} value={input.q} label={list.search()} hint={palette.searchHint()} />
      <Select ui={ui} name="system" label={palette.system()} value={input.system} options={systems} />
    </FilterForm>
  );
}

function Colour({ ui, row }: { ui: Ui; row: ColourRow }) {
  const { palette, list } = ui.t.catalogue;
  const hex = row.hex ?? '#FFFFFF';
  return (
    <li>
      <Swatch box={{ text: row.code, hex, ink: inkOn(hex) }} />
      <b class="name">{nameIn(row, ui.locale)}</b>
      <small class="reference">
        {row.isApproximate && <abbr title={list.approximate()}>≈</abbr>} {row.hex}
      </small>
      {row.lrv !== null && <small>{palette.reflectance({ n: Math.round(row.lrv) })}</small>}
      {row.isPopular && <small class="mark">{palette.popular()}</small>}
    </li>
  );
}

/** What the filters found: the part that htmx replaces. */
export function ColourResults({ ui, input: { q, system, after }, colours, total, next }: ColoursView) {
  const { palette } = ui.t.catalogue;
  const tables = colourSystems.filter((one) => colours.some((row) => row.system === one));
  return (
    <Found
      {...{ ui, next }}
      path={AT}
      asked={{ q, system, after }}
      isEmpty={colours.length === 0}
      empty={palette.empty()}
      count={palette.found({ n: total })}
    >
      {tables.map((one) => (
        <section>
          <h2>{systemName[one]}</h2>
          <ul class="palette">
            {colours
              .filter((row) => row.system === one)
              .map((row) => (
                <Colour ui={ui} row={row} />
              ))}
          </ul>
        </section>
      ))}
    </Found>
  );
}

export const ColoursPage = (view: ColoursView) => {
  const { catalogue } = view.ui.t;
  return (
    <ListPage
      title={catalogue.colours()}
      acts={
        <a class="btn" href="/materials">
          {catalogue.title()}
        </a>
      }
      filters={
        <>
          <p class="help">{catalogue.palette.help()}</p>
          <Filters ui={view.ui} input={view.input} />
        </>
      }
    >
      <ColourResults {...view} />
    </ListPage>
  );
};
