import { z } from 'zod';
import { rowNumber } from '../vocabulary/bounds.ts';
import { requiredLine, tidyLine } from '../vocabulary/texts.ts';
import { anyAttributes } from './attributes.ts';
import { categoryCodes } from './categories.ts';

const name = requiredLine(100);
const names = z.strictObject({ en: name, ru: name, lv: name });

export const materialCode = z
  .string()
  .overwrite(tidyLine)
  .toUpperCase()
  .min(1)
  .regex(/^[A-Z0-9_]{1,50}$/, 'material_code_malformed');

const thickness = z
  .number('thickness_malformed')
  .gt(0, 'thickness_malformed')
  .max(9999, 'thickness_malformed')
  .multipleOf(0.1, 'thickness_malformed');

const facts = {
  category: z.enum(categoryCodes),
  names,
  shortName: requiredLine(12),
  hex: z
    .string()
    .overwrite(tidyLine)
    .toUpperCase()
    .regex(/^#[0-9A-F]{6}$/, 'hex_malformed')
    .nullable(),
  /** In mm, in any order. */
  thicknessOptions: z.array(thickness).max(50),
  attributes: anyAttributes,
  isApproximate: z.boolean(),
};

export const newMaterial = z.strictObject({
  code: materialCode,
  ...facts,
  hex: facts.hex.default(null),
  thicknessOptions: facts.thicknessOptions.default([]),
  attributes: facts.attributes.default({}),
  isApproximate: facts.isApproximate.default(false),
});
export type NewMaterial = z.infer<typeof newMaterial>;

/** What is absent stays as it is; an attribute that is null is taken away. */
export const materialEdit = z.strictObject({
  code: materialCode,
  version: rowNumber.optional(),
  ...z.strictObject({ ...facts, names: names.partial() }).partial().shape,
});
export type MaterialEdit = z.infer<typeof materialEdit>;

export const onlyMaterial = z.strictObject({ code: materialCode });
