import { stationOrder } from '../production/stations.ts';
import type { ItemDetail, MaterialDetail, OrderDetail, StageDetail } from './queries.ts';

/** The public shapes, listed field by field: a new column is not public before somebody says so. */

const publicItem = ({ id, name, quantity, signType, widthMm, heightMm, notes }: ItemDetail) => ({
  id,
  name,
  quantity,
  signType,
  widthMm,
  heightMm,
  notes,
});

const publicMaterial = (row: MaterialDetail) => ({
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

const publicStage = ({ station, applies, state, progress, cycles }: StageDetail) => ({
  station,
  applies,
  state,
  progress,
  cycles,
});

export const inRoute = <S extends { station: StageDetail['station'] }>(stages: readonly S[]): S[] =>
  [...stages].sort((a, b) => stationOrder(a.station) - stationOrder(b.station));

export const publicStages = (order: OrderDetail) => inRoute(order.stages).map(publicStage);

export const publicOrder = (order: OrderDetail) => ({
  poNumber: order.poNumber,
  reference: order.reference,
  client: order.client,
  title: order.title,
  status: order.status,
  priority: order.priority,
  dueDate: order.dueDate,
  loadingDate: order.loadingDate,
  isRd: order.isRd,
  rdNotes: order.rdNotes,
  notes: order.notes,
  deliveryAddress: order.deliveryAddress,
  deliveryContact: order.deliveryContact,
  deliveryPhone: order.deliveryPhone,
  revision: order.revision,
  version: order.version,
  items: order.items.map(publicItem),
  materials: order.materials.map(publicMaterial),
  stages: publicStages(order),
});
