/** Templates of sheets as JSON. */

import { z } from 'zod';
import { after, api, ask, change, does, make, read, remove, thing } from '../openapi/endpoint.ts';
import { activateTemplate, deactivateTemplate } from './commands/activity.ts';
import { cloneTemplate } from './commands/clone-template.ts';
import { createTemplate } from './commands/create-template.ts';
import { deleteTemplate } from './commands/delete-template.ts';
import { importTemplate } from './commands/import-template.ts';
import { rollBack } from './commands/roll-back.ts';
import { saveVersion } from './commands/save-version.ts';
import { condition } from './conditions.ts';
import { field } from './fields.ts';
import { validate, validationJson } from './filling/api.ts';
import { findTemplate, listTemplates, type TemplateNow, type VersionRow, versionsOf } from './queries.ts';
import { templateAt } from './store.ts';
import { placed, templateSchema } from './template.ts';

const by = z.string().nullable().describe('null: it came with the product');
const { shape } = templateSchema;

const headJson = z.strictObject({
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
const templateJson = headJson.extend({ template: templateSchema });

const counted = (now: TemplateNow) => ({
  ...{ ...now.template, ...now, version: now.currentVersion, active: now.isActive, updatedBy: now.updatedByName },
  sections: now.template.sections.length,
  fields: placed(now.template).length,
  template: { ...now.template, active: now.isActive },
});

const template = thing({
  key: 'code',
  answer: templateJson,
  async find({ db }, code) {
    const now = await findTemplate(db, code);
    return now && counted(now);
  },
});
const templateNow = after(templateJson, template.after);

const versionJson = z.strictObject({
  version: z.string(),
  notes: z.string(),
  madeFrom: z.string().nullable().describe('"P7st 1.0": what it was copied or brought back from'),
  createdAt: z.iso.datetime(),
  createdBy: by,
  items: z.int().describe('How many items of orders are filled in on it'),
});
const named = (row: VersionRow) => ({ ...row, createdBy: row.createdByName });

const versions = thing({
  key: 'code',
  answer: z.strictObject({ versions: z.array(versionJson) }),
  async find({ db }, code) {
    const rows = await versionsOf(db, code);
    return rows.length > 0 ? { versions: rows.map(named) } : undefined;
  },
});

const version = thing({
  key: 'code',
  answer: templateSchema,
  find: ({ db, c }, code) => templateAt(db, { template: code, templateVersion: c.req.param('version')! }),
});

/** The file that an import takes back. */
const exportJson = z.strictObject({
  exported_at: z.iso.datetime(),
  exported_by: z.string(),
  template: templateSchema,
  versions: z.array(versionJson).optional(),
});

const all = '/profiles/templates';
const one = `${all}/:code`;
const see = ['templates.view'] as const;

/** A template as a file, for another workshop or for safe keeping. */
const exported = ask(
  `${one}/export`,
  'A template as a file, on request with the list of its versions',
  see,
  z.strictObject({ versions: z.stringbool().optional() }),
  exportJson,
  async (db, asked, { c, ui }) => {
    const found = await findTemplate(db, c.req.param('code')!);
    if (!found) return undefined;
    c.header('Content-Disposition', `attachment; filename="${found.code}-template-export.json"`);
    return {
      ...{ exported_at: ui.now, exported_by: c.var.actor!.displayName, template: counted(found).template },
      ...(asked.versions && { versions: (await versionsOf(db, found.code)).map(named) }),
    };
  },
);

const shapes = {
  ...{ Template: templateSchema, TemplateField: field, Condition: condition },
  ...{ TemplateHead: headJson, TemplateNow: templateJson, TemplateVersion: versionJson },
  SheetValidation: validationJson,
};

export const templateApi = api(shapes, [
  validate,
  ask(
    all,
    'List the templates of sheets',
    see,
    z.strictObject({ active: z.stringbool().optional() }),
    z.strictObject({ templates: z.array(headJson) }),
    async (db, { active }) => ({ templates: (await listTemplates(db, active)).map(counted) }),
  ),
  make(all, 'Make a template; version 1.0 and inactive, unless it says otherwise', createTemplate, templateNow),
  does(
    `${all}/import`,
    'Take a template from a file; all of its faults are named by their path',
    importTemplate,
    templateNow,
  ),
  read(one, 'Read a template: its current version', see, template),
  change(one, 'Make the next version of a template', saveVersion, templateNow),
  remove(one, 'Delete a template that no order uses, for good', deleteTemplate),
  read(`${one}/versions`, 'List the versions of a template, the newest first', see, versions),
  read(`${one}/versions/:version`, 'Read one version of a template', see, version),
  exported,
  make(`${one}/clone`, 'Make a template like this one under another code', cloneTemplate, templateNow),
  does(`${one}/rollback`, 'Bring an earlier version back as a new one', rollBack, templateNow),
  does(`${one}/activation`, 'Offer a template for new items', activateTemplate, templateNow),
  does(`${one}/deactivation`, 'Offer it no longer; orders keep it', deactivateTemplate, templateNow),
]);
