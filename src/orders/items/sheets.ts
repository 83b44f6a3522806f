import type { Reader } from '../../db/client.ts';
import { copiedValues } from '../../profiles/filling/copy.ts';
import { type Sheet, type StationNeed, stationsFor } from '../../profiles/filling/stages.ts';
import { headerOf, type Values } from '../../profiles/filling/values.ts';
import { type TemplateRef, templatesAt } from '../../profiles/store.ts';
import { type StationCode, stationCodes } from '../../vocabulary/stations.ts';
import type { ItemDetail } from '../queries.ts';

type Filled = Pick<ItemDetail, 'name' | 'quantity' | 'signType' | 'widthMm' | 'heightMm'> & {
  template: string | null;
  templateVersion: string | null;
  values: Values | null;
};

const isFilled = (item: Filled): item is Filled & TemplateRef & { values: Values } => item.template !== null;

/** The sheets of these items, each under the version that it was filled in on; null for one told in words alone. */
export async function sheetsOf(reader: Reader, items: readonly Filled[]): Promise<(Sheet | null)[]> {
  const filled = items.filter(isFilled);
  const templates = await templatesAt(reader, filled);
  const sheets = new Map<Filled, Sheet>(
    filled.map((item, i) => [item, { template: templates[i]!, header: headerOf(item), values: item.values }]),
  );
  return items.map((item) => sheets.get(item) ?? null);
}

/** What a copy takes of a sheet: its template, its version, and what it says. */
export const copiedSheet = ({ template, values }: Sheet) => ({
  template: template.code,
  version: template.version,
  values: copiedValues(template, values),
});

type Ticked = Pick<ItemDetail, 'stations'>;

/** The stations that follow from the sheets and from what is ticked, with why; null where an item says nothing of them. */
export function needsOf(items: readonly Ticked[], sheets: readonly (Sheet | null)[]): StationNeed[] | null {
  const told = items.map(({ stations }, i) => sheets[i] ?? stations);
  const isUntold = told.some((one) => Array.isArray(one) && one.length === 0);
  return isUntold || told.length === 0 ? null : stationsFor(told);
}

/** The same without the reasons: all stations where an item says nothing of them. */
export async function stationsOf(reader: Reader, items: readonly (Filled & Ticked)[]): Promise<readonly StationCode[]> {
  if (items.length === 0) return stationsFor([]).map(({ station }) => station);
  return needsOf(items, await sheetsOf(reader, items))?.map(({ station }) => station) ?? stationCodes;
}
