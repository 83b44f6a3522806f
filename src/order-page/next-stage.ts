/** Which of an order's stages somebody should do something about first, and what there is to choose. */

import type { OrderDetail, StageDetail } from '../orders/queries.ts';
import { whyNotAssignable } from '../production/rules.ts';
import { mayAssignAnybody } from '../production/station/crew.ts';
import type { TimedStage } from '../production/times/order-times.ts';
import type { Permission, Subject } from '../vocabulary/permissions.ts';
import type { StageState } from '../vocabulary/stage-states.ts';
import { inRoute } from '../vocabulary/stations.ts';

/** What of the stages has been told of who is at work. */
type Times = readonly Pick<TimedStage, 'station' | 'atWork'>[];
type Can = (permission: Permission, subject?: Subject) => boolean;

const PRESSING: readonly StageState[] = ['REWORK', 'BLOCKED', 'QUEUED', 'IN_PROGRESS', 'NOT_STARTED'];

/**
 * What was sent back comes before what is stuck, that before what waits, and what is paused before what runs. Stages of
 * one's own come before those of others; at last the route decides.
 */
export function pressingStage(stages: readonly StageDetail[], times: Times, can: Can): StageDetail | undefined {
  const isRunning = ({ station }: StageDetail) => times.some((one) => one.station === station && one.atWork.length > 0);
  const isOwn = ({ station }: StageDetail) => can('stages.change', { station });
  const rank = (stage: StageDetail) =>
    (isOwn(stage) ? 0 : 100) + 2 * PRESSING.indexOf(stage.state) + (isRunning(stage) ? 1 : 0);
  const open = inRoute(stages.filter(({ applies, state }) => applies && state !== 'COMPLETED'));
  const atHand = open.filter(({ state }) => state !== 'NOT_STARTED');
  // sorting keeps equals in the order of the route
  return (atHand.length > 0 ? atHand : open.slice(0, 1)).sort((a, b) => rank(a) - rank(b))[0];
}

/** The same of an order, while it is in work. */
export const stageInWork = (order: OrderDetail, times: Times, can: Can): StageDetail | undefined =>
  order.status === 'approved' || order.status === 'in_production' ? pressingStage(order.stages, times, can) : undefined;

/** It waits, it is nobody's, and this reader says whose it is. */
export const isToBeAssigned = (stage: StageDetail, { status }: Pick<OrderDetail, 'status'>, can: Can): boolean =>
  (stage.state === 'QUEUED' || stage.state === 'REWORK') &&
  stage.assignee === null &&
  mayAssignAnybody(can, stage.station) &&
  !whyNotAssignable(stage, status);
