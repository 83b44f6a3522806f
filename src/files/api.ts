/** Files of orders, as JSON. */

import { z } from 'zod';
import { invalid, isRefusal, notFound, type Refusal } from '../commands/refusal.ts';
import type { C } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { requiresFor } from '../http/requires.ts';
import { answered, api, ask, own, pageOf, read, remove, thing } from '../openapi/endpoint.ts';
import { orderAt } from '../orders/at.ts';
import { addFiles } from './commands/add-files.ts';
import { removeFile } from './commands/remove-file.ts';
import { takeFiles } from './incoming/take.ts';
import { fileFilter } from './input.ts';
import { findFile, listFiles } from './queries.ts';
import { fileJson, toFileJson } from './shape.ts';

const file = thing({
  key: 'id',
  answer: fileJson,
  async find({ db, viewer }, id) {
    const found = await findFile(db, viewer, id);
    return found && toFileJson(found);
  },
});

const FilePageJson = pageOf('files', fileJson);
const filesJson = z.strictObject({ files: z.array(fileJson) });
const see = ['orders.view'] as const;

/** The first reason stands for all. */
const firstOf = (refused: readonly Refusal[]) => refused[0] ?? invalid({ file: { reason: 'required' } });

async function add(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const taken = await takeFiles(c, order.poNumber, true);
  if (isRefusal(taken)) return refuse(c, taken);
  if (!taken.added) return refuse(c, firstOf(taken.refused));
  const { deps, ui, actor } = c.var;
  const viewer = { actor: actor!, can: ui.can };
  const found = await Promise.all(taken.added.ids.map((id) => findFile(deps.database.db, viewer, id)));
  return answered(c, filesJson, { files: found.flatMap((one) => (one ? [toFileJson(one)] : [])) }, 201);
}

const SEND =
  'Send files to an order, as the parts "file" of a multipart form, with "kind" and "itemId" if they are known: all or none';

export const fileApi = api({ File: fileJson, FilePage: FilePageJson, Files: filesJson }, [
  ask('/files', 'List files, the newest first', see, fileFilter, FilePageJson, async (db, filter, { viewer, ui }) => {
    const { files, next } = await listFiles(db, viewer, filter, ui.zone);
    return { files: files.map(toFileJson), next };
  }),
  own(
    {
      ...{ method: 'POST', path: '/orders/:po/files', summary: SEND },
      answers: { 201: filesJson },
      refusals: [404, 409, 413, 415],
    },
    requiresFor(addFiles),
    add,
  ),
  read('/files/:id', 'Read what is known of a file', see, file),
  remove('/files/:id', 'Remove a file: its bytes are kept for a while', removeFile, file),
]);
