import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, changed, command, unchanged } from '../../commands/command.ts';
import { forbidden, notFound, refusal } from '../../commands/refusal.ts';
import { notify } from '../../notifications/notify.ts';
import { peopleOf } from '../../users/receivers.ts';
import { reference } from '../../vocabulary/bounds.ts';
import { isStation, type StationCode, stationOrder } from '../../vocabulary/stations.ts';
import { prose } from '../../vocabulary/texts.ts';
import { mentionedIn } from '../log/mentions.ts';
import { lastHandover } from '../station/handover.ts';
import { stationHandovers } from '../tables.ts';

export const handover = z.strictObject({
  station: reference,
  text: prose(1000),
  /** The note that it replaces, where that was seen: a later one is not overwritten unread. */
  replaces: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
});

const LOCK = 7_261_010; // any number of its own: with the station it names the note

/** Whoever is called by name, and was not by the note before. */
async function tellCalled(context: CommandContext, station: StationCode, before: string, text: string) {
  if (!text.includes('@')) return;
  const people = await peopleOf(context.tx);
  const earlier = mentionedIn(before, people);
  await notify(
    context,
    [...mentionedIn(text, people)].filter((id) => !earlier.has(id)),
    {
      key: 'mention_handover',
      type: 'chat',
      source: { type: 'station', id: stationOrder(station), station },
      link: `/stations/${station}`,
      params: { station, by: context.actor.displayName, note: text },
    },
  );
}

/** What is left to the next shift at a station. It replaces what was left before; empty takes it away. */
export const handOver = command<z.infer<typeof handover>, { station: StationCode }>({
  name: 'stations.hand-over',
  permission: ['stages.change'],
  input: handover,
  audits: ['HANDOVER_CHANGED'],
  async run(context, said) {
    const { tx, actor, now, can } = context;
    const station = said.station.toUpperCase();
    if (!isStation(station)) return notFound();
    if (!can('stages.change', { station })) return forbidden();
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${LOCK}, ${stationOrder(station)})`);
    const last = await lastHandover(tx, station);
    if (said.replaces !== undefined && said.replaces !== (last?.id ?? 0)) {
      const own = last?.username === actor.username && { own: 1, at: last.at.toISOString() };
      return refusal('conflict', 'handover_changed_meanwhile', { by: last?.by ?? '', ...own });
    }
    const before = last?.text ?? '';
    if (before === said.text) return unchanged({ station });
    await tx.insert(stationHandovers).values({ station, text: said.text, userId: actor.id, at: now });
    await tellCalled(context, station, before, said.text);
    const values = { old: { handover: before }, new: { handover: said.text } };
    const about = { entityType: 'station', entityId: station, entityKey: stationOrder(station) } as const;
    return changed({ station }, [{ action: 'HANDOVER_CHANGED', ...about, ...values }]);
  },
});
