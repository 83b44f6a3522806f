/** Who is told what about an order: one notice a person and event. */
import { and, eq, inArray } from 'drizzle-orm';
import type { CommandContext } from '../commands/command.ts';
import type { NoticeKey, NoticeType, Params, Urgency } from '../notifications/notices.ts';
import { notify, withdraw } from '../notifications/notify.ts';
import { mentionedIn } from '../production/log/mentions.ts';
import { stages } from '../production/tables.ts';
import { type People, peopleOf } from '../users/receivers.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { orders } from './tables.ts';

type Order = Pick<typeof orders.$inferSelect, 'id' | 'poNumber' | 'client' | 'title' | 'createdBy'>;

interface Saying {
  station?: StationCode;
  urgency?: Urgency;
  type?: NoticeType;
  /** Beside what every notice about an order tells. */
  facts?: Params;
}

const sourceOf = (order: Pick<Order, 'id'>, station?: StationCode) =>
  ({ type: 'order', id: order.id, ...(station && { station }) }) as const;

const tell = (context: CommandContext, order: Order, key: NoticeKey, to: Iterable<number>, saying: Saying = {}) =>
  notify(context, to, {
    key,
    type: saying.type ?? 'order',
    source: sourceOf(order, saying.station),
    link: `/orders/${order.poNumber}`,
    urgency: saying.urgency ?? 'normal',
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

export async function tellSubmitted(context: CommandContext, order: Order): Promise<void> {
  await tell(context, order, 'order_submitted', (await peopleOf(context.tx)).approvers());
}

/** The crew of the first station hears that work waits; whoever hears of the approval anyway, hears of that alone. */
export async function tellApproved(context: CommandContext, order: Order, first: StationCode | undefined) {
  const people = await peopleOf(context.tx);
  const concerned = new Set([order.createdBy, ...people.leads()]);
  await tell(context, order, 'order_approved', concerned);
  if (first) await tellQueued(context, order, first, { people, except: concerned });
}

export const tellAuthor = (context: CommandContext, order: Order, key: NoticeKey, reason?: string): Promise<void> =>
  tell(context, order, key, [order.createdBy], reasonOf(reason));

/** The author, and the crews who have the order before them now. */
export async function tellThoseAtWork(context: CommandContext, order: Order, key: NoticeKey, reason?: string) {
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

interface Known {
  people?: People;
  except?: ReadonlySet<number>;
}

/** It waits at this station now. */
export async function tellQueued(context: CommandContext, order: Order, station: StationCode, known: Known = {}) {
  const people = known.people ?? (await peopleOf(context.tx));
  const crew = people.crewOf(station).filter((id) => !known.except?.has(id));
  await tell(context, order, 'stage_queued', crew, { station });
}

/** Everything is made, and Logistics may load it. */
export async function tellMade(context: CommandContext, order: Order): Promise<void> {
  await tell(context, order, 'order_made', (await peopleOf(context.tx)).crewOf('LOGISTICS'));
}

/** Those whom the words of somebody call, but for who hears of it anyway. */
export async function tellMentioned(
  context: CommandContext,
  order: Order,
  station: StationCode | null,
  text: string,
  known: Known = {},
) {
  if (!text.includes('@')) return;
  const called = mentionedIn(text, known.people ?? (await peopleOf(context.tx)));
  const to = [...called].filter((id) => !known.except?.has(id));
  await tell(context, order, 'mention', to, { ...(station && { station }), type: 'chat', facts: { note: text } });
}

interface Why extends Params {
  reason: string;
}

export async function tellBlocked(context: CommandContext, order: Order, station: StationCode, facts: Why) {
  const people = await peopleOf(context.tx);
  const to = new Set([order.createdBy, ...people.leads()]);
  await tell(context, order, 'stage_blocked', to, { station, urgency: 'urgent', facts });
  await tellMentioned(context, order, station, facts.reason, { people, except: to });
}

interface Repetition extends Params {
  rework: string;
  note: string;
}

export async function tellRework(context: CommandContext, order: Order, station: StationCode, facts: Repetition) {
  const people = await peopleOf(context.tx);
  const to = new Set([order.createdBy, ...people.crewOf(station)]);
  await tell(context, order, 'stage_rework', to, { station, urgency: 'urgent', facts });
  await tellMentioned(context, order, station, facts.note, { people, except: to });
}

/** It is his to do now. */
export const tellAssigned = (context: CommandContext, order: Order, station: StationCode, userId: number) =>
  tell(context, order, 'stage_assigned', [userId], { station });

/** A step was taken back: what nobody has read of it yet was never so. */
export async function untellQueued(context: CommandContext, order: Order, station: StationCode, since: Date) {
  await withdraw(context, 'stage_queued', sourceOf(order, station), since);
}

export async function untellMade(context: CommandContext, order: Order, since: Date): Promise<void> {
  await withdraw(context, 'order_made', sourceOf(order), since);
}
