/** Orders as JSON: each shape is listed field by field, so that a new column is not public before somebody says so. */

import { z } from 'zod';
import type { AnyCommand } from '../commands/command.ts';
import { type Asked, after, api, ask, change, does, make, pageOf, read, remove, thing } from '../openapi/endpoint.ts';
import { assigneeJson } from '../vocabulary/assignee.ts';
import { badges, colourNotations, manualBadges, priorities, statuses } from '../vocabulary/order-status.ts';
import { stageStates } from '../vocabulary/stage-states.ts';
import { inRoute, stationCodes } from '../vocabulary/stations.ts';
import { type OrderAct, orderActs } from './acts/acts.ts';
import { eachEndpoints, outcomesJson } from './acts/each-api.ts';
import { orderAt, viewerOf } from './at.ts';
import { createOrder } from './commands/create-order.ts';
import { deleteDraft } from './commands/decide.ts';
import { importOrders } from './commands/import-orders.ts';
import type { OrderRef } from './commands/locked.ts';
import { setMarks } from './commands/set-marks.ts';
import { updateOrder } from './commands/update-order.ts';
import { asksWhenMade } from './find/expected.ts';
import { listOrders } from './find/list.ts';
import { type ListInput, listInput } from './find/list-input.ts';
import { itemEndpoints, itemJson, versioned } from './items/api.ts';
import { marksOf } from './marks.ts';
import { findOrders, type OrderDetail, orderByPo } from './queries.ts';
import { timeline, timelineEntryJson } from './timeline/api.ts';

const materialJson = z.strictObject({
  id: z.int(),
  quantity: z.int(),
  widthMm: z.int().nullable(),
  heightMm: z.int().nullable(),
  notes: z.string(),
  label: z.string(),
  material: z.string(),
  thicknessMm: z.number().nullable(),
  colourSystem: z.enum(colourNotations),
  colourCode: z.string(),
  finish: z.string(),
});

const stageJson = z.strictObject({
  station: z.enum(stationCodes),
  applies: z.boolean(),
  state: z.enum(stageStates),
  progress: z.int().min(0).max(100),
  cycles: z.int().describe('How often it was sent back to be repeated'),
  blockedReason: z.string().nullable(),
  missingMaterial: z.string().nullable().describe('What it waits for, where it is blocked for want of it'),
  assignee: assigneeJson,
});

const orderJson = z.strictObject({
  poNumber: z.string(),
  reference: z.string(),
  client: z.string(),
  title: z.string(),
  status: z.enum(statuses),
  priority: z.enum(priorities),
  dueDate: z.iso.date().nullable(),
  loadingDate: z.iso.date().nullable(),
  isRd: z.boolean(),
  badges: z.array(z.enum(badges)).describe('All that it wears today, in their order'),
  manualBadges: z.array(z.enum(manualBadges)).describe('Those of them that were set by hand'),
  rdNotes: z.string(),
  notes: z.string(),
  deliveryPresetId: z.int().nullable().describe('The saved address from which the address was copied'),
  deliveryAddress: z.string(),
  deliveryContact: z.string(),
  deliveryPhone: z.string(),
  deliveryNotes: z.string(),
  revision: z.int().describe('0 before the first approval'),
  version: z.int().describe('Sent back with a change, so that nobody overwrites another'),
  items: z.array(itemJson),
  materials: z.array(materialJson),
  stages: z.array(stageJson),
});

const whole = (order: OrderDetail, today: string) => ({
  ...order,
  badges: marksOf(order, today),
  items: order.items.map(versioned),
  stages: inRoute(order.stages),
});

const order = thing({
  key: 'po',
  answer: orderJson,
  async find({ c, ui }, po) {
    const found = await orderAt(c, po);
    return found && whole(found, ui.today);
  },
});

/** What came of an act, also where it took the order out of the actor's sight, as a rejection does. */
export const orderNow = after(orderJson, async ({ db, ui }, { poNumber }: OrderRef) => {
  const found = await orderByPo(db, poNumber);
  return found && whole(found, ui.today);
});

const stages = thing({
  key: 'po',
  answer: z.strictObject({ stages: z.array(stageJson) }),
  async find({ c }, po) {
    const found = await orderAt(c, po);
    return found && { stages: inRoute(found.stages) };
  },
});

const Imported = z.strictObject({ poNumbers: z.array(z.string()).describe('In the order in which they were sent') });
const OrderPage = pageOf('orders', orderJson);

async function list({ c, db, ui }: Asked, input: ListInput) {
  const expected = asksWhenMade(input) ? await c.var.deps.foretell(db, ui) : undefined;
  const { orders, next } = await listOrders(db, viewerOf(c), input, { ...ui, expected });
  const found = await findOrders(
    db,
    orders.map(({ id }) => id),
  );
  return { orders: found.map((one) => whole(one, ui.today)), next };
}

/** Whoever sends a status along is not refused. */
const draftList = listInput.extend({ status: z.unknown().optional() });
const drafts = ask('/draft-orders', 'List drafts', ['drafts.view'], draftList, OrderPage, (_db, input, asked) =>
  list(asked, { ...input, status: 'draft' }),
);

const actSummaries: Record<OrderAct, string> = {
  submission: 'Submit a draft for approval',
  approval: 'Approve an order, with the stations that apply',
  rejection: 'Reject an order',
  reopening: 'Make an order a draft again',
  hold: 'Put an order on hold',
  resumption: 'Resume an order',
  cancellation: 'Cancel an order',
  shipment: 'Mark an order as shipped',
};
const acts = Object.entries(actSummaries) as [OrderAct, string][];

const shapes = {
  ...{ Order: orderJson, Item: itemJson, Stage: stageJson },
  ...{ TimelineEntry: timelineEntryJson, Imported, OrderPage, Outcomes: outcomesJson },
};
const see = ['orders.view'] as const;

export const orderApi = api(shapes, [
  { ...drafts, query: listInput.omit({ status: true }) },
  make('/draft-orders', 'Write a draft', createOrder, orderNow),
  ask('/orders', 'List orders', see, listInput, OrderPage, (_db, input, asked) => list(asked, input)),
  make(
    '/orders/import',
    'Write many drafts, all of them or none',
    importOrders,
    after(Imported, async (_asked, made) => made),
  ),
  ...eachEndpoints,
  read('/orders/:po', 'Read an order', see, order),
  change('/orders/:po', 'Change an order: what is absent stays as it is', updateOrder, orderNow),
  change('/orders/:po/badges', 'Say which badges an order wears by hand', setMarks, orderNow),
  remove('/orders/:po', 'Delete a draft', deleteDraft),
  read('/orders/:po/stages', 'Read the stages of an order', see, stages),
  ...itemEndpoints,
  timeline,
  ...acts.map(([noun, summary]) => does(`/orders/:po/${noun}`, summary, orderActs[noun] as AnyCommand, orderNow)),
]);
