import { Hono } from 'hono';
import { z } from 'zod';
import { notFound } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import type { C, Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { templateActApi } from './editor/api.ts';
import { judgeSheet } from './filling/api.ts';
import { exported, publicHead, publicTemplate, publicVersion } from './json.ts';
import { findTemplate, listTemplates, versionsOf } from './queries.ts';
import { templateAt } from './store.ts';

export const templateListInput = z.strictObject({ active: z.stringbool().optional() });
export const exportInput = z.strictObject({ versions: z.stringbool().optional() });

async function sendList(c: C) {
  const said = check(templateListInput, c.req.query());
  if (!said.ok) return refuse(c, said.refusal);
  const templates = await listTemplates(c.var.deps.database.db, said.value.active);
  return json(c, { templates: templates.map(publicHead) });
}

async function sendTemplate(c: C) {
  const found = await findTemplate(c.var.deps.database.db, c.req.param('code')!);
  return found ? json(c, publicTemplate(found)) : refuse(c, notFound());
}

async function sendVersions(c: C) {
  const versions = await versionsOf(c.var.deps.database.db, c.req.param('code')!);
  return versions.length > 0 ? json(c, { versions: versions.map(publicVersion) }) : refuse(c, notFound());
}

/** A template as a file, for another workshop or for safe keeping. */
async function sendExport(c: C) {
  const said = check(exportInput, c.req.query());
  if (!said.ok) return refuse(c, said.refusal);
  const { db } = c.var.deps.database;
  const found = await findTemplate(db, c.req.param('code')!);
  if (!found) return refuse(c, notFound());
  const versions = said.value.versions ? await versionsOf(db, found.code) : undefined;
  c.header('Content-Disposition', `attachment; filename="${found.code}-template-export.json"`);
  return json(c, exported(found, { by: c.var.actor!.displayName, at: c.var.ui.now, versions }));
}

async function sendVersion(c: C) {
  const ref = { template: c.req.param('code')!, templateVersion: c.req.param('version')! };
  const template = await templateAt(c.var.deps.database.db, ref);
  return template ? json(c, template) : refuse(c, notFound());
}

export const templateApi = new Hono<Env>()
  .route('/', templateActApi)
  // who proposes changes to orders fills in sheets too
  .post('/profiles/validate', requires('templates.view', 'changes.propose'), judgeSheet)
  .get('/profiles/templates', requires('templates.view'), sendList)
  .get('/profiles/templates/:code', requires('templates.view'), sendTemplate)
  .get('/profiles/templates/:code/versions', requires('templates.view'), sendVersions)
  .get('/profiles/templates/:code/versions/:version', requires('templates.view'), sendVersion)
  .get('/profiles/templates/:code/export', requires('templates.view'), sendExport);
