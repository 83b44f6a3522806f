/** What an order is made of, in words, for whoever has to say which of it is missing or wanted again. */

import type { C } from '../../http/env.ts';
import type { Ui } from '../../http/ui.ts';
import { sheetsOf } from '../../orders/items/sheets.ts';
import type { MaterialDetail, OrderDetail } from '../../orders/queries.ts';
import { type MaterialRow, materialRows, systemInWords } from '../../profiles/filling/material-rows.ts';
import type { Sheet } from '../../profiles/filling/stages.ts';
import type { StationCode } from '../../vocabulary/stations.ts';

const MOST = 40;
const LONGEST = 200;

export interface OwnMaterial {
  /** As it is written down when it is chosen. */
  text: string;
  /** What it is for. */
  use: string;
  hex: string | null;
  /** Whose section of the sheet names it; null: no sheet does. */
  station: StationCode | null;
}

const joined = (parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join(' ');

/** How thick it is, where its name does not say so. */
const thickness = ({ format }: Ui, mm: number | null, name = '') =>
  mm !== null && !name.includes(format.millimetres(mm)) && format.millimetres(mm);

function written(ui: Ui, row: MaterialDetail): OwnMaterial {
  const { material, label, thicknessMm, colourSystem, colourCode, finish } = row;
  const isNamed = colourSystem === 'RAL' || colourSystem === 'PANTONE';
  const text = joined([
    material || label,
    thickness(ui, thicknessMm, material),
    isNamed && systemInWords(colourSystem),
    colourCode,
    finish,
  ]);
  return { text, use: material ? label : '', hex: null, station: null };
}

/** "PMMA opal 3 mm", "RAL 7016": a material by its name, a paint by its colour. */
function onSheet(ui: Ui, { template }: Sheet, row: MaterialRow): OwnMaterial {
  const { key, label, material, thicknessMm, colour } = row;
  const paint = colour && joined([systemInWords(colour.system), colour.code]);
  const name = material?.names[ui.locale];
  const text = joined([
    name ?? (paint ? null : label[ui.locale]),
    thickness(ui, thicknessMm, name),
    paint !== name && paint,
  ]);
  const section = template.sections.find((one) => key.startsWith(`${one.key}.`));
  return { text, use: label[ui.locale], hex: colour?.hex ?? null, station: section?.station ?? null };
}

/** Each once, what the station itself works with first. */
export async function materialsOf(c: C, order: OrderDetail, station: StationCode): Promise<OwnMaterial[]> {
  const { deps, ui } = c.var;
  const sheets = await sheetsOf(deps.database.db, order.items);
  const said = [
    ...order.materials.map((row) => written(ui, row)),
    ...sheets.flatMap((sheet) => (sheet ? materialRows(sheet).map((row) => onSheet(ui, sheet, row)) : [])),
  ].filter(({ text }) => text.length <= LONGEST);
  const own = said.filter((one) => one.station === station);
  const all = [...own, ...said.filter((one) => !own.includes(one))];
  return [...new Map(all.map((one) => [one.text, one] as const).reverse()).values()].reverse().slice(0, MOST);
}
