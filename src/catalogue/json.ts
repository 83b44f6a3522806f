import { z } from 'zod';
import { type Attributes, anyAttributes } from './attributes.ts';
import { categoryCodes, groupOf, materialGroups } from './categories.ts';
import type { ColourRow, MaterialRow } from './snapshot.ts';
import { colourSystems } from './systems.ts';

const names = z.strictObject({ en: z.string(), ru: z.string(), lv: z.string() });

export const materialJson = z.strictObject({
  code: z.string(),
  group: z.enum(materialGroups),
  category: z.enum(categoryCodes),
  names,
  shortName: z.string(),
  hex: z.string().nullable(),
  thicknessOptions: z.array(z.number()).describe('In mm, ascending; empty where there is no choice'),
  attributes: anyAttributes.describe('Each in its own unit: watts, volts, millimetres, kelvin …'),
  isApproximate: z.boolean(),
  isActive: z.boolean(),
  version: z.int(),
});

const namesOf = (row: { nameEn: string; nameRu: string; nameLv: string }) => ({
  en: row.nameEn,
  ru: row.nameRu,
  lv: row.nameLv,
});

/** The public shape of a material, listed field by field. */
export const publicMaterial = (row: MaterialRow): z.infer<typeof materialJson> => ({
  code: row.code,
  group: groupOf(row.category),
  category: row.category,
  names: namesOf(row),
  shortName: row.shortName,
  hex: row.hex,
  thicknessOptions: row.thicknessOptions,
  attributes: row.attributes as Attributes,
  isApproximate: row.isApproximate,
  isActive: row.isActive,
  version: row.version,
});

export const colourJson = z.strictObject({
  system: z.enum(colourSystems),
  code: z.string(),
  names,
  hex: z.string().nullable(),
  lrv: z.number().nullable().describe('Light reflectance value in per cent, where it was measured'),
  isPopular: z.boolean(),
  isApproximate: z.boolean(),
});

export const publicColour = (row: ColourRow): z.infer<typeof colourJson> => ({
  system: row.system,
  code: row.code,
  names: namesOf(row),
  hex: row.hex,
  lrv: row.lrv,
  isPopular: row.isPopular,
  isApproximate: row.isApproximate,
});
