/** Who is at work on what, and who was. */

import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { prepared } from '../../db/prepared.ts';
import { users } from '../../users/tables.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import type { Job, StationWork } from '../queries.ts';
import { stageEvents, workSpells } from '../tables.ts';

const worker = {
  orderId: workSpells.orderId,
  userId: workSpells.userId,
  username: users.username,
  displayName: users.displayName,
  since: workSpells.startedAt,
};

const openAt = prepared((db: Db) =>
  db
    .select(worker)
    .from(workSpells)
    .innerJoin(users, eq(users.id, workSpells.userId))
    .where(and(isNull(workSpells.endedAt), eq(workSpells.station, sql.placeholder('station'))))
    .orderBy(asc(workSpells.startedAt), asc(workSpells.id))
    .prepare('people_at_station'),
);

export type AtWork = Awaited<ReturnType<ReturnType<typeof openAt>['execute']>>[number];

/** Everybody who is at work at a station now, by the order that he is at work on. */
export async function peopleAt(db: Db, station: StationCode): Promise<Map<number, AtWork[]>> {
  const people = new Map<number, AtWork[]>();
  for (const row of await openAt(db).execute({ station })) {
    const others = people.get(row.orderId);
    if (others) others.push(row);
    else people.set(row.orderId, [row]);
  }
  return people;
}

/** The jobs of a station with those in front that are somebody's: assigned to him, or he is at work on them. */
export function mineFirst(work: StationWork, people: ReadonlyMap<number, AtWork[]>, userId: number): StationWork {
  const isMine = (job: Job) =>
    job.assigneeId === userId || (people.get(job.orderId) ?? []).some((one) => one.userId === userId);
  const sorted = (jobs: Job[]) => [...jobs.filter(isMine), ...jobs.filter((job) => !isMine(job))];
  const { running, ready, stuck, coming } = work;
  return { ...work, running: sorted(running), ready: sorted(ready), stuck: sorted(stuck), coming: sorted(coming) };
}

const ofOrder = prepared((db: Db) =>
  db
    .select({
      station: workSpells.station,
      userId: workSpells.userId,
      username: users.username,
      displayName: users.displayName,
      startedAt: workSpells.startedAt,
      endedAt: workSpells.endedAt,
      ending: workSpells.ending,
    })
    .from(workSpells)
    .innerJoin(users, eq(users.id, workSpells.userId))
    .where(eq(workSpells.orderId, sql.placeholder('orderId')))
    .orderBy(asc(workSpells.startedAt), asc(workSpells.id))
    .prepare('spells_of_order'),
);

const eventsOfOrder = prepared((db: Db) =>
  db
    .select({ station: stageEvents.station, toState: stageEvents.toState, at: stageEvents.at })
    .from(stageEvents)
    .where(eq(stageEvents.orderId, sql.placeholder('orderId')))
    .orderBy(asc(stageEvents.id))
    .prepare('events_of_order'),
);

/** All from which the times of an order's stages are made up. */
export async function historyOfWork(db: Db, orderId: number) {
  const [spells, events] = await Promise.all([
    ofOrder(db).execute({ orderId }),
    eventsOfOrder(db).execute({ orderId }),
  ]);
  return { spells, events };
}
export type WorkHistory = Awaited<ReturnType<typeof historyOfWork>>;
