import { RollBackPage } from '../../views/profiles/RollBackPage.tsx';
import { TemplateListPage } from '../../views/profiles/TemplateListPage.tsx';
import { TemplatePage } from '../../views/profiles/TemplatePage.tsx';
import { VersionsPage } from '../../views/profiles/VersionsPage.tsx';
import { notFound } from '../commands/refusal.ts';
import { draftOf } from '../http/draft.ts';
import { type C, dbOf } from '../http/env.ts';
import { PostedForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { page } from '../http/reply.tsx';
import { locales } from '../i18n/index.ts';
import { rollBack } from './commands/roll-back.ts';
import { findDraft, findTemplate, listDrafts, listTemplates, type TemplateNow, versionsOf } from './queries.ts';
import { templateAt } from './store.ts';
import type { Template } from './template.ts';

/** The template in the address. */
export const templateIn = (c: C): Promise<TemplateNow | undefined> => findTemplate(dbOf(c), c.req.param('code')!);

/** One version of a template; undefined where nothing is asked for, or there is none. */
export const versionAt = async (c: C, version: string | undefined): Promise<Template | undefined> =>
  version ? templateAt(dbOf(c), { template: c.req.param('code')!, templateVersion: version }) : undefined;

export async function listPage(c: C): Promise<Response> {
  const { ui, actor } = c.var;
  const [templates, drafts] = await Promise.all([listTemplates(dbOf(c)), listDrafts(dbOf(c), actor!.id)]);
  const shown = ui.can('templates.edit') ? drafts : [];
  return page(c, { title: ui.t.templates.title() }, <TemplateListPage ui={ui} templates={templates} drafts={shown} />);
}

/** The language that the address asks for, else the reader's own. */
export const languageIn = (c: C) => locales.find((locale) => locale === c.req.query('lang')) ?? c.var.ui.locale;

export async function templatePage(c: C): Promise<Response> {
  const { ui, actor } = c.var;
  const now = await templateIn(c);
  if (!now) return refuse(c, notFound());
  const asked = c.req.param('version');
  const template = asked ? await versionAt(c, asked) : now.template;
  if (!template) return refuse(c, notFound());
  const draft = await findDraft(dbOf(c), now.code, actor!.id);
  const view = { ui, now, template, locale: languageIn(c), hasDraft: draft !== undefined };
  return page(c, { title: `${now.code} ${template.name[ui.locale]}` }, <TemplatePage {...view} />);
}

export async function versionsPage(c: C): Promise<Response> {
  const { ui } = c.var;
  const now = await templateIn(c);
  if (!now) return refuse(c, notFound());
  const [versions, from, to] = await Promise.all([
    versionsOf(dbOf(c), now.code),
    versionAt(c, c.req.query('from')),
    versionAt(c, c.req.query('to')),
  ]);
  const pair = from && to ? { from, to } : null;
  const title = ui.t.templates.versions.title({ code: now.code });
  return page(c, { title }, <VersionsPage ui={ui} now={now} versions={versions} pair={pair} />);
}

export async function rollBackPage(c: C, draft = draftOf(new PostedForm([]), rollBack)): Promise<Response> {
  const { ui } = c.var;
  const now = await templateIn(c);
  const template = await versionAt(c, c.req.param('version'));
  if (!now || !template) return refuse(c, notFound());
  const title = ui.t.templates.rollBack.title({ code: now.code, version: template.version });
  return page(c, { title }, <RollBackPage {...{ ui, title, now, template, draft }} />, draft.status);
}
