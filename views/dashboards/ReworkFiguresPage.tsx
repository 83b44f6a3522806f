import type { Ui } from '../../src/http/ui.ts';
import { repeatedIn, reworksAddress } from '../../src/metrics/addresses.ts';
import { monthsOf } from '../../src/metrics/period.ts';
import { UNSAID } from '../../src/metrics/rework-input.ts';
import type { MonthsAsked, ReworkFigures } from '../../src/metrics/rework-page.ts';
import { type StationCode, stationCodes, stationName, stationShort } from '../../src/vocabulary/stations.ts';
import { Ways } from './Head.tsx';
import { Pareto } from './Pareto.tsx';
import { ReworkFilters } from './ReworkFilters.tsx';
import { Yields } from './Yields.tsx';

interface View {
  ui: Ui;
  input: MonthsAsked;
  found: ReworkFigures;
}

/** First-pass yield by month, profile and station. */
function YieldCharts({ ui, input, found }: View) {
  const { rework, station: stationHead } = ui.t.figures;
  if (found.byMonth.length === 0) return <p class="empty">{rework.noneYield()}</p>;
  const { rd, template = '', station = '' } = input;
  const kept = { rd: rd === 'without' ? '' : rd, template, station };
  const months = found.byMonth.map(({ name, ...row }) => ({
    ...row,
    label: ui.format.month(name),
    href: repeatedIn(monthsOf(name, name), kept),
  }));
  const templates = found.byTemplate.map((row) => ({
    ...row,
    label: row.template ?? rework.noProfile(),
    href: repeatedIn(found.period, { ...kept, template: row.template ?? UNSAID }),
  }));
  const stations = stationCodes.flatMap((code) => found.byStation.filter(({ name }) => name === code));
  const named = stations.map(({ name, ...row }) => ({
    ...row,
    label: stationName(name as StationCode, ui.locale),
    href: repeatedIn(found.period, { ...kept, station: name }),
  }));
  return (
    <div class="side-by-side">
      <Yields ui={ui} id="months" title={rework.yieldByMonth()} head={rework.month()} rows={months} />
      <Yields ui={ui} id="profiles" title={rework.yieldByProfile()} head={rework.profile()} rows={templates} />
      <Yields ui={ui} id="stations" title={rework.yieldByStation()} head={stationHead()} rows={named} />
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
    return <a href={reworksAddress({ ...kept, station, foundAt: foundAt ?? UNSAID })}>{n}</a>;
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
    <div id="results" class="past">
      <Pareto ui={ui} bars={found.pareto} period={found.period} filters={input} />
      {found.pareto.length > 0 && (
        <p>
          <a class="btn" href={reworksAddress(all)}>
            {rework.clear()}
          </a>
        </p>
      )}
      <YieldCharts {...view} />
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
