/** Who is told what about a stage: one notice a person and event. */

import type { CommandContext } from '../commands/command.ts';
import type { ChangedFacts, Params } from '../notifications/notices.ts';
import { withdraw } from '../notifications/notify.ts';
import type { OrderHappenings } from '../orders/happenings.ts';
import { sourceOf, type Told, tell } from '../orders/notices.ts';
import { type People, peopleOf } from '../users/receivers.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import { stagesOf } from './commands/record.ts';
import { mentionedIn } from './log/mentions.ts';

interface Known {
  people?: People;
  except?: ReadonlySet<number>;
}

/** What follows from an approval: whoever hears of that anyway, hears of that alone. */
export async function tellFirstCrew(
  context: CommandContext,
  { order, stations, informed }: OrderHappenings['orderApproved'],
) {
  if (stations[0]) await tellQueued(context, order, stations[0], { except: informed });
}

/** It waits at this station now. */
export async function tellQueued(context: CommandContext, order: Told, station: StationCode, known: Known = {}) {
  const people = known.people ?? (await peopleOf(context.tx));
  const crew = people.crewOf(station).filter((id) => !known.except?.has(id));
  await tell(context, order, 'stage_queued', crew, { station });
}

/** Of a long list a reader is told the first. */
const VALUES_TOLD = 20;

const inShort = (values: ChangedFacts['old'] = {}) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, VALUES_TOLD) : value]),
  );

/** What somebody has on paper has changed: told before a scan of the old sheet has to. */
export async function tellRevised(context: CommandContext, { order, revision, told }: OrderHappenings['orderRevised']) {
  const open = (await stagesOf(context.tx, order.id)).filter(({ applies, state }) => applies && state !== 'COMPLETED');
  const people = await peopleOf(context.tx);
  const to = [order.createdBy, ...open.flatMap(({ station }) => people.crewOf(station))];
  const changed = { old: inShort(told.old), new: inShort(told.new) };
  await tell(context, order, 'order_revised', to, { facts: { revision }, changed });
}

/** Everything is made, and Logistics may load it. */
export async function tellMade(context: CommandContext, order: Told): Promise<void> {
  await tell(context, order, 'order_made', (await peopleOf(context.tx)).crewOf('LOGISTICS'));
}

/** Those whom the words of somebody call, but for who hears of it anyway. */
export async function tellMentioned(
  context: CommandContext,
  order: Told,
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

export async function tellBlocked(context: CommandContext, order: Told, station: StationCode, facts: Why) {
  const people = await peopleOf(context.tx);
  const to = new Set([order.createdBy, ...people.leads()]);
  await tell(context, order, 'stage_blocked', to, { station, urgency: 'urgent', facts });
  await tellMentioned(context, order, station, facts.reason, { people, except: to });
}

interface Repetition extends Params {
  rework: string;
  note: string;
}

export async function tellRework(context: CommandContext, order: Told, station: StationCode, facts: Repetition) {
  const people = await peopleOf(context.tx);
  const to = new Set([order.createdBy, ...people.crewOf(station)]);
  await tell(context, order, 'stage_rework', to, { station, urgency: 'urgent', facts });
  await tellMentioned(context, order, station, facts.note, { people, except: to });
}

/** The work has left it, and nobody has said so. */
export const tellUnclosed = async (context: CommandContext, order: Told, station: StationCode) =>
  tell(context, order, 'stage_unclosed', (await peopleOf(context.tx)).leads(), { station });

/** It is his to do now. */
export const tellAssigned = (context: CommandContext, order: Told, station: StationCode, userId: number) =>
  tell(context, order, 'stage_assigned', [userId], { station });

/** A step was taken back: what nobody has read of it yet was never so. */
export async function untellQueued(context: CommandContext, order: Told, station: StationCode, since: Date) {
  await withdraw(context, 'stage_queued', sourceOf(order, station), since);
}

export async function untellMade(context: CommandContext, order: Told, since: Date): Promise<void> {
  await withdraw(context, 'order_made', sourceOf(order), since);
}
