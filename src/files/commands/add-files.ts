import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { invalid, isRefusal, notFound, type Refusal } from '../../commands/refusal.ts';
import { lockOrder, type OrderRow, orderEvent } from '../../orders/commands/locked.ts';
import { orderItems } from '../../orders/tables.ts';
import { reference, rowNumber } from '../../vocabulary/bounds.ts';
import { fileFormats, fileKinds, usualKind } from '../formats.ts';
import { MAX_FILES_AT_ONCE } from '../limits.ts';
import { tidyFileName } from '../names.ts';
import { PREVIEWS_WANTED } from '../previews/queue.ts';
import { fileContents, files } from '../tables.ts';

const hex = (length: number) =>
  z
    .string()
    .regex(new RegExp(`^[0-9a-f]{${length}}$`))
    .max(length);

/** Of files whose bytes lie in the store already. */
const arrived = z.strictObject({
  name: z.string().max(2000).overwrite(tidyFileName).min(1),
  storedName: hex(32),
  sha256: hex(64),
  bytes: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  format: z.enum(fileFormats),
});
export type Arrived = z.infer<typeof arrived>;

const input = z.strictObject({
  po: reference,
  itemId: rowNumber.optional(),
  kind: z.enum(fileKinds).optional(),
  files: z.array(arrived).min(1).max(MAX_FILES_AT_ONCE),
});

/** Each content once, and locked: nobody throws it away before a row of ours is there. Gives where its bytes are. */
const keepContent = (context: CommandContext, { storedName, sha256, bytes, format }: Arrived) =>
  context.tx
    .insert(fileContents)
    .values({ sha256, storedName, bytes, format, at: context.now })
    .onConflictDoUpdate({ target: fileContents.sha256, set: { sha256: sql`excluded.sha256` } });

async function whyNoItem({ tx }: CommandContext, order: OrderRow, itemId: number | undefined): Promise<Refusal | null> {
  if (itemId === undefined) return null;
  const [item] = await tx
    .select({ id: orderItems.id })
    .from(orderItems)
    .where(and(eq(orderItems.id, itemId), eq(orderItems.orderId, order.id)));
  return item ? null : invalid({ itemId: { reason: 'upload_item_gone' } });
}

export interface Added {
  ids: number[];
  poNumber: string;
}

export const addFiles = command<z.infer<typeof input>, Added>({
  name: 'files.add',
  permission: ['files.upload'],
  input,
  audits: ['FILE_ADDED'],
  async run(context, { po, itemId, kind, files: sent }) {
    const order = await lockOrder(context, po);
    if (isRefusal(order)) return order;
    if (!context.can('files.upload')) return notFound();
    const wrong = await whyNoItem(context, order, itemId);
    if (wrong) return wrong;
    // in one order, so that two who send the same do not wait for each other
    for (const one of sent.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) await keepContent(context, one);
    const rows = await context.tx
      .insert(files)
      .values(
        sent.map(({ name, sha256, format }) => ({
          ...{ orderId: order.id, itemId: itemId ?? null, sha256, originalName: name },
          ...{ kind: kind ?? usualKind(format), searchText: sql`search_form(${name})` },
          ...{ uploadedBy: context.actor.id, uploadedAt: context.now },
        })),
      )
      .returning({ id: files.id });
    context.announce(PREVIEWS_WANTED);
    return changed({ ids: rows.map(({ id }) => id), poNumber: order.poNumber }, [
      orderEvent('FILE_ADDED', order, { new: { files: sent.map(({ name }) => name) } }),
    ]);
  },
});
