import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Command } from '../../commands/command.ts';
import { invalid } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { isUnread, readJson } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { json } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { activateTemplate, deactivateTemplate } from '../commands/activity.ts';
import { cloneTemplate } from '../commands/clone-template.ts';
import { createTemplate } from '../commands/create-template.ts';
import { deleteTemplate } from '../commands/delete-template.ts';
import { importTemplate } from '../commands/import-template.ts';
import type { VersionRef } from '../commands/kept.ts';
import { rollBack } from '../commands/roll-back.ts';
import { saveVersion } from '../commands/save-version.ts';
import { publicTemplate } from '../json.ts';
import { findTemplate } from '../queries.ts';

/** Does what the body says, and answers with the template as it is now. */
async function send<I>(c: C, command: Command<I, VersionRef>, address: object, status: ContentfulStatusCode = 200) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const doubled = Object.keys(address).filter((name) => name in body);
  if (doubled.length > 0) {
    return refuse(c, invalid(Object.fromEntries(doubled.map((name) => [name, { reason: 'unknown_field' as const }]))));
  }
  const result = await act(c, command, { ...body, ...address });
  if (!result.ok) return refuse(c, result.refusal);
  const now = await findTemplate(c.var.deps.database.db, result.value.code);
  return json(c, publicTemplate(now!), status);
}

const ofCode = (c: C) => ({ code: c.req.param('code') });

async function remove(c: C) {
  const result = await act(c, deleteTemplate, ofCode(c));
  return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
}

/** Changes of templates, for programs. */
export const templateActApi = new Hono<Env>()
  .post('/profiles/templates', requiresFor(createTemplate), (c) => send(c, createTemplate, {}, 201))
  .post('/profiles/templates/import', requiresFor(importTemplate), (c) => send(c, importTemplate, {}))
  .put('/profiles/templates/:code', requiresFor(saveVersion), (c) => send(c, saveVersion, ofCode(c)))
  .delete('/profiles/templates/:code', requiresFor(deleteTemplate), remove)
  .post('/profiles/templates/:code/clone', requiresFor(cloneTemplate), (c) => send(c, cloneTemplate, ofCode(c), 201))
  .post('/profiles/templates/:code/rollback', requiresFor(rollBack), (c) => send(c, rollBack, ofCode(c)))
  .post('/profiles/templates/:code/activation', requiresFor(activateTemplate), (c) =>
    send(c, activateTemplate, ofCode(c)),
  )
  .post('/profiles/templates/:code/deactivation', requiresFor(deactivateTemplate), (c) =>
    send(c, deactivateTemplate, ofCode(c)),
  );
