/** To remove a file: asked once, on a page of its own. */

import { isRefusal, notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { askPage } from '../http/ask.tsx';
import type { C } from '../http/env.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo } from '../http/reply.tsx';
import { idIn } from '../users/acts.ts';
import { fileAt } from './bytes.ts';
import { removeFile } from './commands/remove-file.ts';

export async function askRemoval(c: C) {
  const file = await fileAt(c);
  if (!file) return refuse(c, notFound());
  const { files } = c.var.ui.t;
  return askPage(c, removeFile, {
    title: files.removeTitle({ name: file.originalName }),
    text: files.removeText(),
    action: `/files/${file.id}/removal`,
    label: files.remove(),
    back: `/orders/${file.poNumber}/files`,
  });
}

export async function removal(c: C) {
  await readForm(c);
  const file = await fileAt(c);
  const result = await act(c, removeFile, { id: idIn(c) });
  if (isRefusal(result)) return refuse(c, result, file && `/orders/${file.poNumber}/files`);
  const { poNumber, name } = result.value;
  return onTo(c, `/orders/${poNumber}/files`, { key: 'fileRemoved', params: { name } });
}
