import { Hono } from 'hono';
import { invalid, isRefusal, notFound, type Refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { askPage } from '../../http/ask.tsx';
import { again, draftOf } from '../../http/draft.ts';
import type { C, Env } from '../../http/env.ts';
import { type PostedForm, readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { locales } from '../../i18n/index.ts';
import { toNumber } from '../../vocabulary/numbers.ts';
import { beginDraft, dropDraft, editDraft, saveDraft } from '../commands/drafts.ts';
import { readJsonText } from './condition-form.ts';
import type { Edit } from './edits.ts';
import { readField, writeField } from './field-form.ts';
import {
  draftIn,
  editPage,
  fieldAt,
  fieldPage,
  headDraft,
  headPage,
  newPage,
  rulesPage,
  savePage,
  sectionDraft,
  sectionPage,
} from './pages.tsx';

const codeIn = (c: C) => c.req.param('code')!;
const editorOf = (c: C) => `/profiles/${codeIn(c)}/edit`;
const textIn = (form: PostedForm, name: string) => form.get(name)?.trim() ?? '';

const wordsIn = (form: PostedForm, name: string) =>
  Object.fromEntries(locales.map((locale) => [locale, textIn(form, `${name}.${locale}`)]));

/** Takes a step in the working copy; undefined where it was kept. */
async function take(c: C, form: PostedForm, edit: Edit): Promise<Refusal | undefined> {
  const base = toNumber(textIn(form, 'base')) ?? undefined;
  const result = await act(c, editDraft, { code: codeIn(c), base, edit });
  return isRefusal(result) ? result : undefined;
}

function headIn(form: PostedForm) {
  const time = (name: string, isWhole = true) => toNumber(textIn(form, `leadTime.${name}`), { isWhole });
  return {
    name: wordsIn(form, 'name'),
    description: wordsIn(form, 'description'),
    colour: textIn(form, 'colour').toUpperCase(),
    complexity: textIn(form, 'complexity'),
    leadTime: {
      min: time('min') ?? undefined,
      max: time('max') ?? undefined,
      rushDays: time('rushDays'),
      rushSurchargePct: time('rushSurchargePct', false),
    },
  };
}

async function begin(c: C) {
  const form = await readForm(c);
  const code = textIn(form, 'code');
  const result = await act(c, beginDraft, { code, content: headIn(form) });
  if (!isRefusal(result)) return onTo(c, `/profiles/${code}/edit`);
  return again(c, headDraft(form), result, {}, (step) => newPage(c, step));
}

async function keepHead(c: C) {
  const form = await readForm(c);
  const refusal = await take(c, form, { kind: 'head', content: headIn(form) });
  if (!refusal) return onTo(c, editorOf(c));
  return again(c, headDraft(form), refusal, {}, (step) => headPage(c, step));
}

async function keepSection(c: C, section: string | null) {
  const form = await readForm(c);
  const key = textIn(form, 'key');
  const breaks = form.hasUnder('breaks') && { breaks: form.all('breaks').filter((one) => one !== '') };
  const content = { key, station: textIn(form, 'station'), label: wordsIn(form, 'label'), ...breaks };
  const refusal = await take(c, form, { kind: 'section', section, content });
  if (!refusal) return onTo(c, `${editorOf(c)}#${key}`);
  return again(c, sectionDraft(form), refusal, {}, (step) => sectionPage(c, section, step));
}

async function keepField(c: C) {
  const form = await readForm(c);
  const draft = await draftIn(c);
  const place = draft && fieldAt(c, draft, textIn(form, 'type'));
  if (!place?.raw) return refuse(c, notFound());
  const { section, field, known } = place;
  const raw = readField(form, place.raw, known);
  if (form.intent === 'update') return fieldPage(c, { raw, step: draftOf(writeField(raw, known)) });
  const refusal = await take(c, form, { kind: 'field', section: section.key, field, content: raw });
  if (!refusal) return onTo(c, `${editorOf(c)}#${section.key}`);
  return again(c, draftOf(writeField(raw, known)), refusal, {}, (step) => fieldPage(c, { raw, step }));
}

async function keepRules(c: C) {
  const form = await readForm(c);
  const [warnings, stations] = [textIn(form, 'warnings'), textIn(form, 'stations')].map((text) =>
    text ? readJsonText(text) : [],
  );
  const refusal = await take(c, form, { kind: 'rules', warnings, stations });
  if (!refusal) return onTo(c, editorOf(c));
  return again(c, draftOf(form), refusal, {}, (step) => rulesPage(c, step));
}

async function remove(c: C) {
  const form = await readForm(c);
  const section = c.req.param('section')!;
  const field = c.req.param('field') ?? null;
  const refusal = await take(c, form, { kind: 'removal', section, field });
  return refusal
    ? refuse(c, refusal, editorOf(c))
    : onTo(c, field === null ? editorOf(c) : `${editorOf(c)}#${section}`);
}

/** "PAINTING.notes:-1", or "PAINTING:1" for the section itself. */
async function move(c: C) {
  const form = await readForm(c);
  const [, section, field, by] = /^(\w+)(?:\.(\w+))?:(1|-1)$/.exec(textIn(form, 'move')) ?? [];
  if (!section) return refuse(c, invalid({ move: { reason: 'malformed' } }), editorOf(c));
  const step = by === '1' ? 1 : -1;
  const refusal = await take(c, form, { kind: 'move', section, field: field ?? null, by: step });
  return refusal ? refuse(c, refusal, editorOf(c)) : onTo(c, `${editorOf(c)}#${section}`);
}

async function save(c: C) {
  const form = await readForm(c);
  const said = { step: form.get('step') || undefined, notes: form.get('notes') ?? '' };
  const shown = toNumber(textIn(form, 'changes')) ?? undefined;
  const result = await act(c, saveDraft, { code: codeIn(c), ...said, changes: shown });
  if (!isRefusal(result)) {
    const { code, version } = result.value;
    const key = shown === undefined ? 'templateCreated' : 'templateSaved';
    return onTo(c, `/profiles/${code}`, { key, params: { code, version } });
  }
  const { kind, fields, reason } = result;
  // what is wrong with it is told where it is mended
  if (kind === 'invalid' && !fields?.notes) return onTo(c, editorOf(c));
  if (kind !== 'invalid' && reason !== 'template_changed_meanwhile') return refuse(c, result, editorOf(c));
  return again(c, draftOf(form, saveDraft), result, {}, ({ errors: { notes }, ...draft }) =>
    // who was quicker is told by the page, whichever way one came there
    savePage(c, { ...draft, errors: notes ? { notes } : {}, notice: undefined }),
  );
}

async function dropPage(c: C) {
  const draft = await draftIn(c);
  if (!draft?.isKept) return refuse(c, notFound());
  const { editor } = c.var.ui.t.templates;
  const { version } = draft.content;
  return askPage(c, dropDraft, {
    title: editor.drop(),
    text: draft.base === null ? editor.dropNewText() : editor.dropText({ version }),
    action: `${editorOf(c)}/discard`,
    label: editor.drop(),
    back: editorOf(c),
  });
}

async function drop(c: C) {
  await readForm(c);
  const draft = await draftIn(c);
  if (!draft) return refuse(c, notFound());
  const code = codeIn(c);
  const result = await act(c, dropDraft, { code });
  if (isRefusal(result)) return refuse(c, result, editorOf(c));
  return onTo(c, draft.current ? `/profiles/${code}` : '/profiles', { key: 'draftDropped', params: { code } });
}

const mayEdit = requiresFor(editDraft);

/** The editor of templates: a page a part, and a working copy between them. */
export const templateEditRoutes = new Hono<Env>()
  .get('/profiles/new', requiresFor(beginDraft), (c) => newPage(c))
  .post('/profiles/new', requiresFor(beginDraft), begin)
  .get('/profiles/:code/edit', mayEdit, editPage)
  .post('/profiles/:code/edit/order', mayEdit, move)
  .get('/profiles/:code/edit/head', mayEdit, (c) => headPage(c))
  .post('/profiles/:code/edit/head', mayEdit, keepHead)
  .get('/profiles/:code/edit/rules', mayEdit, (c) => rulesPage(c))
  .post('/profiles/:code/edit/rules', mayEdit, keepRules)
  .get('/profiles/:code/edit/sections/new', mayEdit, (c) => sectionPage(c, null))
  .post('/profiles/:code/edit/sections/new', mayEdit, (c) => keepSection(c, null))
  .get('/profiles/:code/edit/sections/:section', mayEdit, (c) => sectionPage(c, c.req.param('section')))
  .post('/profiles/:code/edit/sections/:section', mayEdit, (c) => keepSection(c, c.req.param('section')))
  .post('/profiles/:code/edit/sections/:section/removal', mayEdit, remove)
  .get('/profiles/:code/edit/fields/new', mayEdit, (c) => fieldPage(c))
  .post('/profiles/:code/edit/fields/new', mayEdit, keepField)
  .get('/profiles/:code/edit/fields/:section/:field', mayEdit, (c) => fieldPage(c))
  .post('/profiles/:code/edit/fields/:section/:field', mayEdit, keepField)
  .post('/profiles/:code/edit/fields/:section/:field/removal', mayEdit, remove)
  .get('/profiles/:code/edit/save', requiresFor(saveDraft), (c) => savePage(c))
  .post('/profiles/:code/edit/save', requiresFor(saveDraft), save)
  .get('/profiles/:code/edit/discard', requiresFor(dropDraft), dropPage)
  .post('/profiles/:code/edit/discard', requiresFor(dropDraft), drop);
