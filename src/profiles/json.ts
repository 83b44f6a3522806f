import { z } from 'zod';
import { condition } from './conditions.ts';
import { field } from './fields.ts';
import type { TemplateNow, VersionRow } from './queries.ts';
import { placed, templateSchema } from './template.ts';

/** The public shapes, listed field by field: a new column is not public before somebody says so. */

/** Parts of a template that are worth a name in the description. */
export const templateParts = { Template: templateSchema, TemplateField: field, Condition: condition };

const by = z.string().nullable().describe('null: it came with the product');

const { shape } = templateSchema;

export const templateHeadJson = z.strictObject({
  code: z.string(),
  version: z.string().describe('The current version: new items take it'),
  active: z.boolean(),
  changes: z.int().describe('Sent back with a change, so that nobody overwrites another'),
  name: shape.name,
  description: shape.description,
  colour: shape.colour,
  complexity: shape.complexity,
  leadTime: shape.leadTime,
  sections: z.int(),
  fields: z.int(),
  orders: z.int().describe('How many orders use it, in whatever version'),
  updatedAt: z.iso.datetime(),
  updatedBy: by,
});

export const templateJson = templateHeadJson.extend({ template: templateSchema });

export const versionJson = z.strictObject({
  version: z.string(),
  notes: z.string(),
  madeFrom: z.string().nullable().describe('"P7st 1.0": what it was copied or brought back from'),
  createdAt: z.iso.datetime(),
  createdBy: by,
  items: z.int().describe('How many items of orders are filled in on it'),
});

/** The file that an import takes back. */
export const exportJson = z.strictObject({
  exported_at: z.iso.datetime(),
  exported_by: z.string(),
  template: templateSchema,
  versions: z.array(versionJson).optional(),
});

const told = {
  section: z.string(),
  field: z.string(),
  reason: z.string().describe('A key that stays; the words may change.'),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
};

export const validationJson = z.strictObject({
  valid: z.boolean(),
  template: z.string(),
  version: z.string(),
  errors: z.array(z.strictObject(told)),
  warnings: z.array(z.strictObject({ ...told, section: told.section.optional(), field: told.field.optional() })),
  values: z.record(z.string(), z.unknown()).describe('What would be stored: only what is shown, said and sound'),
  shown: z.array(z.string()).describe('The fields that are shown, as "SECTION.field"'),
});

export function publicHead(now: TemplateNow): z.infer<typeof templateHeadJson> {
  const { template } = now;
  return {
    code: now.code,
    version: now.currentVersion,
    active: now.isActive,
    changes: now.changes,
    name: template.name,
    description: template.description,
    colour: template.colour,
    complexity: template.complexity,
    leadTime: template.leadTime,
    sections: template.sections.length,
    fields: placed(template).length,
    orders: now.orders,
    updatedAt: now.updatedAt.toISOString(),
    updatedBy: now.updatedByName,
  };
}

export const publicTemplate = (now: TemplateNow): z.infer<typeof templateJson> => ({
  ...publicHead(now),
  template: { ...now.template, active: now.isActive },
});

export const publicVersion = (row: VersionRow): z.infer<typeof versionJson> => ({
  version: row.version,
  notes: row.notes,
  madeFrom: row.madeFrom,
  createdAt: row.createdAt.toISOString(),
  createdBy: row.createdByName,
  items: row.items,
});

interface Export {
  by: string;
  at: Date;
  versions: readonly VersionRow[] | undefined;
}

export const exported = (now: TemplateNow, { by: name, at, versions }: Export): z.infer<typeof exportJson> => ({
  exported_at: at.toISOString(),
  exported_by: name,
  template: publicTemplate(now).template,
  ...(versions && { versions: versions.map(publicVersion) }),
});
