/** The rights of the workshop: one table, read by the route, the command and the view alike. */

export const sections = ['Admin', 'Production', 'Logistics'] as const;
export type Section = (typeof sections)[number];

export const roles = ['SuperAdmin', 'StationLead', 'Operator', 'Viewer'] as const;
export type Role = (typeof roles)[number];

/**
 * A row a permission; four cells a section, in the order of `roles`.
 * ● yes, ○ only one's own (own draft, own station, LOGISTICS), – no.
 * A right holds if any of the user's section roles gives it.
 */
const matrix = {
  //                       Admin Prod. Logist.
  'orders.view': /*     */ '●●●● ●●●● ●●●●',
  'drafts.view': /*     */ '●●○– ●––– ––––',
  'orders.create': /*   */ '●●●– –––– ––––',
  'drafts.edit': /*     */ '●●○– –––– ––––',
  'drafts.delete': /*   */ '●○○– –––– ––––',
  'orders.reopen': /*   */ '●●○– –––– ––––',
  'orders.approve': /*  */ '●●–– ●●–– ––––',
  'orders.edit': /*     */ '●●–– ●––– ––––',
  'orders.prioritise': /**/ '●●–– ●●–– ––––',
  'orders.hold': /*     */ '●●–– ●●–– ––––',
  'orders.cancel': /*   */ '●––– –––– ––––',
  'orders.ship': /*     */ '●––– –––– ●●●–',
  'stages.change': /*   */ '●––– ●●○– ○○○–',
  'stages.plan': /*     */ '●●–– ●●–– ––––',
  'stages.assign': /*   */ '●●–– ●●○– ○○○–',
  'rework.send': /*     */ '●●–– ●●○– ●●––',
  'files.upload': /*    */ '●●●– ●●●– ●●●–',
  'files.remove': /*    */ '●●○– ●●○– ––––',
  'changes.propose': /* */ '●●●– ●●●– ●●●–',
  'changes.decide': /*  */ '●●–– ●––– ––––',
  'catalogue.manage': /**/ '●––– –––– ––––',
  'clients.manage': /*  */ '●●–– –––– ●●––',
  'templates.view': /*  */ '●●●● ●●●● ––––',
  'templates.edit': /*  */ '●●–– ●––– ––––',
  'templates.delete': /**/ '●––– –––– ––––',
  'times.review': /*    */ '●––– ●●–– ●●––',
  'plant.manage': /*    */ '●––– ●●–– ––––',
  'terminals.manage': /**/ '●––– ●●–– ●●––',
  'badges.issue': /*    */ '●––– ●●–– ●●––',
  'users.manage': /*    */ '●––– –––– ––––',
  'audit.view': /*      */ '●––– –––– ––––',
} as const;

export type Permission = keyof typeof matrix;
export const permissions = Object.keys(matrix) as Permission[];

/** Who acts. `stations` holds station codes, or the one word ALL. */
export interface Actor {
  id: number;
  username: string;
  displayName: string;
  primarySection: Section;
  sections: Section[];
  roles: Partial<Record<Section, Role>>;
  stations: string[];
  /** He came in by a PIN or a badge, not by his password: he works, and disposes of nobody's account. */
  floorOnly?: true;
}

/** What a permission may be asked about: the author of an order, or a station. */
export interface Subject {
  authorId?: number | null;
  station?: string;
}

type Grant = '●' | '○' | '–';

/** Taken apart once: a page asks some hundred times. */
const rows = Object.fromEntries(permissions.map((name) => [name, matrix[name].split(' ')])) as Record<
  Permission,
  string[]
>;

function grantOf(permission: Permission, section: Section, role: Role): Grant {
  return rows[permission][sections.indexOf(section)]![roles.indexOf(role)] as Grant;
}

/** The cell that applies to this actor in one of his sections: a role elsewhere counts for nothing. */
function grantIn(section: Section, actor: Actor, permission: Permission): Grant {
  const role = actor.roles[section];
  return role ? grantOf(permission, section, role) : '–';
}

export const worksAt = (actor: Actor, station: string) =>
  actor.stations.includes('ALL') || actor.stations.includes(station);

function owns(actor: Actor, section: Section, subject: Subject): boolean {
  if (subject.station !== undefined) {
    return section === 'Logistics' ? subject.station === 'LOGISTICS' : worksAt(actor, subject.station);
  }
  return subject.authorId === actor.id;
}

/** May the role at all? What only one's own work is open to counts too: the object decides later, in `can`. */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.sections.some((section) => grantIn(section, actor, permission) !== '–');
}

/** May this actor do this to this subject? Without a subject only an unconditional right counts. */
export function can(actor: Actor, permission: Permission, subject: Subject = {}): boolean {
  return actor.sections.some((section) => {
    const grant = grantIn(section, actor, permission);
    return grant === '●' || (grant === '○' && owns(actor, section, subject));
  });
}

/** The cell itself, for the guard that walks the matrix. */
export const cell = grantOf;
