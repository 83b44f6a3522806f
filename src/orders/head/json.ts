import { z } from 'zod';
import { assigneeJson } from '../../production/assignee.ts';
import { badges, colourSystems, manualBadges, priorities, signTypes, statuses } from '../../vocabulary/order-status.ts';
import { stageStates } from '../../vocabulary/stage-states.ts';
import { stationCodes, stationOrder } from '../../vocabulary/stations.ts';
import { badgesOf } from '../badges.ts';
import type { ItemDetail, MaterialDetail, OrderDetail, StageDetail } from '../queries.ts';

/** The public shapes, listed field by field: a new column is not public before somebody says so. */

const lines = {
  id: z.int(),
  quantity: z.int(),
  widthMm: z.int().nullable(),
  heightMm: z.int().nullable(),
  notes: z.string(),
};

export const itemJson = z.strictObject({
  ...lines,
  name: z.string(),
  signType: z.enum(signTypes),
  template: z.string().nullable().describe('The sheet that it is filled in on; null where it is told in words alone'),
  version: z.string().nullable().describe('The version of the template'),
  values: z.record(z.string(), z.unknown()).nullable().describe('What the sheet says, keyed "SECTION.field"'),
  itemVersion: z.int().describe('Sent back with a change, so that nobody overwrites another'),
});

export const materialJson = z.strictObject({
  ...lines,
  label: z.string(),
  material: z.string(),
  thicknessMm: z.number().nullable(),
  colourSystem: z.enum(colourSystems),
  colourCode: z.string(),
  finish: z.string(),
});

export const stageJson = z.strictObject({
  station: z.enum(stationCodes),
  applies: z.boolean(),
  state: z.enum(stageStates),
  progress: z.int().min(0).max(100),
  cycles: z.int().describe('How often it was sent back to be repeated'),
  blockedReason: z.string().nullable(),
  missingMaterial: z.string().nullable().describe('What it waits for, where it is blocked for want of it'),
  assignee: assigneeJson,
});

export const orderJson = z.strictObject({
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
  revision: z.int().describe('0 before the first approval'),
  version: z.int().describe('Sent back with a change, so that nobody overwrites another'),
  items: z.array(itemJson),
  materials: z.array(materialJson),
  stages: z.array(stageJson),
});

export const publicItem = (row: ItemDetail): z.infer<typeof itemJson> => ({
  id: row.id,
  name: row.name,
  quantity: row.quantity,
  signType: row.signType,
  widthMm: row.widthMm,
  heightMm: row.heightMm,
  notes: row.notes,
  template: row.template,
  version: row.templateVersion,
  values: row.values,
  itemVersion: row.version,
});

const publicMaterial = (row: MaterialDetail): z.infer<typeof materialJson> => ({
  id: row.id,
  label: row.label,
  material: row.material,
  thicknessMm: row.thicknessMm,
  colourSystem: row.colourSystem,
  colourCode: row.colourCode,
  finish: row.finish,
  quantity: row.quantity,
  widthMm: row.widthMm,
  heightMm: row.heightMm,
  notes: row.notes,
});

const publicStage = (stage: StageDetail): z.infer<typeof stageJson> => ({
  station: stage.station,
  applies: stage.applies,
  state: stage.state,
  progress: stage.progress,
  cycles: stage.cycles,
  blockedReason: stage.blockedReason,
  missingMaterial: stage.missingMaterial,
  assignee: stage.assignee,
});

export const inRoute = <S extends { station: StageDetail['station'] }>(stages: readonly S[]): S[] =>
  [...stages].sort((a, b) => stationOrder(a.station) - stationOrder(b.station));

export const publicStages = (order: OrderDetail) => inRoute(order.stages).map(publicStage);

export const publicOrder = (order: OrderDetail, today: string): z.infer<typeof orderJson> => ({
  poNumber: order.poNumber,
  reference: order.reference,
  client: order.client,
  title: order.title,
  status: order.status,
  priority: order.priority,
  dueDate: order.dueDate,
  loadingDate: order.loadingDate,
  isRd: order.isRd,
  badges: badgesOf(order, today),
  manualBadges: order.manualBadges,
  rdNotes: order.rdNotes,
  notes: order.notes,
  deliveryPresetId: order.deliveryPresetId,
  deliveryAddress: order.deliveryAddress,
  deliveryContact: order.deliveryContact,
  deliveryPhone: order.deliveryPhone,
  revision: order.revision,
  version: order.version,
  items: order.items.map(publicItem),
  materials: order.materials.map(publicMaterial),
  stages: publicStages(order),
});
