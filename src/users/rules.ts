/** Decisions about users, without a database. */

import type { Reason } from '../commands/refusal.ts';
import { type Role, type Section, sections } from '../vocabulary/permissions.ts';
import { stationCodes } from '../vocabulary/stations.ts';

/** The one word that stands for every station. */
export const ALL_STATIONS = 'ALL';

type Roles = Partial<Record<Section, Role>>;

/** What makes up somebody's rights. */
export interface Standing {
  primarySection: Section;
  sections: Section[];
  roles: Roles;
  stations: string[];
}

/** For a section of which no role was said. */
export const usualRoles: Record<Section, Role> = { Admin: 'Viewer', Production: 'Operator', Logistics: 'Viewer' };

/** The same, written in one way: in our order, with a role for each section and for no other. */
export function settled({ primarySection, sections: own, roles, stations }: Standing): Standing {
  const kept = sections.filter((section) => own.includes(section));
  return {
    primarySection,
    sections: kept,
    roles: Object.fromEntries(kept.map((section) => [section, roles[section] ?? usualRoles[section]])),
    stations: stations.includes(ALL_STATIONS) ? [ALL_STATIONS] : stationCodes.filter((code) => stations.includes(code)),
  };
}

/** The standing of a new user, of which some may be unsaid. */
export function usual({ primarySection, sections: own, roles = {}, stations = [] }: Partial<Standing>): Standing {
  const named = own ?? [primarySection ?? 'Production'];
  const first = named.includes('Production') ? 'Production' : named[0]!;
  return settled({ primarySection: primarySection ?? first, sections: named, roles, stations });
}

/** What does not go together, by field. */
export function unfit({ primarySection, sections: own }: Standing): Record<string, Reason> | null {
  return own.includes(primarySection) ? null : { primarySection: { reason: 'primary_not_ticked' } };
}

export const isAdministrator = ({ sections: own, roles }: Pick<Standing, 'sections' | 'roles'>) =>
  own.includes('Admin') && roles.Admin === 'SuperAdmin';
