/** Who is told of what happens: the people of the workshop by what they do in it. */
import { eq } from 'drizzle-orm';
import { actorColumns } from '../auth/actor-columns.ts';
import type { Reader } from '../db/client.ts';
import { type Actor, can, type Role, type Section, worksAt } from '../vocabulary/permissions.ts';
import { users } from './tables.ts';

export interface People {
  /** Those who may approve an order. */
  approvers(): number[];
  /** Those who may decide about a proposed change. */
  deciders(): number[];
  /** The station leads of Production. */
  leads(): number[];
  /**
   * Who works at a station: operators and leads, for the loading those of Logistics. Not the SuperAdmins, who would hear
   * of everything.
   */
  crewOf(station: string): number[];
  /** The same as people, by name. */
  membersOf(station: string): Actor[];
  /** An active user by the name under which he signs in. */
  named(username: string): Actor | undefined;
}

const is = ({ sections, roles }: Actor, section: Section, ...which: Role[]) =>
  sections.includes(section) && which.includes(roles[section] ?? 'Viewer');

const isCrew = (user: Actor, station: string) =>
  station === 'LOGISTICS'
    ? is(user, 'Logistics', 'StationLead', 'Operator')
    : worksAt(user, station) && is(user, 'Production', 'StationLead', 'Operator');

export async function peopleOf(reader: Reader): Promise<People> {
  const active: Actor[] = await reader
    .select(actorColumns)
    .from(users)
    .where(eq(users.isActive, true))
    .prepare('active_users')
    .execute();
  const idsOf = (test: (user: Actor) => boolean) => active.filter(test).map((user) => user.id);
  return {
    approvers: () => idsOf((user) => can(user, 'orders.approve')),
    deciders: () => idsOf((user) => can(user, 'changes.decide')),
    leads: () => idsOf((user) => is(user, 'Production', 'StationLead')),
    crewOf: (station) => idsOf((user) => isCrew(user, station)),
    membersOf: (station) =>
      active
        .filter((user) => isCrew(user, station))
        .sort((a, b) => a.displayName.localeCompare(b.displayName, 'lv') || a.id - b.id),
    named: (username) => active.find((user) => user.username === username.toLowerCase()),
  };
}
