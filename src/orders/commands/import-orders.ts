/** Many orders at once, all of them or none, each as if it had been written by itself. */

import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { AuditEvent } from '../../audit/actions.ts';
import { type CommandContext, changed, command, isChanged, type Outcome, unchanged } from '../../commands/command.ts';
import { invalid, isRefusal, notFound, type Reason } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import { reference } from '../../vocabulary/bounds.ts';
import { type NewOrder, newOrder } from '../head/input.ts';
import { MAX_ROWS } from '../import/upload.ts';
import { orders, orderUploads } from '../tables.ts';
import { makeOrder } from './create-order.ts';
import { resolveItems, under } from './resolve-items.ts';

export const importInput = z.strictObject({ orders: z.array(newOrder).min(1).max(MAX_ROWS) });
type ImportInput = z.infer<typeof importInput>;

export interface Imported {
  poNumbers: string[];
}

type Errors = Record<string, Reason>;

/** Of these PO numbers, those that an order has already. */
async function takenAmong({ tx }: Pick<CommandContext, 'tx'>, wanted: readonly NewOrder[]): Promise<Set<string>> {
  const pos = wanted.flatMap(({ poNumber }) => poNumber ?? []);
  if (pos.length === 0) return new Set();
  const rows = await tx.select({ po: orders.poNumber }).from(orders).where(inArray(orders.poNumber, pos));
  return new Set(rows.map(({ po }) => po));
}

/** All that is wrong with these orders, and not only with the first: nothing is written. Places may be left out. */
export async function whyNotImported(
  context: CommandContext,
  wanted: readonly (NewOrder | undefined)[],
): Promise<Errors> {
  const errors: Errors = {};
  const sound = wanted.filter((order) => order !== undefined);
  const taken = await takenAmong(context, sound);
  for (const [i, order] of wanted.entries()) {
    if (!order) continue;
    if (order.poNumber && taken.has(order.poNumber)) errors[`orders.${i}.poNumber`] = { reason: 'po_taken' };
    if (order.poNumber) taken.add(order.poNumber);
    const { errors: wrong } = await resolveItems(context, order, order.items ?? []);
    Object.assign(errors, under(`orders.${i}.items`, wrong));
  }
  return errors;
}

async function makeAll(context: CommandContext, wanted: readonly NewOrder[]): Promise<Outcome<Imported>> {
  const errors = await whyNotImported(context, wanted);
  if (Object.keys(errors).length > 0) return invalid(errors);
  const events: AuditEvent[] = [];
  const poNumbers: string[] = [];
  for (const [i, order] of wanted.entries()) {
    const made = await makeOrder(context, order);
    if (isRefusal(made)) return made.withFields(under(`orders.${i}`, made.fields ?? {}));
    poNumbers.push(made.order.poNumber);
    events.push(...made.events);
  }
  return changed({ poNumbers }, events);
}

const permission = ['orders.create'] as const;
const audits = ['CREATE_ORDER', 'CLIENT_CREATED'] as const;

export const importOrders = command<ImportInput, Imported>({
  name: 'orders.import',
  permission,
  input: importInput,
  audits,
  run: (context, { orders: wanted }) => makeAll(context, wanted),
});

const uploadInput = z.strictObject({ upload: reference });

/** What a file was found to hold, once: whoever presses again gets what was made then. */
export const importUpload = command<z.infer<typeof uploadInput>, Imported>({
  name: 'orders.import-upload',
  permission,
  input: uploadInput,
  audits,
  async run(context, { upload }) {
    const own = and(eq(orderUploads.id, upload), eq(orderUploads.userId, context.actor.id));
    const [row] = await context.tx.select().from(orderUploads).where(own).for('update');
    if (!row) return notFound();
    if (row.poNumbers) return unchanged({ poNumbers: row.poNumbers });
    const checked = check(importInput, { orders: row.content.orders });
    if (isRefusal(checked)) return checked;
    const outcome = await makeAll(context, checked.orders);
    if (isChanged(outcome)) await context.tx.update(orderUploads).set(outcome.value).where(own);
    return outcome;
  },
});
