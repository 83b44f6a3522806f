import { Hono } from 'hono';
import { ClonePage } from '../../views/profiles/ClonePage.tsx';
import type { Command } from '../commands/command.ts';
import { invalid, isRefusal, notFound, refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { askPage } from '../http/ask.tsx';
import { again, draftOf } from '../http/draft.ts';
import type { C, Env } from '../http/env.ts';
import type { Flash } from '../http/flash.ts';
import { PostedForm, readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, page } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { activateTemplate, deactivateTemplate } from './commands/activity.ts';
import { cloneTemplate } from './commands/clone-template.ts';
import { deleteTemplate } from './commands/delete-template.ts';
import type { VersionRef } from './commands/kept.ts';
import { rollBack } from './commands/roll-back.ts';
import { templateImportRoutes } from './editor/import-routes.tsx';
import { templateEditRoutes } from './editor/routes.tsx';
import { listPage, rollBackPage, templateIn, templatePage, versionsPage } from './pages.tsx';
import { isStarterTemplate } from './store.ts';

const codeIn = (c: C) => c.req.param('code')!;
const addressOf = (c: C) => `/profiles/${codeIn(c)}`;

async function clonePage(c: C, draft = draftOf(new PostedForm([]), cloneTemplate)) {
  const now = await templateIn(c);
  if (!now) return refuse(c, notFound());
  const { ui } = c.var;
  const title = ui.t.templates.clone.title({ code: now.code });
  return page(c, { title }, <ClonePage ui={ui} title={title} code={now.code} draft={draft} />, draft.status);
}

async function clone(c: C) {
  const form = await readForm(c);
  const newCode = form.get('newCode')?.trim();
  const result = await act(c, cloneTemplate, { code: codeIn(c), newCode, notes: form.get('notes') ?? '' });
  if (!isRefusal(result)) {
    const { code } = result.value;
    return onTo(c, `/profiles/${code}`, { key: 'templateCloned', params: { code } });
  }
  const { kind: _, ...why } = result;
  const refusal = why.reason === 'template_code_taken' ? invalid({ newCode: why }) : result;
  const draft = draftOf(form, cloneTemplate);
  return again(c, draft, refusal, { back: addressOf(c) }, (shown) => clonePage(c, shown));
}

async function goBack(c: C) {
  const form = await readForm(c);
  const said = { version: c.req.param('version'), notes: form.get('notes') ?? '' };
  const result = await act(c, rollBack, { code: codeIn(c), ...said, changes: Number(form.get('changes')) });
  if (!isRefusal(result)) return onTo(c, addressOf(c), { key: 'templateRolledBack', params: { ...result.value } });
  if (!result.fields?.notes) return refuse(c, result, `${addressOf(c)}/versions`);
  return again(c, draftOf(form, rollBack), result, {}, (draft) => rollBackPage(c, draft));
}

async function turn(c: C, command: Command<{ code: string }, VersionRef>, key: Flash['key']) {
  await readForm(c);
  const result = await act(c, command, { code: codeIn(c) });
  if (isRefusal(result)) return refuse(c, result, addressOf(c));
  return onTo(c, addressOf(c), { key, params: { code: result.value.code } });
}

/** Asks once; a template that is used is refused before that. */
async function deletionPage(c: C) {
  const now = await templateIn(c);
  if (!now) return refuse(c, notFound());
  if (isStarterTemplate(now.code)) return refuse(c, refusal('conflict', 'template_of_product'), addressOf(c));
  if (now.orders > 0) return refuse(c, refusal('conflict', 'template_in_use'), addressOf(c));
  const { deletion, act: words } = c.var.ui.t.templates;
  return askPage(c, deleteTemplate, {
    title: deletion.title({ code: now.code }),
    text: deletion.text(),
    action: `${addressOf(c)}/deletion`,
    label: words.delete(),
    back: addressOf(c),
  });
}

async function remove(c: C) {
  await readForm(c);
  const result = await act(c, deleteTemplate, { code: codeIn(c) });
  if (isRefusal(result)) return refuse(c, result, addressOf(c));
  return onTo(c, '/profiles', { key: 'templateDeleted', params: result.value });
}

/** The templates of the sheets, for who looks after them. */
export const templateRoutes = new Hono<Env>()
  .route('/', templateImportRoutes)
  .route('/', templateEditRoutes)
  .get('/profiles', requires('templates.view'), listPage)
  .get('/profiles/:code', requires('templates.view'), templatePage)
  .get('/profiles/:code/versions', requires('templates.view'), versionsPage)
  .get('/profiles/:code/versions/:version', requires('templates.view'), templatePage)
  .get('/profiles/:code/versions/:version/rollback', requiresFor(rollBack), (c) => rollBackPage(c))
  .post('/profiles/:code/versions/:version/rollback', requiresFor(rollBack), goBack)
  .get('/profiles/:code/clone', requiresFor(cloneTemplate), (c) => clonePage(c))
  .post('/profiles/:code/clone', requiresFor(cloneTemplate), clone)
  .post('/profiles/:code/activation', requiresFor(activateTemplate), (c) =>
    turn(c, activateTemplate, 'templateActivated'),
  )
  .post('/profiles/:code/deactivation', requiresFor(deactivateTemplate), (c) =>
    turn(c, deactivateTemplate, 'templateDeactivated'),
  )
  .get('/profiles/:code/deletion', requiresFor(deleteTemplate), deletionPage)
  .post('/profiles/:code/deletion', requiresFor(deleteTemplate), remove);
