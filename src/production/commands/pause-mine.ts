import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { changed, command, unchanged } from '../../commands/command.ts';
import { forbidden, notFound } from '../../commands/refusal.ts';
import { orderEvent } from '../../orders/commands/locked.ts';
import { orders } from '../../orders/tables.ts';
import { reference } from '../../vocabulary/bounds.ts';
import { isStation, type StationCode } from '../../vocabulary/stations.ts';
import { workSpells } from '../tables.ts';
import { announceStation } from '../touched.ts';
import { closeSpells } from './spells.ts';

export interface Paused {
  station: StationCode;
  /** On so many jobs he was at work. */
  jobs: number;
}

/** Stops for a while whatever the actor is at work on at a station. */
export const pauseMine = command<{ station: string }, Paused>({
  name: 'stages.pause-mine',
  permission: ['stages.change'],
  input: z.strictObject({ station: reference }),
  audits: ['WORK_PAUSED'],
  async run(context, said) {
    const { tx, actor, can } = context;
    const station = said.station.toUpperCase();
    if (!isStation(station)) return notFound();
    if (!can('stages.change', { station })) return forbidden();
    const running = await tx
      .select({ id: orders.id, poNumber: orders.poNumber })
      .from(workSpells)
      .innerJoin(orders, eq(orders.id, workSpells.orderId))
      .where(and(eq(workSpells.station, station), eq(workSpells.userId, actor.id), isNull(workSpells.endedAt)))
      .orderBy(orders.id);
    if (running.length === 0) return unchanged({ station, jobs: 0 });
    for (const { id } of running) await closeSpells(context, { orderId: id, station }, 'pause', actor.id);
    announceStation(context, station);
    const events = running.map((order) => orderEvent('WORK_PAUSED', order, { new: { station } }));
    return changed({ station, jobs: running.length }, events);
  },
});
