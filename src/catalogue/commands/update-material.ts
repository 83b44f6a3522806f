import { changed, command, unchanged } from '../../commands/command.ts';
import { invalid, notFound } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { hasThicknesses } from '../attributes.ts';
import { type MaterialEdit, materialEdit } from '../input.ts';
import { differingFacts, type Facts, settledAttributes, settledThicknesses, whyUnfit } from '../rules.ts';
import type { MaterialRow } from '../snapshot.ts';
import { lockMaterial, type MaterialRef, materialEvent, materialRef, saveMaterial } from './locked.ts';

export const factsIn = (row: MaterialRow): Facts => ({
  category: row.category,
  nameEn: row.nameEn,
  nameRu: row.nameRu,
  nameLv: row.nameLv,
  shortName: row.shortName,
  hex: row.hex,
  thicknessOptions: row.thicknessOptions,
  attributes: row.attributes,
  isApproximate: row.isApproximate,
});

/** The material as it would be: what is not said stays. */
function merged(before: Facts, said: MaterialEdit): Facts {
  const category = said.category ?? before.category;
  return {
    category,
    nameEn: said.names?.en ?? before.nameEn,
    nameRu: said.names?.ru ?? before.nameRu,
    nameLv: said.names?.lv ?? before.nameLv,
    shortName: said.shortName ?? before.shortName,
    hex: said.hex === undefined ? before.hex : said.hex,
    thicknessOptions: settledThicknesses(
      said.thicknessOptions ?? (hasThicknesses(category) ? before.thicknessOptions : []),
    ),
    attributes: settledAttributes(category, before.attributes, said.attributes ?? {}),
    isApproximate: said.isApproximate ?? before.isApproximate,
  };
}

/** Changes what the catalogue says from now on; what was copied into orders stays as it is. */
export const updateMaterial = command<MaterialEdit, MaterialRef>({
  name: 'catalogue.update-material',
  permission: ['catalogue.manage'],
  input: materialEdit,
  audits: ['MATERIAL_UPDATED'],
  async run(context, input) {
    const row = await lockMaterial(context.tx, input.code);
    if (!row) return notFound();
    const outdated = await whyOutdated(context, row, input.version);
    if (outdated) return outdated;
    const before = factsIn(row);
    const after = merged(before, input);
    const wrong = whyUnfit(after);
    if (wrong) return invalid(wrong);
    const change = differingFacts(before, after);
    if (!change) return unchanged(materialRef(row));
    const saved = await saveMaterial(context, row, after);
    return changed(materialRef(saved), [materialEvent('MATERIAL_UPDATED', saved, change)]);
  },
});
