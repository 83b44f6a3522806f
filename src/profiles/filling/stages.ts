import type { Locale, Texts } from '../../i18n/index.ts';
import { type StationCode, stationOrder } from '../../vocabulary/stations.ts';
import { holds } from '../conditions.ts';
import { kindOf } from '../kinds/index.ts';
import { type Section, type stationReasons, type Template, valueFields } from '../template.ts';
import { noWorld } from './context.ts';
import type { Header, Trilingual, Values } from './values.ts';
import { readerOf } from './walk.ts';

/** A filled sheet of an order, as it is stored. */
export interface Sheet {
  template: Template;
  header: Header;
  values: Readonly<Values>;
}

/** Why a station is needed. `item` counts the order's sheets from nought. */
export type Why =
  | { why: 'always' }
  | { why: 'section'; section: Trilingual; item: number }
  /** It is ticked at an item that is told in words. */
  | { why: 'words'; item: number }
  | { why: (typeof stationReasons)[number]; item: number };

export interface StationNeed {
  station: StationCode;
  why: Why[];
}

/** Drawings, a last look and the loading: no order goes without. */
export const alwaysPassed: readonly StationCode[] = ['CAD', 'QC', 'LOGISTICS'];

/** A section speaks where one of its fields calls for work: a switch that is off says nothing, nor does "no frame". */
function speakingSections({ template, values }: Sheet): Section[] {
  const speaking = valueFields(template).filter(({ key, field }) => {
    const value = values[key];
    return value !== undefined && !field.silent && kindOf(field).speaks(value, field);
  });
  return [...new Set(speaking.map(({ section }) => section))];
}

/** What an item says of stations: by its sheet, or by itself where it is told in words. */
type Told = Sheet | readonly StationCode[];

const isTicked = (told: Told): told is readonly StationCode[] => Array.isArray(told);

function needsOf(sheet: Told, item: number): [StationCode, Why][] {
  if (isTicked(sheet)) return sheet.map((station) => [station, { why: 'words', item }]);
  const { template, header, values } = sheet;
  const read = readerOf(template, header, values, noWorld);
  const sections = speakingSections(sheet).map((section): [StationCode, Why] => [
    section.station,
    { why: 'section', section: section.label, item },
  ]);
  const rules = template.stations.filter(({ when }) => holds(when, read));
  return [...sections, ...rules.map(({ station, reason }): [StationCode, Why] => [station, { why: reason, item }])];
}

/** The stations that follow from an order's items, in the order of the route, each with every reason for it. */
export function stationsFor(sheets: readonly Told[]): StationNeed[] {
  const needs = new Map<StationCode, Why[]>(alwaysPassed.map((station) => [station, [{ why: 'always' }]]));
  for (const [station, why] of sheets.flatMap(needsOf)) {
    if (!alwaysPassed.includes(station)) needs.set(station, [...(needs.get(station) ?? []), why]);
  }
  return [...needs]
    .map(([station, why]) => ({ station, why }))
    .sort((a, b) => stationOrder(a.station) - stationOrder(b.station));
}

export const sayWhy = (why: Why, t: Texts, locale: Locale): string =>
  why.why === 'section' ? t.profiles.why.section({ section: why.section[locale] }) : t.profiles.why[why.why]();
