import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { TemplateImportPage } from '../../../views/profiles/ImportPage.tsx';
import { isRefusal, type Refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { again, draftOf } from '../../http/draft.ts';
import type { C, Env } from '../../http/env.ts';
import { PostedForm, readForm } from '../../http/form.ts';
import { parseJson } from '../../http/json.ts';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { sayReason } from '../../i18n/index.ts';
import { importTemplate } from '../commands/import-template.ts';

function importPage(c: C, draft = draftOf(new PostedForm([]))) {
  const { ui } = c.var;
  return page(
    c,
    { title: ui.t.templates.importing.title() },
    <TemplateImportPage ui={ui} draft={draft} />,
    draft.status,
  );
}

/** The text of the file that was sent, else what was pasted. */
async function textIn(c: C, pasted: string): Promise<string> {
  const file = c.var.sent!.files.find(({ field, size }) => field === 'file' && size > 0);
  const sent = file ? await readFile(file.path, 'utf8') : pasted;
  return sent.replace(/^\uFEFF/, '').trim();
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A bare template, or a file that was exported here, with the template inside; null for what is neither. */
function readTemplate(text: string): Record<string, unknown> | Refusal | null {
  const read = parseJson(text);
  if (isRefusal(read)) return read.reason === 'malformed_body' ? null : read;
  if (!isObject(read)) return null;
  return isObject(read.template) && read.sections === undefined ? read.template : read;
}

async function importFile(c: C) {
  const form = await readForm(c);
  const { importing } = c.var.ui.t.templates;
  const text = await textIn(c, form.get('text') ?? '');
  const draft = draftOf(form.with({ without: (name) => name === 'text', added: [['text', text]] }));
  const unread = (title: string) => importPage(c, { ...draft, notice: { title }, status: 422 });
  if (!text) return unread(importing.nothing());
  const template = readTemplate(text);
  if (!template) return unread(importing.notJson());
  if (isRefusal(template)) return unread(sayReason(c.var.ui.t, template));
  const result = await act(c, importTemplate, { template, overwrite: form.get('overwrite') === 'true' });
  if (!isRefusal(result)) {
    const { code, version } = result.value;
    return onTo(c, `/profiles/${code}`, { key: 'templateImported', params: { code, version } });
  }
  return again(c, draft, result, {}, ({ notice, ...shown }) =>
    importPage(c, {
      ...shown,
      notice: result.reason === 'template_code_taken' ? { ...notice!, text: importing.takenText() } : notice,
    }),
  );
}

export const templateImportRoutes = new Hono<Env>()
  .get('/profiles/import', requiresFor(importTemplate), (c) => importPage(c))
  .post('/profiles/import', requiresFor(importTemplate), importFile);
