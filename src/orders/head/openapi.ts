import { z } from 'zod';
import type { Operation } from '../../openapi/operation.ts';
import { everyStageAct } from '../../production/acts.ts';
import { type OrderAct, orderActs } from '../acts/acts.ts';
import { createOrder } from '../commands/create-order.ts';
import { deleteDraft } from '../commands/decide.ts';
import { importOrders } from '../commands/import-orders.ts';
import { setBadges } from '../commands/set-badges.ts';
import { updateOrder } from '../commands/update-order.ts';
import { listInput } from '../find/list-input.ts';
import { itemOperations } from '../items/openapi.ts';
import { timelineEntryJson, timelineOperations } from '../timeline/openapi.ts';
import { itemJson, materialJson, orderJson, stageJson } from './json.ts';

export const orderShapes = {
  Order: orderJson,
  Item: itemJson,
  Material: materialJson,
  Stage: stageJson,
  TimelineEntry: timelineEntryJson,
  Imported: z.strictObject({ poNumbers: z.array(z.string()).describe('In the order in which they were sent') }),
  OrderPage: z.strictObject({
    orders: z.array(orderJson),
    next: z.string().nullable().describe('Sent as `after`, it asks for the next page'),
  }),
};
const { OrderPage } = orderShapes;

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

const stageSummaries: Record<keyof typeof everyStageAct, string> = {
  start: 'Start a stage',
  completion: 'Complete a stage',
  blockage: 'Block a stage',
  resumption: 'Resume a blocked stage',
  reversal: 'Take back a start or a completion, within a minute',
  pause: 'End one’s own spell of work on a stage in progress; a lead may end another’s',
  continuation: 'Begin a spell of work on a stage in progress, also beside others',
  assignment: 'Say whose a stage is; empty: nobody’s',
  rework: 'Send a stage back to be repeated',
};

const orders: Operation[] = [
  {
    method: 'GET',
    path: '/draft-orders',
    summary: 'List drafts',
    query: listInput.omit({ status: true }),
    answers: { 200: OrderPage },
  },
  {
    method: 'POST',
    path: '/draft-orders',
    summary: 'Write a draft',
    command: createOrder,
    answers: { 201: orderJson },
  },
  { method: 'GET', path: '/orders', summary: 'List orders', query: listInput, answers: { 200: OrderPage } },
  {
    method: 'POST',
    path: '/orders/import',
    summary: 'Write many drafts, all of them or none',
    command: importOrders,
    answers: { 201: orderShapes.Imported },
  },
  { method: 'GET', path: '/orders/:po', summary: 'Read an order', answers: { 200: orderJson } },
  {
    method: 'PUT',
    path: '/orders/:po',
    summary: 'Change an order: what is absent stays as it is',
    command: updateOrder,
    answers: { 200: orderJson },
  },
  {
    method: 'PUT',
    path: '/orders/:po/badges',
    summary: 'Say which badges an order wears by hand',
    command: setBadges,
    answers: { 200: orderJson },
  },
  { method: 'DELETE', path: '/orders/:po', summary: 'Delete a draft', command: deleteDraft, answers: { 204: null } },
  {
    method: 'GET',
    path: '/orders/:po/stages',
    summary: 'Read the stages of an order',
    answers: { 200: z.strictObject({ stages: z.array(stageJson) }) },
  },
];

const acts = Object.entries(orderActs).map(
  ([noun, command]): Operation => ({
    method: 'POST',
    path: `/orders/:po/${noun}`,
    summary: actSummaries[noun as OrderAct],
    command,
    answers: { 200: orderJson },
  }),
);

const stages = Object.entries(everyStageAct).map(
  ([noun, command]): Operation => ({
    method: 'POST',
    path: `/orders/:po/stages/:station/${noun}`,
    summary: stageSummaries[noun as keyof typeof everyStageAct],
    command,
    answers: { 200: orderJson },
  }),
);

export const orderOperations: readonly Operation[] = [
  ...itemOperations,
  ...orders,
  ...timelineOperations,
  ...acts,
  ...stages,
];
