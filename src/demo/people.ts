import type { Actor, Role, Section } from '../vocabulary/permissions.ts';

type Person = Omit<Actor, 'id'>;

const everywhere: Section[] = ['Admin', 'Production', 'Logistics'];
const all = (role: Role) => ({ Admin: role, Production: role, Logistics: role });

const inOne = (section: Section, role: Role, stations: string[] = []) => ({
  primarySection: section,
  sections: [section],
  roles: { [section]: role },
  stations,
});

/** The invented people of the sample workshop; each has one way of working with the system. */
export const people = [
  {
    username: 'boss',
    displayName: 'Anna Vītola',
    primarySection: 'Admin',
    sections: everywhere,
    roles: all('SuperAdmin'),
    stations: ['ALL'],
  },
  { username: 'office', displayName: 'Ilze Bērziņa', ...inOne('Admin', 'StationLead') },
  { username: 'clerk', displayName: 'Marta Ozola', ...inOne('Admin', 'Operator') },
  { username: 'lead', displayName: 'Oskars Liepa', ...inOne('Production', 'StationLead', ['ALL']) },
  { username: 'cnc', displayName: 'Jānis Kalniņš', ...inOne('Production', 'Operator', ['CNC']) },
  { username: 'paint', displayName: 'Сергей Орлов', ...inOne('Production', 'Operator', ['PAINT']) },
  { username: 'truck', displayName: 'Pēteris Zariņš', ...inOne('Logistics', 'StationLead', ['LOGISTICS']) },
  { username: 'guest', displayName: 'Laura Krūmiņa', ...inOne('Production', 'Viewer') },
] as const satisfies readonly Person[];

export type Username = (typeof people)[number]['username'];
