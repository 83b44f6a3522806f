import { z } from 'zod';
import { catalogueOf } from '../../catalogue/world.ts';
import { invalid, isRefusal, type Reason } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import type { C } from '../../http/env.ts';
import { readJson } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { requires } from '../../http/requires.ts';
import { sayReason } from '../../i18n/index.ts';
import { answered, own } from '../../openapi/endpoint.ts';
import { sheetValues } from '../../vocabulary/bounds.ts';
import { isoDate } from '../../vocabulary/dates.ts';
import { signTypes } from '../../vocabulary/order-status.ts';
import { line, requiredLine } from '../../vocabulary/texts.ts';
import { findTemplate } from '../queries.ts';
import { templateAt } from '../store.ts';
import { validateSheet } from './validate.ts';
import { headerOf } from './values.ts';

const millimetres = z.int().min(1).max(20_000).nullable().default(null);

/** A sheet as it would be sent with an order, and what is asked of the order around it. */
const sheetInput = z.strictObject({
  template: requiredLine(20),
  version: z.string().max(11).optional().describe('Without it the current one'),
  name: line(100).default(''),
  quantity: z.int().min(1).max(999).default(1),
  signType: z.enum(signTypes).default('OUTDOOR'),
  widthMm: millimetres,
  heightMm: millimetres,
  values: sheetValues.default({}).describe('Keyed "SECTION.field"'),
  dueDate: isoDate.nullable().default(null),
  loadingDate: isoDate.nullable().default(null),
});

const modeInput = z.strictObject({
  mode: z.enum(['draft', 'complete']).default('complete').describe('In a draft nothing is required'),
});

const finding = {
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
  errors: z.array(z.strictObject(finding)),
  warnings: z.array(
    z.strictObject({ ...finding, section: finding.section.optional(), field: finding.field.optional() }),
  ),
  values: z.record(z.string(), z.unknown()).describe('What would be stored: only what is shown, said and sound'),
  shown: z.array(z.string()).describe('The fields that are shown, as "SECTION.field"'),
});

/** Judges a sheet without keeping anything of it. */
async function judgeSheet(c: C) {
  const body = await readJson(c);
  const asked = check(modeInput, c.req.query());
  if (isRefusal(asked)) return refuse(c, asked);
  const said = check(sheetInput, body);
  if (isRefusal(said)) return refuse(c, said);
  const { template: code, version, values, dueDate, loadingDate, ...item } = said;
  const { db } = c.var.deps.database;
  const current = await findTemplate(db, code);
  if (!current) return refuse(c, invalid({ template: { reason: 'template_unknown' } }));
  const template = version ? await templateAt(db, { template: code, templateVersion: version }) : current.template;
  if (!template) return refuse(c, invalid({ version: { reason: 'template_version_unknown' } }));
  const { t, today } = c.var.ui;
  const context = { ...(await catalogueOf(db)), today, order: { dueDate, loadingDate } };
  const judged = validateSheet(template, { header: headerOf(item), values }, context, asked.mode);
  const inWords = <T extends Reason>(one: T) => ({ ...one, message: sayReason(t, one) });
  return answered(c, validationJson, {
    ...judged,
    ...{ valid: judged.ok, template: template.code, version: template.version },
    errors: judged.errors.map(inWords),
    warnings: judged.warnings.map(inWords),
  });
}

export const validate = own(
  {
    method: 'POST',
    path: '/profiles/validate',
    summary: 'Judge a filled sheet; nothing of it is kept',
    query: modeInput,
    body: sheetInput,
    answers: { 200: validationJson },
  },
  // who proposes changes to orders fills in sheets too
  requires('templates.view', 'changes.propose'),
  judgeSheet,
);
