import { changed, command } from '../../commands/command.ts';
import { invalid } from '../../commands/refusal.ts';
import { type NewMaterial, newMaterial } from '../input.ts';
import { auditedFacts, type Facts, settledAttributes, settledThicknesses, whyUnfit } from '../rules.ts';
import type { MaterialRow } from '../snapshot.ts';
import { materials } from '../tables.ts';
import { type MaterialRef, materialEvent, materialRef } from './locked.ts';

const factsOf = ({ names, attributes, thicknessOptions, code: _, ...rest }: NewMaterial): Facts => ({
  ...rest,
  nameEn: names.en,
  nameRu: names.ru,
  nameLv: names.lv,
  thicknessOptions: settledThicknesses(thicknessOptions),
  attributes: settledAttributes(rest.category, {}, attributes),
});

export const addMaterial = command<NewMaterial, MaterialRef>({
  name: 'catalogue.add-material',
  permission: ['catalogue.manage'],
  input: newMaterial,
  audits: ['MATERIAL_CREATED'],
  async run({ tx, actor, now }, input) {
    const facts = factsOf(input);
    const wrong = whyUnfit(facts);
    if (wrong) return invalid(wrong);
    const [row] = await tx
      .insert(materials)
      .values({ code: input.code, ...facts, createdAt: now, updatedAt: now, updatedBy: actor.id })
      .onConflictDoNothing({ target: materials.code })
      .returning();
    if (!row) return invalid({ code: { reason: 'material_code_taken' } });
    const material = row as MaterialRow;
    return changed(materialRef(material), [materialEvent('MATERIAL_CREATED', material, { new: auditedFacts(facts) })]);
  },
});
