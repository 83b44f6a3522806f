import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { ImportPage } from '../../../views/profiles/ImportPage.tsx';
import type { Reason, Refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { parseJson } from '../../http/json.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { sayReason } from '../../i18n/index.ts';
import { importTemplate } from '../commands/import-template.ts';

interface View {
  text?: string;
  overwrite?: boolean;
  notice?: { title: string; text?: string } | undefined;
  faults?: Record<string, Reason>;
  status?: 200 | 409 | 422;
}

function importPage(c: C, { text = '', overwrite = false, notice, faults = {}, status = 200 }: View = {}) {
  const { ui } = c.var;
  const content = <ImportPage ui={ui} text={text} overwrite={overwrite} notice={notice} faults={faults} />;
  return page(c, { title: ui.t.templates.importing.title() }, content, status);
}

/** The text of the file that was sent, else what was pasted. */
async function textIn(c: C, pasted: string): Promise<string> {
  const file = c.var.sent!.files.find(({ field, size }) => field === 'file' && size > 0);
  const sent = file ? await readFile(file.path, 'utf8') : pasted;
  return sent.replace(/^\uFEFF/, '').trim();
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A bare template, or a file that was exported here, with the template inside; else why it is neither. */
function readTemplate(text: string): { template: Record<string, unknown> } | { refusal: Refusal | null } {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const read = parsed.value;
  if (!isObject(read)) return { refusal: null };
  return { template: isObject(read.template) && read.sections === undefined ? read.template : read };
}

function whyNotImported(c: C, view: View, { kind, fields, ...refusal }: Refusal) {
  const { importing } = c.var.ui.t.templates;
  if (kind === 'invalid' && fields) return importPage(c, { ...view, faults: fields, status: 422 });
  if (refusal.reason !== 'template_code_taken') return refuse(c, { kind, ...refusal });
  const title = sayReason(c.var.ui.t, refusal);
  return importPage(c, { ...view, notice: { title, text: importing.takenText() }, status: 409 });
}

async function importFile(c: C) {
  const form = await readForm(c);
  const { importing } = c.var.ui.t.templates;
  const text = await textIn(c, form.get('text') ?? '');
  const overwrite = form.get('overwrite') === 'true';
  const view = { text, overwrite };
  if (!text) return importPage(c, { ...view, notice: { title: importing.nothing() }, status: 422 });
  const read = readTemplate(text);
  if ('refusal' in read) {
    const title = read.refusal ? sayReason(c.var.ui.t, read.refusal) : importing.notJson();
    return importPage(c, { ...view, notice: { title }, status: 422 });
  }
  const result = await act(c, importTemplate, { template: read.template, overwrite });
  if (!result.ok) return whyNotImported(c, view, result.refusal);
  const { code, version } = result.value;
  return onTo(c, `/profiles/${code}`, { key: 'templateImported', params: { code, version } });
}

export const templateImportRoutes = new Hono<Env>()
  .get('/profiles/import', requiresFor(importTemplate), (c) => importPage(c))
  .post('/profiles/import', requiresFor(importTemplate), importFile);
