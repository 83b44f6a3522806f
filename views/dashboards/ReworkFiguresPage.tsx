import type { Ui } from '../../src/http/ui.ts';
import { cyclesAddress } from '../../src/metrics/addresses.ts';
import { share } from '../../src/metrics/figures.ts';
import type { Yield } from '../../src/metrics/rework.ts';
import type { MonthsAsked, ReworkFigures } from '../../src/metrics/rework-page.ts';
import { type StationCode, stationCodes, stationName, stationShort } from '../../src/production/stations.ts';
import { Ways } from './Head.tsx';
import { Pareto } from './Pareto.tsx';
import { ReworkFilters } from './ReworkFilters.tsx';

interface View {
  ui: Ui;
  input: MonthsAsked;
  found: ReworkFigures;
}

const percent = (ui: Ui, { first, completed }: Yield) => {
  const value = share(first, completed);
  return value === null
    ? ui.t.shell.none()
    : ui.t.figures.past.share({ n: ui.format.number(Math.round(value * 1000) / 10) });
};

interface YieldProps {
  ui: Ui;
  head: string;
  rows: readonly (Yield & { label: string })[];
}

/** First-pass yield, a row for each month, station or profile. */
const Yields = ({ ui, head, rows }: YieldProps) => {
  const { rework } = ui.t.figures;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {[rework.completed(), rework.first(), rework.yield()].map((name) => (
            <th scope="col" class="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.label}</th>
            <td class="num" data-h={rework.completed()}>
              {ui.format.number(row.completed)}
            </td>
            <td class="num" data-h={rework.first()}>
              {ui.format.number(row.first)}
            </td>
            <td class="num" data-h={rework.yield()}>
              <b>{percent(ui, row)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

function YieldTables({ ui, found }: Pick<View, 'ui' | 'found'>) {
  const { rework, station } = ui.t.figures;
  if (found.byMonth.length === 0) return <p class="empty">{rework.noneYield()}</p>;
  const stations = stationCodes.flatMap((code) => found.byStation.filter(({ name }) => name === code));
  const named = stations.map((row) => ({ ...row, label: stationName(row.name as StationCode, ui.locale) }));
  const months = found.byMonth.map((row) => ({ ...row, label: row.name }));
  const templates = found.byTemplate.map((row) => ({ ...row, label: row.template ?? rework.noProfile() }));
  return (
    <div class="dash even">
      <Yields ui={ui} head={rework.month()} rows={months} />
      <Yields ui={ui} head={rework.profile()} rows={templates} />
      <Yields ui={ui} head={station()} rows={named} />
    </div>
  );
}

const inOrder = (codes: ReadonlySet<StationCode | null>) => stationCodes.filter((code) => codes.has(code));

/** Whose fault is found where: the further it gets, the dearer it is. */
function Found({ ui, input, found }: View) {
  const { rework } = ui.t.figures;
  if (found.found.length === 0) return null;
  const rows = inOrder(new Set(found.found.map(({ station }) => station)));
  const finders: (StationCode | null)[] = inOrder(new Set(found.found.map(({ foundAt }) => foundAt)));
  if (found.found.some(({ foundAt }) => foundAt === null)) finders.push(null);
  const { rd, template = '', reason = '' } = input;
  const kept = { ...found.period, rd: rd === 'without' ? '' : rd, template, reason };
  const cell = (station: StationCode, foundAt: StationCode | null) => {
    const n = found.found.find((one) => one.station === station && one.foundAt === foundAt)?.cycles;
    if (!n) return <>{ui.t.shell.none()}</>;
    return foundAt ? <a href={cyclesAddress({ ...kept, station, foundAt })}>{n}</a> : <>{n}</>;
  };
  return (
    <section>
      <h2>{rework.found()}</h2>
      <p class="help">{rework.foundHelp()}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{ui.t.figures.station()}</th>
            {finders.map((code) => (
              <th scope="col" class="num">
                {code ? stationShort(code, ui.locale) : rework.unsaid()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((station) => (
            <tr>
              <th scope="row">{stationName(station, ui.locale)}</th>
              {finders.map((code) => (
                <td class="num" data-h={code ? stationName(code, ui.locale) : rework.unsaid()}>
                  {cell(station, code)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the filters found: the part that htmx replaces. */
export const ReworkResults = (view: View) => {
  const { ui, input, found } = view;
  const { rework } = ui.t.figures;
  const { rd, template = '', station = '', reason = '', foundAt = '' } = input;
  const all = { ...found.period, rd: rd === 'without' ? '' : rd, template, station, reason, foundAt };
  return (
    <div id="results">
      <Pareto ui={ui} bars={found.pareto} period={found.period} filters={input} />
      {found.pareto.length > 0 && (
        <p>
          <a class="btn" href={cyclesAddress(all)}>
            {rework.clear()}
          </a>
        </p>
      )}
      <section>
        <h2>{rework.yield()}</h2>
        <p class="help">{rework.yieldHelp()}</p>
        <YieldTables ui={ui} found={found} />
      </section>
      <Found {...view} />
    </div>
  );
};

export const ReworkFiguresPage = ({ templates, ...view }: View & { templates: readonly string[] }) => (
  <>
    <h1>{view.ui.t.figures.rework.title()}</h1>
    <Ways ui={view.ui} at="/rework" />
    <ReworkFilters ui={view.ui} input={view.input} templates={templates} />
    <ReworkResults {...view} />
  </>
);
