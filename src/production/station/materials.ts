/** What an order is made of, in words, for whoever has to say which of it is missing or wanted again. */

import type { C } from '../../http/env.ts';
import type { Ui } from '../../http/ui.ts';
import { sheetsOf } from '../../orders/items/sheets.ts';
import type { MaterialDetail, OrderDetail } from '../../orders/queries.ts';
import { type MaterialRow, materialRows, systemInWords } from '../../profiles/filling/material-rows.ts';

const MOST = 40;
const LONGEST = 200;

const joined = (parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join(' ');

const thickness = ({ format }: Ui, mm: number | null) => mm !== null && format.millimetres(mm);

function written(ui: Ui, { material, label, thicknessMm, colourSystem, colourCode, finish }: MaterialDetail): string {
  const isNamed = colourSystem === 'RAL' || colourSystem === 'PANTONE';
  return joined([
    material || label,
    thickness(ui, thicknessMm),
    isNamed && systemInWords(colourSystem),
    colourCode,
    finish,
  ]);
}

/** "PMMA opal 3 mm", "RAL 7016": a material by its name, a paint by its colour. */
function onSheet(ui: Ui, { label, material, thicknessMm, colour }: MaterialRow): string {
  const paint = colour && joined([systemInWords(colour.system), colour.code]);
  const name = material?.names[ui.locale];
  return joined([name ?? (paint ? null : label[ui.locale]), thickness(ui, thicknessMm), paint !== name && paint]);
}

export async function materialsOf(c: C, order: OrderDetail): Promise<string[]> {
  const { deps, ui } = c.var;
  const sheets = await sheetsOf(deps.database.db, order.items);
  const said = [
    ...order.materials.map((row) => written(ui, row)),
    ...sheets.flatMap((sheet) => (sheet ? materialRows(sheet).map((row) => onSheet(ui, row)) : [])),
  ];
  return [...new Set(said)].filter((text) => text.length <= LONGEST).slice(0, MOST);
}
