/** Who is told what about an order: one notice a person and event. */
import { and, eq, inArray } from 'drizzle-orm';
import type { CommandContext } from '../commands/command.ts';
import type { ChangedFacts, NoticeKey, NoticeType, Params, Urgency } from '../notifications/notices.ts';
import { notify, resolveNotices } from '../notifications/notify.ts';
import { stages } from '../production/tables.ts';
import { peopleOf } from '../users/receivers.ts';
import { type Status, underwayStatuses } from '../vocabulary/order-status.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { orders } from './tables.ts';

export type Told = Pick<typeof orders.$inferSelect, 'id' | 'poNumber' | 'client' | 'title' | 'createdBy'>;

interface Saying {
  station?: StationCode;
  urgency?: Urgency;
  type?: NoticeType;
  /** Beside what every notice about an order tells. */
  facts?: Params;
  changed?: ChangedFacts;
}

export const sourceOf = (order: Pick<Told, 'id'>, station?: StationCode) =>
  ({ type: 'order', id: order.id, ...(station && { station }) }) as const;

export const tell = (context: CommandContext, order: Told, key: NoticeKey, to: Iterable<number>, saying: Saying = {}) =>
  notify(context, to, {
    key,
    type: saying.type ?? 'order',
    source: sourceOf(order, saying.station),
    link: `/orders/${order.poNumber}`,
    urgency: saying.urgency ?? 'normal',
    ...(saying.changed && { changed: saying.changed }),
    params: {
      po: order.poNumber,
      client: order.client,
      title: order.title,
      by: context.actor.displayName,
      ...(saying.station && { station: saying.station }),
      ...saying.facts,
    },
  });

const reasonOf = (reason: string | undefined) => (reason ? { facts: { reason } } : {});

export async function tellSubmitted(context: CommandContext, order: Told): Promise<void> {
  await tell(context, order, 'order_submitted', (await peopleOf(context.tx)).approvers());
}

/** Gives those who have heard of it now. */
export async function tellApproved(context: CommandContext, order: Told): Promise<ReadonlySet<number>> {
  const informed = new Set([order.createdBy, ...(await peopleOf(context.tx)).leads()]);
  await tell(context, order, 'order_approved', informed);
  return informed;
}

export const tellAuthor = (context: CommandContext, order: Told, key: NoticeKey, reason?: string): Promise<void> =>
  tell(context, order, key, [order.createdBy], reasonOf(reason));

/** The author, and the crews who have the order before them now. */
export async function tellThoseAtWork(context: CommandContext, order: Told, key: NoticeKey, reason?: string) {
  const at = await context.tx
    .select({ station: stages.station })
    .from(stages)
    .where(
      and(
        eq(stages.orderId, order.id),
        eq(stages.applies, true),
        inArray(stages.state, ['QUEUED', 'IN_PROGRESS', 'BLOCKED', 'REWORK']),
      ),
    );
  const people = await peopleOf(context.tx);
  const to = [order.createdBy, ...at.flatMap(({ station }) => people.crewOf(station))];
  await tell(context, order, key, to, reasonOf(reason));
}

const OPEN: readonly Status[] = ['pending', ...underwayStatuses];

/** In which states of its order a notice still asks for something. Others are news, and stand until they are read. */
const holdsIn: Partial<Record<NoticeKey, readonly Status[]>> = {
  order_submitted: ['pending'],
  order_held: ['on_hold'],
  order_made: ['completed'],
  order_revised: underwayStatuses,
  order_due: OPEN,
  order_overdue: OPEN,
  stage_queued: underwayStatuses,
  stage_rework: underwayStatuses,
  stage_blocked: underwayStatuses,
  stage_assigned: underwayStatuses,
  stage_unclosed: underwayStatuses,
};

/** The order is in another state now: what was asked for in the one before has been decided. */
export async function resolveDecided(
  context: Pick<CommandContext, 'tx' | 'now' | 'announce'>,
  id: number,
  now: Status,
) {
  const over = Object.entries(holdsIn).flatMap(([key, states]) => (states.includes(now) ? [] : [key as NoticeKey]));
  await resolveNotices(context, over, sourceOf({ id }));
}
