import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { changed, command } from '../../commands/command.ts';
import { forbidden, isRefusal } from '../../commands/refusal.ts';
import { orderEvent } from '../../orders/commands/locked.ts';
import { rowNumber } from '../../vocabulary/bounds.ts';
import { files } from '../tables.ts';
import { lockFile } from './locked.ts';

const input = z.strictObject({ id: rowNumber });

/** Nobody finds it any more; its bytes stay as long as files are kept. */
export const removeFile = command<z.infer<typeof input>, { id: number; poNumber: string; name: string }>({
  name: 'files.remove',
  permission: ['files.remove'],
  input,
  audits: ['FILE_REMOVED'],
  async run(context, { id }) {
    const found = await lockFile(context, id);
    if (isRefusal(found)) return found;
    const { file, order } = found;
    if (!context.can('files.remove', { authorId: file.uploadedBy })) return forbidden();
    await context.tx
      .update(files)
      .set({ removedAt: context.now, removedBy: context.actor.id, version: sql`${files.version} + 1` })
      .where(eq(files.id, id));
    const { originalName: name } = file;
    return changed({ id, poNumber: order.poNumber, name }, [
      orderEvent('FILE_REMOVED', order, { old: { files: [name] } }),
    ]);
  },
});
