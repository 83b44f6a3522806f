import { eq, inArray, isNull } from 'drizzle-orm';
import type { AuditEvent } from '../../audit/actions.ts';
import { type AuditActor, type Origin, recordAudit } from '../../audit/record.ts';
import { announce, topicsOf } from '../../commands/announce.ts';
import type { Db, Tx } from '../../db/client.ts';
import { orderEvent } from '../../orders/commands/locked.ts';
import { orders } from '../../orders/tables.ts';
import type { PlantCalendar } from '../../plant/calendar.ts';
import { plantCalendar } from '../../plant/queries.ts';
import { users } from '../../users/tables.ts';
import { workSpells } from '../tables.ts';
import { laneTopic, stationTopic } from '../topics.ts';

/** Who acts when the clock does: nobody is signed in. */
const SERVER: AuditActor = { id: null, username: 'server', displayName: 'Server' };
const HERE: Origin = { ip: null, userAgent: null };

const openSpells = (reader: Db | Tx) =>
  reader
    .select({
      id: workSpells.id,
      orderId: workSpells.orderId,
      poNumber: orders.poNumber,
      station: workSpells.station,
      person: users.displayName,
      startedAt: workSpells.startedAt,
    })
    .from(workSpells)
    .innerJoin(orders, eq(orders.id, workSpells.orderId))
    .innerJoin(users, eq(users.id, workSpells.userId));

type OpenSpell = Awaited<ReturnType<typeof openSpells>>[number];

/** Those whose shift is over, with its end. */
const forgotten = (spells: readonly OpenSpell[], calendar: PlantCalendar, now: Date) =>
  spells.map((spell) => ({ ...spell, end: calendar.shiftEnd(spell.startedAt) })).filter(({ end }) => end <= now);

async function close(tx: Tx, spell: OpenSpell & { end: Date }): Promise<AuditEvent> {
  await tx.update(workSpells).set({ endedAt: spell.end, ending: 'shift_end' }).where(eq(workSpells.id, spell.id));
  const { station, person } = spell;
  const values = { new: { station, person, endedAt: spell.end.toISOString() } };
  return orderEvent('TIME_CLOSED', { id: spell.orderId, poNumber: spell.poNumber }, values);
}

/**
 * Closes at the end of the shift in which it began every spell of work that nobody has ended, for a lead to look at. By
 * the clock and not by a user, so this is no command; it keeps the trail itself. Any number of processes may do it at
 * once: what one has locked, another leaves alone.
 */
export async function closeForgotten(db: Db, zone: string, now: Date): Promise<number> {
  const open = await openSpells(db).where(isNull(workSpells.endedAt));
  if (open.length === 0) return 0;
  const over = forgotten(open, await plantCalendar(db, zone), now);
  if (over.length === 0) return 0;
  return db.transaction(async (tx) => {
    const ids = over.map(({ id }) => id);
    const taken = await tx
      .select({ id: workSpells.id, endedAt: workSpells.endedAt })
      .from(workSpells)
      .where(inArray(workSpells.id, ids))
      .for('update', { skipLocked: true });
    const mine = new Set(taken.filter(({ endedAt }) => endedAt === null).map(({ id }) => id));
    const events: AuditEvent[] = [];
    for (const spell of over.filter(({ id }) => mine.has(id))) events.push(await close(tx, spell));
    await recordAudit(tx, SERVER, events, HERE, now);
    const stations = over.flatMap(({ station }) => [stationTopic(station), laneTopic(station)]);
    if (events.length > 0) await announce(tx, [...stations, ...events.flatMap(topicsOf)]);
    return events.length;
  });
}
