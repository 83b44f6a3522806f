/** The acts on an order by the last word of their address, for both surfaces: one table, one permission each. */

import type { AnyCommand } from '../../commands/command.ts';
import { approveOrder } from '../commands/approve-order.ts';
import { createOrder } from '../commands/create-order.ts';
import { cancelOrder, deleteDraft, holdOrder, rejectOrder, reopenOrder, resumeOrder } from '../commands/decide.ts';
import { importOrders, importUpload } from '../commands/import-orders.ts';
import { itemCommands } from '../commands/items.ts';
import { setMarks } from '../commands/set-marks.ts';
import { shipOrder } from '../commands/ship-order.ts';
import { submitOrder } from '../commands/submit-order.ts';
import { updateOrder } from '../commands/update-order.ts';

export const orderActs = {
  submission: submitOrder,
  approval: approveOrder,
  rejection: rejectOrder,
  reopening: reopenOrder,
  hold: holdOrder,
  resumption: resumeOrder,
  cancellation: cancelOrder,
  shipment: shipOrder,
} as const satisfies Record<string, AnyCommand>;

export type OrderAct = keyof typeof orderActs;

export const orderCommands = [
  createOrder,
  updateOrder,
  importOrders,
  importUpload,
  deleteDraft,
  setMarks,
  ...itemCommands,
  ...Object.values(orderActs),
] as readonly AnyCommand[];
