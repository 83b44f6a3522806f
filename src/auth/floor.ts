import { type Actor, type Role, type Section, sections } from '../vocabulary/permissions.ts';

/** The highest that a PIN or a badge makes of somebody. */
const capped = (role: Role): Role => (role === 'SuperAdmin' ? 'StationLead' : role);

/**
 * Somebody as he stands at a shared terminal, by a PIN or a badge: a number of four digits opens the floor and not the
 * office. Null for whom nothing is left.
 */
export function onTheFloor(actor: Actor): Actor | null {
  const own = sections.filter((section) => section !== 'Admin' && actor.sections.includes(section));
  const [first] = own;
  if (!first) return null;
  const roles: Partial<Record<Section, Role>> = {};
  for (const section of own) {
    const role = actor.roles[section];
    if (role) roles[section] = capped(role);
  }
  const primarySection = own.includes(actor.primarySection) ? actor.primarySection : first;
  return { ...actor, sections: own, roles, primarySection, floorOnly: true };
}
