/** Whether those who follow may go on: asked anew whenever a session, an account, a display or an order is another. */

import { openAmong } from '../auth/open-sessions.ts';
import type { Db } from '../db/client.ts';
import { sightsOf } from '../orders/find/visible.ts';
import { type Actor, can, may } from '../vocabulary/permissions.ts';
import { orderIn } from './topics.ts';

export interface Follower {
  /** The hash of a session, or the name of a display. */
  sessionId: string;
  topics: readonly string[];
  /** Who he was when he began; nothing of a display. */
  standing: string;
}

/** All that decides what somebody is shown. Who is more by now, or less, begins anew. */
export const standingText = ({ id, sections, roles, stations, floorOnly }: Actor): string =>
  JSON.stringify([id, sections, roles, stations, floorOnly === true]);

/** Those who may go on, and until when if nothing happens. */
export type MayFollow = <F extends Follower>(followers: readonly F[]) => Promise<Map<F, Date>>;

const FOR_EVER = new Date(8.64e15);
const ordersOf = ({ topics }: Follower) => topics.flatMap((topic) => orderIn(topic) ?? []);

interface Needs {
  db: Db;
  clock(): Date;
  /** Those of these names whose display may still look on. */
  wallsAmong(db: Db, names: readonly string[]): Promise<string[]>;
}

export const makeMayFollow =
  ({ db, clock, wallsAmong }: Needs): MayFollow =>
  async (followers) => {
    const names = [...new Set(followers.map(({ sessionId }) => sessionId))];
    const [open, walls, seenBy] = await Promise.all([
      openAmong(db, names, clock()),
      wallsAmong(db, names),
      sightsOf(db, [...new Set(followers.flatMap(ordersOf))]),
    ]);
    const untilOf = (follower: Follower): Date | null => {
      if (walls.includes(follower.sessionId)) return FOR_EVER;
      const session = open.get(follower.sessionId);
      if (!session || !may(session.actor, 'orders.view')) return null;
      const { actor, until } = session;
      if (follower.standing && follower.standing !== standingText(actor)) return null;
      const seen = new Set(seenBy({ actor, can: (permission, subject) => can(actor, permission, subject) }));
      return ordersOf(follower).every((id) => seen.has(id)) ? until : null;
    };
    return new Map(
      followers.flatMap((follower) => {
        const until = untilOf(follower);
        return until ? [[follower, until] as const] : [];
      }),
    );
  };
