import type { AuditEvent } from '../../audit/actions.ts';
import { forbidden, type Refusal, refusal } from '../../commands/refusal.ts';
import { openBefore } from '../rules.ts';
import { record, type StageRow } from './record.ts';
import type { StageWork } from './stage-command.ts';

/** The stages as they are then, and what has been recorded of it. */
interface Finished {
  all: StageRow[];
  events: AuditEvent[];
}

/** Completes what stands open before a stage, where its people had forgotten to say that they were done. */
export async function finishEarlier({ context, order, stage, all }: StageWork): Promise<Finished | Refusal> {
  const open = openBefore(all, stage.station);
  if (!open.every(({ station }) => context.can('stages.change', { station }))) return forbidden();
  if (open.some(({ state }) => state === 'BLOCKED')) return refusal('conflict', 'stage_blocked');
  const events: AuditEvent[] = [];
  for (const one of open) {
    const columns = { progress: 100, startedAt: one.startedAt ?? context.now, finishedAt: context.now };
    const happening = { kind: 'completed', to: 'COMPLETED', columns, forgotten: true } as const;
    events.push((await record(context, order, one, happening)).audit);
  }
  return { all: all.map((one) => (open.includes(one) ? { ...one, state: 'COMPLETED' } : one)), events };
}
