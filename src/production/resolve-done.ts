import type { CommandContext } from '../commands/command.ts';
import type { NoticeKey } from '../notifications/notices.ts';
import { resolveNotices } from '../notifications/notify.ts';
import { sourceOf } from '../orders/notices.ts';
import type { StageState } from '../vocabulary/stage-states.ts';
import type { StationCode } from '../vocabulary/stations.ts';

/** What a stage asked for in the state before is done when it comes into another. */
const doneIn: Partial<Record<StageState, readonly NoticeKey[]>> = {
  NOT_STARTED: ['stage_blocked'],
  QUEUED: ['stage_blocked'],
  REWORK: ['stage_blocked'],
  IN_PROGRESS: ['stage_blocked', 'stage_queued', 'stage_rework'],
  COMPLETED: ['stage_blocked', 'stage_queued', 'stage_rework', 'stage_assigned', 'stage_unclosed'],
};

export async function resolveDone(
  context: Pick<CommandContext, 'tx' | 'now' | 'announce'>,
  { orderId, station }: { orderId: number; station: StationCode },
  to: StageState,
) {
  const keys = doneIn[to];
  if (keys) await resolveNotices(context, keys, sourceOf({ id: orderId }, station));
}
