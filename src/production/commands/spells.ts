/** Spells of work follow what happens to a stage. `record` is where they hear of it; nobody else has to think of them. */

import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { CommandContext } from '../../commands/command.ts';
import type { Reader } from '../../db/client.ts';
import type { StageEventKind, StageState } from '../../vocabulary/stage-states.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { type SpellEnding, stageEvents, workSpells } from '../tables.ts';
import { announceStation } from '../touched.ts';

type Context = Pick<CommandContext, 'tx' | 'actor' | 'now'>;

interface Place {
  orderId: number;
  station: StationCode;
}

interface Event {
  kind: StageEventKind;
  to: StageState;
  reverses?: number | undefined;
}

const at = ({ orderId, station }: Place) => and(eq(workSpells.orderId, orderId), eq(workSpells.station, station));

/** The actor is at work on it from now on. False: he was already. */
export async function openSpell({ tx, actor, now }: Context, { orderId, station }: Place): Promise<boolean> {
  const opened = await tx
    .insert(workSpells)
    .values({ orderId, station, userId: actor.id, startedAt: now })
    .onConflictDoNothing()
    .returning({ id: workSpells.id })
    .prepare('open_spell')
    .execute();
  return opened.length > 0;
}

const open = (which: SQL | undefined) => and(isNull(workSpells.endedAt), which);

/** Who is at work on it now, and since when. */
export const atWorkOn = (reader: Reader, place: Place) =>
  reader
    .select({ userId: workSpells.userId, since: workSpells.startedAt })
    .from(workSpells)
    .where(open(at(place)));

/** Clocks of two processes may differ by a moment: nothing ends before it began. */
const endOf = (now: Date) => sql`greatest(${workSpells.startedAt}, ${now.toISOString()}::timestamptz)`;

const close = (context: Context, which: SQL | undefined, ending: SpellEnding) =>
  context.tx
    .update(workSpells)
    .set({ endedAt: endOf(context.now), ending })
    .where(open(which))
    .returning({ userId: workSpells.userId, station: workSpells.station });

/** One person stops, or all who are at work on it. Says who it was. */
export async function closeSpells(context: Context, place: Place, ending: SpellEnding, userId?: number) {
  const whose = userId === undefined ? undefined : eq(workSpells.userId, userId);
  const closed = await close(context, and(at(place), whose), ending);
  return closed.map((row) => row.userId);
}

/** The order stops, and so does everybody who is at work on it. */
export async function pauseWork(context: Context & Pick<CommandContext, 'announce'>, { orderId }: { orderId: number }) {
  const closed = await close(context, eq(workSpells.orderId, orderId), 'pause');
  for (const { station } of closed) announceStation(context, station);
}

/** A completion or a block is taken back: whoever it had stopped was at work all the time. */
async function openAgain({ tx }: Context, place: Place, eventId: number): Promise<void> {
  const then = tx.select({ at: stageEvents.at }).from(stageEvents).where(eq(stageEvents.id, eventId));
  await tx
    .update(workSpells)
    .set({ endedAt: null, ending: null })
    .where(
      and(at(place), inArray(workSpells.ending, ['completion', 'blockage']), eq(workSpells.endedAt, sql`(${then})`)),
    );
}

const endings: Partial<Record<StageEventKind, SpellEnding>> = {
  completed: 'completion',
  blocked: 'blockage',
  reworked: 'rework',
  reopened: 'rework',
  reversed: 'reversal',
};

/** What an event of a stage does to the work on it. What was forgotten opens nothing: how long it took nobody knows. */
export async function followEvent(context: Context, place: Place, event: Event): Promise<void> {
  if (event.kind === 'started' || (event.kind === 'resumed' && event.to === 'IN_PROGRESS')) {
    await openSpell(context, place);
  } else if (event.kind === 'reversed' && event.to === 'IN_PROGRESS') {
    await openAgain(context, place, event.reverses!);
  } else if (endings[event.kind]) {
    await closeSpells(context, place, endings[event.kind]!);
  }
}
