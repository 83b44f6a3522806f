import type { Reader } from '../../db/client.ts';
import { type Sheet, stationsFor } from '../../profiles/filling/stages.ts';
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

/** What follows from the sheets; all stations where an item is told in words alone, for words say nothing of stations. */
export async function stationsOf(reader: Reader, items: readonly Filled[]): Promise<readonly StationCode[]> {
  const sheets = await sheetsOf(reader, items);
  const filled = sheets.filter((sheet) => sheet !== null);
  return filled.length < sheets.length ? stationCodes : stationsFor(filled).map(({ station }) => station);
}
