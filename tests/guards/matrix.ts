import type { Permission, Role, Section } from '../../src/vocabulary/permissions.ts';

/** The rights as they were agreed, written down a second time: ● yes, ○ only one's own, – no. */
const agreed = `
  Permission          A-S A-Ld A-Op A-V  P-S P-Ld P-Op P-V  L-S L-Ld L-Op L-V
  orders.view          ●   ●    ●    ●    ●   ●    ●    ●    ●   ●    ●    ●
  drafts.view          ●   ●    ○    –    ●   –    –    –    –   –    –    –
  orders.create        ●   ●    ●    –    –   –    –    –    –   –    –    –
  drafts.edit          ●   ●    ○    –    –   –    –    –    –   –    –    –
  drafts.delete        ●   ○    ○    –    –   –    –    –    –   –    –    –
  orders.reopen        ●   ●    ○    –    –   –    –    –    –   –    –    –
  orders.approve       ●   ●    –    –    ●   ●    –    –    –   –    –    –
  orders.edit          ●   ●    –    –    ●   –    –    –    –   –    –    –
  orders.prioritise    ●   ●    –    –    ●   ●    –    –    –   –    –    –
  orders.hold          ●   ●    –    –    ●   ●    –    –    –   –    –    –
  orders.cancel        ●   –    –    –    –   –    –    –    –   –    –    –
  orders.ship          ●   –    –    –    –   –    –    –    ●   ●    ●    –
  stages.change        ●   –    –    –    ●   ●    ○    –    ○   ○    ○    –
  stages.plan          ●   ●    –    –    ●   ●    –    –    –   –    –    –
  stages.assign        ●   ●    –    –    ●   ●    ○    –    ○   ○    ○    –
  rework.send          ●   ●    –    –    ●   ●    ○    –    ●   ●    –    –
  files.upload         ●   ●    ●    –    ●   ●    ●    –    ●   ●    ●    –
  files.remove         ●   ●    ○    –    ●   ●    ○    –    –   –    –    –
  changes.propose      ●   ●    ●    –    ●   ●    ●    –    ●   ●    ●    –
  changes.decide       ●   ●    –    –    ●   –    –    –    –   –    –    –
  catalogue.manage     ●   –    –    –    –   –    –    –    –   –    –    –
  clients.manage       ●   ●    –    –    –   –    –    –    ●   ●    –    –
  templates.view       ●   ●    ●    ●    ●   ●    ●    ●    –   –    –    –
  templates.edit       ●   ●    –    –    ●   –    –    –    –   –    –    –
  templates.delete     ●   –    –    –    –   –    –    –    –   –    –    –
  times.review         ●   –    –    –    ●   ●    –    –    ●   ●    –    –
  plant.manage         ●   –    –    –    ●   ●    –    –    –   –    –    –
  terminals.manage     ●   –    –    –    ●   ●    –    –    ●   ●    –    –
  badges.issue         ●   –    –    –    ●   ●    –    –    ●   ●    –    –
  users.manage         ●   –    –    –    –   –    –    –    –   –    –    –
  audit.view           ●   –    –    –    –   –    –    –    –   –    –    –
`;

const sectionOf: Record<string, Section> = { A: 'Admin', P: 'Production', L: 'Logistics' };
const roleOf: Record<string, Role> = { S: 'SuperAdmin', Ld: 'StationLead', Op: 'Operator', V: 'Viewer' };

export interface SectionRole {
  /** As in "A-Ld". */
  code: string;
  section: Section;
  role: Role;
}
export type Cell = '●' | '○' | '–';

const [head, ...lines] = agreed
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

export const sectionRoles: SectionRole[] = head!.slice(1).map((code) => {
  const [section, role] = code.split('-') as [string, string];
  return { code, section: sectionOf[section]!, role: roleOf[role]! };
});

const cells = new Map(lines.map(([permission, ...row]) => [permission as Permission, row as Cell[]]));

export const agreedPermissions = [...cells.keys()];
export const cellOf = (permission: Permission, { code }: SectionRole): Cell =>
  cells.get(permission)![sectionRoles.findIndex((other) => other.code === code)]!;
